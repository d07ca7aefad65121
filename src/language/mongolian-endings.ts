/** What an ending makes of the word before it. */
export type EndingKind =
  | 'plural'
  | 'genitive'
  | 'dative'
  | 'accusative'
  | 'ablative'
  | 'instrumental'
  | 'comitative'
  /** -гүй: without; after a participle, not. */
  | 'privative'
  /** -х after a genitive: what belongs to (-ынх), those who belong to (-ынхан). */
  | 'possessor'
  /** -аа: one's own. */
  | 'reflexive'
  /** A verb form that takes the endings of nouns; the infinitive -х is one. */
  | 'participle'
  /** A verb form that ends a sentence, or joins it to the next. */
  | 'verb';

/** What must stand directly before an ending. Linking vowels are part of the ending's spelling. */
export type EndingContext =
  | 'any'
  | 'consonant'
  /** A consonant after which ы is written: none of г к ж ч ш щ. */
  | 'hard'
  | 'vowel'
  /** Two vowels, a diphthong, or one of и ю я ё е: an ending that begins with a vowel needs a г or й after it. */
  | 'long'
  | 'н'
  /** The places of the hidden г. */
  | 'long or н'
  /** A vowel, ь, or one of л м н г в р б й: the dative is -д. */
  | 'voiced'
  /** г р с в, and к п ф т х of loans: the dative is -т. */
  | 'voiceless'
  /** ж ч ш щ: the linking vowel is и. */
  | 'hushing';

/** One ending in one spelling. */
export interface Ending {
  readonly spelling: string;
  readonly kind: EndingKind;
  readonly after: EndingContext;
  /** The same letters are as often part of the word itself, so the uncut word stays a candidate. */
  readonly doubtful: boolean;
}

/**
 * The endings of Mongolian (Khalkha, Cyrillic) that make no new word, in the order in which a word carries them; derivation
 * (-лт, -гч, -уул-, -гд-) is left alone on purpose. А stands for the vowel of four-way harmony (а э о ө), У for that of two-way
 * harmony (у ү); `?` marks a doubtful ending. -ий- stands for -ы- after front vowels, after г к ж ч ш, and where ь was: both are
 * listed. The н of hidden-н words and the г of hidden-г words are written with the ending.
 * Source: the spelling rules of Khalkha as grammars give them (plural, case, possession; participles, converbs, finite forms).
 */
const TABLE = `
  plural       | consonant    | УУд иУд
  plural       | any          | нУУд чУУд чУУл?
  plural       | long or н    | гУУд
  plural       | hushing      | ид
  plural       | voiced       | д?
  plural       | long         | с?
  genitive     | hard         | ын
  genitive     | consonant    | ийн
  genitive     | н            | ы ий
  genitive     | long         | н? йн
  genitive     | long or н    | гийн
  dative       | voiced       | д?
  dative       | voiceless    | т?
  dative       | consonant    | Ад? Анд?
  dative       | hushing      | ид
  dative       | vowel        | нд
  accusative   | hard         | ыг
  accusative   | consonant    | ийг
  accusative   | long or н    | г?
  accusative   | long         | йг
  ablative     | consonant    | ААс иАс
  ablative     | any          | нААс
  ablative     | long or н    | гААс
  instrumental | consonant    | ААр иАр
  instrumental | long or н    | гААр
  comitative   | any          | тай тэй той
  privative    | any          | гүй
  possessor    | any          | х хАн
  reflexive    | consonant    | АА? иА?
  reflexive    | long or н    | гАА
  participle   | any          | х? сАн? сн дАг? дг
  participle   | consonant    | АА? иА?
  participle   | long         | гАА
  verb         | any          | лАА? в? жээ чээ ж? ч? нА? вАл? бАл? тАл? мАгц нгУУт вч? сААр мААр? лгүй
  verb         | consonant    | ААд? иАд? ъя ъё ье
  verb         | long         | гААд я? ё? е?
  verb         | any          | хлААр`;

/** Harmony: the letter in the table and the vowels it is written with. */
const HARMONY: readonly (readonly [string, readonly string[]])[] = [
  ['А', ['а', 'э', 'о', 'ө']],
  ['У', ['у', 'ү']],
];

/** Which endings may stand directly before an ending of the kind, besides the bare word. */
export const ENDINGS_BEFORE: Readonly<Record<EndingKind, readonly EndingKind[]>> = {
  plural: ['possessor', 'participle'],
  genitive: ['plural', 'participle', 'privative', 'comitative', 'possessor'],
  dative: ['plural', 'participle', 'privative', 'possessor'],
  accusative: ['plural', 'participle', 'privative', 'comitative', 'possessor'],
  ablative: ['plural', 'participle', 'privative', 'comitative', 'possessor'],
  instrumental: ['plural', 'participle', 'privative', 'comitative', 'possessor'],
  comitative: ['plural', 'participle', 'possessor'],
  privative: ['plural', 'participle'],
  possessor: ['genitive'],
  reflexive: ['plural', 'participle', 'possessor', 'dative', 'accusative', 'ablative', 'instrumental', 'comitative'],
  participle: [],
  verb: [],
};

/** Every ending in every spelling. */
export const ENDINGS: readonly Ending[] = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [kind, after, spellings = ''] = line.split('|').map((part) => part.trim());
    return spellings.split(' ').flatMap((pattern) =>
      spelledOut(pattern.replace('?', '')).map((spelling) => ({
        spelling,
        // The table above has no other words in its first two columns.
        kind: kind as EndingKind,
        after: after as EndingContext,
        doubtful: pattern.endsWith('?'),
      })),
    );
  });

/** All spellings of a pattern with harmony letters; each letter keeps one vowel throughout the ending. */
function spelledOut(pattern: string): readonly string[] {
  return HARMONY.reduce<readonly string[]>(
    (spellings, [letter, vowels]) =>
      pattern.includes(letter)
        ? spellings.flatMap((one) => vowels.map((vowel) => one.replaceAll(letter, vowel)))
        : spellings,
    [pattern],
  );
}
