import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, GrammyError } from 'grammy';
import type { Chat, Update, User, UserFromGetMe } from 'grammy/types';
import { onTestFinished } from 'vitest';
import { type EmbeddedArchive, openEmbeddedArchive } from '../../src/archive/embedded/embedded-archive.ts';
import { openIndex } from '../../src/archive/embedded/index/open-index.ts';
import type { Story } from '../../src/archive/story.ts';
import type { BotContext, BotDeps } from '../../src/bot/context.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { type EmbeddedChatStore, openEmbeddedChatStore } from '../../src/chats/embedded/embedded-chat-store.ts';
import { NEWS } from './news.ts';

export const TOKEN = '123456:AAtest-token_of-nobody';

export const ME: UserFromGetMe = {
  id: 123_456,
  is_bot: true,
  first_name: 'Medee',
  username: 'medee_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
} as UserFromGetMe;

export const BAT: User = { id: 1001, is_bot: false, first_name: 'Bat', language_code: 'mn' };
export const ANN: User = { id: 1002, is_bot: false, first_name: 'Ann', language_code: 'en' };
export const GROUP: Chat = { id: -2001, type: 'group', title: 'Readers' };
export const FORUM: Chat = { id: -1_002_003, type: 'supergroup', title: 'Forum', is_forum: true } as Chat;
export const CHANNEL: Chat = { id: -1_003_004, type: 'channel', title: 'Channel' };

/** A call of the Bot API that the bot made. */
export interface Call {
  readonly method: string;
  readonly payload: Payload;
}

interface Payload {
  readonly chat_id?: number;
  readonly text?: string;
  readonly message_id?: number;
  readonly inline_message_id?: string;
  readonly message_thread_id?: number;
  readonly reply_parameters?: { readonly message_id: number };
  readonly link_preview_options?: { readonly is_disabled?: boolean };
  readonly entities?: readonly {
    readonly type: string;
    readonly offset: number;
    readonly length: number;
    readonly url?: string;
  }[];
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly InlineButton[])[] };
  readonly show_alert?: boolean;
  readonly results?: readonly { readonly id: string; readonly title: string }[];
  readonly next_offset?: string;
  readonly is_personal?: boolean;
  readonly cache_time?: number;
  readonly button?: { readonly text: string; readonly start_parameter: string };
}

interface InlineButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

export interface LogLine {
  readonly level: string;
  readonly fields: object;
  readonly message: string;
}

interface Said {
  readonly by?: User;
  readonly in?: Chat;
  /** More fields of the message. */
  readonly extra?: object;
}

/** A running bot without a network: what is said to it, and what it does about it. */
export interface Conversation {
  readonly bot: Bot<BotContext>;
  readonly archive: EmbeddedArchive;
  readonly chats: EmbeddedChatStore;
  readonly calls: Call[];
  readonly log: LogLine[];
  /** Sets the bot's clock. */
  readonly setNow: (instant: string) => void;
  /** Fails the next call of a method as Telegram would. */
  readonly failNext: (method: string, errorCode: number, description: string, parameters?: object) => void;
  /** Sends a message and gives the calls that followed. */
  readonly say: (text: string, said?: Said) => Promise<readonly Call[]>;
  /** Presses a button of the latest message, found by its label, or any data at all. */
  readonly press: (
    button: { readonly label: string } | { readonly data: string },
    said?: Said,
  ) => Promise<readonly Call[]>;
  readonly ask: (query: string, options?: { readonly by?: User; readonly offset?: string }) => Promise<readonly Call[]>;
  /** Any update; only its own fields are given. */
  readonly update: (update: object) => Promise<readonly Call[]>;
}

export interface ConversationOptions {
  readonly news?: readonly Story[];
  /** Changes what the bot is built from, for trouble that real stores seldom make. */
  readonly deps?: (deps: BotDeps) => BotDeps;
  /** Ids of the group's administrators. */
  readonly administrators?: readonly number[];
}

