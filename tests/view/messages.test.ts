import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { commandsFor, profileTexts } from '../../src/view/commands.ts';
import { renderAbout, renderHelp, renderPrivacy } from '../../src/view/info.ts';
import { COMMANDS, FAILURES } from '../../src/view/messages/messages.ts';
import { messagesFor } from '../../src/view/messages/messages-for.ts';
import { MAX_TOAST_LENGTH, renderBadDate, renderFailure, renderUnknownCommand } from '../../src/view/notice.ts';
import {
  renderForgetQuestion,
  renderForgotten,
  renderKept,
  renderLanguage,
  renderSettings,
} from '../../src/view/settings.ts';
import { date, place } from './samples.ts';
import { show } from './show.ts';

const stats = {
  stories: { en: 1234, mn: 987 },
  withText: 321,
  undated: 2,
  sources: 45,
  firstDay: date('2024-01-02'),
  lastDay: date('2025-07-16'),
  indexed: 2221,
};

const SAMPLES: Readonly<Record<string, unknown>> = {
  count: 3,
  shown: 2,
  total: 3,
  query: 'худаг',
  title: 'Худаг',
  source: 'жишээ.мон',
  command: 'мэдээ',
  nearest: 'latest',
  date: date('2025-07-16'),
  today: date('2025-07-17'),
  first: date('2025-07-16'),
  last: date('2025-07-17'),
  choice: 'mn',
  counts: { en: 1, mn: 2 },
  withText: 1,
  sources: 2,
};

/** What each sentence with one plain parameter is given; all others take an object or nothing. */
const PLAIN: Readonly<Record<string, readonly unknown[]>> = {
  'list.welcome': ['private', 'shared'],
  'list.count': [0, 1, 10],
  'list.fromSource': ['жишээ.мон'],
  'list.date': [date('2025-07-16')],
  'list.longDate': [date('2025-07-16')],
  'list.empty': ['en', 'mn', 'all'],
  'list.sources': [1, 2],
  'list.sourceCounts': [{ en: 1, mn: 2 }],
  'article.headlineOnly': [undefined, 'жишээ.мон'],
  'article.relatedTo': ['Худаг'],
  'article.noneRelated': ['Худаг'],
  'search.nothing': ['худаг'],
  'search.alsoFor': [['худаг'], ['худаг', 'мэдээ']],
  'info.helpInline': ['нэр'],
  'notices.failed': FAILURES,
  'notices.tooFast': [1, 5],
  'notices.badDate': ['хэзээ'],
};

/** Every sentence of a language with its name, given sample values. */
function sentences(language: Language): readonly (readonly [string, string])[] {
  const walk = (value: unknown, path: string): readonly (readonly [string, string])[] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value === 'function') {
      const inputs = PLAIN[path] ?? [SAMPLES];
      return inputs.flatMap((input) => walk(value(input), path));
    }
    return Object.entries(Object(value)).flatMap(([key, part]) => walk(part, path === '' ? key : `${path}.${key}`));
  };
  return walk(messagesFor(language), '');
}

test.each(LANGUAGES)('%s: every sentence says something, quietly', (language) => {
  const all = sentences(language);
  expect(all.length).toBeGreaterThan(100);
  for (const [name, text] of all) {
    expect(text.trim(), name).not.toBe('');
    expect(text, name).not.toMatch(/[!]|(?!↗)\p{Extended_Pictographic}|undefined|NaN|\[object| {2}/u);
  }
});

test('the Mongolian sentences have no Latin words but names, commands and what is typed to search', () => {
  const typed = /\/[a-z]+|(?:source|after|before|lang|эх):\S+|\b0123456789abc\b|^EN$|^English$/gu;
  const latin = sentences('mn').filter(([, text]) => /\p{Script=Latin}/u.test(text.replaceAll(typed, '')));
  expect(latin).toEqual([]);
});

test('no Latin letter hides in a Mongolian word, and no Cyrillic one in an English word', () => {
  const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
  for (const language of LANGUAGES) {
    expect(sentences(language).filter(([, text]) => mixed.test(text))).toEqual([]);
  }
});

test('the English sentences have Cyrillic only where a word is quoted or named', () => {
  const sampled = /мэдээ|худаг|жишээ\.мон|Худаг|хэзээ|нэр|Монгол|^МН$/gu;
  const cyrillic = sentences('en').filter(([, text]) => /\p{Script=Cyrillic}/u.test(text.replaceAll(sampled, '')));
  expect(cyrillic).toEqual([]);
});

test.each(LANGUAGES)('%s: what may be a toast fits a toast', (language) => {
  const { notices, settings, search } = messagesFor(language);
  const toasts = [
    ...FAILURES.map(notices.failed),
    notices.tooFast(60),
    notices.oldButton(),
    notices.storyGone(),
    notices.sourceGone(),
    notices.adminsOnly(),
    settings.languageSaved(),
    settings.kept(),
    search.forgotten(),
  ];
  for (const toast of toasts) expect(toast.length).toBeLessThanOrEqual(MAX_TOAST_LENGTH);
});

test.each(LANGUAGES)('%s: Telegram takes the menus and the profile', (language) => {
  for (const scope of ['private', 'group'] as const) {
    for (const { command, description } of commandsFor(language, scope)) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/u);
      expect(description.length).toBeLessThanOrEqual(256);
    }
  }
  const { description, shortDescription } = profileTexts(language);
  expect(description.length).toBeLessThanOrEqual(512);
  expect(shortDescription.length).toBeLessThanOrEqual(120);
});

