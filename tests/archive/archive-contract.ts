import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive, ListRequest } from '../../src/archive/archive.ts';
import type { ArchivedStory, Story } from '../../src/archive/story.ts';
import { storyId } from '../../src/archive/story-identity.ts';
import { day, makeStory, storyArbitrary } from '../support/stories.ts';

/** Opens an empty archive for one test, and sees to its end. `settled` waits until what was put can be searched. */
export type ArchiveFactory = () => Promise<{ readonly archive: Archive; readonly settled: () => Promise<void> }>;

/** What every adapter of the Archive port must do. */
export function testArchive(name: string, open: ArchiveFactory): void {
  const opened = async (...pages: readonly (readonly Story[])[]): Promise<Archive> => {
    const { archive, settled } = await open();
    for (const page of pages) await archive.put(page);
    await settled();
    return archive;
  };
  const titles = (stories: readonly Story[]) => stories.map(({ title }) => title);

  describe(`${name}: putting and finding`, () => {
    test('a story is found as it was put', async () => {
      const story = makeStory({
        title: 'Wool prices rise',
        url: 'https://news.example/1',
        text: ['First “paragraph”.', '# Part', 'Өнөөдөр 🐑 …'],
        byline: 'B. Author',
        authorNote: 'B. Author writes.',
      });
      const archive = await opened();
      expect(await archive.put([story])).toEqual({ added: [story.id], completed: [], unchanged: 0 });
      expect(await archive.find(story.id)).toEqual({ ...story, seq: expect.any(Number) });
    });

    test('an id that was never given finds nothing', async () => {
      const archive = await opened([makeStory({ title: 'A' })]);
      expect(await archive.find(makeStory({ title: 'B' }).id)).toBeUndefined();
    });

    test('the same page twice changes nothing', async () => {
      const page = [makeStory({ title: 'A' }), makeStory({ title: 'B', text: ['Text.'] })];
      const archive = await opened(page);
      const before = await collect(archive.all());
      expect(await archive.put(page)).toEqual({ added: [], completed: [], unchanged: 2 });
      expect(await collect(archive.all())).toEqual(before);
    });

    test('an empty page changes nothing', async () => {
      expect(await (await opened()).put([])).toEqual({ added: [], completed: [], unchanged: 0 });
    });

    test('an article completes the headline in capitals, and keeps its id and seq', async () => {
      const headline = makeStory({ title: 'WOOL PRICES RISE' });
      const article = makeStory({ title: 'Wool prices rise', text: ['Text.'] });
      const archive = await opened([headline]);
      const before = await archive.find(headline.id);
      expect(await archive.put([article])).toEqual({ added: [], completed: [headline.id], unchanged: 0 });
      expect(await archive.find(headline.id)).toEqual({ ...article, seq: before?.seq });
      expect(await archive.put([headline])).toEqual({ added: [], completed: [], unchanged: 1 });
    });

    test('a story that is given twice in one page is one', async () => {
      const archive = await opened();
      const report = await archive.put([makeStory({ title: 'TWICE' }), makeStory({ title: 'Twice', text: ['Text.'] })]);
      expect(report.added).toHaveLength(1);
      expect(await archive.stats()).toMatchObject({ stories: { en: 1, mn: 0 }, withText: 1 });
    });

    test('puts that overlap in time all arrive', async () => {
      const archive = await opened();
      const all = Array.from({ length: 40 }, (_, index) => makeStory({ title: `Story ${index}` }));
      await Promise.all(all.map((story) => archive.put([story])));
      const seqs = (await archive.since(0, 100)).map(({ seq }) => seq);
      expect(new Set(seqs).size).toBe(40);
    });
  });

  describe(`${name}: undated stories`, () => {
    const dated = makeStory({ title: 'NEW ROAD OPENS' });
    const undated = makeStory({ title: 'New road opens', publishedOn: undefined, text: ['Text.'] });
    const other = makeStory({ title: 'NEW ROAD OPENS', publishedOn: '2024-01-01' });

    test.each([
      { name: 'dated first', pages: [[dated], [undated]] },
      { name: 'undated first', pages: [[undated], [dated]] },
      { name: 'on one page', pages: [[dated, undated]] },
    ])('an undated story joins the only dated one: $name', async ({ pages }) => {
      const archive = await opened(...pages);
      const joined = await archive.find(dated.id);
      expect(joined).toMatchObject({
        id: dated.id,
        title: 'New road opens',
        text: undated.text,
        publishedOn: '2026-07-16',
      });
      expect(await archive.find(undated.id)).toEqual(joined);
      expect(await collect(archive.all())).toEqual([joined]);
      expect(await archive.since(0, 10)).toEqual([joined]);
      expect(await archive.stats()).toMatchObject({ stories: { en: 1, mn: 0 }, undated: 0, withText: 1 });
    });

    test('joining is told as completion of the dated story', async () => {
      const archive = await opened([undated]);
      expect(await archive.put([dated])).toEqual({ added: [], completed: [dated.id], unchanged: 0 });
    });

    test('with a second dated story nobody can tell, and each stands for itself', async () => {
      const archive = await opened([dated, undated], [other]);
      expect((await archive.find(undated.id))?.id).toBe(undated.id);
      expect((await archive.find(dated.id))?.text).toBeUndefined();
      expect((await archive.list({ limit: 10 })).stories.map(({ id }) => id)).toEqual([dated.id, other.id, undated.id]);
    });

    test('what was delivered as undated is no news when its date becomes known', async () => {
      const archive = await opened([undated]);
      const [first] = await archive.since(0, 1);
      await archive.put([dated]);
      expect(await archive.since(first?.seq ?? 0, 10)).toEqual([]);
    });
  });

  describe(`${name}: the list`, () => {
    const monday = ['M one', 'M two', 'M three'].map((title) => makeStory({ title, publishedOn: '2026-06-30' }));
    const tuesday = [
      makeStory({ title: 'T one', publishedOn: '2026-07-01', source: 'www.other.example' }),
      makeStory({ title: 'Т хоёр', publishedOn: '2026-07-01', language: 'mn' }),
      makeStory({ title: 'T three', publishedOn: '2026-07-01', source: undefined }),
    ];
    const undated = [makeStory({ title: 'U', publishedOn: undefined })];
    const filled = () => opened(monday, undated, tuesday);
    const everything = ['T one', 'Т хоёр', 'T three', 'M one', 'M two', 'M three', 'U'];

    async function check(request: ListRequest, expected: readonly string[], more: { newer: boolean; older: boolean }) {
      const { stories, hasNewer, hasOlder } = await (await filled()).list(request);
      expect({ titles: titles(stories), newer: hasNewer, older: hasOlder }).toEqual({ titles: expected, ...more });
    }

    test('is in the order of the days, then of the page, undated last', () =>
      check({ limit: 100 }, everything, { newer: false, older: false }));

    test('of an empty archive is empty', async () => {
      expect(await (await opened()).list({ limit: 5 })).toEqual({ stories: [], hasNewer: false, hasOlder: false });
    });

    const at = (title: string) =>
      [...monday, ...tuesday, ...undated].find((story) => story.title === title)?.id ?? monday[0]?.id;
    test.each([
      { direction: 'at', from: 'T three', expected: ['T three', 'M one'], newer: true, older: true },
      { direction: 'older', from: 'T three', expected: ['M one', 'M two'], newer: true, older: true },
      { direction: 'newer', from: 'T three', expected: ['T one', 'Т хоёр'], newer: false, older: true },
      { direction: 'newer', from: 'M two', expected: ['T three', 'M one'], newer: true, older: true },
      { direction: 'older', from: 'M three', expected: ['U'], newer: true, older: false },
      { direction: 'older', from: 'U', expected: [], newer: true, older: false },
      { direction: 'newer', from: 'T one', expected: [], newer: false, older: true },
    ] as const)('$direction $from', async ({ direction, from, expected, newer, older }) => {
      const id = at(from) as Story['id'];
      await check({ limit: 2, from: { id, direction } }, expected, { newer, older });
    });

    test('from an unknown id begins with the newest', async () => {
      const { id } = makeStory({ title: 'unknown' });
      await check({ limit: 1, from: { id, direction: 'newer' } }, ['T one'], { newer: false, older: true });
    });

    test.each([
      { name: 'language', filter: { language: 'mn' }, expected: ['Т хоёр'] },
      { name: 'both languages', filter: { language: 'all' }, expected: everything },
      { name: 'source', filter: { source: 'www.other.example' }, expected: ['T one'] },
      { name: 'source without www, in capitals', filter: { source: 'OTHER.example' }, expected: ['T one'] },
      { name: 'after', filter: { after: day('2026-07-01') }, expected: ['T one', 'Т хоёр', 'T three'] },
      { name: 'before', filter: { before: day('2026-06-30') }, expected: ['M one', 'M two', 'M three'] },
      {
        name: 'a day between',
        filter: { after: day('2026-06-30'), before: day('2026-06-30') },
        expected: titles(monday),
      },
      { name: 'nothing', filter: { after: day('2027-01-01') }, expected: [] },
    ] as const)('filtered by $name', ({ filter, expected }) =>
      check({ ...filter, limit: 100 }, expected, { newer: false, older: false }),
    );

    test('pages and filters go together', async () => {
      const from = { id: at('M two') as Story['id'], direction: 'newer' } as const;
      await check({ limit: 2, source: 'news.example', from }, ['Т хоёр', 'M one'], { newer: false, older: true });
    });

    test('walking the pages in either direction meets each story once, in order', async () => {
      const archive = await filled();
      const down: ArchivedStory[] = [];
      for (let page = await archive.list({ limit: 2 }); ; ) {
        down.push(...page.stories);
        const last = page.stories.at(-1);
        if (last === undefined || !page.hasOlder) break;
        page = await archive.list({ limit: 2, from: { id: last.id, direction: 'older' } });
      }
      expect(titles(down)).toEqual(everything);
      const up: ArchivedStory[] = [];
      for (let from = down.at(-1); from; ) {
        const page = await archive.list({ limit: 2, from: { id: from.id, direction: 'newer' } });
        up.unshift(...page.stories);
        from = page.hasNewer ? page.stories[0] : undefined;
      }
      expect(titles(up)).toEqual(everything.slice(0, -1));
    });
  });

  describe(`${name}: days, news, counts`, () => {
    const pages = [
      [makeStory({ title: 'Old', publishedOn: '2025-12-31' })],
      [
        makeStory({ title: 'New', publishedOn: '2026-02-01' }),
        makeStory({
          title: 'Шинэ',
          publishedOn: '2026-02-01',
          language: 'mn',
          source: 'www.other.example',
          text: ['Бичвэр.'],
        }),
      ],
      [makeStory({ title: 'Newest', publishedOn: '2026-02-03', source: 'www.other.example' })],
      [makeStory({ title: 'Sometime', publishedOn: undefined, source: undefined })],
    ];

    test.each([
      { date: '2026-02-01', expected: ['New', 'Шинэ'], previous: '2025-12-31', next: '2026-02-03' },
      { date: '2026-02-02', expected: [], previous: '2026-02-01', next: '2026-02-03' },
      { date: '2026-01-15', expected: [], previous: '2025-12-31', next: '2026-02-01' },
      { date: '2026-02-03', expected: ['Newest'], previous: '2026-02-01', next: undefined },
      { date: '2025-12-31', expected: ['Old'], previous: undefined, next: '2026-02-01' },
      { date: '2030-01-01', expected: [], previous: '2026-02-03', next: undefined },
      { date: '2000-01-01', expected: [], previous: undefined, next: '2025-12-31' },
    ])('the day $date has its stories and its neighbours', async ({ date, expected, previous, next }) => {
      const found = await (await opened(...pages)).onDay(day(date));
      expect({ ...found, stories: titles(found.stories) }).toEqual({ date, stories: expected, previous, next });
    });

    test('a day in one language has neighbours in that language', async () => {
      const found = await (await opened(...pages)).onDay(day('2026-02-03'), { language: 'mn' });
      expect(found).toMatchObject({ stories: [], previous: '2026-02-01', next: undefined });
    });

    test('since a seq come the later stories, the oldest first', async () => {
      const archive = await opened(...pages);
      const all = await archive.since(0, 100);
      expect(titles(all)).toEqual(['Old', 'Шинэ', 'New', 'Newest', 'Sometime']);
      expect(titles(await archive.since(all[1]?.seq ?? 0, 2))).toEqual(['New', 'Newest']);
      expect(await archive.since(all.at(-1)?.seq ?? 0, 10)).toEqual([]);
    });

    test('completing a story makes it no news', async () => {
      const archive = await opened(...pages);
      const last = (await archive.since(0, 100)).at(-1)?.seq ?? 0;
      await archive.put([makeStory({ title: 'Old', publishedOn: '2025-12-31', text: ['Now with text.'] })]);
      expect(await archive.since(last, 10)).toEqual([]);
    });

    test('sources are counted, most stories first', async () => {
      expect(await (await opened(...pages)).sources()).toEqual([
        { source: 'www.news.example', stories: { en: 2, mn: 0 } },
        { source: 'www.other.example', stories: { en: 1, mn: 1 } },
      ]);
    });

    test('the stats count everything', async () => {
      expect(await (await opened(...pages)).stats()).toEqual({
        stories: { en: 4, mn: 1 },
        withText: 1,
        undated: 1,
        sources: 2,
        firstDay: '2025-12-31',
        lastDay: '2026-02-03',
        indexed: 5,
      });
    });

    test('an empty archive has empty stats', async () => {
      expect(await (await opened()).stats()).toMatchObject({
        stories: { en: 0, mn: 0 },
        firstDay: undefined,
        indexed: 0,
      });
    });
  });

  describe(`${name}: search`, () => {
    const story = makeStory({ title: 'WOOL PRICES RISE', text: ['Herders sell cashmere.'] });

    test('finds by the words of title and text, with the story and a marked snippet', async () => {
      const archive = await opened([story, makeStory({ title: 'Nothing of the kind' })]);
      const { total, totals, hits, complete } = await archive.search({ query: 'cashmere', limit: 5 });
      expect({ total, totals, complete }).toEqual({ total: 1, totals: { en: 1, mn: 0 }, complete: true });
      expect(hits[0]?.story).toEqual(await archive.find(story.id));
      expect(hits[0]?.snippet.excerpt?.marks).toEqual([{ offset: 13, length: 8 }]);
    });

    test('finds what was put a moment ago', async () => {
      const archive = await opened();
      await archive.put([story]);
      expect((await archive.search({ query: 'wool', limit: 5 })).total).toBe(1);
    });

    test('finds a joined story once, under its dated id', async () => {
      const archive = await opened([
        makeStory({ title: 'Wool prices rise', publishedOn: undefined, text: ['Camels.'] }),
      ]);
      expect((await archive.search({ query: 'camels', limit: 5 })).total).toBe(1);
      await archive.put([story]);
      const { total, hits } = await archive.search({ query: 'wool', limit: 5 });
      expect({ total, ids: hits.map((hit) => hit.story.id) }).toEqual({ total: 1, ids: [story.id] });
    });

    test('no words, no hits: but the total is told with a limit of 0', async () => {
      const archive = await opened([story]);
      expect(await archive.search({ query: 'cashmere', limit: 0 })).toMatchObject({ total: 1, hits: [] });
      expect((await archive.search({ query: 'нэгч үгүй', limit: 5 })).total).toBe(0);
    });

    test('an unknown story has no related ones', async () => {
      expect(await (await opened()).related(story.id, 5)).toEqual([]);
    });
  });

  describe(`${name}: order does not matter`, () => {
    const contentOf = async (archive: Archive) =>
      (await collect(archive.all())).map((story) => ({ ...story, seq: 0 })).sort((a, b) => (a.id < b.id ? -1 : 1));

    test('the same stories in any order and any pages give the same archive', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(storyArbitrary, { maxLength: 12 }).chain((stories) =>
            fc.record({
              stories: fc.constant(stories),
              shuffled: fc.shuffledSubarray(stories, { minLength: stories.length }),
              pageSize: fc.integer({ min: 1, max: 6 }),
            }),
          ),
          async ({ stories, shuffled, pageSize }) => {
            const pages = Array.from({ length: Math.ceil(shuffled.length / pageSize) }, (_, index) =>
              shuffled.slice(index * pageSize, (index + 1) * pageSize),
            );
            const one = await opened(stories);
            const other = await opened(...pages);
            const content = await contentOf(one);
            expect(await contentOf(other)).toEqual(content);
            expect(await other.put(stories)).toMatchObject({ added: [], completed: [] });
            expect(await contentOf(other)).toEqual(content);
            for (const { id } of stories) expect((await other.find(id))?.id).toBe((await one.find(id))?.id);
          },
        ),
        { numRuns: 40 },
      );
    });
  });

  test(`${name}: ids are those of the identity`, async () => {
    const archive = await opened([makeStory({ title: 'A  title' })]);
    for await (const story of archive.all()) expect(story.id).toBe(storyId(story));
  });
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}
