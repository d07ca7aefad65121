import type { BotDeps } from '../../src/bot/context.ts';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import type { Message } from '../../src/sandbox/types.ts';
import { type FaultyTelegram, type StartedBot, startFaultyTelegram } from './faulty-telegram.ts';

/** A bot in a sandbox that goes wrong on demand, and people who talk to it. */
export interface Talk {
  readonly telegram: FaultyTelegram;
  readonly bot: StartedBot;
  /** A reader who has started the bot. */
  readonly reader: () => Promise<SandboxUser>;
  /** Does something that is one update, and waits until the bot has dealt with it. */
  readonly dealt: (act: () => unknown) => Promise<void>;
}

export interface TalkOptions {
  /** Whether there is one to be removed. */
  readonly webhook?: boolean;
  readonly sandbox?: SandboxOptions;
}

/** Starts a bot that readers can talk to. */
export async function startTalk({ webhook = false, sandbox: options = {} }: TalkOptions = {}): Promise<Talk> {
  const telegram = await startFaultyTelegram(options);
  if (webhook) await forget(telegram);
  const { sandbox, until } = telegram;
  const bot = telegram.startBot({ deps: slowSources(telegram) });
  await until(() => bot.log.some(({ message }) => message === 'menus and descriptions in step'));
  const dealt = async (act: () => unknown) => {
    const before = bot.handled();
    act();
    await until(() => bot.handled() > before);
  };
  let people = 0;
  return {
    telegram,
    bot,
    dealt,
    reader: async () => {
      people += 1;
      const reader = sandbox.user({ firstName: `Reader ${people}`, languageCode: 'en' });
      await dealt(() => reader.start());
      return reader;
    },
  };
}

/** So slow that “typing” is shown meanwhile. */
function slowSources({ requests, until }: FaultyTelegram): (deps: BotDeps) => BotDeps {
  return (deps) => ({
    ...deps,
    archive: {
      ...deps.archive,
      sources: async () => {
        const before = requests.length;
        await until(() => requests.indexOf('sendChatAction', before) >= 0);
        return deps.archive.sources();
      },
    },
  });
}

/** Whether the next command is answered. */
export async function answersNext({ dealt }: Talk, reader: SandboxUser): Promise<boolean> {
  await dealt(() => reader.send(undefined, '/help'));
  return lastOf(reader).text?.startsWith('What Medee does') === true;
}

/** The bot's last message to a reader. */
export function lastOf(reader: SandboxUser): Message {
  const last = reader.messages().findLast(({ from }) => from?.is_bot === true);
  if (last === undefined) throw new Error('the bot has said nothing');
  return last;
}

const TEXTS = {
  MyCommands: { commands: [] },
  MyDescription: { description: '' },
  MyShortDescription: { short_description: '' },
};

/** Makes Telegram what it was before the bot's first start, all of it or what a method reads or writes, and sets a webhook. */
export async function forget({ sandbox, call }: FaultyTelegram, method?: string): Promise<void> {
  for (const [text, empty] of Object.entries(TEXTS)) {
    if (method === undefined || method.endsWith(text)) await call(`set${text}`, empty);
  }
  await call('setWebhook', { url: 'http://127.0.0.1:9/' });
  sandbox.clock.advance(2_000); // a webhook must not be changed twice in a second
}

/** What the bot has said to a reader. */
export function saidTo(reader: SandboxUser): string[] {
  return reader.messages().flatMap(({ from, text }) => (from?.is_bot === true && text !== undefined ? [text] : []));
}
