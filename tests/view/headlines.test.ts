import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoryPage } from '../../src/archive/archive.ts';
import type { ArchivedStory } from '../../src/archive/story.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { renderDay } from '../../src/view/day.ts';
import { renderHeadlines, renderWelcome } from '../../src/view/headlines.ts';
import { inlineCard } from '../../src/view/inline.ts';
import { MAX_MESSAGE_LENGTH, type MessageView } from '../../src/view/message.ts';
import { renderRelated } from '../../src/view/related.ts';
import { renderSources } from '../../src/view/sources.ts';
import { anyCharacter } from '../support/any-character.ts';
import { date, HERDERS, id, place, story, WELL } from './samples.ts';
import { show, showText } from './show.ts';

function page(stories: readonly ArchivedStory[], over: Partial<StoryPage> = {}): StoryPage {
  return { stories, hasNewer: false, hasOlder: false, ...over };
}

const stories = (count: number): readonly ArchivedStory[] =>
  Array.from({ length: count }, (_, index) => story(index + 1));

const latest = { language: 'all', heading: 'latest' } as const;

test('the latest headlines in English', () => {
  const view = renderHeadlines(
    page([HERDERS, story(3), WELL, story(4, { publishedOn: undefined })], { hasOlder: true }),
    latest,
    place('en'),
  );
  expect(show(view)).toMatchInlineSnapshot(`
    "
    <b>Yesterday · Wednesday, 16 July 2025</b>
    1. <a a_0000000000001>Herders of Invented Sum Count Their Foals in a Dry Summer</a>
       example.mn · full text
    2. <a a_0000000000003>Invented headline number 3</a>
       example.mn ↗

    <b>Tuesday, 15 July 2025</b>
    3. <a a_0000000000002>Зохиомол сумын иргэд шинэ худагтай боллоо</a>
       jishee.mn · full text

    <b>Date unknown</b>
    4. <a a_0000000000004>Invented headline number 4</a>
       example.mn ↗
    [1] [2] [3] [4]
    [EN] [МН] [• Both] [Older ›]
    "
  `);
});

test('the latest headlines in Mongolian, in the middle of the list', () => {
  const view = renderHeadlines(
    page([WELL, story(3, { publishedOn: WELL.publishedOn, source: undefined })], { hasNewer: true, hasOlder: true }),
    { language: 'mn', heading: 'latest' },
    place('mn'),
  );
  expect(show(view)).toMatchInlineSnapshot(`
    "
    <b>2025 оны 7-р сарын 15, Мягмар</b>
    1. <a a_0000000000002>Зохиомол сумын иргэд шинэ худагтай боллоо</a>
       jishee.mn · бүрэн эх
    2. <a a_0000000000003>Invented headline number 3</a>
    [1] [2]
    [‹] [EN] [• МН] [Бүгд] [›]
    "
  `);
});

test('in a group the numbers are links to the private chat', () => {
  const view = renderHeadlines(page([HERDERS]), latest, place('en', { kind: 'group', today: date('2025-07-16') }));
  expect(show(view)).toMatchInlineSnapshot(`
    "
    <b>Today · Wednesday, 16 July 2025</b>
    1. <a a_0000000000001>Herders of Invented Sum Count Their Foals in a Dry Summer</a>
       example.mn · full text
    [1 → a_0000000000001]
    [EN] [МН] [• Both]
    "
  `);
});

test('the welcome in both languages', () => {
  expect(show(renderWelcome(page([HERDERS]), 'all', place('en')))).toMatchInlineSnapshot(`
    "
    Medee: Mongolia’s news in English and Mongolian. Send any words to search it.

    <b>Yesterday · Wednesday, 16 July 2025</b>
    1. <a a_0000000000001>Herders of Invented Sum Count Their Foals in a Dry Summer</a>
       example.mn · full text
    [1]
    [EN] [МН] [• Both]
    "
  `);
  expect(show(renderWelcome(page([WELL]), 'mn', place('mn')))).toMatchInlineSnapshot(`
    "
    Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх үгээ бичээд илгээнэ үү.

    <b>2025 оны 7-р сарын 15, Мягмар</b>
    1. <a a_0000000000002>Зохиомол сумын иргэд шинэ худагтай боллоо</a>
       jishee.mn · бүрэн эх
    [1]
    [EN] [• МН] [Бүгд]
    "
  `);
});

