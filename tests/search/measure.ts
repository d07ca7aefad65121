import { type Case, casesOf } from './cases.ts';
import { type Collection, createCollection, type Story } from './collection.ts';
import { FIGURES, type FigureName } from './figures.ts';

/** How often something was so. */
export interface Tally {
  readonly times: number;
  readonly of: number;
}

export interface Miss {
  readonly figure: FigureName;
  readonly key: string;
  readonly query: string;
  /** What is missing, or what should not be there. */
  readonly fault: string;
  /** What was found instead, stories about the same word left out. */
  readonly firstThree: readonly string[];
}

export interface Measured {
  readonly figures: Readonly<Record<FigureName, { readonly tuned: Tally; readonly aside: Tally }>>;
  /** Of the tuned part only: the other is not looked at. */
  readonly misses: readonly Miss[];
}

/** Asks everything, once. */
export function measure(): Measured {
  const collection = createCollection();
  const judged = casesOf(collection).map((one) => ({ one, faults: faultsOf(collection, one) }));
  const tally = (figure: FigureName, aside: boolean): Tally => {
    const asked = judged.filter(({ one }) => one.figure === figure && one.group.aside === aside);
    const of = asked.reduce((sum, { one }) => sum + weightOf(one), 0);
    const faults = asked.reduce((sum, { faults: found }) => sum + found.length, 0);
    return { times: FIGURES[figure].wanted === 'most' ? of - faults : faults, of };
  };
  const names = Object.keys(FIGURES) as FigureName[];
  return {
    figures: Object.fromEntries(
      names.map((name) => [name, { tuned: tally(name, false), aside: tally(name, true) }]),
    ) as Measured['figures'],
    misses: judged.flatMap(({ one, faults }) =>
      one.group.aside ? [] : faults.map((fault) => missOf(collection, one, fault)),
    ),
  };
}

/** A tally in percent. */
export function percent({ times, of }: Tally): number {
  return of === 0 ? 0 : (100 * times) / of;
}

/** Stories that are to be found count one each, else the query counts. */
function weightOf({ expects }: Case): number {
  return expects.kind === 'found' ? expects.stories.length : 1;
}

const PAGE = 10;
const TOP = 3;
/** Enough to find ten others behind all stories that are about the same word. */
const MANY = 100;

function faultsOf(collection: Collection, { query, expects }: Case): readonly string[] {
  switch (expects.kind) {
    case 'found': {
      const first = otherwise(collection, query, expects.stories).slice(0, expects.within);
      return expects.stories.filter((story) => !first.includes(story)).map(({ item }) => `without ${item}`);
    }
    case 'no other word': {
      const { own, than } = expects;
      const wrong = otherwise(collection, query, own)
        .slice(0, TOP)
        .find((story) => story.labelled && !own.includes(story) && isOf(than, story) && sameLanguage(story, own));
      return wrong === undefined ? [] : [`with ${wrong.item === '' ? 'a generated title' : wrong.item}`];
    }
    case 'English first': {
      const languages = collection.search(query, PAGE).map(({ language }) => language);
      const mongolian = languages.indexOf('mn');
      return mongolian >= 0 && mongolian < languages.lastIndexOf('en') ? ['Mongolian above English'] : [];
    }
    default:
      return expects satisfies never;
  }
}

/**
 * What is found, without the stories of other groups about the same word: they answer the query as well, and there are
 * up to twenty of them, as no archive has of one word in one sentence each.
 */
function otherwise({ search, lemmasOf }: Collection, query: string, own: readonly Story[]): readonly Story[] {
  const about = new Set([...lemmasOf(query), ...own.flatMap(({ lemmas }) => [...lemmas])]);
  const isOther = (story: Story): boolean => own.includes(story) || !shareAny(story.lemmas, about);
  const page = search(query, PAGE);
  return page.every(isOther) ? page : search(query, MANY).filter(isOther);
}

function isOf(words: ReadonlySet<string> | undefined, { lemmas }: Story): boolean {
  return words === undefined || shareAny(lemmas, words);
}

function sameLanguage({ language }: Story, [own]: readonly Story[]): boolean {
  return language === own?.language;
}

function shareAny(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

function missOf(collection: Collection, { figure, group, query, expects }: Case, fault: string): Miss {
  const own = expects.kind === 'found' ? expects.stories : expects.kind === 'no other word' ? expects.own : undefined;
  const found = own === undefined ? collection.search(query, PAGE) : otherwise(collection, query, own);
  const firstThree = found.slice(0, TOP).map(({ item }) => (item === '' ? '(generated)' : item));
  return { figure, key: group.key, query, fault, firstThree };
}