test.each(LANGUAGES)('%s: help names every command', (language) => {
  const help = renderHelp(place(language)).text.rawText;
  const missing = COMMANDS.filter((command) => !help.includes(`/${command}`));
  expect(missing).toEqual(['start', 'help']);
});

test('the command menus', () => {
  const menu = (language: Language, scope: 'private' | 'group'): readonly string[] =>
    commandsFor(language, scope).map(({ command, description }) => `/${command} ${description}`);
  expect(menu('en', 'private')).toMatchInlineSnapshot(`
    [
      "/latest The latest headlines",
      "/day The headlines of a day",
      "/search Search the news",
      "/read Read a story by its number",
      "/sources Browse by source",
      "/language Choose the languages",
      "/settings Settings",
      "/help How to use Medee",
      "/about What Medee is",
      "/privacy What Medee keeps about you",
      "/forget Delete what is kept",
    ]
  `);
  expect(menu('mn', 'private')).toMatchInlineSnapshot(`
    [
      "/latest Сүүлийн мэдээ",
      "/day Өдрөөр үзэх",
      "/search Мэдээ хайх",
      "/read Мэдээг дугаараар нь унших",
      "/sources Эх сурвалжаар үзэх",
      "/language Хэл сонгох",
      "/settings Тохиргоо",
      "/help Тусламж",
      "/about Ботын тухай",
      "/privacy Бот юу хадгалдаг вэ?",
      "/forget Хадгалсан мэдээллийг устгах",
    ]
  `);
  expect(menu('mn', 'group')).toMatchInlineSnapshot(`
    [
      "/latest Сүүлийн мэдээ",
      "/day Өдрөөр үзэх",
      "/search Мэдээ хайх",
      "/sources Эх сурвалжаар үзэх",
      "/language Хэл сонгох",
      "/settings Тохиргоо",
      "/help Тусламж",
    ]
  `);
});

test('the profile in both languages', () => {
  expect(LANGUAGES.map(profileTexts)).toMatchInlineSnapshot(`
    [
      {
        "description": "Mongolia’s news in English and Mongolian. Read the latest headlines and full articles, browse by day and by source, and search everything by keyword: here, in groups, or inline in any chat.",
        "shortDescription": "Mongolia’s news in English and Mongolian: headlines, full articles and search.",
      },
      {
        "description": "Монголын тухай мэдээ англи, монгол хэлээр. Сүүлийн мэдээ, нийтлэлийг бүрэн эхээр нь уншиж, өдрөөр, эх сурвалжаар үзэж, үгээр хайна уу: энд, группт, эсвэл аль ч чатад ботын нэрийг бичээд.",
        "shortDescription": "Монголын тухай мэдээ англи, монгол хэлээр: гарчиг, бүрэн эх, хайлт.",
      },
    ]
  `);
});

