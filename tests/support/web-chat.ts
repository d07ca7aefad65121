/** One person at the sandbox's web chat, over the endpoints that the page itself uses. */
export interface Person {
  readonly id: number;
  start(payload?: string): Promise<ChatMessage>;
  /** Sends and waits for the bot's answer. */
  say(text: string, chatId?: number): Promise<ChatMessage>;
  /** Sends what the bot is not to answer. */
  send(text: string, chatId: number): Promise<void>;
  /** All that the bot has said in the chat. */
  answers(chatId: number): Promise<readonly ChatMessage[]>;
  /** Presses the button with this label on the bot's newest message, and waits for what follows. */
  press(label: string, chatId?: number): Promise<ChatMessage>;
  inline(query: string, offset?: string): Promise<InlineAnswer>;
  /** The bot's newest message in the chat. */
  newest(chatId?: number): Promise<ChatMessage>;
}

interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

interface InlineButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

export interface ChatMessage {
  readonly message_id: number;
  readonly edit_date?: number;
  readonly from?: { readonly id: number; readonly is_bot: boolean };
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly InlineButton[])[] };
}

interface InlineAnswer {
  readonly queryId: string;
  readonly results: readonly { readonly id: string; readonly title: string; readonly description?: string }[];
  readonly nextOffset: string;
}

interface State {
  readonly users: readonly { readonly user: { readonly id: number; readonly language_code?: string } }[];
  readonly chats: readonly {
    readonly chat: { readonly id: number; readonly type: string };
    readonly messages: readonly ChatMessage[];
  }[];
}

const ANSWER_TIMEOUT_MS = 15_000;
/** What passes on the sandbox's clock between two things done, so that the bot may answer each: 20 a minute in a group. */
export const PAUSE_MS = 3_000;

/** Asks the sandbox's web chat. */
export async function get<T>(url: string): Promise<T> {
  const response = await fetch(url);
  return (await response.json()) as T;
}

/** Tells the sandbox's web chat to do something; rejects with its reason when it does not. */
export async function post<T>(url: string, body: unknown): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { readonly ok: boolean; readonly error?: string };
  if (!answer.ok) throw new Error(`${url}: ${answer.error}`);
  return answer as T;
}

/** The person of the sandbox whose Telegram speaks this language. */
export async function personSpeaking(url: string, languageCode: string): Promise<Person> {
  const state = await get<State>(`${url}/api/state`);
  const found = state.users.find(({ user }) => user.language_code === languageCode);
  if (!found) throw new Error(`nobody in the sandbox speaks ${languageCode}`);
  return person(url, found.user.id);
}

/** The sandbox's first group. */
export async function firstGroup(url: string): Promise<number> {
  const state = await get<State>(`${url}/api/state`);
  const group = state.chats.find(({ chat }) => chat.type === 'supergroup');
  if (!group) throw new Error('the sandbox has no group');
  return group.chat.id;
}

/** Rules of the Bot API that the bot broke so far. */
export async function violations(url: string): Promise<readonly unknown[]> {
  return (await get<{ readonly violations: readonly unknown[] }>(`${url}/api/traffic`)).violations;
}

function person(url: string, id: number): Person {
  const messages = async (chatId: number): Promise<readonly ChatMessage[]> =>
    (await get<State>(`${url}/api/state`)).chats.find(({ chat }) => chat.id === chatId)?.messages ?? [];
  const answers = async (chatId: number): Promise<readonly ChatMessage[]> =>
    (await messages(chatId)).filter((message) => message.from?.is_bot === true);
  const newest = async (chatId = id): Promise<ChatMessage> => {
    const found = (await answers(chatId)).at(-1);
    if (!found) throw new Error('the bot has said nothing here yet');
    return found;
  };
  const seen = async (chatId: number): Promise<string> => JSON.stringify(await newest(chatId).catch(() => undefined));
  const afterwards = async (chatId: number, before: string): Promise<ChatMessage> => {
    const deadline = Date.now() + ANSWER_TIMEOUT_MS;
    while (Date.now() < deadline) {
      const now = await newest(chatId).catch(() => undefined);
      if (now && JSON.stringify(now) !== before) return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the bot did not answer within ${ANSWER_TIMEOUT_MS} ms; newest is still ${before}`);
  };
  const act = async <T>(endpoint: string, body: object): Promise<T> => {
    await post(`${url}/api/clock`, { advanceMs: PAUSE_MS });
    return post<T>(`${url}${endpoint}`, { userId: id, ...body });
  };
  return {
    id,
    newest,
    answers,
    send: (text, chatId) => act('/api/send', { chatId, text }),
    async start(payload) {
      const before = await seen(id);
      await act('/api/start', { payload });
      return afterwards(id, before);
    },
    async say(text, chatId = id) {
      const before = await seen(chatId);
      await act('/api/send', { chatId, text });
      return afterwards(chatId, before);
    },
    async press(label, chatId = id) {
      const message = await newest(chatId);
      const data = buttonsOf(message).find((button) => button.text === label)?.callback_data;
      if (data === undefined) throw new Error(`no button “${label}” among ${labelsOf(message).join(' | ')}`);
      const before = JSON.stringify(message);
      await act('/api/press', { chatId, messageId: message.message_id, data });
      return afterwards(chatId, before);
    },
    async inline(query, offset = '') {
      const answer = await act<{ readonly answer: InlineAnswer }>('/api/inline', { query, offset });
      return answer.answer;
    },
  };
}

function buttonsOf(message: ChatMessage): readonly InlineButton[] {
  return (message.reply_markup?.inline_keyboard ?? []).flat();
}

/** The labels of a message's buttons, in order. */
export function labelsOf(message: ChatMessage): readonly string[] {
  return buttonsOf(message).map((button) => button.text);
}

/** A message as a person reads it: the text, then a row of labels a line. */
export function readable(message: ChatMessage): string {
  const rows = (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => `[${text}]`).join(' '));
  return [message.text ?? '', ...rows].join('\n');
}
