import type { Ending, EndingContext } from './mongolian-endings.ts';

const VOWELS = new Set('аэоөуүиеёюяы');
const CONSONANTS = new Set('бвгджзклмнпрстфхцчшщ');
/** Short vowels of other syllables than the first, where у and ү do not stand. */
const FLEETING = new Set('аэоөи');
/** Ends that take the endings of a long vowel on their own: й makes a diphthong, the others hold a sound of it or are foreign. */
const LONG_ALONE = new Set('ийюяёе');
const DOUBLED = new Set('аэоөуү');

export function isVowel(letter: string): boolean {
  return VOWELS.has(letter);
}

export function isConsonant(letter: string): boolean {
  return CONSONANTS.has(letter);
}

/** A vowel that comes and goes at the end of a word and in its last syllable: засаг, засгийн; барилга, барилгын. */
export function isFleeting(letter: string): boolean {
  return FLEETING.has(letter);
}

/** Does the word end in a long vowel, a diphthong or what is treated like one? */
function endsLong(word: string): boolean {
  return LONG_ALONE.has(word.slice(-1)) || endsInTwoVowels(word);
}

function endsInTwoVowels(word: string): boolean {
  return DOUBLED.has(word.slice(-1)) && isVowel(word.slice(-2, -1));
}

/** Is there a syllable: a vowel with a letter after it? */
export function hasSyllable(word: string): boolean {
  for (let at = 0; at < word.length - 1; at += 1) if (VOWELS.has(word.charAt(at))) return true;
  return false;
}

const CONTEXTS: Readonly<Record<EndingContext, (word: string) => boolean>> = {
  any: () => true,
  consonant: (word) => CONSONANTS.has(word.slice(-1)),
  vowel: (word) => VOWELS.has(word.slice(-1)),
  long: endsLong,
  'long vowel': endsInTwoVowels,
  'long or н': (word) => word.endsWith('н') || word.endsWith('о') || endsLong(word),
  voiced: endsIn('аэоөуүиеёюяыьлмнгврбйх'),
  voiceless: endsIn('грсвкпфтхб'),
  hushing: endsIn('жчшщ'),
  'short, м, ь': (word) => /(?:[мь]|(?<![аэоөуүиеёюяы])[аэоөи]|ё)$/u.test(word),
  'vowel, й': endsIn('аэоөуүиеёюяый'),
  'в, л, м': endsIn('влм'),
  'р с в т, өг': (word) => /[рсвт]$|^өг$/u.test(word),
  'е, я, ё': endsIn('еяё'),
  н: endsIn('н'),
  ь: endsIn('ь'),
};

function endsIn(letters: string): (word: string) => boolean {
  const allowed = new Set(letters);
  return (word) => allowed.has(word.slice(-1));
}

/** May the letters of the ending stand after the last of this word? */
export function fits(word: string, ending: Ending): boolean {
  return CONTEXTS[ending.after](word);
}

/** The vowel that a word with this last vowel takes in its endings; ю hides one of several. */
const HARMONY: ReadonlyMap<string, string> = new Map(
  Object.entries({ а: 'а', я: 'а', у: 'а', о: 'о', ё: 'о', ю: 'аэо', ө: 'ө', э: 'э', ү: 'э', е: 'эөа' }),
);

/** Do the vowels of the ending agree with those of the word? */
export function harmonises(word: string, { harmony: ending }: Ending): boolean {
  if (ending === '') return true;
  let neutral = false;
  for (let at = word.length - 1; at >= 0; at -= 1) {
    const letter = word.charAt(at);
    const own = HARMONY.get(letter);
    // и lets the vowel before it through, but foreign names with и in the last syllable do as they like.
    if (own !== undefined) return share(own, ending) || (neutral && ending.includes('э'));
    neutral ||= letter === 'и';
  }
  return ending.includes('э');
}

/**
 * Foreign words are said, and their endings written, with whatever vowel the writer hears: оператораас, оператороос. They show
 * it by a letter of their own, by е after a consonant, or by a short у in another syllable than the first (вирус).
 */
export function looksForeign(word: string): boolean {
  return FOREIGN.test(word);
}

const FOREIGN = /[кфщ]|[бвгджзлмнпрстхцчш]е|[аэоөуүиеёюяы][^аэоөуүиеёюяы]+[уү](?:[бвгджзклмнпрстфхцчшщ]|$)/u;

function share(own: string, ending: string): boolean {
  for (let at = 0; at < own.length; at += 1) if (ending.includes(own.charAt(at))) return true;
  return false;
}

const BACK = new Set('аоуяёы');
/** After these и is written for every vowel, so it tells nothing. */
const ALWAYS_SOFT = new Set('гкжчшщ');

/** Can и after this word (or ь at its end) be told from no vowel: after a back vowel, and not after г к ж ч ш щ? */
export function keepsSoftSign(word: string): boolean {
  if (!isConsonant(word.slice(-1)) || ALWAYS_SOFT.has(word.slice(-1))) return false;
  for (let at = word.length - 1; at >= 0; at -= 1) {
    const letter = word.charAt(at);
    if (VOWELS.has(letter)) return BACK.has(letter);
  }
  return false;
}
