import { createParts, MemoryIndex } from '../../src/archive/embedded/index/memory-index.ts';
import { createAnalyzer } from '../../src/language/create-analyzer.ts';
import { detectLanguage, type Language } from '../../src/language/language.ts';
import { documentMaker, requestOf } from '../archive/index/index-support.ts';
import { type Group, readSet, SET_NAMES, type SetName } from './evaluation-sets.ts';
import { noiseTitles, storyAround } from './frames.ts';

/** A story of the collection, and what it is about. */
export interface Story {
  readonly id: string;
  readonly language: Language;
  /** What of it comes from a set: a word, a phrase or a whole title. Empty for generated stories. */
  readonly item: string;
  /** The words of `item`, each as the first word of its group. */
  readonly lemmas: ReadonlySet<string>;
  /** True when `lemmas` is the whole truth; phrases, names and titles of topics have forms that no set explains. */
  readonly labelled: boolean;
}

/** All sets as one archive, as a reader has it: every group is surrounded by all others and by generated titles. */
export interface Collection {
  readonly groups: Readonly<Record<SetName, readonly Group[]>>;
  /** Two inflection groups that share stories about both. */
  readonly couples: readonly Couple[];
  storyOf(group: Group, item: string): Story;
  lemmasOf(text: string): ReadonlySet<string>;
  /** The stories found, best first; what was asked before is remembered. */
  search(query: string, limit: number): readonly Story[];
}

interface Couple {
  readonly group: Group;
  /** What the story says, and with which other forms of both words it is asked for. */
  readonly item: string;
  readonly query: string;
}

/** Makes the collection and its index: some 6,000 stories. */
export function createCollection(): Collection {
  const groups = Object.fromEntries(SET_NAMES.map((set) => [set, readSet(set)])) as Collection['groups'];
  const lemmasOf = lemmatizer(SET_NAMES.flatMap((set) => groups[set]));
  const index = new MemoryIndex(createAnalyzer(), createParts());
  const makeDocument = documentMaker();
  const byId = new Map<string, Story>();
  const byItem = new Map<string, Story>();
  const answered = new Map<string, readonly Story[]>();

  function add(
    item: string,
    id: string,
    labelled: boolean,
    text: { readonly title: string; readonly text: string },
  ): void {
    if (byItem.has(id)) return;
    const language = detectLanguage(`${text.title}\n${text.text}`);
    const day = new Date(Date.UTC(2026, 0, 1 + (byId.size % 300))).toISOString().slice(0, 10);
    const document = makeDocument({ ...text, language, day });
    index.put(document);
    const story = { id: document.id, language, item, lemmas: lemmasOf(item), labelled };
    byId.set(document.id, story);
    byItem.set(id, story);
  }

  const couples = couplesOf(groups.inflection);
  for (const set of SET_NAMES) {
    for (const group of groups[set]) {
      for (const item of itemsOf(group)) {
        const text = set === 'topics' ? { title: item, text: '' } : storyAround(item);
        add(item, storyKey(group, item), isLabelled(set), text);
      }
    }
  }
  for (const { group, item } of couples) add(item, storyKey(group, item), true, storyAround(item));
  for (const title of noiseTitles()) add('', title, true, { title, text: '' });

  return {
    groups,
    couples,
    lemmasOf,
    storyOf(group, item) {
      const story = byItem.get(storyKey(group, item));
      if (story === undefined) throw new Error(`no story has “${item}” of ${group.set}: ${group.key}`);
      return story;
    },
    search(query, limit) {
      const key = `${limit} ${query}`;
      const found =
        answered.get(key) ?? index.search(requestOf(query, { limit })).hits.flatMap(({ id }) => byId.get(id) ?? []);
      answered.set(key, found);
      return found;
    },
  };
}

/** Sets of single words with their forms; a generated story is about nothing, and an inflected one about nothing else. */
function isLabelled(set: SetName): boolean {
  return set === 'inflection' || set === 'must-not-meet';
}

function storyKey(group: Group, item: string): string {
  return `${group.set}: ${group.key}: ${item}`;
}

/** What stories are made of: forms as they are; of typed and of translated things only what a newspaper would print. */
function itemsOf({ set, left, right }: Group): readonly string[] {
  switch (set) {
    case 'inflection':
    case 'must-not-meet':
    case 'english':
      return [...left, ...right];
    case 'names':
      return [...left, ...right.slice(0, 1)];
    case 'topics':
      return right;
    case 'latin':
    case 'latin-inflected':
    case 'keyboard':
      return left;
    default:
      return set satisfies never;
  }
}

/** Every fourth group with the one seven lines on, which is of another kind at most places. */
function couplesOf(groups: readonly Group[]): readonly Couple[] {
  return groups.flatMap((group, place) => {
    const other = groups[place + 7];
    const [here, hereToo] = group.right;
    const [there, thereToo] = other?.right ?? [];
    if (place % 4 !== 0 || hereToo === undefined || thereToo === undefined) return [];
    return [{ group, item: `${here} ${there}`, query: `${hereToo} ${thereToo}` }];
  });
}

const WORD_BREAK = /[^\p{L}\p{N}]+/u;
/** The ending of an acronym or a number, and the initial of a name. */
const HYPHENATED_ENDING = /-\p{L}{1,4}$/u;

/** Tells the words of a text by the first words of their groups; a form that stands in groups of several sets counts for all. */
function lemmatizer(groups: readonly Group[]): (text: string) => ReadonlySet<string> {
  const known = new Map<string, Set<string>>();
  const learn = (form: string, lemma: string): void => {
    const lemmas = known.get(form.toLowerCase());
    if (lemmas === undefined) known.set(form.toLowerCase(), new Set([lemma]));
    else lemmas.add(lemma);
  };
  for (const { set, left, right } of groups) {
    if (set === 'inflection' || set === 'english') {
      for (const form of [...left, ...right]) learn(form, wordOf(left));
    }
    if (set === 'must-not-meet') {
      for (const side of [left, right]) for (const form of side) learn(form, wordOf(side));
    }
  }
  return (text) => {
    const words = text
      .toLowerCase()
      .split(' ')
      .flatMap((word) => [
        ...(known.has(word) ? [word] : []),
        ...word.replace(HYPHENATED_ENDING, '').split(WORD_BREAK),
      ]);
    return new Set(words.filter((word) => word.length > 1).flatMap((word) => [...(known.get(word) ?? [word])]));
  };
}

function wordOf([word = '']: readonly string[]): string {
  return word.toLowerCase();
}
