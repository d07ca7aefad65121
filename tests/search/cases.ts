import type { Collection, Story } from './collection.ts';
import type { Group } from './evaluation-sets.ts';
import type { FigureName } from './figures.ts';

/** One query, and what must be so of the answer. */
export interface Case {
  readonly figure: FigureName;
  readonly group: Group;
  readonly query: string;
  readonly expects: Expectation;
}

type Expectation =
  /** Each of these is among the first `within`. */
  | { readonly kind: 'found'; readonly stories: readonly Story[]; readonly within: number }
  /** None of the first three is about another word (`than` undefined: any other), in the language of the query. */
  | { readonly kind: 'no other word'; readonly own: readonly Story[]; readonly than: ReadonlySet<string> | undefined }
  /** No Mongolian story stands above an English one. */
  | { readonly kind: 'English first' };

const PAGE = 10;
const TOP = 3;

/** Makes the cases of all sets. */
export function casesOf(collection: Collection): readonly Case[] {
  const { groups } = collection;
  return [
    ...groups.inflection.flatMap((group) => inflectionCases(collection, group)),
    ...collection.couples.map(({ group, item, query }): Case => {
      const stories = [collection.storyOf(group, item)];
      return { figure: 'two words', group, query, expects: { kind: 'found', stories, within: 1 } };
    }),
    ...groups['must-not-meet'].flatMap((group) => confusionCases(collection, group)),
    ...groups.latin.flatMap((group) => typedCases(collection, 'latin', group)),
    ...groups['latin-inflected'].flatMap((group) => typedCases(collection, 'latin inflected', group)),
    ...groups.keyboard.flatMap((group) => keyboardCases(collection, group)),
    ...groups.names.flatMap((group) => nameCases(collection, group)),
    ...groups.topics.flatMap((group) => topicCases(collection, group)),
    ...groups.english.flatMap((group) => englishCases(collection, group)),
  ];
}

/** The word and its last form ask for all others of the group. */
function inflectionCases({ storyOf }: Collection, group: Group): readonly Case[] {
  const forms = [...group.left, ...group.right];
  const own = forms.map((form) => storyOf(group, form));
  return forms.flatMap((query, place): readonly Case[] => {
    if (place > 0 && place < forms.length - 1) return [];
    const stories = own.filter((_, other) => other !== place);
    return [
      {
        figure: place === 0 ? 'form by word' : 'form by form',
        group,
        query,
        expects: { kind: 'found', stories, within: PAGE },
      },
      { figure: 'wrong word', group, query, expects: { kind: 'no other word', own, than: undefined } },
    ];
  });
}

/** Each word and its first form, both ways. */
function confusionCases({ storyOf, lemmasOf }: Collection, group: Group): readonly Case[] {
  return [
    { asked: group.left, other: group.right },
    { asked: group.right, other: group.left },
  ].flatMap(({ asked, other }) => {
    const own = asked.map((form) => storyOf(group, form));
    const than = new Set(other.flatMap((form) => [...lemmasOf(form)]));
    return asked.slice(0, 2).map(
      (query): Case => ({
        figure: 'wrong look-alike',
        group,
        query,
        expects: { kind: 'no other word', own, than },
      }),
    );
  });
}

function typedCases({ storyOf }: Collection, figure: FigureName, group: Group): readonly Case[] {
  const stories = group.left.map((item) => storyOf(group, item));
  return group.right.map((query) => ({ figure, group, query, expects: { kind: 'found', stories, within: TOP } }));
}

/** What was typed, and the right spelling in capitals and decomposed. */
function keyboardCases(collection: Collection, group: Group): readonly Case[] {
  const [word = ''] = group.left;
  const queries = [...group.right, word.toUpperCase(), word.normalize('NFD'), word.toUpperCase().normalize('NFD')];
  return typedCases(collection, 'keyboard', { ...group, right: [...new Set(queries)] });
}

function nameCases({ storyOf }: Collection, group: Group): readonly Case[] {
  const [cyrillic = ''] = group.left;
  const [usual = ''] = group.right;
  const find = (query: string, item: string): Case => ({
    figure: item === usual ? 'name in English' : 'name in Mongolian',
    group,
    query,
    expects: { kind: 'found', stories: [storyOf(group, item)], within: PAGE },
  });
  return [...group.right.map((spelling) => find(spelling, cyrillic)), find(cyrillic, usual)];
}

function topicCases({ storyOf }: Collection, group: Group): readonly Case[] {
  const stories = group.right.map((title) => storyOf(group, title));
  return group.left.map((query) => ({
    figure: 'topic',
    group,
    query,
    expects: { kind: 'found', stories, within: PAGE },
  }));
}

/** A number is at home in both languages: only words can be drowned. */
const HAS_WORD = /^\p{L}/u;

function englishCases({ storyOf }: Collection, group: Group): readonly Case[] {
  const forms = [...group.left, ...group.right];
  const own = forms.map((form) => storyOf(group, form));
  return forms.flatMap((query, place): readonly Case[] => {
    const stories = own.filter((_, other) => other !== place);
    const found: Case = { figure: 'english', group, query, expects: { kind: 'found', stories, within: PAGE } };
    if (!HAS_WORD.test(query)) return [found];
    return [found, { figure: 'english drowned', group, query, expects: { kind: 'English first' } }];
  });
}
