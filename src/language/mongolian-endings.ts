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
  /** -аа of verbs, which news writes before -гүй only (яваагүй); elsewhere the letters are a noun's or a reflexive's. */
  | 'imperfect'
  /** A verb form that ends a sentence, or joins it to the next. */
  | 'verb';

/** What must stand directly before an ending. Linking vowels are part of the ending's spelling. */
export type EndingContext =
  | 'any'
  | 'consonant'
  | 'vowel'
  /** Two vowels, a diphthong, or one of и ю я ё е: an ending that begins with a vowel needs a г or й after it. */
  | 'long'
  /** Two vowels. */
  | 'long vowel'
  /** The places of the hidden г. */
  | 'long or н'
  /** A vowel, ь, one of л м н г в р б й, or the х of an infinitive: the dative is -д. */
  | 'voiced'
  /** г р с в, and к п ф т х of loans: the dative is -т. */
  | 'voiceless'
  /** ж ч ш щ: the linking vowel is и. */
  | 'hushing'
  /** Before the plural -д, which replaces the н of a stem that ends in a short vowel and н. */
  | 'short, м, ь'
  /** Before -х and -в, which take a linking vowel after a consonant. */
  | 'vowel, й'
  | 'в, л, м'
  /** The converb is -ч here, elsewhere -ж (-гч makes a new word). */
  | 'р с в т, өг'
  /** These spell a consonant and a vowel: endings lose their own first vowel, or half of it. */
  | 'е, я, ё'
  | 'н'
  | 'ь';

/** One ending in one spelling. */
export interface Ending {
  readonly spelling: string;
  /** The vowels of words that it goes with, of а э о ө; empty where it goes with all. */
  readonly harmony: string;
  readonly kind: EndingKind;
  readonly after: EndingContext;
  /** The same letters are as often part of the word itself. */
  readonly doubtful: boolean;
  /** Only stands before another ending: батал-сан, but батал-сн-ы. */
  readonly inner: boolean;
  /** Only stands after the bare word: it holds the hidden н of a noun, which no other ending has. */
  readonly bare: boolean;
}

/**
 * The endings of Mongolian (Khalkha, Cyrillic) that make no new word, in the order in which a word carries them; derivation
 * (-лт, -гч, -уул-, -гд-) is left alone on purpose. А stands for the vowel of four-way harmony (а э о ө), У for that of two-way
 * harmony (у ү). Marks: `?` doubtful, `+` inner, `-` after the bare word only, `*` written alike after all vowels (-ын stands
 * after all of them in foreign names). The г of hidden-г words and the н of hidden-н words are written with the ending,
 * except before -ы.
 * Source: the spelling rules of Khalkha as grammars give them (plural, case, possession; participles, converbs, finite forms).
 */
const TABLE = `
  plural       | consonant    | УУд иУд
  plural       | any          | нУУд чУУд чУУл?
  plural       | long or н    | гУУд
  plural       | hushing      | ид д+
  plural       | short, м, ь  | д?
  plural       | long         | с? д?+
  genitive     | consonant    | ын* ийн
  genitive     | е, я, ё      | ын* ийн
  genitive     | н            | ы* ий
  genitive     | long         | н? йн
  genitive     | long or н    | гийн
  dative       | voiced       | д?
  dative       | voiceless    | т?
  dative       | consonant    | Ад? Анд?- д?+
  dative       | hushing      | ид
  dative       | vowel        | нд-
  accusative   | consonant    | ыг* ийг
  accusative   | е, я, ё      | ыг* ийг
  accusative   | long or н    | г?
  accusative   | long         | йг
  ablative     | consonant    | ААс? иАс
  ablative     | е, я, ё      | Ас?
  ablative     | any          | нААс-
  ablative     | long or н    | гААс
  instrumental | consonant    | ААр? иАр
  instrumental | е, я, ё      | Ар?
  instrumental | long or н    | гААр
  comitative   | any          | тай тэй той
  privative    | any          | гүй*
  possessor    | any          | х хАн
  reflexive    | consonant    | АА? иА?
  reflexive    | е, я, ё      | А?
  reflexive    | long or н    | гАА
  participle   | vowel, й     | х?
  participle   | any          | сАн? сн+ дАг? дг+
  imperfect    | consonant    | АА?+ иА?+
  imperfect    | long         | гАА+
  verb         | vowel, й     | в?
  verb         | any          | лАА? жээ?* чээ?* ж? нА? вАл? тАл? тлАА? мАгц нгУУт вч? сААр мААр? хлААр
  verb         | any          | лгүй* шгүй* цгАА? нгАА?
  verb         | в, л, м      | бАл?
  verb         | р с в т, өг  | ч?
  verb         | consonant    | ААд? иАд? ААсАй УУзАй ААрАй Ан? ъя ъё ье
  verb         | ь            | я ё
  verb         | long         | гААд гААсАй гААрАй
  verb         | long vowel   | н?
  verb         | vowel        | я? ё? е?`;

