import { describe, expect, test } from 'vitest';
import { createParts, MemoryIndex } from '../../../src/archive/embedded/index/memory-index.ts';
import type { IndexAnswer, IndexRequest } from '../../../src/archive/embedded/search-index.ts';
import type { CalendarDate } from '../../../src/digest/digest.ts';
import { createAnalyzer } from '../../../src/language/create-analyzer.ts';
import { createTranslator } from '../../../src/language/translations.ts';
import { type DocumentParts, documentMaker, requestOf } from './index-support.ts';

const analyzer = createAnalyzer();
const translator = createTranslator(analyzer);

function indexOf(...documents: readonly DocumentParts[]): MemoryIndex {
  const index = new MemoryIndex(analyzer, createParts(), translator);
  const make = documentMaker();
  for (const document of documents) index.put(make(document));
  return index;
}

/** Ids of what is found, best first. */
function idsOf({ hits }: IndexAnswer): readonly string[] {
  return hits.map(({ id }) => id);
}

const NEWS = indexOf(
  {
    id: 'coal-exports',
    title: 'COAL EXPORTS TO CHINA RISE',
    text: 'Coal exports rose by 12.6 percent.\nThe border is open.',
    day: '2026-01-05',
  },
  { id: 'coal-price', title: 'COAL PRICE FALLS', day: '2026-01-06', source: 'other.mn' },
  { id: 'coal-old', title: 'EXPORTS OF COAL', day: '2024-12-31' },
  {
    id: 'budget',
    title: 'BUDGET APPROVED',
    text: 'The budget leaves coal and copper exports aside.',
    day: '2026-01-07',
  },
  { id: 'undated', title: 'COPPER MINE OPENS', source: undefined },
  { id: 'mn-coal', title: 'НҮҮРСНИЙ ЭКСПОРТ ӨСӨВ', language: 'mn', day: '2026-01-06' },
  { id: 'mn-name', title: 'Л.ОЮУН-ЭРДЭНЭ АНУ-ЫН ЭЛЧИНТЭЙ УУЛЗАВ', language: 'mn', day: '2026-01-04' },
  { id: 'mn-joined', title: 'ОЮУТОЛГОЙН COAL ТӨСӨЛ', language: 'mn', day: '2026-01-03' },
);

function find(query: string, rest?: Partial<IndexRequest>): IndexAnswer {
  return NEWS.search(requestOf(query, rest));
}

