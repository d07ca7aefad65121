import type { Bot } from 'grammy';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { BotContext } from '../../src/bot/context.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { type BotFatalError, type RunningBot, startBot } from '../../src/bot/run-bot.ts';
import { ANN, type LogLine, privateChat, startConversation, TOKEN } from './conversation.ts';
import { type FakeTelegram, startFakeTelegram } from './fake-telegram.ts';

test('a start learns who the bot is, sets menus and descriptions, and polls', async () => {
  const { telegram, running } = await start();
  await running.ready;
  await eventually(() => expect(count(telegram, 'setMyShortDescription')).toBe(2));
  expect(count(telegram, 'setMyCommands')).toBe(8);
  expect(count(telegram, 'setMyDescription')).toBe(2);
  expect(count(telegram, 'deleteWebhook')).toBe(0);
  await eventually(() => expect(running.lastPollAt()).toBeInstanceOf(Date));
  expect(running.running).toBe(true);
  const poll = telegram.requests.find(({ method }) => method === 'getUpdates');
  expect(poll?.payload.allowed_updates).toEqual([
    'message',
    'callback_query',
    'inline_query',
    'my_chat_member',
    'channel_post',
  ]);
});

test('a second start writes no menu and no description', async () => {
  const first = await start();
  await eventually(() => expect(first.messages()).toContain('menus and descriptions in step'));
  await first.running.stop();
  first.telegram.requests.length = 0;
  const second = await start({ telegram: first.telegram });
  await eventually(() => expect(second.messages()).toContain('menus and descriptions in step'));
  expect(first.telegram.requests.filter(({ method }) => method.startsWith('setMy'))).toEqual([]);
});

test('each menu is set for its scope in both languages', async () => {
  const { telegram, messages } = await start();
  await eventually(() => expect(messages()).toContain('menus and descriptions in step'));
  const set = telegram.requests.filter(({ method }) => method === 'setMyCommands').map(({ payload }) => payload);
  const names = set.map(({ scope, language_code }) => `${scope?.type} ${language_code ?? '-'}`);
  expect(names).toMatchInlineSnapshot(`
    [
      "default -",
      "default mn",
      "all_private_chats -",
      "all_private_chats mn",
      "all_group_chats -",
      "all_group_chats mn",
      "all_chat_administrators -",
      "all_chat_administrators mn",
    ]
  `);
});

test('a menu that Telegram refuses keeps none of the others from being set', async () => {
  const telegram = await startFakeTelegram();
  telegram.answerNext('setMyCommands', { error_code: 400, description: 'Bad Request: LANG_CODE_INVALID' });
  const { messages } = await start({ telegram });
  await eventually(() => expect(messages()).toContain('menus and descriptions in step'));
  expect(messages()).toContain('menu or description refused');
  expect([count(telegram, 'setMyCommands'), count(telegram, 'setMyShortDescription')]).toEqual([8, 2]);
});

test('a webhook is removed, because polls do not work beside it', async () => {
  const telegram = await startFakeTelegram();
  telegram.setWebhook('https://example.org/hook');
  const { running } = await start({ telegram });
  await running.ready;
  expect(count(telegram, 'deleteWebhook')).toBe(1);
});

test('without a network the start goes on trying, and can be stopped meanwhile', async () => {
  const telegram = await startFakeTelegram();
  telegram.answerNext('getMe', 'cut', 'cut', 'cut', 'cut');
  const { running, messages } = await start({ telegram });
  await eventually(() => expect(messages()).toContain('telegram not reached, will try again'));
  expect(running.running).toBe(false);
  await running.stop();
  expect(count(telegram, 'getUpdates')).toBe(0);
});

test('a network that comes back is noticed', async () => {
  const telegram = await startFakeTelegram();
  telegram.answerNext('getMe', 'cut');
  const { running } = await start({ telegram });
  await running.ready;
  expect(count(telegram, 'getMe')).toBe(2);
});

test('a poll that fails is tried again', async () => {
  const telegram = await startFakeTelegram();
  telegram.answerNext('getUpdates', 'cut', {
    error_code: 429,
    description: 'Too Many Requests',
    parameters: { retry_after: 0 },
  });
  const { running } = await start({ telegram });
  await eventually(() => expect(running.lastPollAt()).toBeInstanceOf(Date));
});

test.each([
  { method: 'getMe', error_code: 401, code: 'token-refused' },
  { method: 'getMe', error_code: 404, code: 'token-refused' },
  { method: 'getUpdates', error_code: 401, code: 'token-refused' },
  { method: 'getUpdates', error_code: 409, code: 'other-instance' },
])(
  '$error_code on $method ends it with the code $code, once, without the token',
  async ({ method, error_code, code }) => {
    const telegram = await startFakeTelegram();
    const refusal = { error_code, description: 'Unauthorized' };
    telegram.answerNext(method, refusal, refusal, refusal);
    const { running, fatal, log } = await start({ telegram });
    await eventually(() => expect(fatal).toHaveLength(1));
    expect(fatal[0]?.code).toBe(code);
    expect(running.running).toBe(false);
    await running.stop();
    expect(fatal).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain('AAtest');
  },
);

