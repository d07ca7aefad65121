import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createParts, MemoryIndex } from '../../../src/archive/embedded/index/memory-index.ts';
import { decodeSnapshot, encodeSnapshot } from '../../../src/archive/embedded/index/snapshot.ts';
import type { IndexDocument } from '../../../src/archive/embedded/search-index.ts';
import type { StoryId } from '../../../src/archive/story.ts';
import type { CalendarDate } from '../../../src/digest/digest.ts';
import { createAnalyzer } from '../../../src/language/create-analyzer.ts';
import { createTranslator } from '../../../src/language/translations.ts';
import { requestOf } from './index-support.ts';

const analyzer = createAnalyzer();
const translator = createTranslator(analyzer);

// Few words, so that they meet; `univers` is a stem and a word, `mining` and `mines` share one.
const WORDS = [
  'mine',
  'mining',
  'mines',
  'univers',
  'universe',
  'the',
  'gold',
  'алт',
  'алтны',
  'нь',
  'Хан-Уул',
  'хануул',
  'уул',
  '12.6',
  "Gold's",
  'г',
];
const text = fc.array(fc.constantFrom(...WORDS, '\n'), { maxLength: 12 }).map((words) => words.join(' '));

const parts = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  language: fc.constantFrom('en' as const, 'mn' as const),
  source: fc.constantFrom('www.one.mn', 'two.mn', undefined),
  publishedOn: fc.constantFrom('2026-01-01' as CalendarDate, '2025-06-30' as CalendarDate, undefined),
  title: text,
  text,
});

const step = fc.oneof({ weight: 3, arbitrary: parts }, { weight: 1, arbitrary: parts.map(({ id }) => id) });

const query = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '', '-'),
      fc.constantFrom(...WORDS, '"gold mine"', '"the mine"', '"алт нь"', '"уул алт"', 'мине'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.map((pair) => pair.join('')).join(' '));

/** The documents that are left after some steps, each with its last change. */
function play(steps: readonly (string | (Omit<IndexDocument, 'id' | 'change' | 'seq'> & { id: string }))[]): {
  readonly index: MemoryIndex;
  readonly documents: readonly IndexDocument[];
} {
  const index = new MemoryIndex(analyzer, createParts(), translator);
  const left = new Map<string, IndexDocument>();
  for (const [change, one] of steps.entries()) {
    const id = (typeof one === 'string' ? one : one.id) as StoryId;
    if (typeof one === 'string') {
      index.remove(id);
      left.delete(id);
      continue;
    }
    const document = { ...one, id, change, seq: id.charCodeAt(0) };
    index.put(document);
    left.set(id, document);
  }
  return { index, documents: [...left.values()] };
}

function rebuilt(documents: readonly IndexDocument[]): MemoryIndex {
  const index = new MemoryIndex(analyzer, createParts(), translator);
  for (const document of documents.toSorted((a, b) => (a.id < b.id ? 1 : -1))) index.put(document);
  return index;
}

function allAnswers(index: MemoryIndex, queries: readonly string[]): unknown {
  return {
    size: index.size,
    answers: queries.flatMap((one) => [false, true].map((typing) => index.search(requestOf(one, { typing })))),
    related: ['a', 'b', 'c'].map((id) => index.related(id as StoryId, 3)),
  };
}

