const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * Letters that stand in for Cyrillic ones in a word that has Cyrillic letters: Latin look-alikes, and the Ukrainian and
 * old letters typed where a keyboard lacks Ө and Ү. Lower case only.
 */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'а',
    c: 'с',
    e: 'е',
    o: 'о',
    p: 'р',
    x: 'х',
    y: 'у',
    k: 'к',
    m: 'м',
    h: 'н',
    t: 'т',
    b: 'в',
  }).concat(Object.entries({ v: 'ү', ї: 'ү', є: 'ө', ѳ: 'ө' })),
);

/** Endings in their four-way (А: а э о ө), two-way (У: у ү) and I-harmony (Ы: ы ий) spelling. */
const ENDING_PATTERNS = `
  Ын Ы н нЫ гийн д т Ад ид нд Ыг г Аас нАас гАас иАс Аар гАар иАр тай тэй той рУУ лУУ
  УУд нУУд гУУд иУд чУУд чид УУдЫн УУдАд УУдЫг УУдАас УУдАар УУдтай УУдтэй УУдЫг УУдА
  АА гАА ЫнхАА нЫхАА ЫгАА дАА тАА АасАА АарАА тайгАА тэйгАА тойгАА Ынх гүй р дугАар дүгээр`;

const HARMONY: readonly (readonly [string, readonly string[]])[] = [
  ['А', ['а', 'э', 'о', 'ө']],
  ['У', ['у', 'ү']],
  ['Ы', ['ы', 'ий']],
];

/** Case, plural and possessive endings as they follow an acronym or a number after a hyphen: АНУ-ЫН, ББСБ-УУДЫН, 30-НЫ, 73-Т. */
const HYPHENATED_ENDINGS: ReadonlySet<string> = new Set(
  ENDING_PATTERNS.trim()
    .split(/\s+/u)
    .flatMap((pattern) =>
      HARMONY.reduce<readonly string[]>(
        (spellings, [place, vowels]) => spellings.flatMap((one) => vowels.map((vowel) => one.replaceAll(place, vowel))),
        [pattern],
      ),
    ),
);

/** Is this lower-case part of a hyphenated word a mere ending of what stands before it? */
export function isHyphenatedEnding(part: string): boolean {
  return HYPHENATED_ENDINGS.has(part);
}

/**
 * Replaces look-alikes in a lower-case word that has Cyrillic letters; other words stay as they are, and so does one
 * with a Latin letter that looks like no Cyrillic one: that is a foreign name with an ending, not a slip of the keyboard.
 */
export function repairCyrillic(word: string): string {
  if (!CYRILLIC.test(word)) return word;
  const letters = Array.from(word, (letter) => LOOK_ALIKES.get(letter) ?? letter);
  return letters.some((letter) => LATIN.test(letter)) ? word : letters.join('');
}