/** Which endings may stand directly before an ending of the kind, besides the bare word. */
export const ENDINGS_BEFORE: Readonly<Record<EndingKind, readonly EndingKind[]>> = {
  plural: ['possessor', 'participle'],
  genitive: ['plural', 'participle', 'privative', 'comitative', 'possessor'],
  dative: ['plural', 'participle', 'privative', 'possessor'],
  accusative: ['plural', 'participle', 'privative', 'comitative', 'possessor'],
  ablative: ['plural', 'participle', 'privative', 'comitative', 'possessor'],
  instrumental: ['plural', 'participle', 'privative', 'comitative', 'possessor'],
  comitative: ['plural', 'participle', 'possessor'],
  privative: ['plural', 'participle', 'imperfect'],
  possessor: ['genitive'],
  reflexive: ['plural', 'participle', 'possessor', 'dative', 'accusative', 'ablative', 'instrumental', 'comitative'],
  participle: [],
  imperfect: [],
  verb: [],
};

/** Vowel of an ending → vowels of the words it goes with. */
const HARMONY: ReadonlyMap<string, string> = new Map(
  Object.entries({ а: 'а', я: 'а', э: 'э', о: 'о', ё: 'о', ө: 'ө', у: 'ао', ы: 'ао', ү: 'эө', е: 'эө' }),
);

/** Every ending in every spelling. */
export const ENDINGS: readonly Ending[] = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [kind, after, patterns = ''] = line.split('|').map((part) => part.trim());
    return patterns.split(' ').flatMap((pattern) =>
      spelledOut(pattern.replace(/[?+*-]+/u, '')).map((spelling) => ({
        spelling,
        harmony: pattern.includes('*') ? '' : harmonyOf(spelling),
        // The table above has no other words in its first two columns.
        kind: kind as EndingKind,
        after: after as EndingContext,
        doubtful: pattern.includes('?'),
        inner: pattern.includes('+'),
        bare: pattern.includes('-'),
      })),
    );
  });

/** The vowels of one ending agree with each other: уузай, үүзэй. */
function spelledOut(pattern: string): readonly string[] {
  if (pattern.includes('У')) {
    return [pattern.replaceAll('У', 'у').replaceAll('А', 'а'), pattern.replaceAll('У', 'ү').replaceAll('А', 'э')];
  }
  return pattern.includes('А') ? [...'аэоө'].map((vowel) => pattern.replaceAll('А', vowel)) : [pattern];
}

/** Told by the first vowel; э in a diphthong stands after ө too, since there is no өй. */
function harmonyOf(spelling: string): string {
  const at = spelling.search(/[аэоөуүяёеы]/u);
  const vowel = spelling.charAt(at);
  if (vowel === 'э' && spelling.charAt(at + 1) === 'й') return 'эө';
  return HARMONY.get(vowel) ?? '';
}