test('the welcome in a group does not promise to read along', () => {
  const line = (language: Language): string | undefined =>
    renderWelcome(page([]), 'all', place(language, { kind: 'group' })).text.rawText.split('\n')[0];
  expect(LANGUAGES.map(line)).toMatchInlineSnapshot(`
    [
      "Medee: Mongolia’s news in English and Mongolian. Search it with /search and some words.",
      "Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх үгээ /search тушаалын ард бичнэ үү.",
    ]
  `);
});

test('the headlines of a source', () => {
  const options = { language: 'en', heading: 'source', source: 'www.example.mn' } as const;
  expect(show(renderHeadlines(page([HERDERS]), options, place('en')))).toMatchInlineSnapshot(`
    "
    From example.mn

    <b>Yesterday · Wednesday, 16 July 2025</b>
    1. <a a_0000000000001>Herders of Invented Sum Count Their Foals in a Dry Summer</a>
       example.mn · full text
    [1]
    [• EN] [МН] [Both]
    "
  `);
  expect(show(renderHeadlines(page([]), options, place('mn')))).toMatchInlineSnapshot(`
    "
    Эх сурвалж: example.mn. Одоогоор англи хэлээрх мэдээ алга байна.
    [• EN] [МН] [Бүгд]
    "
  `);
});

test('an archive without news', () => {
  expect(show(renderWelcome(page([]), 'all', place('en')))).toMatchInlineSnapshot(`
    "
    Medee: Mongolia’s news in English and Mongolian. Send any words to search it.

    No news has come in yet. The headlines appear here with the first digest.
    [EN] [МН] [• Both]
    "
  `);
  expect(show(renderHeadlines(page([]), { language: 'en', heading: 'latest' }, place('mn')))).toMatchInlineSnapshot(`
    "
    Одоогоор англи хэлээрх мэдээ алга байна.
    [• EN] [МН] [Бүгд]
    "
  `);
});

test('changing the language keeps the place in the list, the newest page stays the newest', () => {
  const actions = (hasNewer: boolean) =>
    renderHeadlines(page([story(5)], { hasNewer }), latest, place('en'))
      .keyboard.at(-1)
      ?.map(({ action }) => action);
  expect(actions(false)?.[0]).toEqual({ kind: 'list', language: 'en' });
  expect(actions(true)?.[1]).toEqual({ kind: 'list', language: 'en', from: { id: id(5), direction: 'at' } });
});

test('goes on behind the last headline that is shown when there are more than a message takes', () => {
  const view = renderHeadlines(page(stories(30)), latest, place('en'));
  expect(view.keyboard).toHaveLength(5);
  expect(view.keyboard.at(-1)?.at(-1)?.action).toEqual({
    kind: 'list',
    language: 'all',
    from: { id: id(20), direction: 'older' },
  });
});

test('a day in both languages', () => {
  const day = { date: date('2025-07-16'), stories: [HERDERS, story(3)], previous: date('2025-07-15'), next: undefined };
  expect(show(renderDay(day, { language: 'all' }, place('en')))).toMatchInlineSnapshot(`
    "
    <b>Yesterday · Wednesday, 16 July 2025 · 2 headlines</b>
    1. <a a_0000000000001>Herders of Invented Sum Count Their Foals in a Dry Summer</a>
       example.mn · full text
    2. <a a_0000000000003>Invented headline number 3</a>
       example.mn ↗
    [1] [2]
    [‹ 15 Jul] [EN] [МН] [• Both]
    "
  `);
  expect(show(renderDay({ ...day, stories: [WELL] }, { language: 'mn' }, place('mn')))).toMatchInlineSnapshot(`
    "
    <b>Өчигдөр · 2025 оны 7-р сарын 16, Лхагва · 1 мэдээ</b>
    1. <a a_0000000000002>Зохиомол сумын иргэд шинэ худагтай боллоо</a>
       jishee.mn · бүрэн эх
    [1]
    [‹ 7/15] [EN] [• МН] [Бүгд]
    "
  `);
});

