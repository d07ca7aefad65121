/**
 * Inflects Mongolian words by the rules of the school grammar, for tests of the stemmer: written the other way round, from the
 * word to its forms, and knowing of each word what a reader knows (its class).
 */

/** How a noun meets its endings. */
export type NounClass =
  /** Ends in a consonant: ном, номын. */
  | 'plain'
  /** Loses the vowel of its last syllable: засаг, засгийн. */
  | 'elided'
  /** Loses its last vowel: барилга, барилгын. */
  | 'vowel'
  /** Ends in a long vowel or diphthong: дүү, дүүгийн; далай, далайн. */
  | 'long'
  /** Has a hidden н: ус, усны; гэрээ, гэрээний. */
  | 'hidden н'
  /** Has a hidden г: сан, сангийн. */
  | 'hidden г'
  /** Ends in ь: хууль, хуулийн. */
  | 'soft'
  /** Ends in a н of its own: хүн, хүний. */
  | 'н';

const VOWELS = 'аэоөуүиеёюяы';

type Harmony = 'а' | 'э' | 'о' | 'ө';

function harmonyOf(word: string): Harmony {
  for (const letter of [...word].reverse()) {
    if ('аяуы'.includes(letter)) return 'а';
    if ('оё'.includes(letter)) return 'о';
    if (letter === 'ө') return 'ө';
    if ('эүе'.includes(letter)) return 'э';
  }
  return 'э';
}

function endsInVowel(word: string): boolean {
  return VOWELS.includes(word.slice(-1));
}

function endsLong(word: string): boolean {
  return word.endsWith('й') || (endsInVowel(word) && endsInVowel(word.slice(0, -1)));
}

function isBack(word: string): boolean {
  return 'ао'.includes(harmonyOf(word));
}

/** -ын or -ийн, -ыг or -ийг. */
function narrow(stem: string, last: string): string {
  return isBack(stem) && !/[гкжчшь]$/u.test(stem) ? `${stem}ы${last}` : `${stem.replace(/ь$/u, '')}ий${last}`;
}

function withoutLastVowelOf(word: string): string {
  return word.replace(/[аэоөи]([^аэоөуүиеёюяы])$/u, '$1');
}

/** The stem that stands before endings with a vowel. */
function obliqueOf(word: string, kind: NounClass): string {
  if (kind === 'elided') return withoutLastVowelOf(word);
  if (kind === 'vowel' || (kind === 'hidden н' && endsInVowel(word) && !endsLong(word))) return word.slice(0, -1);
  return kind === 'hidden г' ? `${word}г` : word;
}

/** Adds an ending that begins with the four-way vowel (А): after a long vowel with г, after ь with и. */
function withOpen(stem: string, ending: string, word: string): string {
  const spelled = ending.replaceAll('А', harmonyOf(word));
  if (stem.endsWith('ь')) return `${stem.slice(0, -1)}и${spelled.slice(1)}`;
  return endsLong(stem) ? `${stem}г${spelled}` : stem + spelled;
}

function genitive(word: string, stem: string, kind: NounClass): string {
  if (kind === 'hidden н') return isBack(word) ? `${hiddenN(word)}ы` : `${hiddenN(word)}ий`;
  if (kind === 'н') return isBack(word) ? `${stem}ы` : `${stem}ий`;
  if (stem.endsWith('й')) return `${stem}н`;
  return endsLong(stem) ? `${stem}гийн` : narrow(stem, 'н');
}

function hiddenN(word: string): string {
  return endsInVowel(word) ? `${word}н` : `${word.replace(/ь$/u, 'и')}н`;
}

function dative(word: string, kind: NounClass): string {
  const vowel = harmonyOf(word);
  if (kind === 'hidden н') {
    if (word.endsWith('ь')) return `${word.slice(0, -1)}инд`;
    return endsInVowel(word) ? `${word}нд` : `${word}${vowel}нд`;
  }
  if (/[грв]$/u.test(word)) return `${word}т`;
  if (/[жчш]$/u.test(word)) return `${word}ид`;
  return /[сдтзцхг]$/u.test(word) ? `${word}${vowel}д` : `${word}д`;
}

