import { describe, expect, test } from 'vitest';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import { encodeAction } from '../../src/view/action.ts';
import { COMMANDS } from '../../src/view/messages/messages.ts';
import { expectNoViolations } from '../support/violations.ts';
import { answersNext, forget, lastOf, saidTo, startTalk, type Talk } from './faulty-talk.ts';
import { effects, type StartedBot, startFaultyTelegram, TROUBLES, type TroubleName } from './faulty-telegram.ts';

type Outcomes = Readonly<Record<TroubleName, string>>;

const NAMES = Object.keys(TROUBLES) as readonly TroubleName[];

interface Row {
  readonly method: string;
  /** Gets everything ready, and gives what makes the bot call the method. */
  readonly prepare: (talk: Talk, reader: SandboxUser) => Promise<() => unknown>;
  readonly outcomes: Outcomes;
}

/** What a reader sees of each trouble with each method that answers: the answer, or a sentence that it did not work. */
const ANSWERING: readonly Row[] = [
  {
    method: 'sendMessage',
    prepare: async (_talk, reader) => () => reader.send(undefined, '/about'),
    outcomes: {
      400: 'apology',
      403: '', // nobody is there
      '429, 1 s': 'answer',
      '429, 30 s': 'answer',
      // It may have arrived before Telegram failed: not twice, and the reader is told where to look.
      500: 'apology',
      '502, JSON': 'apology',
      '502, page': 'apology',
      delay: 'answer',
      cut: 'apology',
      drop: 'answer, apology', // looks like `cut` to the bot: it says so, and does not repeat the answer
    },
  },
  {
    method: 'editMessageText',
    prepare: async ({ dealt }, reader) => {
      await dealt(() => reader.send(undefined, '/settings'));
      return () => press(reader, encodeAction({ kind: 'language' }));
    },
    outcomes: {
      400: 'apology in a toast',
      403: 'toast',
      '429, 1 s': 'answer, toast',
      '429, 30 s': 'apology in a toast',
      500: 'answer, toast',
      '502, JSON': 'answer, toast',
      '502, page': 'answer, toast',
      delay: 'answer, toast',
      cut: 'answer, toast',
      drop: 'answer, toast',
    },
  },
  {
    method: 'answerCallbackQuery',
    prepare: async ({ dealt }, reader) => {
      await dealt(() => reader.send(undefined, '/settings'));
      return () => press(reader, encodeAction({ kind: 'language' }));
    },
    outcomes: {
      400: 'answer',
      403: 'answer',
      '429, 1 s': 'answer, toast',
      '429, 30 s': 'answer', // the press would be too old by then
      500: 'answer, toast',
      '502, JSON': 'answer, toast',
      '502, page': 'answer, toast',
      delay: 'answer, toast',
      cut: 'answer, toast',
      drop: 'answer, toast',
    },
  },
  {
    method: 'answerInlineQuery',
    prepare: async (_talk, reader) => () => quietly(reader.inline('copper')),
    outcomes: {
      400: 'no cards',
      403: '',
      '429, 1 s': 'cards',
      '429, 30 s': 'no cards',
      500: 'cards',
      '502, JSON': 'cards',
      '502, page': 'cards',
      delay: 'cards',
      cut: 'cards',
      drop: 'cards',
    },
  },
  {
    method: 'getChatAdministrators',
    prepare: async ({ telegram, bot }, reader) => {
      const before = bot.handled();
      const group = telegram.sandbox.group({ title: 'Readers', members: [reader] });
      group.addBot();
      await telegram.until(() => bot.handled() > before);
      return () => reader.send(group.id, `/forget@${telegram.sandbox.bot.username}`);
    },
    outcomes: {
      400: 'apology',
      403: '',
      '429, 1 s': 'answer',
      '429, 30 s': 'apology',
      500: 'answer',
      '502, JSON': 'answer',
      '502, page': 'answer',
      delay: 'answer',
      cut: 'answer',
      drop: 'answer',
    },
  },
  {
    method: 'sendChatAction',
    prepare: async (_talk, reader) => () => reader.send(undefined, '/sources'),
    outcomes: Object.fromEntries(NAMES.map((name) => [name, 'answer'])) as Outcomes,
  },
];

