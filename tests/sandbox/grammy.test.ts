import { run } from '@grammyjs/runner';
import { Bot, InlineKeyboard } from 'grammy';
import { afterEach, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A sandbox with nobody in it, and a bot of grammY's that talks to it over HTTP. */
async function setUp(): Promise<{ sandbox: Sandbox; bot: Bot }> {
  const sandbox = createSandbox({ world: 'empty' });
  const { url } = await sandbox.listen(0);
  closing.push(() => sandbox.close());
  const bot = new Bot(sandbox.token, { client: { apiRoot: url } });
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
  return { sandbox, bot };
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
  expect(sandbox.violations()).toEqual([]);
}

test('grammY with its own polling starts, replies, edits, answers presses and inline queries', async () => {
  const { sandbox, bot } = await setUp();
  const stopped = bot.start();
  closing.push(async () => {
    await bot.stop();
    await stopped;
  });
  await journey(sandbox);
});

test('grammY with the runner does the same', async () => {
  const { sandbox, bot } = await setUp();
  await bot.init();
  const runner = run(bot);
  closing.push(() => runner.stop());
  await journey(sandbox);
});