test('help in both languages', () => {
  expect(show(renderHelp(place('en')))).toMatchInlineSnapshot(`
    "
    <b>What Medee does</b>
    /latest – the newest headlines; /latest mn 5 for five in Mongolian
    /day – the headlines of a day: /day yesterday, /day 2025-07-16
    /search – look for words; in a private chat just send them
    /sources – browse by source
    /read – a story by its number
    /language – the language of Medee and of the news; /settings for all settings
    /about – what Medee is; /privacy – what it keeps; /forget – delete that

    <b>Searching more exactly</b>
    <code>"copper price"</code> – these words, side by side
    <code>copper -price</code> – without a word
    <code>source:example.mn</code> – from one source
    <code>after:2025-07-01 before:2025-07-31</code> – between two days
    <code>lang:mn</code> – in one language

    In any chat, type @medee_bot and some words to send a story.
    In a group Medee answers commands only; articles open in the private chat.
    [Latest headlines] [Sources]
    [Language] [Settings]
    [About] [Privacy]
    "
  `);
  expect(show(renderHelp(place('mn')))).toMatchInlineSnapshot(`
    "
    <b>Мэдээ ботыг ашиглах нь</b>
    /latest – сүүлийн мэдээ; /latest монгол 5 гэвэл монгол хэлээр таван мэдээ
    /day – өдрөөр үзэх: /day өчигдөр, /day 2025-07-16
    /search – үгээр хайх; хувийн чатад хайх үгээ шууд бичиж болно
    /sources – эх сурвалжаар үзэх
    /read – мэдээг дугаараар нь унших
    /language – ботын хэл, мэдээний хэл; /settings – бүх тохиргоо
    /about – ботын тухай; /privacy – юу хадгалдаг нь; /forget – хадгалсныг устгах

    <b>Нарийвчилсан хайлт</b>
    <code>"зэсийн үнэ"</code> – үгс нь яг энэ дарааллаар орсон мэдээ
    <code>зэс -үнэ</code> – «үнэ» гэсэн үг ороогүй мэдээ
    <code>эх:example.mn</code> – нэг эх сурвалжийн мэдээ
    <code>хойш:2025-07-01 өмнө:2025-07-31</code> – хоёр өдрийн хоорондох мэдээ
    <code>хэл:англи</code> – зөвхөн англи хэлээрх мэдээ

    Аль ч чатад @medee_bot гэж бичээд хайх үгээ нэмбэл мэдээ илгээж болно.
    Группт бот зөвхөн тушаалд хариулна; мэдээ бүрэн эхээрээ хувийн чатад нээгдэнэ.
    [Сүүлийн мэдээ] [Эх сурвалжууд]
    [Хэл] [Тохиргоо]
    [Ботын тухай] [Нууцлал]
    "
  `);
});

test('about in both languages', () => {
  expect(show(renderAbout(stats, place('en')))).toMatchInlineSnapshot(`
    "
    <b>About Medee</b>
    Medee (мэдээ, “news”) reads bilingual news digests about Mongolia and keeps their headlines and articles, so that you can browse and search them in English and Mongolian.

    In the archive: 1,234 stories in English and 987 in Mongolian from 45 sources, 321 with the full text. They are from 2 January 2024 to 16 July 2025.

    Every story names its source and the day it was published. Headlines and texts belong to their publishers.
    [Latest headlines]
    "
  `);
  expect(show(renderAbout(stats, place('mn')))).toMatchInlineSnapshot(`
    "
    <b>Мэдээ ботын тухай</b>
    Мэдээ бот Монголын тухай хоёр хэлээр гардаг мэдээний тоймоос гарчиг, нийтлэлийг нь авч хадгалдаг. Та эдгээрийг англи, монгол хэлээр уншиж, үгээр хайж болно.

    Санд 45 эх сурвалжийн мэдээ бий: англи хэлээр 1,234, монгол хэлээр 987. Үүнээс 321 нь бүрэн эхтэй. Хамрах хугацаа: 2024 оны 1-р сарын 2 – 2025 оны 7-р сарын 16.

    Мэдээ бүрийн эх сурвалж, нийтэлсэн өдрийг заасан. Гарчиг, нийтлэл нь нийтэлсэн байгууллагынхаа өмч.
    [Сүүлийн мэдээ]
    "
  `);
});

test('about an archive of one day names it once', () => {
  const single = { ...stats, firstDay: date('2025-07-16'), lastDay: date('2025-07-16') };
  const about = (language: Language): string => renderAbout(single, place(language)).text.rawText;
  expect(about('en')).toContain(' with the full text. The news is from 16 July 2025.\n');
  expect(about('mn')).toContain(' нь бүрэн эхтэй. Хамрах өдөр: 2025 оны 7-р сарын 16.\n');
});