describe('what is found', () => {
  test.each([
    {
      query: 'coal',
      ids: ['coal-exports', 'coal-price', 'mn-joined', 'coal-old', 'budget', 'mn-coal'],
      why: 'the last is about нүүрс',
    },
    { query: 'coal exports', ids: ['coal-exports', 'coal-old', 'budget', 'mn-coal'] },
    { query: 'exporting COALS', ids: ['coal-exports', 'coal-old', 'budget', 'mn-coal'] },
    { query: '"coal exports"', ids: ['coal-exports'] },
    { query: '"exports of coal"', ids: ['coal-old'] },
    {
      query: '"percent the border"',
      ids: ['coal-exports'],
      relaxed: true,
      why: 'a phrase does not go on into the next paragraph',
    },
    {
      query: '"rise coal"',
      ids: ['coal-exports'],
      relaxed: true,
      why: 'a phrase does not go from the title into the text',
    },
    {
      query: 'coal -exports',
      ids: ['coal-price', 'mn-joined', 'mn-coal'],
      why: 'what is not wanted is meant as it stands',
    },
    { query: 'coal -"coal exports"', ids: ['coal-price', 'mn-joined', 'coal-old', 'budget', 'mn-coal'] },
    { query: 'the coal in a price', ids: ['coal-price'] },
    { query: '12.6', ids: ['coal-exports'] },
    { query: 'нүүрсний -coal', ids: ['mn-coal'] },
    { query: 'Оюун-Эрдэнэ', ids: ['mn-name'] },
    { query: 'оюунэрдэнэ', ids: ['mn-name'] },
    { query: 'эрдэнэ', ids: ['mn-name'] },
    { query: 'Оюу-толгойн', ids: ['mn-joined'], why: 'a compound is found written as one word' },
    { query: 'АНУ', ids: ['mn-name'] },
    { query: 'Б.Оюун-Эрдэнэ', ids: ['mn-name'], why: 'an initial need not be right' },
    { query: 'coal source:other.mn', ids: ['coal-price'] },
    { query: 'coal source:www.other.mn', ids: ['coal-price'] },
    { query: 'coal after:2026-01-05', ids: ['coal-exports', 'coal-price', 'budget', 'mn-coal'] },
    { query: 'coal before:2024', ids: ['coal-old'] },
    { query: 'copper before:2030', ids: ['budget'], why: 'undated stories meet no bound' },
    { query: 'coal lang:mn', ids: ['mn-joined', 'mn-coal'] },
    { query: 'source:other.mn', ids: ['coal-price'], why: 'bounds alone are a question' },
    { query: 'after:2026-01-06', ids: ['budget', 'mn-coal', 'coal-price'], why: 'the newest day first' },
    { query: 'lang:mn', ids: ['mn-coal', 'mn-name', 'mn-joined'], why: 'a language alone is one, too' },
    { query: '', ids: [] },
    { query: '-coal', ids: [] },
    { query: 'the', ids: ['budget', 'coal-exports'], why: 'a stop word alone is a word' },
  ])('by $query', ({ query, ids, relaxed = false }) => {
    const answer = find(query);
    expect({ ids: idsOf(answer), total: answer.total, relaxed: answer.relaxed }).toEqual({
      ids,
      total: ids.length,
      relaxed,
    });
  });

  test('keeps to the bounds of the request as well as to those of the query', () => {
    expect(idsOf(find('coal', { source: 'WWW.other.mn' }))).toEqual(['coal-price']);
    expect(find('coal source:example.mn', { source: 'other.mn' }).total).toBe(0);
    expect(idsOf(find('coal after:2024', { before: '2025-12-31' as CalendarDate }))).toEqual(['coal-old']);
  });

  test('is counted in both languages whatever language was asked for', () => {
    expect(find('coal', { language: 'mn' })).toMatchObject({ total: 2, totals: { en: 4, mn: 2 }, hits: { length: 2 } });
    expect(find('coal', { language: 'en' })).toMatchObject({ total: 4, totals: { en: 4, mn: 2 }, hits: { length: 4 } });
  });

  test('is in the language typed in the query rather than in the one chosen', () => {
    expect(idsOf(find('coal lang:mn', { language: 'en' }))).toEqual(['mn-joined', 'mn-coal']);
  });

  test('is paged without a gap or a repetition', () => {
    const all = idsOf(find('coal'));
    expect([0, 2, 4, 6].flatMap((offset) => idsOf(find('coal', { offset, limit: 2 })))).toEqual(all);
    expect(find('coal', { limit: 0 })).toMatchObject({ total: 6, hits: [] });
    expect(find('coal', { offset: 1e9 })).toMatchObject({ total: 6, hits: [] });
  });

  test('names the words to mark', () => {
    expect(find('exporting the coal').terms).toEqual([['exports'], ['экспорт'], ['coal'], ['нүүрсний']]);
  });
});

describe('while somebody types', () => {
  test('the last word may go on', () => {
    expect(idsOf(find('coal exp', { typing: true }))).toEqual(['coal-exports', 'coal-old', 'budget']);
    expect(find('coal exp', { typing: true }).terms.flat()).toContain('exports');
    expect(idsOf(find('нүүр', { typing: true }))).toEqual(['mn-coal']);
  });

  test('a word that is finished may not, nor one before the last', () => {
    expect(find('exp ', { typing: true }).total).toBe(0);
    expect(idsOf(find('exp coal', { typing: true }))).toEqual(find('exp coal').hits.map(({ id }) => id));
    expect(find('exp').total).toBe(0);
  });
});

describe('where no story has all the words', () => {
  test('those with most of them are found, most words first', () => {
    const answer = find('coal price exports mountain');
    expect(answer.relaxed).toBe(true);
    expect(idsOf(answer)).toEqual(['coal-price', 'coal-exports', 'coal-old', 'budget']);
  });

  test('a phrase becomes its words', () => {
    expect(find('"price coal"')).toMatchObject({ relaxed: true, total: 1 });
  });

  test('negatives and bounds still hold', () => {
    expect(idsOf(find('coal exports mountain -budget after:2026'))).toEqual(['coal-exports']);
  });

  test('nothing is found where no word is known', () => {
    expect(find('mountain river')).toMatchObject({ relaxed: false, total: 0, hits: [] });
  });
});

