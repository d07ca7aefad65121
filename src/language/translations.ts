import type { Analyzer } from './analyzer.ts';
import { parseBilingualTable, type TableEntry, type TableName } from './bilingual-table.ts';
import { BILINGUAL_NEWS } from './data/bilingual-news.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What stands for some of the words of a query. */
interface Translation {
  /** Places of the first of these words and after the last, among the words that were given. */
  readonly from: number;
  readonly to: number;
  /**
   * The names that stand for them, each as words that a story may have side by side (function words too), in any inflection:
   * to be matched as words and by their stems. The most usual first; hyphenated ones also written as one word.
   */
  readonly phrases: readonly (readonly string[])[];
  /** The phrases as a person writes them, one for each: for telling what else was looked for. */
  readonly written: readonly string[];
}

/** Finds what else the things of a query are called, in the other language first. */
export interface Translator {
  /**
   * Takes words as the analyzer gives them, without joined forms; function words may be among them or not. Answers for
   * spans that do not overlap, in order: from the left, the longest name first; what is written as in the table comes before what shares
   * a stem with it.
   */
  translationsOf(words: readonly string[]): readonly Translation[];
}

interface Form {
  /** All words of it, for looking it up in stories. */
  readonly words: readonly string[];
  /** The words by which it is recognised in a query; not empty, see the test of the table. */
  readonly telling: readonly TellingWord[];
  readonly written: string;
}

interface TellingWord {
  readonly word: string;
  /**
   * By what it is recognised. Beside other words, any stem will do. A word alone is in its dictionary form, so that a stem for
   * which something was cut off would be that of another word: `тайлан` (report) is no `Тайланд`, `төв` (centre) no `Төвөд`.
   */
  readonly by: 'spelling' | 'whole stem' | 'any stem';
}

/** A form and all that it may be replaced by. */
interface Name {
  readonly telling: readonly TellingWord[];
  readonly others: readonly Form[];
}

interface Lexicon {
  /** The names whose first telling word has this key and begins as this word does. */
  readonly namesOf: (word: string, key: string) => readonly Name[];
  /** The spellings and stems by which a word of the table is recognised; stems are kept when they were needed once. */
  readonly keysOf: (word: TellingWord) => readonly string[];
}

interface AskedWord {
  readonly word: string;
  readonly stems: readonly string[];
}

/** A name found in the words of a query. */
interface Match {
  readonly name: Name;
  readonly to: number;
  /** 0 where all is written as in the table; more, the less likely the stems are by which it was recognised. */
  readonly distance: number;
}

/** An acronym is no word, and has no endings that are not set off. */
const ACRONYM = /^[\p{Lu}\p{N}]{2,}$/u;

/** More letters than two words have; no word of the analyzer is longer than 64. */
const MAX_DIFFERING = 129;

/** Creates the translator of a table, that of news unless another is given; what of it a query may mean is analysed when it is asked for. */
export function createTranslator(analyzer: Analyzer, table: string = BILINGUAL_NEWS): Translator {
  const lexicon = lexiconOf(analyzer, table);
  return {
    translationsOf(words) {
      const query = words.map((word) => ({ word, stems: analyzer.keysOf(word).stems }));
      const translations: Translation[] = [];
      for (let from = 0; from < query.length; ) {
        const translation = translationAt(lexicon, query, from);
        if (translation !== undefined) translations.push(translation);
        from = translation?.to ?? from + 1;
      }
      return translations;
    },
  };
}

function lexiconOf(analyzer: Analyzer, table: string): Lexicon {
  const known = new Map<string, readonly string[]>();
  const keysOf = ({ word, by }: TellingWord): readonly string[] => {
    if (by === 'spelling') return [word, `${word}s`];
    const stems = known.get(word) ?? analyzer.keysOf(word).stems;
    known.set(word, stems);
    return [word, ...(by === 'any stem' ? stems : wholeStems(word, stems))];
  };
  const entries = byBeginning(parseBilingualTable(table));
  const read = new Map<string, ReadonlyMap<string, readonly Name[]>>();
  const namesByKey = (beginning: string): ReadonlyMap<string, readonly Name[]> => {
    const names = new Map<string, Name[]>();
    for (const name of (entries.get(beginning) ?? []).flatMap((entry) => namesOf(analyzer, entry))) {
      const [first] = name.telling;
      for (const key of first === undefined ? [] : new Set(keysOf(first))) {
        const others = names.get(key);
        if (others === undefined) names.set(key, [name]);
        else others.push(name);
      }
    }
    return names;
  };
  return {
    keysOf,
    namesOf(word, key) {
      const beginning = beginningOf(word);
      const names = read.get(beginning) ?? namesByKey(beginning);
      read.set(beginning, names);
      return names.get(key) ?? [];
    },
  };
}

/**
 * The entries by how their words begin: to analyse all names takes a tenth of a second, which no search should wait for, so those are
 * analysed that a query may mean. No ending changes the first two letters of a word.
 */
