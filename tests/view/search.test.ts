import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hit, SearchResult } from '../../src/archive/archive.ts';
import type { QueryToken } from '../../src/chats/chat-store.ts';
import { marksBold } from '../../src/view/marks.ts';
import { MAX_MESSAGE_LENGTH } from '../../src/view/message.ts';
import { renderSearch, type SearchView } from '../../src/view/search.ts';
import { anyCharacter } from '../support/any-character.ts';
import { HERDERS, place, WELL } from './samples.ts';
import { show, showText } from './show.ts';

const view: SearchView = { query: 'foals', token: '0123456789' as QueryToken, page: 1, language: 'all' };

const herders: Hit = {
  story: HERDERS,
  score: 2,
  snippet: {
    title: { text: HERDERS.title, marks: [{ offset: HERDERS.title.indexOf('Foals'), length: 5 }] },
    excerpt: { text: '… on no map have counted their foals.', marks: [{ offset: 31, length: 5 }] },
  },
};
const well: Hit = {
  story: WELL,
  score: 1,
  snippet: {
    title: { text: WELL.title, marks: [{ offset: WELL.title.indexOf('худагтай'), length: 8 }] },
    excerpt: undefined,
  },
};

function result(over: Partial<SearchResult> = {}): SearchResult {
  return {
    total: 2,
    totals: { en: 1, mn: 1 },
    hits: [herders, well],
    betterElsewhere: false,
    relaxed: false,
    translated: [],
    suggestions: [],
    complete: true,
    ...over,
  };
}

const none = { total: 0, totals: { en: 0, mn: 0 }, hits: [] };

test('results in English', () => {
  expect(show(renderSearch(result(), view, place('en')))).toMatchInlineSnapshot(`
    "
    <b>Found 2 for “foals”</b>

    1. <a a_0000000000001>Herders of Invented Sum Count Their <b>Foals</b> in a Dry Summer</a>
    16 Jul 2025 · example.mn · full text
    … on no map have counted their <b>foals</b>.

    2. <a a_0000000000002>Зохиомол сумын иргэд шинэ <b>худагтай</b> боллоо</a>
    15 Jul 2025 · jishee.mn · full text
    [1] [2]
    [EN 1] [МН 1] [• Both 2]
    "
  `);
});

test('results in Mongolian, in the middle of many', () => {
  const many = result({ total: 1234, totals: { en: 34, mn: 1200 } });
  expect(show(renderSearch(many, { ...view, query: 'худаг', page: 3 }, place('mn')))).toMatchInlineSnapshot(`
    "
    <b>«худаг» гэсэн хайлтаар 1,234 мэдээ олдлоо</b>

    1. <a a_0000000000001>Herders of Invented Sum Count Their <b>Foals</b> in a Dry Summer</a>
    2025.07.16 · example.mn · бүрэн эх
    … on no map have counted their <b>foals</b>.

    2. <a a_0000000000002>Зохиомол сумын иргэд шинэ <b>худагтай</b> боллоо</a>
    2025.07.15 · jishee.mn · бүрэн эх
    [1] [2]
    [‹] [3 / 247] [›]
    [EN 34] [МН 1,200] [• Бүгд 1,234]
    "
  `);
});

test('says that results were relaxed and that the index is not complete', () => {
  const partial = result({ relaxed: true, complete: false, hits: [well] });
  expect(show(renderSearch(partial, view, place('en', { kind: 'group' })))).toMatchInlineSnapshot(`
    "
    <b>No exact match for “foals”; 2 stories have some of the words</b>
    The search index is still being built, so there may be more than this.

    1. <a a_0000000000002>Зохиомол сумын иргэд шинэ <b>худагтай</b> боллоо</a>
    15 Jul 2025 · jishee.mn · full text
    [1 → a_0000000000002]
    [EN 1] [МН 1] [• Both 2]
    "
  `);
  expect(show(renderSearch(partial, view, place('mn')))).toMatchInlineSnapshot(`
    "
    <b>«foals» гэсэн хайлтад яг таарах мэдээ олдсонгүй, зарим үг нь орсон 2 мэдээ байна</b>
    Хайлтын сан бүрдэж дуусаагүй байгаа тул зарим мэдээ энд ороогүй байж магадгүй.

    1. <a a_0000000000002>Зохиомол сумын иргэд шинэ <b>худагтай</b> боллоо</a>
    2025.07.15 · jishee.mn · бүрэн эх
    [1]
    [EN 1] [МН 1] [• Бүгд 2]
    "
  `);
});

