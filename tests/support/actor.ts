import { parseCommand } from '../../src/bot/command-line.ts';
import { decodeAction } from '../../src/view/action.ts';
import type { Scene } from './journey.ts';
import type { LiveEvent } from './live-events.ts';
import type { SeenButton, SeenChat, SeenMessage, SeenUser } from './transcript.ts';
import { get, PAUSE_MS, post } from './web-chat.ts';

/** Where something is done. Default: the person's chat with the bot. */
interface Where {
  readonly chat?: number;
  readonly thread?: number;
}

interface HowToSay extends Where {
  readonly replyTo?: number;
  /** The group itself (anonymous administrator) or a channel of theirs. */
  readonly as?: number;
  /** The bot is not to answer: nothing is waited for. */
  readonly unanswered?: boolean;
}

interface HowToPress extends Where {
  /** The message that the button is under. Default: the newest of the chat that has such a button. */
  readonly on?: SeenMessage;
}

interface Card {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

interface Cards {
  readonly queryId: string;
  readonly results: readonly Card[];
  readonly nextOffset: string;
  readonly button?: { readonly text: string; readonly start_parameter: string };
}

/** One person of a journey, over the endpoints that the page itself uses. Everything done is in the transcript. */
export interface Actor {
  readonly id: number;
  /** Opens a chat and sees, before the first word, what the bot says of itself and its menu of commands. */
  looksAt(chat?: number): Promise<void>;
  /** Opens `t.me/<bot>?start=<payload>`. */
  starts(payload?: string): Promise<SeenMessage>;
  /** Writes, and waits for the answer. */
  says(text: string, how?: HowToSay): Promise<SeenMessage>;
  /** Presses the button with this label, or data that no button has, and waits until the press is answered. */
  presses(label: string | { readonly staleData: string }, how?: HowToPress): Promise<void>;
  /** Follows a button that is a link to the bot. */
  follows(label: string, how?: HowToPress): Promise<SeenMessage>;
  /** Types `@bot query` and sees cards; `offset` is `nextOffset` of the cards before. */
  asks(query: string, where?: Where & { readonly offset?: string }): Promise<Cards>;
  /** Presses a button that types `@bot …` in a chat that one chooses, here the chat `chat`, and sees cards. */
  shares(label: string, how?: HowToPress): Promise<Cards>;
  /** Sends a card. */
  sends(cards: Cards, number: number, where?: Where): Promise<SeenMessage>;
  /** Sends a file, and waits for the answer. */
  sendsFile(name: string, where?: Where): Promise<SeenMessage>;
  blocks(): Promise<void>;
  /** Makes a chat and owns it. */
  creates(
    kind: string,
    title: string,
    options?: { readonly memberIds?: readonly number[]; readonly withBot?: boolean },
  ): Promise<number>;
  /** Opens `t.me/<bot>?startgroup=<payload>` and chooses a group; with a payload the bot answers. */
  addsBot(chat: number, payload?: string): Promise<void>;
  /** Does something else that the page can do: the endpoint, its body beside `userId`, and how the transcript tells it. */
  does<Answer>(endpoint: string, body: object, told?: string): Promise<Answer>;
}

/** Puts somebody on the stage, by the hands that the web chat gives to a person. */
export function createActor({ id, first_name: who }: SeenUser, languageCode: string, scene: Scene): Actor {
  const { url, live, done, bot, chats, messages, note, sign } = scene;
  const act = async <Answer>(endpoint: string, body: object): Promise<Answer> => {
    await post(`${url}/api/clock`, { advanceMs: PAUSE_MS });
    return post<Answer>(`${url}${endpoint}`, { userId: id, ...body });
  };
  const tell = (chatId: number | undefined, does: string): void =>
    note({ kind: 'act', chat: chatId === undefined ? undefined : chats.get(chatId), who, does });
  const answerTo = async (chatId: number, from: number, own: number, what: string): Promise<SeenMessage> => {
    const isAnswer = (event: LiveEvent): event is MessageEvent =>
      (event.type === 'message' || event.type === 'edit') &&
      event.chatId === chatId &&
      event.message.message_id !== own &&
      isByBot(event.message) &&
      // In a group the bot replies to whoever asked; so that no answer is taken for another.
      (!isGroup(event.message.chat) || event.message.reply_to_message?.message_id === own);
    return (await live.until(isAnswer, { from, what: `answer to ${what}` })).message;
  };
  /** What is written comes back by the events, too: an act is over when it has. */
  const written = async (from: number, chatId: number, messageId: number): Promise<void> => {
    await live.until(
      (event): event is LiveEvent =>
        event.type === 'message' && event.chatId === chatId && event.message.message_id === messageId,
      { from, what: 'own message' },
    );
  };
  const findButton = (label: string, { chat = id, thread, on }: HowToPress): Found => {
    const candidates = on === undefined ? messages(chat).toReversed() : [on];
    for (const message of candidates) {
      if (thread !== undefined && message.message_thread_id !== thread) continue;
      const button = message.reply_markup?.inline_keyboard?.flat().find(({ text }) => text === label);
      if (button) return { message, button };
    }
    throw new Error(
      `no button “${label}” for ${who}; the newest message: ${JSON.stringify(candidates[0]?.text?.slice(0, 200))}`,
    );
  };

  const actor: Actor = {
    id,
    async looksAt(chat = id) {
      tell(chat, 'opens the chat');
      const { users } = await get<{ readonly users: readonly SeenPerson[] }>(`${url}/api/state`);
      const menu = await get<{ readonly commands: readonly MenuLine[] }>(
        `${url}/api/commands?userId=${id}&chatId=${chat}`,
      );
      const description = users.find(({ user }) => user.id === id)?.profile.description ?? '';
      const commands = menu.commands.map(({ command, description: does }) => `/${command} – ${does}`);
      note({ kind: 'seen', lines: chat === id ? [description, '', ...commands] : commands });
    },
    async starts(payload = '') {
      const from = live.count;
      done.add(`${languageCode} start:${payload.replace(/^a_.*/u, 'a_')}`);
      done.add(`${languageCode} /start`);
      const { message } = await act<Sent>('/api/start', { payload });
      return answerTo(id, from, message.message_id, `/start ${payload}`);
    },
    async says(text, { chat = id, thread, replyTo, as, unanswered = false } = {}) {
      const from = live.count;
      const body = { chatId: chat, text, threadId: thread, replyTo, sendAs: as };
      const { message } = await act<Sent>('/api/send', body);
      sign(message, who);
      await written(from, chat, message.message_id);
      if (unanswered) return message;
      const answer = await answerTo(chat, from, message.message_id, text);
      const command = parseCommand(text, bot.username ?? '');
      if (typeof command === 'object') {
        done.add(`${languageCode} typed /${command.typed}`);
        if (command.name !== undefined) done.add(`${languageCode} /${command.name}`);
      }
      return answer;
    },
    async presses(label, how = {}) {
      const from = live.count;
      const { message, data } = typeof label === 'string' ? pressable(findButton(label, how)) : stale(label, how);
      const chatId = message.chat.id;
      tell(chatId, `presses [ ${typeof label === 'string' ? label : 'an old button'} ]`);
      const kind = decodeAction(data)?.kind;
      done.add(`${languageCode} [${kind ?? 'unknown'}]`);
      await act('/api/press', { chatId, messageId: message.message_id, data, stale: typeof label !== 'string' });
      await live.until(
        (event): event is LiveEvent => event.type === 'callback' && event.messageId === message.message_id,
        { from, what: `answer to the press of ${JSON.stringify(label)}` },
      );
    },
    follows(label, how = {}) {
      const { button } = findButton(label, how);
      const payload = new URL(button.url ?? '').searchParams.get('start');
      if (payload === null) throw new Error(`“${label}” leads to ${button.url}, not to the bot`);
      tell(how.chat ?? id, `follows [ ${label} ]`);
      return actor.starts(payload);
    },
    async asks(query, { chat = id, offset = '' } = {}) {
      tell(chat, `types “@bot ${query}”${offset === '' ? '' : ' and scrolls on'}`);
      done.add(`${languageCode} @inline`);
      const { answer } = await act<{ readonly answer: Cards }>('/api/inline', { chatId: chat, query, offset });
      note({ kind: 'seen', lines: cardLines(answer) });
      return answer;
    },
    shares(label, how = {}) {
      const { button } = findButton(label, how);
      tell(how.chat ?? id, `presses [ ${label} ]`);
      return actor.asks(button.switch_inline_query ?? '', how);
    },
    async sends({ queryId, results }, number, { chat = id, thread } = {}) {
      const from = live.count;
      const resultId = results[number - 1]?.id;
      const { message } = await act<Sent>('/api/choose', { chatId: chat, queryId, resultId, threadId: thread });
      await written(from, chat, message.message_id);
      return message;
    },
    async sendsFile(name, { chat = id } = {}) {
      const from = live.count;
      await post(`${url}/api/clock`, { advanceMs: PAUSE_MS });
      const query = new URLSearchParams({ userId: String(id), chatId: String(chat), name });
      const response = await fetch(`${url}/api/document?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: 'a file',
      });
      const { message } = (await response.json()) as Sent;
      sign(message, who);
      return answerTo(chat, from, message.message_id, name);
    },
    async blocks() {
      tell(id, 'blocks the bot');
      await act('/api/block', { blocked: true });
    },
    async creates(kind, title, options = {}) {
      const { chat } = await act<{ readonly chat: SeenChat }>('/api/chats', { kind, title, ...options });
      chats.set(chat.id, chat);
      return chat.id;
    },
    async addsBot(chat, payload) {
      const from = live.count;
      tell(chat, 'adds the bot by its link');
      await act('/api/start-group', { chatId: chat, payload });
      const isStart = (event: LiveEvent): event is MessageEvent =>
        event.type === 'message' && event.chatId === chat && event.message.text?.startsWith('/start@') === true;
      if (payload === undefined) return;
      const { message } = await live.until(isStart, { from, what: 'start in the group' });
      await answerTo(chat, from, message.message_id, `/start ${payload}`);
    },
    async does(endpoint, body, told) {
      if (told !== undefined) tell('chatId' in body ? Number(body.chatId) : undefined, told);
      return act(endpoint, body);
    },
  };
  const stale = ({ staleData }: { readonly staleData: string }, { chat = id, on }: HowToPress): Pressed => {
    const message = on ?? messages(chat).findLast(({ from: sender }) => sender?.is_bot === true);
    if (message === undefined) throw new Error('the bot has said nothing here yet');
    return { message, data: staleData };
  };
  return actor;
}

type MessageEvent = Extract<LiveEvent, { readonly message: SeenMessage }>;

function isGroup({ type }: SeenChat): boolean {
  return type === 'group' || type === 'supergroup';
}

/** In a channel, nobody is named; there every post but one's own is the bot's. */
function isByBot({ from, sender_chat, text }: SeenMessage): boolean {
  return (
    text !== undefined &&
    (from === undefined ? sender_chat?.type === 'channel' : from.is_bot && sender_chat === undefined)
  );
}

interface SeenPerson {
  readonly user: SeenUser;
  readonly profile: { readonly description: string };
}

interface MenuLine {
  readonly command: string;
  readonly description: string;
}

interface Sent {
  readonly message: SeenMessage;
}

interface Found {
  readonly message: SeenMessage;
  readonly button: SeenButton;
}

interface Pressed {
  readonly message: SeenMessage;
  readonly data: string;
}

function pressable({ message, button }: Found): Pressed {
  if (button.callback_data === undefined) throw new Error(`“${button.text}” is not for the bot`);
  return { message, data: button.callback_data };
}

function cardLines({ results, nextOffset, button }: Cards): readonly string[] {
  return [
    ...(button === undefined ? [] : [`[ ${button.text} → ${button.start_parameter} ]`]),
    ...(results.length === 0 ? ['(no cards)'] : []),
    ...results.flatMap(({ title, description = '' }, index) => [
      `${index + 1}. ${title}`,
      ...description.split('\n').map((line) => `   ${line.length > 100 ? `${line.slice(0, 99)}…` : line}`),
    ]),
    ...(nextOffset === '' ? [] : ['(more cards as one scrolls)']),
  ];
}