test('about an empty archive names no days', () => {
  const empty = { ...stats, firstDay: undefined, lastDay: undefined };
  expect(renderAbout(empty, place('en')).text.rawText).not.toContain('They are from');
});

test('privacy in both languages', () => {
  expect(show(renderPrivacy(place('en')))).toMatchInlineSnapshot(`
    "
    <b>What Medee keeps</b>
    The number that Telegram gives this chat, when it first wrote, and the languages chosen here.
    The words of searches, so that result pages go on working.
    Nothing else: no name, no telephone number, no other messages.
    /forget deletes all of it.
    [Delete my data]
    "
  `);
  expect(show(renderPrivacy(place('mn')))).toMatchInlineSnapshot(`
    "
    <b>Бот юу хадгалдаг вэ?</b>
    Энэ чатын Телеграм дахь дугаар, анх бичсэн өдөр цаг, сонгосон хэл.
    Хайсан үгс: хайлтын үр дүнг хуудаслан үзэхэд хэрэгтэй.
    Өөр юу ч хадгалдаггүй: нэр ч, утасны дугаар ч, бусад мессеж ч.
    /forget тушаал энэ бүгдийг устгана.
    [Мэдээллээ устгах]
    "
  `);
});

test('settings and languages', () => {
  const english = { interfaceLanguage: 'en', newsLanguage: 'all' } as const;
  const mongolian = { interfaceLanguage: 'mn', newsLanguage: 'en' } as const;
  expect(show(renderSettings(english, place('en')))).toMatchInlineSnapshot(`
    "
    <b>Settings</b>
    Medee speaks: <b>English</b>
    News in: <b>both languages</b>
    [Language] [Sources]
    [Help] [Delete my data]
    "
  `);
  expect(show(renderSettings(mongolian, place('mn')))).toMatchInlineSnapshot(`
    "
    <b>Тохиргоо</b>
    Ботын хэл: <b>Монгол</b>
    Мэдээний хэл: <b>Англи</b>
    [Хэл] [Эх сурвалжууд]
    [Тусламж] [Мэдээллээ устгах]
    "
  `);
  expect(show(renderLanguage(english, place('en')))).toMatchInlineSnapshot(`
    "
    Medee speaks: <b>English</b>
    News in: <b>both languages</b>

    The first row is the language Medee speaks, the second the language of the news.
    [• English] [Монгол]
    [EN] [МН] [• Both]
    [Settings]
    "
  `);
  expect(show(renderLanguage(mongolian, place('mn')))).toMatchInlineSnapshot(`
    "
    Ботын хэл: <b>Монгол</b>
    Мэдээний хэл: <b>Англи</b>

    Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
    [English] [• Монгол]
    [• EN] [МН] [Бүгд]
    [Тохиргоо]
    "
  `);
});

test('forgetting a chat, asked, done and left', () => {
  expect(show(renderForgetQuestion(place('en')))).toMatchInlineSnapshot(`
    "
    Delete what Medee keeps about this chat: the language settings and the searches made here? Old search buttons will stop working. The news itself stays.
    [Delete] [Keep]
    "
  `);
  expect(show(renderForgetQuestion(place('mn')))).toMatchInlineSnapshot(`
    "
    Энэ чатын хэлний тохиргоо, хайлтын түүхийг устгах уу? Хуучин хайлтын товч ажиллахгүй болно. Мэдээний сан хэвээр үлдэнэ.
    [Устгах] [Үлдээх]
    "
  `);
  expect(
    [renderForgotten, renderKept].map((render) => LANGUAGES.map((language) => show(render(place(language))))),
  ).toMatchInlineSnapshot(`
    [
      [
        "
    Deleted. Medee keeps nothing about this chat any more. If you write again, it starts afresh.
    ",
        "
    Устгалаа. Энэ чатын талаар хадгалсан зүйл үлдсэнгүй. Та дахин бичвэл бүгд шинээр эхэлнэ.
    ",
      ],
      [
        "
    Nothing was deleted.
    [Settings]
    ",
        "
    Юу ч устгасангүй.
    [Тохиргоо]
    ",
      ],
    ]
  `);
});