test('one story that has some of the words is one, and a thousand have their comma', () => {
  const heading = (language: 'en' | 'mn', total: number) =>
    renderSearch(result({ relaxed: true, total }), view, place(language)).text.rawText.split('\n', 1)[0];
  expect(heading('en', 1)).toBe('No exact match for “foals”; 1 story has some of the words');
  expect(heading('en', 1234)).toBe('No exact match for “foals”; 1,234 stories have some of the words');
  expect(heading('mn', 1)).toBe('«foals» гэсэн хайлтад яг таарах мэдээ олдсонгүй, зарим үг нь орсон 1 мэдээ байна');
});

test('offers near spellings as buttons when nothing was found', () => {
  const near = result({ ...none, suggestions: ['foal', 'goals of foals'] });
  const suggestionTokens = ['000000000a', '000000000b'] as QueryToken[];
  expect(show(renderSearch(near, { ...view, suggestionTokens }, place('en')))).toMatchInlineSnapshot(`
    "
    Nothing for “foals”.
    Did you mean:
    [foal]
    [goals of foals]
    "
  `);
  expect(show(renderSearch(near, view, place('mn')))).toMatchInlineSnapshot(`
    "
    «foals» гэсэн хайлтаар мэдээ олдсонгүй.
    Та ингэж бичих гэсэн үү?
    <code>foal</code>
    <code>goals of foals</code>
    "
  `);
});

test('says what else was looked for, and what may have been meant', () => {
  const also = result({ hits: [well], translated: [{ from: 'well', to: 'худаг' }] });
  expect(show(renderSearch(also, { ...view, query: 'well' }, place('en')))).toMatchInlineSnapshot(`
    "
    <b>Found 2 for “well”</b>

    1. <a a_0000000000002>Зохиомол сумын иргэд шинэ <b>худагтай</b> боллоо</a>
    15 Jul 2025 · jishee.mn · full text

    Also for “худаг”
    [1]
    [EN 1] [МН 1] [• Both 2]
    "
  `);
  expect(show(renderSearch(also, { ...view, query: 'well' }, place('mn')))).toMatchInlineSnapshot(`
    "
    <b>«well» гэсэн хайлтаар 2 мэдээ олдлоо</b>

    1. <a a_0000000000002>Зохиомол сумын иргэд шинэ <b>худагтай</b> боллоо</a>
    2025.07.15 · jishee.mn · бүрэн эх

    Мөн «худаг» гэж хайлаа
    [1]
    [EN 1] [МН 1] [• Бүгд 2]
    "
  `);
  const near = result({ hits: [herders], suggestions: ['foal'] });
  const suggestionTokens = ['000000000a'] as QueryToken[];
  expect(show(renderSearch(near, { ...view, query: 'faol', suggestionTokens }, place('en')))).toMatchInlineSnapshot(`
    "
    <b>Found 2 for “faol”</b>

    1. <a a_0000000000001>Herders of Invented Sum Count Their <b>Foals</b> in a Dry Summer</a>
    16 Jul 2025 · example.mn · full text
    … on no map have counted their <b>foals</b>.

    Did you mean:
    [foal]
    [1]
    [EN 1] [МН 1] [• Both 2]
    "
  `);
});

test('says what to try when nothing is near', () => {
  expect(show(renderSearch(result(none), view, place('en')))).toMatchInlineSnapshot(`
    "
    Nothing for “foals”.
    Try fewer words, another spelling, or the other language.
    [Latest headlines]
    "
  `);
  expect(show(renderSearch(result(none), view, place('mn')))).toMatchInlineSnapshot(`
    "
    «foals» гэсэн хайлтаар мэдээ олдсонгүй.
    Цөөн үгээр, өөрөөр бичиж эсвэл нөгөө хэлээр хайж үзнэ үү.
    [Сүүлийн мэдээ]
    "
  `);
});

