import { type PlainSpelling, plainSpellings, shortened } from './latin-spelling.ts';
import { ENDINGS, type Ending } from './mongolian-endings.ts';
import { fits } from './mongolian-letters.ts';

/** The endings of Mongolian by the letters of their plain spelling; long vowels are typed single as often as not: zasgin, ulsas. */
const BY_SPELLING: ReadonlyMap<PlainSpelling, readonly Ending[]> = spelledInLatin(ENDINGS);

/** Letters of the longest ending. */
export const LONGEST_ENDING: number = Math.max(...Array.from(BY_SPELLING.keys(), (typed) => typed.length));

function spelledInLatin(endings: readonly Ending[]): ReadonlyMap<PlainSpelling, readonly Ending[]> {
  const bySpelling = new Map<PlainSpelling, Map<string, Ending>>();
  for (const { typed, ending } of endings.flatMap(waysToType)) {
    const { kind, after, harmony, inner, bare } = ending;
    const senses = bySpelling.get(typed) ?? new Map<string, Ending>();
    const sense = [kind, after, harmony, inner, bare, startsWithY(ending)].join();
    if (!senses.has(sense)) senses.set(sense, ending);
    bySpelling.set(typed, senses);
  }
  return new Map(Array.from(bySpelling, ([typed, senses]) => [typed, [...senses.values()]]));
}

function waysToType(ending: Ending): readonly { readonly typed: PlainSpelling; readonly ending: Ending }[] {
  return plainSpellings(ending.spelling).flatMap((full) => {
    const short = shortened(full);
    // Too many words end in a vowel of their own; only a reflexive may be no more than that.
    const tooShort = short.length === 1 && ending.kind !== 'reflexive';
    const typed = { typed: full, ending };
    return short === full || tooShort ? [typed] : [typed, { typed: short, ending: { ...ending, doubtful: true } }];
  });
}

/** The endings that these last letters of a word may be, by what stands before them. */
export function endingsAfter(rest: PlainSpelling, letters: PlainSpelling): readonly Ending[] {
  const endings = BY_SPELLING.get(letters);
  // ш and ч are one sound: nothing begins within them.
  if (endings === undefined || (letters.startsWith('h') && /[cs]$/u.test(rest))) return NONE;
  const last = lastLetters(rest);
  const vowel = lastVowel(rest);
  const noY = WITHOUT_Y.test(rest);
  return endings.filter((ending) => harmonises(vowel, ending) && fits(last, ending) && !(noY && startsWithY(ending)));
}

const NONE: readonly Ending[] = [];

/** No ы is written after г ж к ч ш, so that the -in of байшин and хүчин is no -ын. */
const WITHOUT_Y = /[gjk]$|[cs]h$/u;

function startsWithY({ spelling }: Ending): boolean {
  return spelling.startsWith('ы');
}

/** For the contexts of endings one rounded vowel is as good as another. */
const IN_CYRILLIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'а',
    e: 'э',
    u: 'о',
    i: 'и',
    ya: 'я',
    yu: 'ё',
    ai: 'ай',
    ei: 'эй',
    ui: 'ой',
    ii: 'ий',
    b: 'б',
    c: 'ц',
  }).concat(
    Object.entries({ ch: 'ч', d: 'д', f: 'ф', g: 'г', h: 'х', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н', p: 'п', r: 'р' }),
    Object.entries({ s: 'с', sh: 'ш', t: 'т', ts: 'ц', v: 'в', z: 'з' }),
  ),
);
const LETTER = /y[au]|[aeiu]i|ts|[cs]h|[a-z]/gu;

function lastLetters(rest: PlainSpelling): string {
  return rest.slice(-3).replaceAll(LETTER, (letter) => IN_CYRILLIC.get(letter) ?? '');
}

function lastVowel(rest: PlainSpelling): string {
  return /[aeu](?=[^aeu]*$)/u.exec(rest)?.[0] ?? 'i';
}

/** Last vowel of a word → what the harmony of its endings must be; `u` hides all of о ө у ү. */
const HARMONY: ReadonlyMap<string, RegExp> = new Map(Object.entries({ a: /^$|а/u, e: /^$|[эө]/u, i: /^$|э/u }));

function harmonises(vowel: string, ending: Ending): boolean {
  return HARMONY.get(vowel)?.test(ending.harmony) ?? true;
}