export async function startConversation(options: ConversationOptions = {}): Promise<Conversation> {
  const { news = NEWS, administrators = [] } = options;
  const { archive, chats } = await openStores(news);
  const calls: Call[] = [];
  const log: LogLine[] = [];
  const failures: { method: string; error_code: number; description: string; parameters: object }[] = [];
  let now = new Date('2025-07-16T03:00:00Z');
  let ids = 0;
  let lastMarkup: Payload['reply_markup'];

  const line = (level: string) => (fields: object, message: string) => void log.push({ level, fields, message });
  const deps: BotDeps = {
    archive,
    chats,
    log: { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') },
    clock: () => now,
    timeZone: 'Asia/Ulaanbaatar',
    adminIds: [],
    defaultLanguage: 'en',
  };
  const bot = createBot({ token: TOKEN, botInfo: ME }, options.deps?.(deps) ?? deps);
  bot.api.config.use(async (_previous, method, payload) => {
    calls.push({ method, payload: payload as Payload });
    const failure = failures.findIndex((each) => each.method === method);
    if (failure >= 0) {
      const [{ error_code, description, parameters }] = failures.splice(failure, 1) as [(typeof failures)[number]];
      throw new GrammyError('failed', { ok: false, error_code, description, parameters }, method, payload);
    }
    if (method === 'sendMessage' || method === 'editMessageText') lastMarkup = (payload as Payload).reply_markup;
    const result =
      method === 'getChatAdministrators'
        ? administrators.map((id) => ({ status: 'administrator', user: { id, is_bot: false, first_name: 'A' } }))
        : true;
    return { ok: true, result } as never;
  });

  async function update(given: object): Promise<readonly Call[]> {
    const before = calls.length;
    ids += 1;
    await bot.handleUpdate({ update_id: ids, ...given } as Update);
    return calls.slice(before);
  }

  function message({ by = ANN, in: chat = privateChat(by), extra = {} }: Said): object {
    ids += 1;
    const from = chat.type === 'channel' ? {} : { from: by };
    return { message_id: ids, date: Math.floor(now.getTime() / 1000), chat, ...from, ...extra };
  }

  return {
    bot,
    archive,
    chats,
    calls,
    log,
    setNow(instant) {
      now = new Date(instant);
    },
    failNext: (method, error_code, description, parameters = {}) =>
      void failures.push({ method, error_code, description, parameters }),
    say(text, said = {}) {
      const command = /^\/\w+(?:@\w+)?/u.exec(text)?.[0];
      const entities = command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }];
      const content = { ...message(said), text, entities };
      return update(said.in?.type === 'channel' ? { channel_post: content } : { message: content });
    },
    press(button, said = {}) {
      const data = 'data' in button ? button.data : dataOf(lastMarkup, button.label);
      const { by = ANN, extra = {} } = said;
      const pressed = { message: { ...message({ ...said, extra: {} }), from: ME, text: 'old' }, ...extra };
      return update({ callback_query: { id: `press-${ids}`, from: by, chat_instance: '1', data, ...pressed } });
    },
    ask: (query, { by = ANN, offset = '' } = {}) =>
      update({ inline_query: { id: `ask-${ids}`, from: by, query, offset } }),
    update,
  };
}

export function privateChat(person: User): Chat {
  return { id: person.id, type: 'private', first_name: person.first_name };
}

/** The texts that were sent or put in place of others. */
export function texts(calls: readonly Call[]): string[] {
  return calls.flatMap(({ payload }) => payload.text ?? []);
}

/** The labels of the buttons under the last message, a line for each row. */
export function buttons(calls: readonly Call[]): string {
  const markup = calls.findLast(({ payload }) => payload.reply_markup !== undefined)?.payload.reply_markup;
  return (markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => `[${text}]`).join(' ')).join('\n');
}

function dataOf(markup: Payload['reply_markup'], label: string): string {
  const found = markup?.inline_keyboard.flat().find(({ text }) => text === label);
  if (found?.callback_data === undefined) throw new Error(`no button “${label}” among ${JSON.stringify(markup)}`);
  return found.callback_data;
}

async function openStores(news: readonly Story[]): Promise<{ archive: EmbeddedArchive; chats: EmbeddedChatStore }> {
  const dir = await mkdtemp(join(tmpdir(), 'medee-bot-'));
  const silent = { warn: () => undefined, error: () => undefined };
  const archive = await openEmbeddedArchive({
    dir: join(dir, 'archive'),
    readOnly: false,
    openIndex: (indexDir) => openIndex({ dir: indexDir, thread: 'inline', warn: () => undefined }),
    log: silent,
  });
  const chats = await openEmbeddedChatStore({ dir: join(dir, 'chats'), log: silent });
  onTestFinished(async () => {
    await Promise.all([archive.close(), chats.close()]);
    await rm(dir, { recursive: true, force: true });
  });
  if (news.length > 0) await archive.put(news);
  await archive.indexReady();
  return { archive, chats };
}