describe('an answer whose call goes wrong is given once, or an apology', () => {
  test.each(ANSWERING)('$method', async ({ method, prepare, outcomes }) => {
    const talk = await startTalk();
    const { telegram, dealt } = talk;
    const seen: Partial<Record<TroubleName, string>> = {};
    for (const name of NAMES) {
      const reader = await talk.reader();
      const act = await prepare(talk, reader);
      const before = telegram.sandbox.calls().length;
      const asked = telegram.requests.length;
      telegram.strike(method, TROUBLES[name]);
      await dealt(act);
      const calls = telegram.sandbox.calls().slice(before);
      expect(telegram.requests.slice(asked), `${name} did not strike`).toContain(method);
      seen[name] = effects(calls).join(', ');
      expect(await answersNext(talk, reader), `after ${name}`).toBe(true);
    }
    expect(seen).toEqual(outcomes);
    expectNoViolations(telegram.sandbox, unansweredOnPurpose(method));
  });
});

const ALWAYS = Object.fromEntries(NAMES.map((name) => [name, 'in step'])) as Outcomes;
/** A menu that is refused is left out; without rights to any the start goes on without. */
const MENUS: Outcomes = { ...ALWAYS, 400: 'refused, in step', 403: 'not in step' };

const STARTING: readonly { readonly method: string; readonly outcomes: Outcomes }[] = [
  { method: 'getMe', outcomes: ALWAYS },
  { method: 'getWebhookInfo', outcomes: ALWAYS },
  { method: 'deleteWebhook', outcomes: ALWAYS },
  { method: 'getMyCommands', outcomes: MENUS },
  { method: 'setMyCommands', outcomes: MENUS },
  { method: 'getMyDescription', outcomes: MENUS },
  { method: 'setMyDescription', outcomes: MENUS },
  { method: 'getMyShortDescription', outcomes: MENUS },
  { method: 'setMyShortDescription', outcomes: MENUS },
];

describe('a start during which a call goes wrong goes on, and the bot answers', () => {
  test.each(STARTING)('$method', async ({ method, outcomes }) => {
    const telegram = await startFaultyTelegram();
    const seen: Partial<Record<TroubleName, string>> = {};
    for (const name of NAMES) {
      await forget(telegram, method);
      const asked = telegram.requests.length;
      telegram.strike(method, TROUBLES[name]);
      const bot = telegram.startBot();
      await telegram.until(() => menusOf(bot).includes('in step'));
      expect(telegram.requests.slice(asked), `${name} did not strike`).toContain(method);
      seen[name] = menusOf(bot);
      const ann = telegram.sandbox.user({ firstName: 'Ann', languageCode: 'en' });
      ann.start();
      await telegram.until(() => bot.handled() === 1);
      expect(saidTo(ann), `after ${name}`).toHaveLength(1);
      await bot.stop();
    }
    expect(seen).toEqual(outcomes);
    expectNoViolations(telegram.sandbox);
  });
});

test('every method that the bot calls is in these tables', async () => {
  const talk = await startTalk({ webhook: true });
  for (const { prepare } of ANSWERING) {
    const reader = await talk.reader();
    await talk.dealt(await prepare(talk, reader));
  }
  const ann = await talk.reader();
  for (const command of COMMANDS) await talk.dealt(() => ann.send(undefined, `/${command}`));
  const tabled = [...ANSWERING, ...STARTING].map(({ method }) => method);
  expect(new Set(talk.telegram.requests)).toEqual(new Set([...tabled, 'getUpdates', 'setWebhook']));
  expectNoViolations(talk.telegram.sandbox);
});

/** Where the answer itself is refused, there is none. */
function unansweredOnPurpose(method: string): ReadonlySet<string> {
  return new Set(
    method === 'answerCallbackQuery' || method === 'answerInlineQuery'
      ? ['unanswered-callback', 'unanswered-inline']
      : [],
  );
}

/** The calls tell what became of it. */
function quietly(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}

function press(reader: SandboxUser, data: string): void {
  quietly(reader.press(lastOf(reader), data));
}

/** What became of menus and descriptions. */
function menusOf({ log }: StartedBot): string {
  const refused = log.some(({ message }) => message === 'menu or description refused') ? 'refused, ' : '';
  const end = log.find(({ message }) => /in step$/u.test(message))?.message ?? '';
  return refused + end.replace('menus and descriptions ', '');
}
