import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePageWithParts } from '../support/pages.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';
import { expectNoToken } from '../support/tokens.ts';
import { firstGroup, labelsOf, type Person, personSpeaking, readable, violations } from '../support/web-chat.ts';

// One process of `npm start` without a token, on a data folder of its own, so with the samples: what a newcomer sees.
let app: RunningApp;
let emma: Person;
let bold: Person;

beforeAll(async () => {
  app = await startApp();
  emma = await personSpeaking(app.url, 'en');
  bold = await personSpeaking(app.url, 'mn');
}, 90_000);

afterAll(async () => {
  const broken = await violations(app.url);
  const { ms } = await app.stop();
  await app[Symbol.asyncDispose]();
  expect(broken).toEqual([]);
  expect(ms).toBeLessThan(10_000);
}, 30_000);

test('the address of the web chat serves the page', async () => {
  const response = await fetch(app.url);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<html');
});

test('the start says where one puts pages of one’s own', async () => {
  await expect.poll(() => app.output()).toContain(`pages of your own into ${join(app.dataDir, 'digests')} to`);
});

test('Start greets and shows the newest headlines at once', async () => {
  const welcome = await emma.start();
  expect(welcome.text).toContain('1. Herders’ Cooperative');
  expect(welcome.text).toContain('2. ULAANBAATAR TO TEST ELECTRIC MINIBUSES');
  expect(welcome.text).toMatch(/20 November 2026/u);
  expect(labelsOf(welcome)).toEqual(expect.arrayContaining(['1', '5', '10', 'Older ›']));
});

test('a Mongolian reader is greeted in Mongolian', async () => {
  const welcome = await bold.start();
  expect(welcome.text).toContain('Хайх үгээ бичээд илгээнэ үү');
  expect(welcome.text).toMatch(/2026 оны 11-р сарын 20/u);
});

test('/latest lists, turns pages in place and back again', async () => {
  const first = await emma.say('/latest en');
  const older = await emma.press('Older ›');
  expect(older.message_id).toBe(first.message_id);
  expect(older.text).not.toBe(first.text);
  const newer = await emma.press(labelsOf(older).includes('‹ Newer') ? '‹ Newer' : '‹');
  expect(newer.text).toBe(first.text);
});

test('/latest mn 5 lists five Mongolian headlines', async () => {
  const list = await emma.say('/latest mn 5');
  expect(list.text?.match(/^\d+\. /gmu)).toHaveLength(5);
  expect(list.text).toMatch(/НООС/iu);
});

test('an article is read to its last page', async () => {
  const list = await emma.say('/search wool');
  expect(list.text).toContain('wool');
  const article = await emma.press('1');
  expect(article.text).toContain('Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi');
  let page = article;
  let pages = 1;
  while (labelsOf(page).includes('›')) {
    page = await emma.press('›');
    pages++;
    expect(page.text?.length).toBeLessThanOrEqual(4096);
  }
  expect(pages).toBeGreaterThan(1);
  expect(page.text).toContain('when the young animals have been counted');
  expect(page.text).toContain('Tara Whitlock');
});

test('a deep link opens the article that the title of a list points to', async () => {
  const list = await emma.say('/latest en');
  const link = list.entities?.find((entity) => entity.type === 'text_link')?.url ?? '';
  const payload = new URL(link).searchParams.get('start') ?? '';
  expect(payload).toMatch(/^a_[0-9a-z]{13}$/u);
  expect((await emma.start(payload)).text).toContain('Herders’ Cooperative');
});

test('plain text in a private chat is a search, in either language', async () => {
  expect((await emma.say('bridge')).text).toMatch(/bridge/iu);
  expect((await bold.say('номын сан')).text).toMatch(/номын/iu);
});

test('a search without a hit says what to try', async () => {
  const answer = await emma.say('zzyzx');
  expect(answer.text).toContain('Nothing for “zzyzx”.');
  expect(answer.text).toContain('Try');
});

test('the interface language is switched and kept, apart from the language of the news', async () => {
  await emma.say('/settings');
  await emma.press('Language');
  expect(labelsOf(await emma.press('Монгол'))).toContain('• Монгол');
  expect((await emma.say('/settings')).text).toContain('Тохиргоо');
  expect((await emma.say('/help')).text).toContain('Мэдээ ботыг ашиглах нь');
  await emma.say('/language');
  await emma.press('English');
  expect((await emma.say('/settings')).text).toContain('Settings');
});

test('/day shows one day and leads to its neighbours', async () => {
  const day = await emma.say('/day 2026-11-18');
  expect(day.text).toContain('18 November 2026');
  const labels = labelsOf(day).join(' ');
  expect(labels).toMatch(/17/u);
  expect(labels).toMatch(/19/u);
});

test('inline mode offers article cards, and the newest for an empty query', async () => {
  const cards = await emma.inline('wool');
  expect(cards.results.map((card) => card.title).join('\n')).toContain('Wool');
  expect((await emma.inline('')).results.length).toBeGreaterThan(0);
});

test('in a group, articles open by links to the private chat', async () => {
  const list = await emma.say('/latest en', await firstGroup(app.url));
  expect(list.text).toContain('1. Herders’ Cooperative');
  expect(JSON.stringify(list.reply_markup)).toContain('?start=a_');
});

test('in a group, chatter and commands for other bots are not answered', async () => {
  const group = await firstGroup(app.url);
  const before = await emma.answers(group);
  await emma.send('/help@somebody_else_bot', group);
  await emma.send('has anybody read about the wool?', group);
  await emma.send('/nonsense', group);
  await emma.say('/latest mn 1', group);
  expect(await emma.answers(group)).toHaveLength(before.length + 1);
});

test('an unknown command gets the nearest known one', async () => {
  expect((await emma.say('/lates')).text).toContain('/latest');
});

test('/forget asks first, and then keeps nothing', async () => {
  expect(labelsOf(await bold.say('/forget'))).toContain('Устгах');
  expect((await bold.press('Устгах')).text).toContain('Устгалаа');
});

test('every command of the menu answers, in both languages, without an apology', async () => {
  for (const [person, apology] of [
    [emma, 'Sorry'],
    [bold, 'Уучлаарай'],
  ] as const) {
    for (const command of [
      'latest',
      'day',
      'search',
      'read',
      'sources',
      'language',
      'settings',
      'help',
      'about',
      'privacy',
    ]) {
      const answer = readable(await person.say(`/${command}`));
      expect(answer.length, command).toBeGreaterThan(10);
      expect(answer, command).not.toContain(apology);
    }
  }
}, 60_000);

test('a page that is dropped into the digests folder is read within five seconds', async () => {
  const page = makePageWithParts({ index: 7, date: '2026-11-21' });
  await writeFile(join(app.dataDir, 'digests', 'dropped.txt'), page.text);
  const droppedAt = Date.now();
  const title = page.headlines[0]?.title.toUpperCase() ?? '';
  await expect
    .poll(async () => (await emma.say('/latest en')).text, { timeout: 5_000, interval: 500 })
    .toContain(title);
  expect(Date.now() - droppedAt).toBeLessThan(5_000);
}, 20_000);

test('no token stands in what the process wrote', () => {
  expectNoToken(app.output());
});
