import { run } from '@grammyjs/runner';
import { Bot, GrammyError, InlineKeyboard, webhookCallback } from 'grammy';
import { afterEach, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { listen } from './webhook-server.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A sandbox with nobody in it, and a bot of grammY's that talks to it over HTTP. */
async function setUp(): Promise<{ sandbox: Sandbox; bot: Bot; newBot: () => Bot }> {
  const sandbox = createSandbox({ world: 'empty' });
  const { url } = await sandbox.listen(0);
  closing.push(() => sandbox.close());
  const newBot = (): Bot => new Bot(sandbox.token, { client: { apiRoot: url, canUseWebhookReply: () => true } });
  const bot = newBot();
  bot.command('start', (ctx) =>
    ctx.reply(`Hello ${ctx.match}`, { reply_markup: new InlineKeyboard().text('Next', 'next') }),
  );
  bot.callbackQuery('next', async (ctx) => {
    await ctx.answerCallbackQuery('Turned');
    await ctx.editMessageText('Page 2');
  });
  bot.on('inline_query', (ctx) =>
    ctx.answerInlineQuery(
      [
        {
          type: 'article',
          id: '1',
          title: ctx.inlineQuery.query,
          input_message_content: { message_text: `<b>${ctx.inlineQuery.query}</b>`, parse_mode: 'HTML' },
        },
      ],
      { cache_time: 0, next_offset: '20' },
    ),
  );
  return { sandbox, bot, newBot };
}

/** Starts grammY's own polling; what it ends with is kept, and the test's end stops it. */
function start(sandbox: Sandbox, bot: Bot): { readonly ended: Promise<unknown> } {
  const ended = bot.start().catch((error: unknown) => error);
  closing.push(async () => {
    await stop(sandbox, bot);
    await ended;
  });
  return { ended };
}

/** Stops it as somebody does who has waited: a poll repeated within three seconds would last as long. */
async function stop(sandbox: Sandbox, bot: Bot): Promise<void> {
  sandbox.clock.advance(3000);
  await bot.stop();
}

async function journey(sandbox: Sandbox): Promise<void> {
  const emma = sandbox.user({ firstName: 'Emma', languageCode: 'en' });
  emma.start('a_1');
  await sandbox.idle();
  const [, welcome] = emma.messages();
  expect(welcome?.text).toBe('Hello a_1');

  if (!welcome) throw new Error('no welcome');
  expect(await emma.press(welcome, 'Next')).toMatchObject({ text: 'Turned', showAlert: false });
  await sandbox.idle();
  expect(emma.messages().at(-1)).toMatchObject({ message_id: welcome.message_id, text: 'Page 2' });
  expect(emma.messages().at(-1)?.reply_markup).toBeUndefined();

  const answer = await emma.inline('ардын баг');
  expect(answer.results.map(({ title }) => title)).toEqual(['ардын баг']);
  expect(answer.nextOffset).toBe('20');
  const [result] = answer.results;
  if (!result) throw new Error('no result');
  const sent = emma.choose(result);
  expect(sent).toMatchObject({ text: 'ардын баг', entities: [{ type: 'bold', offset: 0, length: 9 }] });
  expect(sent.via_bot?.id).toBe(sandbox.bot.id);
  await sandbox.idle();
  expect(sandbox.violations()).toEqual([]);
}

test('grammY with its own polling starts, replies, edits, answers presses and inline queries', async () => {
  const { sandbox, bot } = await setUp();
  start(sandbox, bot);
  await journey(sandbox);
});

test('grammY that is stopped has confirmed what it has handled, and goes on with the rest when it is started again', async () => {
  const { sandbox, bot, newBot } = await setUp();
  const first = newBot();
  first.on('message', () => stop(sandbox, first));
  const { ended } = start(sandbox, first);
  const emma = sandbox.user({ firstName: 'Emma', languageCode: 'en' });
  emma.send(undefined, 'handled');
  await ended;
  emma.start('again');
  start(sandbox, bot);
  await sandbox.idle();
  expect(emma.messages().map(({ text }) => text)).toEqual(['handled', '/start again', 'Hello again']);
});

test('grammY says which updates it wants', async () => {
  const { sandbox, bot } = await setUp();
  const ended = bot.start({ allowed_updates: ['callback_query'] });
  closing.push(async () => {
    await stop(sandbox, bot);
    await ended;
  });
  await sandbox.idle();
  sandbox.user({ firstName: 'Emma', languageCode: 'en' }).start();
  await sandbox.idle();
  expect(sandbox.calls().filter(({ method }) => method === 'sendMessage')).toEqual([]);
});

test('of two bots with one token the older one learns that it has been replaced, and stops', async () => {
  const { sandbox, bot, newBot } = await setUp();
  const { ended: older } = start(sandbox, newBot());
  await sandbox.idle();
  start(sandbox, bot);
  const error = await older;
  expect(error).toBeInstanceOf(GrammyError);
  expect(error).toMatchObject({ error_code: 409, method: 'getUpdates' });
  await journey(sandbox);
});

test('grammY that polls ends where somebody sets a webhook, and takes a webhook away when it starts', async () => {
  const { sandbox, bot, newBot } = await setUp();
  const { ended: polling } = start(sandbox, newBot());
  await sandbox.idle();
  await bot.api.setWebhook('https://news.example/hook');
  expect(await polling).toMatchObject({ error_code: 409, description: 'Conflict: terminated by setWebhook request' });
  start(sandbox, bot);
  await journey(sandbox);
});

test('grammY with the runner does the same, and its end leaves nothing unconfirmed', async () => {
  const { sandbox, bot, newBot } = await setUp();
  await bot.init();
  const runner = run(bot);
  await journey(sandbox);
  sandbox.clock.advance(3000);
  await runner.stop();
  expect(await newBot().api.getWebhookInfo()).toMatchObject({ pending_update_count: 0 });
});

test('grammY behind a webhook with a secret does the same, its answers being calls', async () => {
  const { sandbox, bot } = await setUp();
  const secretToken = 'mn_en-2025';
  const takeUpdate = webhookCallback(bot, 'http', { secretToken });
  const url = await listen(closing, (request, response) => void takeUpdate(request, response));
  await bot.api.setWebhook(`${url}/hook`, { secret_token: secretToken });
  await journey(sandbox);
  expect(await bot.api.getWebhookInfo()).toMatchObject({ pending_update_count: 0 });
});

test('a webhook with a wrong secret is refused by grammY, and the sandbox tells so', async () => {
  const { sandbox, bot } = await setUp();
  const takeUpdate = webhookCallback(bot, 'http', { secretToken: 'right' });
  const url = await listen(closing, (request, response) => void takeUpdate(request, response));
  await bot.api.setWebhook(url, { secret_token: 'wrong' });
  sandbox.user({ firstName: 'Emma', languageCode: 'en' }).start();
  const reason = 'Wrong response from the webhook: 401 Unauthorized';
  await expect
    .poll(() => bot.api.getWebhookInfo(), { timeout: 5000, interval: 10 })
    .toMatchObject({ pending_update_count: 1, last_error_message: reason });
  await expect(sandbox.idle({ timeoutMs: 10 })).rejects.toThrow(`1 updates are not delivered (${reason})`);
});