describe('an index', () => {
  test('answers after any changes as one that was built from what is left', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.array(query, { minLength: 1, maxLength: 6 }),
        (steps, queries) => {
          const { index, documents } = play(steps);
          expect(allAnswers(index, queries)).toEqual(allAnswers(rebuilt(documents), queries));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('answers after a snapshot as before it, and takes changes as before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 20 }),
        fc.array(step, { maxLength: 10 }),
        fc.array(query, { minLength: 1, maxLength: 4 }),
        async (steps, more, queries) => {
          const { index } = play(steps);
          const bytes = await encodeSnapshot(index.parts, { analyzerVersion: '1', upTo: 42 }, () => undefined);
          const loaded = decodeSnapshot(Buffer.from(bytes), '1');
          if (loaded.kind !== 'good') throw new Error(loaded.kind);
          expect(loaded.upTo).toBe(42);
          const again = new MemoryIndex(analyzer, loaded.parts, translator);
          expect(allAnswers(again, queries)).toEqual(allAnswers(index, queries));
          for (const [change, one] of more.entries()) {
            for (const target of [index, again]) {
              if (typeof one === 'string') target.remove(one as StoryId);
              else target.put({ ...one, id: one.id as StoryId, change: 1000 + change, seq: one.id.charCodeAt(0) });
            }
          }
          expect(allAnswers(again, queries)).toEqual(allAnswers(index, queries));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('never replaces a document by an older state of it', () => {
    const { index } = play([]);
    const document = {
      id: 'a' as StoryId,
      seq: 1,
      language: 'en',
      source: undefined,
      publishedOn: undefined,
      text: '',
    } as const;
    index.put({ ...document, change: 5, title: 'new' });
    index.put({ ...document, change: 4, title: 'old' });
    expect([index.search(requestOf('new')).total, index.search(requestOf('old')).total]).toEqual([1, 0]);
  });

  test('keeps nothing of what was removed', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (documents) => {
        const { index } = play(documents);
        for (const { id } of documents) index.remove(id as StoryId);
        const { postings, documents: table } = index.parts;
        expect([table.count, table.newestDay, postings.documentCount, postings.termCount]).toEqual([
          0,
          -(2 ** 31),
          0,
          0,
        ]);
      }),
    );
  });
});

/** Do two words meet directly, as one word or by a stem? */
function meet(one: string, other: string): boolean {
  const { stems } = analyzer.keysOf(one);
  return one === other || analyzer.keysOf(other).stems.some((stem) => stems.includes(stem));
}

/** Has a story a phrase, or a word, seen naively: paragraph by paragraph, word by word? */
function has({ title, text: body }: IndexDocument, asked: string): boolean {
  const words = analyzer.analyze(asked).map(({ word }) => word);
  return [title, ...body.split('\n')].some((line) => {
    const tokens = analyzer.analyze(line);
    const single = tokens.filter(({ joined }) => !joined);
    const inOrder = single.some((_, at) => words.every((word, place) => meet(word, single[at + place]?.word ?? '')));
    return inOrder || (words.length === 1 && tokens.some(({ word }) => meet(words[0] ?? '', word)));
  });
}

describe('matching', () => {
  const term = fc.constantFrom(
    'mine',
    'gold',
    'алт',
    'universe',
    'алтны',
    '12.6',
    '"gold mine"',
    '"the mine"',
    '"алт нь"',
    '"уул алт"',
    '"mine mine gold"',
  );
  const asked = fc.record({
    wanted: fc.array(term, { minLength: 1, maxLength: 3 }),
    unwanted: fc.array(term, { maxLength: 2 }),
  });

  test('finds first what a look through all stories finds', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), asked, (documents, { wanted, unwanted }) => {
        const { index, documents: left } = play(documents);
        const expected = left.filter(
          (document) => wanted.every((one) => has(document, one)) && !unwanted.some((one) => has(document, one)),
        );
        const answer = index.search(
          requestOf([...wanted, ...unwanted.map((one) => `-${one}`)].join(' '), { limit: 100 }),
        );
        const found = answer.relaxed ? [] : answer.hits.map(({ id }) => id);
        // Whatever else is found, by sound or by similar letters, comes after them.
        expect(found.slice(0, expected.length).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
        expect(answer.totals.en + answer.totals.mn).toBe(answer.total);
      }),
      { numRuns: 500 },
    );
  });

  test('gives the best ten as the first ten of all, in one and the same order', () => {
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 30 }),
        query,
        fc.nat(5),
        fc.integer({ min: 1, max: 5 }),
        (documents, one, offset, limit) => {
          const { index } = play(documents);
          const all = index.search(requestOf(one, { limit: 100 })).hits;
          expect(index.search(requestOf(one, { offset, limit })).hits).toEqual(all.slice(offset, offset + limit));
          for (const [place, hit] of all.entries())
            expect(hit.score).toBeLessThanOrEqual(all[place - 1]?.score ?? Number.POSITIVE_INFINITY);
        },
      ),
    );
  });
});

describe('a snapshot', () => {
  async function bytesOf(): Promise<Buffer> {
    const { index } = play([
      {
        id: 'a',
        language: 'en',
        source: 'one.mn',
        publishedOn: '2026-01-01' as CalendarDate,
        title: 'Gold mine',
        text: 'The gold\nof the mine',
      },
      { id: 'b', language: 'mn', source: undefined, publishedOn: undefined, title: 'Хан-Уул алтны уурхай', text: '' },
    ]);
    return Buffer.from(await encodeSnapshot(index.parts, { analyzerVersion: '1', upTo: 42 }, () => undefined));
  }

  test('is recognised as damaged whichever byte was changed', async () => {
    const good = await bytesOf();
    expect(decodeSnapshot(good, '1').kind).toBe('good');
    for (let at = 0; at < good.length; at += 1) {
      for (const change of [0x01, 0x80, 0xff]) {
        const bad = Buffer.from(good);
        bad[at] = (bad[at] ?? 0) ^ change;
        expect(decodeSnapshot(bad, '1')).toEqual({ kind: 'damaged' });
      }
    }
  });

  test('is recognised as damaged wherever it ends too early or goes on too long', async () => {
    const good = await bytesOf();
    for (let end = 0; end < good.length; end += 1)
      expect(decodeSnapshot(good.subarray(0, end), '1')).toEqual({ kind: 'damaged' });
    expect(decodeSnapshot(Buffer.concat([good, Buffer.alloc(1)]), '1')).toEqual({ kind: 'damaged' });
  });

  test('of another analyzer is not used', async () => {
    expect(decodeSnapshot(await bytesOf(), '2')).toEqual({ kind: 'other-version' });
  });
});