describe('other spellings', () => {
  test.each([
    { query: 'cooper mine', suggestions: ['copper mine'] },
    { query: 'Budgett', suggestions: ['budget'] },
    { query: 'нүүрснйи', suggestions: ['нүүрсний'] },
    { query: 'lang:en "coal expotrs" -china', suggestions: [], why: 'what is suggested would find nothing' },
    { query: 'lang:en "coal expotrs"', suggestions: ['lang:en "coal exports"'] },
    { query: 'coal', suggestions: [] },
    { query: '2027', suggestions: [] },
    { query: 'qqqqqqqq', suggestions: [] },
  ])('are suggested for $query', ({ query, suggestions }) => {
    expect(find(query).suggestions).toEqual(suggestions);
  });

  test('are not suggested to somebody who is still typing', () => {
    expect(find('cooper', { typing: true }).suggestions).toEqual([]);
  });

  test('prefer the most frequent word, and are three at most', () => {
    const index = indexOf({ title: 'mine' }, { title: 'mine wind mint' }, { title: 'mink mint' }, { title: 'ming' });
    expect(index.search(requestOf('minx')).suggestions).toEqual(['mine', 'mint', 'ming']);
    expect(index.search(requestOf('miine')).suggestions).toEqual(['mine']);
  });

  test('are not made of a word so short that one letter makes another word of it', () => {
    const index = indexOf({ title: 'now not one norm' }, { title: 'хан хон ханш' });
    expect(['nom', 'noo', 'хун'].map((query) => index.search(requestOf(query)).suggestions)).toEqual([[], [], []]);
  });

  test('are not function words, which nobody looks for alone', () => {
    const index = indexOf({ title: 'What they had been, and where' }, { title: 'Тэр байсан, энэ байгаа' });
    const queries = ['whot', 'theey', 'whene', 'байсам', 'байгма'];
    expect(queries.map((query) => index.search(requestOf(query)).suggestions)).toEqual([[], [], [], [], []]);
  });
});

describe('the order', () => {
  test('puts the title over the text', () => {
    const index = indexOf({ id: 'text', title: 'Other news', text: 'Gold.' }, { id: 'title', title: 'Gold news' });
    expect(idsOf(index.search(requestOf('gold')))).toEqual(['title', 'text']);
  });

  test('puts the word as typed over others of its stem', () => {
    const index = indexOf({ id: 'typed', title: 'MINERS STRIKE' }, { id: 'stem', title: 'MINER STRIKES' });
    expect(idsOf(index.search(requestOf('miners')))).toEqual(['typed', 'stem']);
    expect(idsOf(index.search(requestOf('miner')))).toEqual(['stem', 'typed']);
  });

  test('puts the newer of two equal stories first, but not above a better one', () => {
    const index = indexOf(
      { id: 'new', title: 'Gold mine', day: '2026-06-01' },
      { id: 'old', title: 'Gold mine', day: '2016-06-01' },
      { id: 'oldest', title: 'Gold gold', day: '2006-06-01' },
      { id: 'undated', title: 'Gold mine' },
    );
    expect(idsOf(index.search(requestOf('gold')))).toEqual(['new', 'oldest', 'old', 'undated']);
  });

  test('breaks ties by arrival, the latest first', () => {
    const index = indexOf(
      { id: 'first', title: 'Gold' },
      { id: 'second', title: 'Gold' },
      { id: 'third', title: 'Gold' },
    );
    expect(idsOf(index.search(requestOf('gold')))).toEqual(['third', 'second', 'first']);
  });
});

describe('related stories', () => {
  const index = indexOf(
    { id: 'a', title: 'Oyu Tolgoi copper output rises', text: 'The mine of Khanbogd reports.' },
    { id: 'b', title: 'Khanbogd county gets a school' },
    { id: 'c', title: 'Oyu Tolgoi tax talks' },
    { id: 'd', title: 'Weather this week' },
    { id: 'e', title: 'Oyu Tolgoi', language: 'mn' },
  );

  test('share the rarest words and the language, best first', () => {
    expect(index.related('a' as never, 5)).toEqual(['c', 'b']);
    expect(index.related('a' as never, 1)).toEqual(['c']);
  });

  test('are none for a story that shares nothing, or is not there', () => {
    expect(index.related('d' as never, 5)).toEqual([]);
    expect(index.related('nobody' as never, 5)).toEqual([]);
  });
});

test.each([
  'a'.repeat(4000),
  'coal '.repeat(800),
  '"coal '.repeat(600),
  '😀'.repeat(2000),
  '\u202ecoal\u202c \u0000',
  '-"'.repeat(2000),
  'a-'.repeat(2000),
])('answers any query of 4,000 characters', (query) => {
  for (const typing of [false, true])
    expect(NEWS.search(requestOf(query, { typing })).suggestions.length).toBeLessThan(4);
});