test('a query with quotation marks of its own gets none around it', () => {
  const quoted = { ...view, query: '"oyu tolgoi" -gold' };
  const heading = (language: 'en' | 'mn', found: SearchResult) =>
    renderSearch(found, quoted, place(language)).text.rawText.split('\n', 1)[0];
  expect(heading('en', result())).toBe('Found 2 for "oyu tolgoi" -gold');
  expect(heading('en', result(none))).toBe('Nothing for "oyu tolgoi" -gold.');
  expect(heading('mn', result())).toBe('"oyu tolgoi" -gold гэсэн хайлтаар 2 мэдээ олдлоо');
  expect(heading('mn', result(none))).toBe('"oyu tolgoi" -gold гэсэн хайлтаар мэдээ олдсонгүй.');
});

test('offers no choice of languages where the words themselves name one', () => {
  const typed = { ...view, query: 'lang:mn foals' };
  expect(show(renderSearch(result({ total: 1, hits: [well] }), typed, place('en')))).toMatchInlineSnapshot(`
    "
    <b>Found 1 for “lang:mn foals”</b>

    1. <a a_0000000000002>Зохиомол сумын иргэд шинэ <b>худагтай</b> боллоо</a>
    15 Jul 2025 · jishee.mn · full text
    [1]
    "
  `);
  const onlyElsewhere = result({ ...none, totals: { en: 2, mn: 0 } });
  expect(show(renderSearch(onlyElsewhere, typed, place('en')))).toMatchInlineSnapshot(`
    "
    Nothing for “lang:mn foals”.
    Try fewer words, another spelling, or the other language.
    [Latest headlines]
    "
  `);
});

test('offers the other language when only that has results', () => {
  const elsewhere = result({ ...none, totals: { en: 0, mn: 4 } });
  expect(show(renderSearch(elsewhere, { ...view, language: 'en' }, place('en')))).toMatchInlineSnapshot(`
    "
    Nothing in English for “foals”.
    [• EN 0] [МН 4] [Both 4]
    "
  `);
  expect(show(renderSearch(elsewhere, { ...view, language: 'en' }, place('mn')))).toMatchInlineSnapshot(`
    "
    «foals» гэсэн хайлтаар англи хэлээрх мэдээ олдсонгүй.
    [• EN 0] [МН 4] [Бүгд 4]
    "
  `);
});

test('leads back from a page behind the last one', () => {
  const beyond = renderSearch(result({ hits: [] }), { ...view, page: 900 }, place('en'));
  expect(show(beyond)).toMatchInlineSnapshot(`
    "
    <b>Found 2 for “foals”</b>
    [‹ Back]
    [EN 1] [МН 1] [• Both 2]
    "
  `);
});

test('shows a query of 4,000 characters as its beginning', () => {
  const long = renderSearch(result(none), { ...view, query: `\u202E${'foals '.repeat(700)}` }, place('en'));
  expect(long.text.rawText).toMatchInlineSnapshot(`
    "Nothing for “foals foals foals foals foals foals foals foals foals foals foals foals foals…”.
    Try fewer words, another spelling, or the other language."
  `);
});

test('any marks in any text give valid entities and a message that fits', () => {
  const marked = fc.record(
    {
      text: fc.string({ unit: anyCharacter, maxLength: 600 }),
      marks: fc.array(fc.record({ offset: fc.nat(700), length: fc.nat(40) }, { noNullPrototype: true }), {
        maxLength: 60,
      }),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(marked, marked), { minLength: 1, maxLength: 8 }), (texts) => {
      const hits = texts.map(([title, excerpt]): Hit => ({ story: HERDERS, score: 1, snippet: { title, excerpt } }));
      const { text } = renderSearch(result({ hits, total: 40, relaxed: true, complete: false }), view, place('mn'));
      expect(text.rawText.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
      expect(text.rawText).not.toMatch(/\p{Cs}/u);
      expect(text.rawEntities.length).toBeLessThanOrEqual(100);
      expect(() => showText(text)).not.toThrow();
    }),
  );
});

test('cuts a marked text at the end of a word and keeps the marks before the cut', () => {
  const text = { text: '  the old well\u0000 of the valley is dry', marks: [{ offset: 10, length: 4 }] };
  expect(showText(marksBold(text, 22, 8))).toMatchInlineSnapshot(`"the old <b>well</b> of the…"`);
});