function accusative(word: string, stem: string, kind: NounClass): string {
  if (kind === 'hidden г') return `${word}г`;
  return endsLong(stem) ? `${stem}г` : narrow(stem, 'г');
}

function ablative(word: string, stem: string, kind: NounClass): string {
  if (kind !== 'hidden н') return withOpen(stem, 'ААс', word);
  return hiddenN(word) + 'ААс'.replaceAll('А', harmonyOf(word));
}

function comitative(word: string): string {
  return word + { а: 'тай', о: 'той', э: 'тэй', ө: 'тэй' }[harmonyOf(word)];
}

function plural(word: string, stem: string, kind: NounClass): string {
  const uu = isBack(word) ? 'ууд' : 'үүд';
  if (stem.endsWith('ь')) return `${stem.slice(0, -1)}и${uu.slice(1)}`;
  if (kind === 'hidden г') return stem + uu;
  return endsLong(stem) ? `${stem}н${uu}` : stem + uu;
}

/** After тэй the reflexive is always гээ. */
function withReflexive(form: string, word: string): string {
  return withOpen(form, 'АА', form.endsWith('тэй') ? form : word);
}

function casesOf(word: string, kind: NounClass): readonly string[] {
  const stem = obliqueOf(word, kind);
  const gen = genitive(word, stem, kind);
  const dat = dative(word, kind);
  const abl = ablative(word, stem, kind);
  const ins = withOpen(stem, 'ААр', word);
  const com = comitative(word);
  const own = withReflexive(`${gen}х`, word);
  const reflexives = [dat, abl, ins, com].map((form) => withReflexive(form, word));
  return [
    gen,
    dat,
    accusative(word, stem, kind),
    abl,
    ins,
    com,
    `${gen}х`,
    own,
    `${word}гүй`,
    withReflexive(stem, word),
    ...reflexives,
  ];
}

/** The forms of a noun: cases of both numbers, each with and without the reflexive, possession, -гүй. */
export function nounForms(word: string, kind: NounClass): readonly string[] {
  const many = plural(word, obliqueOf(word, kind), kind);
  return [...casesOf(word, kind), many, ...casesOf(many, 'plain')];
}

/**
 * The forms of a verb that news uses, from its infinitive; `open` is the stem before an ending with a vowel, `closed` the one
 * before a consonant (эхлэх: эхл, эхэл; явах: яв, яв; санах: сан, сана; дэмжих: дэмж, дэмж).
 */
export function verbForms(infinitive: string, open: string, closed: string): readonly string[] {
  const a = harmonyOf(infinitive);
  const spelled = (ending: string) => ending.replaceAll('А', a);
  const linked = infinitive.slice(0, -1);
  const voiceless = /[рс]$/u.test(closed) && !endsInVowel(closed);
  const direct = ['сАн', 'лАА', 'дАг', 'мАгц', 'тАл', 'сАнгүй', 'сАнд', 'снААр', 'снААс', 'дгААс'];
  const onLinked = ['в', 'хАд', 'хААр', 'хгүй', 'хААс', 'хдАА', 'х'];
  const y = isBack(infinitive) ? 'ы' : 'ий';
  const after = (ending: string) => (linked.endsWith('и') && /^[лн]/u.test(ending) ? linked : closed) + ending;
  const imperfect = withOpen(open, 'АА', infinitive);
  return [
    ...direct.map((ending) => after(spelled(ending))),
    ...onLinked.map((ending) => linked + spelled(ending)),
    `${closed}${voiceless ? 'ч' : 'ж'}`,
    `${closed}${voiceless ? 'чээ' : 'жээ'}`,
    `${imperfect}д`,
    `${imperfect}гүй`,
    `${linked}х${y}н`,
    `${linked}х${y}г`,
    `${closed}сн${y}`,
    `${linked.endsWith('и') ? linked : closed}${spelled('нА')}`,
  ];
}