test('a day without news points to the days that have some', () => {
  const day = { date: date('2025-07-14'), stories: [], previous: date('2025-07-11'), next: date('2025-07-16') };
  expect(show(renderDay(day, { language: 'en' }, place('en')))).toMatchInlineSnapshot(`
    "
    No news in English on Monday, 14 July 2025.
    [‹ 11 Jul] [• EN] [МН] [Both] [16 Jul ›]
    "
  `);
  expect(show(renderDay(day, { language: 'all' }, place('mn')))).toMatchInlineSnapshot(`
    "
    2025 оны 7-р сарын 14, Даваа. Энэ өдрийн мэдээ алга байна.
    [‹ 7/11] [EN] [МН] [• Бүгд] [7/16 ›]
    "
  `);
});

test('a neighbouring day of another year says which', () => {
  const day = { date: date('2025-01-02'), stories: [], previous: date('2024-12-31'), next: date('2026-01-02') };
  const labels = (language: 'en' | 'mn') =>
    renderDay(day, { language: 'en' }, place(language))
      .keyboard.flat()
      .map(({ text }) => text);
  expect(labels('en')).toEqual(['‹ 31 Dec 2024', '• EN', 'МН', 'Both', '2 Jan 2026 ›']);
  expect(labels('mn')).toEqual(['‹ 2024.12.31', '• EN', 'МН', 'Бүгд', '2026.01.02 ›']);
});

test('a source without news in the reader’s language opens with all that it has', () => {
  const counts = [
    { source: 'example.mn', stories: { en: 0, mn: 3 } },
    { source: 'example.com', stories: { en: 1, mn: 2 } },
  ];
  const view = renderSources(counts, 1, place('en', { newsLanguage: 'en' }));
  expect(view.text.rawText).toBe('2 sources\n1. example.mn · Mongolian 3\n2. example.com · English 1 · Mongolian 2');
  expect(view.keyboard.flat().map(({ action }) => action)).toMatchObject([{ language: 'all' }, { language: 'en' }]);
});

test('a day with more headlines than a message takes', () => {
  const day = { date: date('2025-07-16'), stories: stories(12), previous: undefined, next: undefined };
  const view = renderDay(day, { language: 'en' }, place('mn'));
  expect(show(view).split('\n').slice(0, 3)).toMatchInlineSnapshot(`
    [
      "",
      "<b>Өчигдөр · 2025 оны 7-р сарын 16, Лхагва · нийт 12 мэдээний эхний 10</b>",
      "1. <a a_0000000000001>Invented headline number 1</a>",
    ]
  `);
  expect(view.keyboard.at(-2)).toEqual([
    { text: 'Цааш ›', action: { kind: 'list', language: 'en', from: { id: id(10), direction: 'older' } } },
  ]);
});

test('related stories in both languages', () => {
  expect(show(renderRelated(HERDERS, [story(3), WELL], { page: 1 }, place('en')))).toMatchInlineSnapshot(`
    "
    <b>Related to “Herders of Invented Sum Count Their Foals in a Dry Summer”</b>

    1. <a a_0000000000003>Invented headline number 3</a>
       16 Jul 2025 · example.mn ↗
    2. <a a_0000000000002>Зохиомол сумын иргэд шинэ худагтай боллоо</a>
       15 Jul 2025 · jishee.mn · full text
    [1] [2]
    [‹ Back]
    "
  `);
  expect(show(renderRelated(WELL, [HERDERS], { page: 1 }, place('mn')))).toMatchInlineSnapshot(`
    "
    <b>Холбоотой мэдээ: «Зохиомол сумын иргэд шинэ худагтай боллоо»</b>

    1. <a a_0000000000001>Herders of Invented Sum Count Their Foals in a Dry Summer</a>
       2025.07.16 · example.mn · бүрэн эх
    [1]
    [‹ Буцах]
    "
  `);
  expect(show(renderRelated(WELL, [], { page: 1 }, place('mn')))).toMatchInlineSnapshot(`
    "
    «Зохиомол сумын иргэд шинэ худагтай боллоо» мэдээтэй холбоотой өөр мэдээ олдсонгүй.
    [‹ Буцах]
    "
  `);
});