test('a stop waits for what is being handled and confirms it', async () => {
  const gate = createGate();
  const { telegram, running } = await start({ before: gate.pass });
  telegram.deliver(message('/help'));
  telegram.deliver(message('/about'));
  await gate.reached;
  let stopped = false;
  const stopping = running.stop().then(() => {
    stopped = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([stopped, count(telegram, 'sendMessage')]).toEqual([false, 0]);
  gate.open();
  await stopping;
  expect(count(telegram, 'sendMessage')).toBe(2);
  expect(telegram.pending()).toEqual([]);
  expect(running.running).toBe(false);
});

test('what was not finished in time is not confirmed: it comes again', async () => {
  const gate = createGate();
  const { telegram, running, messages } = await start({ before: gate.pass, drainMs: 50 });
  const id = telegram.deliver(message('/help'));
  await gate.reached;
  await running.stop();
  expect(messages()).toContain('stopped before every update was handled');
  const confirmed = telegram.requests.findLast(({ method }) => method === 'getUpdates');
  expect(confirmed?.payload).toMatchObject({ offset: id, timeout: 0 });
  gate.open();
});

test('a stop is in time although so many handlers hang that the runner waits for room', async () => {
  const gate = createGate();
  const { telegram, running, messages } = await start({ before: gate.pass, drainMs: 50 });
  for (let i = 0; i < 510; i += 1) telegram.deliver(message('/help'));
  await gate.reached;
  await running.stop();
  expect(messages()).toContain('stopped before every update was handled');
  gate.open();
});

test('an update that fails before the boundary is logged with its id, and the next one is handled', async () => {
  const { telegram, log } = await start({ clock: () => new Date(Number.NaN) });
  const ids = [telegram.deliver(message('/help')), telegram.deliver(message('/help'))];
  const failed = () => log.filter(({ message: text }) => text === 'update not handled').map(({ fields }) => fields);
  await eventually(() => expect(failed()).toMatchObject(ids.map((updateId) => ({ updateId }))));
});

test('nothing is answered twice by the next start', async () => {
  const { telegram, running } = await start();
  for (let i = 0; i < 10; i += 1) telegram.deliver(message('/help'));
  await eventually(() => expect(count(telegram, 'sendMessage')).toBe(10));
  await running.stop();
  const next = await start({ telegram });
  await eventually(() => expect(next.running.lastPollAt()).toBeInstanceOf(Date));
  await next.running.stop();
  expect(count(telegram, 'sendMessage')).toBe(10);
});

test('stopping twice is stopping once', async () => {
  const { running } = await start();
  await running.ready;
  await Promise.all([running.stop(), running.stop()]);
  await running.stop();
  expect(running.running).toBe(false);
});

test('a message is sent again after Telegram asked to wait, and not after a lost connection', async () => {
  const { telegram, running, log } = await start();
  await running.ready;
  telegram.answerNext('sendMessage', {
    error_code: 429,
    description: 'Too Many Requests',
    parameters: { retry_after: 0 },
  });
  telegram.deliver(message('/help'));
  await eventually(() => expect(count(telegram, 'sendMessage')).toBe(2));
  telegram.answerNext('sendMessage', 'cut', 'cut');
  telegram.deliver(message('/help'));
  await eventually(() => expect(log.map(({ message }) => message)).toContain('apology not delivered'));
  const sent = telegram.requests
    .filter(({ method }) => method === 'sendMessage')
    .map(({ payload }) => payload.text?.slice(0, 5));
  expect(sent).toEqual(['What ', 'What ', 'What ', 'Sorry']);
  expect(JSON.stringify(log)).not.toContain('AAtest');
});

/** Waits until this holds, on a busy machine, too. */
function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 10_000 });
}

interface Started {
  readonly telegram: FakeTelegram;
  readonly running: RunningBot;
  readonly fatal: BotFatalError[];
  readonly log: LogLine[];
  readonly messages: () => string[];
}

interface StartWith {
  readonly telegram?: FakeTelegram;
  readonly drainMs?: number;
  readonly clock?: () => Date;
  /** Awaited before each update is handled. */
  readonly before?: () => Promise<void>;
}

async function start({ telegram, drainMs, clock = () => new Date(), before }: StartWith = {}): Promise<Started> {
  const there = telegram ?? (await startFakeTelegram());
  const log: LogLine[] = [];
  const line = (level: string) => (fields: object, text: string) => void log.push({ level, fields, message: text });
  const logger = { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
  const { archive, chats } = await startConversation();
  const deps = {
    archive,
    chats,
    log: logger,
    clock,
    timeZone: 'UTC',
    adminIds: [],
    defaultLanguage: 'en',
  } as const;
  const bot: Bot<BotContext> = createBot({ token: TOKEN, apiRoot: there.apiRoot }, deps);
  if (before !== undefined) {
    const handle = bot.handleUpdate.bind(bot);
    bot.handleUpdate = async (update) => {
      await before();
      await handle(update);
    };
  }
  const fatal: BotFatalError[] = [];
  const running = startBot(bot, {
    log: logger,
    onFatal: (error) => void fatal.push(error),
    ...(drainMs && { drainMs }),
  });
  onTestFinished(() => running.stop());
  return { telegram: there, running, fatal, log, messages: () => log.map(({ message: text }) => text) };
}

function message(text: string): object {
  return { message: { message_id: 1, date: 1, chat: privateChat(ANN), from: ANN, text } };
}

function count({ requests }: FakeTelegram, method: string): number {
  return requests.filter((request) => request.method === method).length;
}

/** Holds handlers until it is opened. */
function createGate(): {
  readonly pass: () => Promise<void>;
  readonly reached: Promise<void>;
  readonly open: () => void;
} {
  let open = () => {};
  let reach = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return {
    pass: () => {
      reach();
      return opened;
    },
    reached,
    open,
  };
}