function byBeginning(entries: readonly TableEntry[]): ReadonlyMap<string, readonly TableEntry[]> {
  const found = new Map<string, Set<TableEntry>>();
  for (const entry of entries) {
    for (const { text } of [...entry.english, ...entry.mongolian]) {
      for (const word of text.toLowerCase().split(/[\s-]+/u)) {
        const beginning = beginningOf(word.replaceAll(/[^\p{L}\p{N}]/gu, ''));
        const known = found.get(beginning);
        if (known === undefined) found.set(beginning, new Set([entry]));
        else known.add(entry);
      }
    }
  }
  return new Map(Array.from(found, ([beginning, some]) => [beginning, [...some]]));
}

function beginningOf(word: string): string {
  return word.slice(0, 2);
}

/** The stem from which least was cut off; for an infinitive, which is a form already, also those of the verb (they end in `-`). */
function wholeStems(word: string, stems: readonly string[]): readonly string[] {
  const ofVerb = (stem: string): boolean => stem.endsWith('-');
  const longest = Math.max(...stems.map((stem) => (ofVerb(stem) ? 0 : stem.length)));
  return stems.filter((stem) => (ofVerb(stem) ? word.endsWith('х') : stem.length === longest));
}

function namesOf(analyzer: Analyzer, { english, mongolian, same }: TableEntry): readonly Name[] {
  const toForms = (name: TableName): readonly Form[] => formsOf(analyzer, name);
  const sides = { english: english.map(toForms), mongolian: mongolian.map(toForms) };
  const toNames = (own: readonly (readonly Form[])[], other: readonly (readonly Form[])[]): readonly Name[] =>
    own.flatMap((forms) => {
      const synonyms = same ? own.filter((one) => one !== forms) : [];
      const others = [...other, ...synonyms].flat();
      return forms.map(({ telling }) => ({ telling, others }));
    });
  return [...toNames(sides.english, sides.mongolian), ...toNames(sides.mongolian, sides.english)];
}

/** `Баян-Өлгий` is two words, and one for those who write it so. */
function formsOf(analyzer: Analyzer, { text, exact }: TableName): readonly Form[] {
  const tokens = analyzer.analyze(text);
  const toForm = (parts: typeof tokens): Form => {
    const telling = parts.filter(({ word }) => !STOP_WORDS.has(word));
    const by = telling.length === 1 ? 'whole stem' : 'any stem';
    return {
      words: parts.map(({ word }) => word),
      telling: telling.map(({ word, start, end }) => ({
        word,
        by: exact || ACRONYM.test(text.slice(start, end)) ? 'spelling' : by,
      })),
      written: text,
    };
  };
  const apart = tokens.filter((token) => !token.joined);
  const joined = tokens.filter((token) => token.joined && token.start === 0 && token.end === text.length);
  return joined.length === 0 ? [toForm(apart)] : [toForm(apart), toForm(joined)];
}

function translationAt(lexicon: Lexicon, query: readonly AskedWord[], from: number): Translation | undefined {
  const matches = matchesAt(lexicon, query, from);
  const length = Math.max(0, ...matches.map(({ name }) => name.telling.length));
  const longest = matches.filter(({ name }) => name.telling.length === length);
  const nearest = Math.min(...longest.map(({ distance }) => distance));
  const best = longest.filter(({ distance }) => distance === nearest);
  const [first] = best;
  if (first === undefined) return undefined;
  const forms = unique(best.flatMap(({ name }) => name.others));
  return { from, to: first.to, phrases: forms.map(({ words }) => words), written: forms.map(({ written }) => written) };
}

function matchesAt(lexicon: Lexicon, query: readonly AskedWord[], from: number): readonly Match[] {
  const first = query[from];
  if (first === undefined) return [];
  const candidates = new Set([first.word, ...first.stems].flatMap((key) => lexicon.namesOf(first.word, key)));
  return [...candidates].flatMap((name) => matchOf(lexicon, name, query, from) ?? []);
}

function matchOf(lexicon: Lexicon, name: Name, query: readonly AskedWord[], from: number): Match | undefined {
  let distance = 0;
  let to = from;
  for (const wanted of name.telling) {
    while (to > from && STOP_WORDS.has(query[to]?.word ?? '')) to += 1;
    const word = query[to];
    const step = word === undefined ? undefined : distanceOf(word, wanted, lexicon.keysOf(wanted));
    if (step === undefined) return undefined;
    distance += step;
    to += 1;
  }
  return { name, to, distance };
}

/**
 * How far a word of a query is from one of a name: by the place of the stem that they share, and for the same stem by the letters
 * in which they differ (`minerals` is no miner); undefined where they share none.
 */
function distanceOf(asked: AskedWord, { word, by }: TellingWord, keys: readonly string[]): number | undefined {
  const own = by === 'spelling' ? [asked.word] : [asked.word, ...asked.stems];
  const shared = own.findIndex((key) => keys.includes(key));
  if (shared < 0) return undefined;
  const differing = asked.word.length + word.length - 2 * commonBeginning(asked.word, word);
  return shared + differing / MAX_DIFFERING;
}

function commonBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function unique(forms: readonly Form[]): readonly Form[] {
  const byWords = new Map<string, Form>();
  for (const form of forms) {
    const words = form.words.join(' ');
    if (!byWords.has(words)) byWords.set(words, form);
  }
  return [...byWords.values()];
}