test('the sources in both languages', () => {
  const counts = Array.from({ length: 12 }, (_, index) => ({
    source: `www.example${index}.mn`,
    stories: { en: 1200 - index, mn: index },
  }));
  expect(show(renderSources(counts.slice(0, 2), 1, place('en')))).toMatchInlineSnapshot(`
    "
    <b>2 sources</b>
    1. example0.mn · English 1,200
    2. example1.mn · English 1,199 · Mongolian 1
    [1] [2]
    "
  `);
  expect(show(renderSources(counts, 99, place('mn')))).toMatchInlineSnapshot(`
    "
    <b>12 эх сурвалж</b>
    11. example10.mn · англи 1,190 · монгол 10
    12. example11.mn · англи 1,189 · монгол 11
    [11] [12]
    [‹] [2 / 2]
    "
  `);
  expect(show(renderSources([], 1, place('mn')))).toMatchInlineSnapshot(`
    "
    Одоогоор мэдээ ирээгүй тул эх сурвалж алга байна.
    "
  `);
});

test('an inline card in both languages', () => {
  const english = inlineCard(HERDERS, place('en', { kind: 'inline' }));
  expect(english).toMatchObject({ id: HERDERS.id, title: HERDERS.title, url: HERDERS.url });
  expect(english.description).toMatchInlineSnapshot(`
    "16 Jul 2025 · example.mn · full text
    The herders of a valley that is on no map have counted their foals."
  `);
  expect(show(english.message)).toMatchInlineSnapshot(`
    "
    <b><a a_0000000000001>Herders of Invented Sum Count Their Foals in a Dry Summer</b></a>
    example.mn · 16 July 2025 · A. Nobody

    The herders of a valley that is on no map have counted their foals.
    [Read → a_0000000000001] [Source → https://www.example.mn/news/herders]
    "
  `);
  expect(show(inlineCard(story(3), place('mn', { kind: 'inline' })).message)).toMatchInlineSnapshot(`
    "
    <b><a a_0000000000003>Invented headline number 3</b></a>
    example.mn · 2025 оны 7-р сарын 16
    [Мэдээ ботоор үзэх → a_0000000000003] [Эх сурвалж → https://www.example.mn/]
    "
  `);
});

test('any list of any stories fits a message', () => {
  const text = fc.oneof(
    fc.constantFrom('Ө'.repeat(500), 'word '.repeat(100), '👩‍👩‍👧'.repeat(80), '\u202E\u0000', ''),
    fc.string({ unit: anyCharacter, maxLength: 400 }),
  );
  const foreign = fc
    .record(
      {
        title: text,
        source: fc.option(text, { nil: undefined }),
        publishedOn: fc.option(fc.integer({ min: 10, max: 31 }), { nil: undefined }),
        hasText: fc.boolean(),
      },
      { noNullPrototype: true },
    )
    .map(({ title, source, publishedOn, hasText }) =>
      story(1, {
        title,
        source,
        publishedOn: publishedOn === undefined ? undefined : date(`2025-12-${publishedOn}`),
        text: hasText
          ? { paragraphs: [{ kind: 'text', text: title }], byline: title, authorNote: undefined }
          : undefined,
      }),
    );
  const check = (view: MessageView): void => {
    expect(view.text.rawText.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
    expect(view.text.rawText.trim()).not.toBe('');
    expect(view.text.rawText).not.toMatch(/\p{Cs}/u);
    expect(view.text.rawEntities.length).toBeLessThanOrEqual(100);
    expect(() => showText(view.text)).not.toThrow();
    expect(view.keyboard.flat().every((button) => button.text.trim() !== '')).toBe(true);
  };
  fc.assert(
    fc.property(
      fc.array(foreign, { maxLength: 25 }),
      fc.constantFrom('en' as const, 'mn' as const),
      (found, language) => {
        const where = place(language);
        check(renderHeadlines(page(found), latest, where));
        check(renderWelcome(page(found), 'all', where));
        check(
          renderDay({ date: date('2025-07-16'), stories: found, previous: undefined, next: undefined }, latest, where),
        );
        const first = found[0] ?? story(1);
        check(renderRelated(first, found, { page: 1 }, where));
        check(inlineCard(first, where).message);
        check(
          renderSources(
            found.map(({ source }) => ({ source: source ?? '', stories: { en: 1, mn: 2 } })),
            1,
            where,
          ),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('ten titles of 300 characters are shown nearly whole', () => {
  const title = `${'Invented words of a long title '.repeat(10)}`.slice(0, 300).trim();
  const view = renderHeadlines(page(stories(10).map((each) => ({ ...each, title }))), latest, place('en'));
  expect(view.text.rawText.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
  expect(view.text.rawText.length).toBeGreaterThan(3200);
});
