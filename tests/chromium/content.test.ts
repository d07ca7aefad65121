import { afterAll, beforeAll, expect } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { WINDOWS } from '../support/chat-page.ts';
import { testOfPage as test } from './in-chromium.ts';

// The page with a bot that the tests play themselves: what Medee does not send, and what nobody should.
let sandbox: Sandbox;
let url: string;

beforeAll(async () => {
  sandbox = createSandbox({ flood: 'off' });
  ({ url } = await sandbox.listen(0));
});

afterAll(() => sandbox.close());

const HOSTILE = '<img src=x onerror=alert(1)>';

test('a press is answered by a notice or by an alert', async ({ visitAt }) => {
  const chatId = startedBy('Emma');
  await call('sendMessage', {
    chat_id: chatId,
    text: 'A question',
    reply_markup: { inline_keyboard: [[button('Softly'), button('Loudly')]] },
  });
  const chat = await visitAt({ url, as: 'Emma' });
  const answering = answerPresses();
  await chat.key('Softly').click();
  await chat.page.locator('#toast.visible', { hasText: 'You pressed Softly' }).waitFor();
  await chat.key('Loudly').click();
  await chat.page.getByRole('dialog').getByText('You pressed Loudly').waitFor();
  await answering;
  await chat.page.keyboard.press('Escape');
  await chat.page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('a button copies its text', async ({ visitAt }) => {
  const chatId = startedBy('Emma');
  const keyboard = [[{ text: 'Copy the link', copy_text: { text: 'https://example.com/мэдээ' } }]];
  await call('sendMessage', { chat_id: chatId, text: 'Here', reply_markup: { inline_keyboard: keyboard } });
  const chat = await visitAt({ url, as: 'Emma' });
  await chat.key('Copy the link').click();
  await chat.page.locator('#toast.visible', { hasText: 'Copied' }).waitFor();
  await chat.input.focus();
  await chat.page.keyboard.press('Control+V');
  expect(await chat.input.inputValue()).toBe('https://example.com/мэдээ');
});

test('hidden words are shown when pressed, and a long quote is unfolded', async ({ visitAt }) => {
  const chatId = startedBy('Emma');
  const quote = Array.from({ length: 12 }, (_, line) => `Line ${line + 1} of the quote`).join('\n');
  await call('sendMessage', {
    chat_id: chatId,
    parse_mode: 'HTML',
    text: `The winner is <tg-spoiler>Tuya</tg-spoiler>.\n<blockquote expandable>${quote}</blockquote>`,
  });
  const chat = await visitAt({ url, as: 'Emma' });
  const hidden = chat.page.getByRole('button', { name: 'Hidden text, press to show' });
  await hidden.focus();
  await chat.page.keyboard.press('Enter');
  await hidden.waitFor({ state: 'detached' });
  const words = chat.answer.locator('blockquote');
  const folded = (await words.boundingBox())?.height ?? 0;
  await chat.answer.getByRole('button', { name: 'Show all' }).click();
  await chat.answer.getByRole('button', { name: 'Show less' }).waitFor();
  expect((await words.boundingBox())?.height).toBeGreaterThan(folded * 1.5);
});

test('a rich message has its headings, lists and tables', async ({ visitAt }) => {
  const chatId = startedBy('Emma');
  const cell = (text: string, isHeader = false): object => ({ text, is_header: isHeader });
  const answer = await call('sendRichMessage', {
    chat_id: chatId,
    rich_message: {
      blocks: [
        { type: 'heading', size: 1, text: 'Prices' },
        {
          type: 'table',
          cells: [
            [cell('Wool', true), cell('Cashmere', true)],
            [cell('3'), cell('40')],
          ],
        },
      ],
    },
  });
  expect(answer).toMatchObject({ ok: true });
  const chat = await visitAt({ url, as: 'Emma' });
  await chat.answer.getByRole('heading', { name: 'Prices' }).waitFor();
  await chat.answer.getByRole('cell', { name: '40' }).waitFor();
});

test('markup in names, titles, files and messages is text everywhere', async ({ visitAt }) => {
  const mallory = sandbox.user({ firstName: HOSTILE, languageCode: 'en' });
  const group = sandbox.group({ title: `Group ${HOSTILE}`, members: [mallory], forum: true });
  group.addBot({ administrator: true });
  const topic = group.topic(HOSTILE.slice(0, 64));
  mallory.start();
  mallory.send(group, HOSTILE, { threadId: topic.id });
  mallory.sendDocument(group, {
    name: `${HOSTILE}.html`,
    bytes: Buffer.from('<script>alert(1)</script>'),
    caption: HOSTILE,
  });
  const own = mallory.send(undefined, HOSTILE);
  await call('sendMessage', {
    chat_id: mallory.id,
    text: HOSTILE,
    reply_parameters: { message_id: own.message_id },
    reply_markup: {
      inline_keyboard: [
        [
          { text: HOSTILE, callback_data: 'x' },
          { text: HOSTILE, url: 'https://example.com/' },
        ],
      ],
    },
  });
  await call('setMyCommands', { commands: [{ command: 'hostile', description: HOSTILE }] });

  const chat = await visitAt({ url, as: HOSTILE });
  await chat.answer.locator('.key', { hasText: HOSTILE }).first().waitFor();
  await chat.input.pressSequentially('/');
  await chat.page.getByRole('option', { name: HOSTILE }).waitFor();
  await chat.input.press('Escape');
  await chat.page.getByRole('button', { name: 'Traffic' }).first().click();
  await chat.page.locator('.traffic-entry', { hasText: HOSTILE }).first().waitFor();
  await chat.page.keyboard.press('Escape');
  await chat.open('Group');
  await chat.page.locator('a.document').waitFor();
  const info = await chat.openInfo();
  await info.getByText(HOSTILE).first().waitFor();
  expect(await chat.page.locator('img, script:not([src="/web/main.js"])').count()).toBe(0);
});

test.for([...WINDOWS, { window: 'the narrowest phone', size: { width: 360, height: 640 } }])(
  'words without end widen nothing in $window',
  async ({ size }, { visitAt }) => {
    const endless = 'а'.repeat(300);
    const chatId = startedBy('Болд');
    const keyboard = [
      Array.from({ length: 8 }, (_, index) => ({ text: `${endless.slice(0, 40)}${index}`, callback_data: `${index}` })),
    ];
    await call('sendMessage', {
      chat_id: chatId,
      parse_mode: 'HTML',
      text: `${endless}\n<pre>${endless}</pre>\n<blockquote>${endless}</blockquote>https://example.com/${endless}`,
      reply_markup: { inline_keyboard: keyboard },
    });
    const chat = await visitAt({ url, as: 'Болд', size });
    if (chat.isPhone) await chat.open(sandbox.bot.first_name);
    await chat.key('0').first().waitFor();
    for (const selector of ['html', '#scroller', 'main']) {
      const [wide = 0, seen = 0] = await chat.page
        .locator(selector)
        .evaluate((node) => [node.scrollWidth, node.clientWidth]);
      expect([selector, wide]).toEqual([selector, Math.min(wide, seen)]);
    }
  },
);

/** Makes the person start the bot; the id of their private chat. */
function startedBy(firstName: string): number {
  const user = sandbox.users().find((each) => each.user.first_name === firstName);
  if (!user) throw new Error(`nobody is called ${firstName}`);
  user.start();
  return user.id;
}

function button(text: string): object {
  return { text, callback_data: text };
}

async function call(method: string, parameters: object): Promise<{ readonly result?: unknown }> {
  const response = await fetch(`${url}/bot${sandbox.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  return (await response.json()) as { readonly result?: unknown };
}

/** Answers two presses as a bot does: the second one loudly. */
async function answerPresses(): Promise<void> {
  let offset = 0;
  for (let answered = 0; answered < 2; ) {
    const { result } = await call('getUpdates', { offset, timeout: 10, allowed_updates: ['callback_query'] });
    for (const update of result as { update_id: number; callback_query?: { id: string; data: string } }[]) {
      offset = update.update_id + 1;
      if (!update.callback_query) continue;
      const { id, data } = update.callback_query;
      answered += 1;
      await call('answerCallbackQuery', {
        callback_query_id: id,
        text: `You pressed ${data}`,
        show_alert: data === 'Loudly',
      });
    }
  }
}
