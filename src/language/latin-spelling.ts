/**
 * One plain Latin spelling for a word of either script, in which habits of writing no longer show: `h ts ch sh j z` for х ц ч ш ж з, `u` for
 * all rounded vowels, `a e i` for the others, `ya yu` for я and ё ю. Long vowels stay long: endings are told apart by them.
 */
export type PlainSpelling = string;

const CYRILLIC_WORD = /^[а-яёөү]+$/u;
const LATIN_WORD = /^[a-z]+$/u;

const CYRILLIC_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'yu',
    ж: 'j',
    з: 'z',
    и: 'i',
    й: 'i',
    к: 'k',
  }).concat(
    Object.entries({ л: 'l', м: 'm', н: 'n', о: 'u', ө: 'u', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ү: 'u', ф: 'f' }),
    Object.entries({ х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: 'i', э: 'e', ю: 'yu', я: 'ya' }),
  ),
);

/** Letters of ISO 9 and of scholars that sound otherwise without their mark; all other marks are dropped. */
const MARKED_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ č: 'ch', š: 'sh', ŝ: 'sh', ž: 'zh', â: 'ya', û: 'yu', ë: 'yo' }),
);
const MARKS = /\p{M}/gu;

/**
 * The plain spellings of a lower-case word, the likeliest reading first: one for most, none for what has other characters than the
 * letters of one of the two alphabets, two or three where letters can be read in more ways than one (ь written or not, v for ү).
 */
export function plainSpellings(word: string): readonly PlainSpelling[] {
  if (CYRILLIC_WORD.test(word)) return plainOf(cyrillicReadings(word).map(inLatin));
  const latin = Array.from(word, (letter) => MARKED_LETTERS.get(letter) ?? letter).join('');
  const bare = latin.normalize('NFD').replaceAll(MARKS, '');
  return LATIN_WORD.test(bare) ? plainOf([usualReading(bare), chatReading(bare), foreignReading(bare)]) : [];
}

/** е is read йө where ө follows: ерөнхий = yoronhii, есөн = yoson. */
const ROUNDED_YE = /^е(?=[^аэоуүиеёюяы]+ө)/u;

function cyrillicReadings(word: string): readonly string[] {
  const readings = [word, word.replaceAll('ь', '')];
  return ROUNDED_YE.test(word) ? [...readings, ...readings.map((one) => one.replace(ROUNDED_YE, 'ё'))] : readings;
}

function inLatin(word: string): string {
  return Array.from(word, (letter) => CYRILLIC_LETTERS.get(letter) ?? '').join('');
}

/** ү and ө as chat writes them: q and v with no vowel beside (hvn, vndsen, hwn, qndqr), and double v anywhere (baigvvllaga). */
const LONELY_Q = /(?<![aeiouy])q+(?![aeiouy])/gu;
const LONELY_V = /(?<![aeiouyvw])[vw]+(?![aeiouyvw])|vv|ww/gu;

function usualReading(word: string): string {
  return word.replaceAll(LONELY_Q, asU).replaceAll(LONELY_V, asU);
}

function asU(run: string): string {
  return 'u'.repeat(run.length);
}

/** ү where a consonant may be meant as well: hviten, baihgvi, vildver, veer; y between consonants; ue and oe in German papers. */
const V_BEFORE_VOWEL = /(?<![aeiouyvw])[vw](?=[iy])|^[vw](?=e)/gu;
const LONELY_Y = /(?<![aeiou])y+(?![aeiou])/gu;

function chatReading(word: string): string {
  const read = usualReading(word).replaceAll(V_BEFORE_VOWEL, 'u').replaceAll(/[ou]e/gu, 'u');
  // ы stands in no first syllable: where y is the first vowel, it is ү, and so are the others.
  return /^[^aeiou]*y/u.test(read) ? read.replaceAll(LONELY_Y, asU) : read;
}

/** Names and loans, where v, x and c are what they are elsewhere: Vladimir, Maxim, Macron. */
function foreignReading(word: string): string {
  return word.replaceAll(/(?<=.)x/gu, 'ks').replaceAll(/c(?![eihy])/gu, 'k');
}

/** What is written in more ways than one, and how it is spelled here: in this order, each all over the word before the next. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/c+k|q/gu, 'k'],
  [/k*[hx]+/gu, 'h'],
  [/g+h+/gu, 'g'],
  [/p+h+/gu, 'f'],
  [/w/gu, 'v'],
  [/shch/gu, 'sh'],
  [/zh/gu, 'j'],
  [/d+z/gu, 'z'],
  [/t*z(?<=tz)|t*c(?!h)/gu, 'ts'],
  [/ye/gu, 'e'],
  [/o/gu, 'u'],
  [/y(?![au])/gu, 'i'],
  [/i+(?=[au])/gu, 'y'],
  [/i+(?=y)/gu, ''],
];

function plainOf(readings: readonly string[]): readonly PlainSpelling[] {
  const plain = [...new Set(readings)].map((reading) =>
    SPELLINGS.reduce((word, [written, spelling]) => word.replaceAll(written, spelling), reading),
  );
  return [...new Set(plain)];
}

const RUN = /(.)\1+/gu;

/** The spelling with each run of a letter written once: what is left where long vowels are typed single. */
export function shortened(spelling: PlainSpelling): PlainSpelling {
  return spelling.replaceAll(RUN, '$1');
}