test('answers to mistakes and failures', () => {
  const answers = LANGUAGES.flatMap((language) => [
    renderUnknownCommand('lates', 'latest', place(language)),
    renderUnknownCommand('x\u202E'.repeat(50), undefined, place(language)),
    renderBadDate('31 February', place(language)),
    ...FAILURES.map((failure) => renderFailure(failure, place(language))),
  ]);
  expect(answers.map(({ text }) => text.rawText)).toMatchInlineSnapshot(`
    [
      "There is no command /lates. Did you mean /latest?",
      "There is no command /xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…. /help lists what there is.",
      "“31 February” is not a day. Write /day 2025-07-16, /day today or /day yesterday.",
      "Sorry, that did not work. It is our fault and has been noted. Please try again, or begin anew with /latest.",
      "Sorry, the archive cannot be read at the moment. Please try again in a few minutes.",
      "Sorry, the connection to Telegram broke. If the answer is not above, please send that again.",
      "/lates гэсэн тушаал байхгүй. Та /latest гэж бичих гэсэн үү?",
      "/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… гэсэн тушаал байхгүй. Бүх тушаалыг /help харуулна.",
      "«31 February» гэсэн өдөр байхгүй. Ингэж бичнэ үү: /day 2025-07-16, /day өнөөдөр, /day өчигдөр",
      "Уучлаарай, болсонгүй. Манай талд гарсан алдааг бүртгэж авлаа. Дахин оролдоно уу, эсвэл /latest тушаалаар шинээр эхэлнэ үү.",
      "Уучлаарай, мэдээний санг одоогоор уншиж чадсангүй. Хэдэн минутын дараа дахин оролдоно уу.",
      "Уучлаарай, Телеграмтай холбогдох холболт тасарлаа. Хариу дээр нь харагдахгүй байвал дахин илгээнэ үү.",
    ]
  `);
});

test('short answers', () => {
  const texts = LANGUAGES.map((language) => {
    const { notices, search } = messagesFor(language);
    return [
      notices.tooFast(1),
      notices.oldButton(),
      notices.storyGone(),
      notices.sourceGone(),
      notices.badStoryId(),
      notices.askStory(),
      notices.onlyText(),
      notices.adminsOnly(),
      search.ask(),
      search.forgotten(),
    ];
  });
  expect(texts).toMatchInlineSnapshot(`
    [
      [
        "That was a little fast. Please go on in 1 second.",
        "This button is from an older message. Please use /latest or /search.",
        "Medee does not have this story. /latest shows what there is.",
        "There is no news from this source. /sources lists those there are.",
        "That is not the number of a story. It has 13 letters and digits, as in /read 0123456789abc.",
        "Which story? Open it from /latest, or write its number after /read.",
        "Medee reads words only. Send some to search the news, or see /latest.",
        "Only the administrators of this chat can change its settings.",
        "What shall I look for? Reply with the words, or write them after the command: /search mining.",
        "This search is too old to go on with. Please send the words again.",
      ],
      [
        "Арай хурдан байна. 1 секунд хүлээгээд үргэлжлүүлнэ үү.",
        "Энэ товч хуучирсан байна. /latest эсвэл /search тушаалыг ашиглана уу.",
        "Ийм мэдээ манай санд алга. Сүүлийн мэдээг /latest тушаалаар үзнэ үү.",
        "Энэ эх сурвалжийн мэдээ алга. Бүх эх сурвалжийг /sources тушаалаар үзнэ үү.",
        "Мэдээний дугаар буруу байна. Дугаар нь үсэг, тоо орсон 13 тэмдэгттэй, жишээ нь: /read 0123456789abc",
        "Аль мэдээг унших вэ? /latest жагсаалтаас сонгоно уу, эсвэл дугаарыг нь /read тушаалын ард бичнэ үү.",
        "Бот зөвхөн бичсэн үг уншдаг. Хайх үгээ илгээнэ үү, эсвэл /latest тушаалыг ашиглана уу.",
        "Энэ чатын тохиргоог зөвхөн админ өөрчилнө.",
        "Юу хайх вэ? Хайх үгээ энэ мессежид хариулж, эсвэл тушаалын ард бичнэ үү: /search уул уурхай",
        "Энэ хайлт хэт хуучирсан байна. Хайх үгээ дахин илгээнэ үү.",
      ],
    ]
  `);
});
