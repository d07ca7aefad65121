import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exit, stderr, stdout } from 'node:process';
import type { Browser } from 'playwright-core';
import { type ChatPage, openChatPage, PHONE, type Visit } from '../tests/support/chat-page.ts';
import { launchChromium } from '../tests/support/chromium.ts';
import { dayOf } from '../tests/support/day-of.ts';
import { npmStart } from '../tests/support/running-app.ts';

// Takes the pictures of the documentation from the running thing, by the hands of tests/chromium:
//   npm run screenshot [-- FOLDER]

const DEFAULT_FOLDER = 'docs/images';
const MAX_BYTES = 280_000; // pictures that a README loads at once
const TALL = { width: 1200, height: 980 }; // a whole page of headlines with its buttons
const WINDOW = { width: 1200, height: 720 };
/** Tried in turn until the picture is small enough; 1 is a pixel of the picture for each pixel of the page. */
const SCALES = [2, 1.75, 1.5, 1.25, 1] as const;
const BOT = '@medee_sandbox_bot';
/** The day after the newest of the samples, so that the bot says the same every day. */
const NOON_IN_ULAANBAATAR = '2026-11-21T04:00:00Z';

/** One picture: who looks, and what they did before. Pictures are taken in this order, in one sandbox. */
interface Picture extends Omit<Visit, 'url'> {
  readonly name: string;
  readonly journey: (chat: ChatPage) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'welcome', as: 'Emma', journey: async () => undefined },
  { name: 'headlines', as: 'Emma', size: TALL, journey: startReading },
  {
    name: 'article-page-2',
    as: 'Emma',
    size: TALL,
    journey: async (chat) => {
      await chat.key('1').first().click();
      await chat.key('1 / 2').waitFor();
      await chat.key('›').last().click();
      await chat.key('2 / 2').waitFor();
    },
  },
  { name: 'search', as: 'Emma', journey: (chat) => chat.say('winter') },
  { name: 'topic', as: 'Emma', journey: talkInTopic },
  { name: 'inline-cards', as: 'Emma', journey: askInline },
  { name: 'traffic', as: 'Emma', journey: lookAtTraffic },
  {
    name: 'mongolian',
    as: 'Болд',
    journey: async (chat) => {
      await chat.start();
      await chat.say('номын сан');
    },
  },
  {
    name: 'phone-dark',
    as: 'Болд',
    size: PHONE,
    dark: true,
    journey: async (chat) => {
      await chat.open('Medee');
      await chat.say('/latest mn 5');
    },
  },
  { name: 'phone-chats', as: 'Сараа', size: PHONE, journey: async () => undefined },
];

/** One talks about the weather, and asks the bot. */
async function talkInTopic(chat: ChatPage): Promise<void> {
  await chat.open('Forum');
  await chat.page.locator('#topic-bar a', { hasText: 'Weather' }).click();
  await chat.write('Will the pass be open on Saturday?');
  await chat.say(`/search${BOT} snow`);
  await chat.answer.locator('.key').first().waitFor();
}

async function startReading(chat: ChatPage): Promise<void> {
  await chat.start();
  await chat.key('10').waitFor();
}

/** A story was sent into the group, and another one is looked for. */
async function askInline(chat: ChatPage): Promise<void> {
  const cards = chat.page.locator('.option.card');
  await chat.open('News group');
  await chat.input.fill(`${BOT} wool`);
  await cards.first().waitFor();
  await chat.input.press('Enter');
  await chat.page.locator('.message.mine .key').first().waitFor();
  await chat.write('Good news for Dundgovi. And there was another one, about houses:');
  await chat.input.fill(`${BOT} warm`);
  await cards.first().waitFor();
}

async function lookAtTraffic(chat: ChatPage): Promise<void> {
  await chat.page.locator('.traffic-toggle:visible').click();
  await chat.page.locator('.traffic-entry').first().waitFor();
}

async function take(browser: Browser, url: string, { journey, ...picture }: Picture): Promise<Buffer> {
  const visit = { url, size: WINDOW, before: stopClocks, ...picture };
  const chat = await openChatPage(browser, visit);
  try {
    await journey(chat);
    await chat.page.mouse.move(0, 0); // no button looks touched
    if ((await chat.input.inputValue()) === '') await chat.page.locator('*:focus').evaluateAll((all) => all[0]?.blur());
    await chat.page.locator('#typing').waitFor({ state: 'hidden' });
    await hideHaste(chat);
    return await photograph(chat, visit.size);
  } finally {
    await chat.close();
  }
}

/** Lets every time of day that the page shows be noon: pictures of the same code are the same. */
function stopClocks(): void {
  Date.prototype.getHours = () => 12;
  Date.prototype.getMinutes = () => 0;
  Date.prototype.getSeconds = () => 0;
}

/** Likewise for how long calls took, for ids that are made by chance, and for the caret, which comes and goes. */
async function hideHaste({ page }: ChatPage): Promise<void> {
  await page.locator('#composer-text').evaluate(({ style }) => style.setProperty('caret-color', 'transparent'));
  await page.locator('.traffic-numbers b').evaluateAll((all) => {
    for (const took of all) took.textContent = (took.textContent ?? '').replace(/\d+/u, '2');
  });
  await page.locator('.traffic-parameters').evaluateAll((all) => {
    for (const value of all.flatMap(({ childNodes }) => [...childNodes]))
      value.textContent = (value.textContent ?? '').replace(/\d{15,}/gu, '275461208206739849');
  });
}

async function photograph({ page }: ChatPage, size: typeof WINDOW): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  let picture = Buffer.alloc(0);
  for (const scale of SCALES) {
    const clip = { x: 0, y: 0, ...size, scale };
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip });
    picture = Buffer.from(data, 'base64');
    if (picture.length <= MAX_BYTES) break;
  }
  return picture;
}

async function main(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium();
  try {
    await using app = await npmStart(dayOf(NOON_IN_ULAANBAATAR));
    for (const picture of PICTURES) {
      const file = join(folder, `${picture.name}.png`);
      const bytes = await take(browser, app.url, picture);
      await writeFile(file, bytes);
      stdout.write(`${file}: ${Math.round(bytes.length / 1000)} kB\n`);
    }
  } finally {
    await browser.close();
  }
}

try {
  await main(process.argv[2] ?? DEFAULT_FOLDER);
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : error}\n`);
  exit(1);
}
