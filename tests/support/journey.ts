import { type Actor, createActor } from './actor.ts';
import { type LiveEvent, type LiveEvents, listenTo } from './live-events.ts';
import {
  type Happening,
  type SeenChat,
  type SeenMessage,
  type SeenUser,
  type TranscriptOptions,
  transcriptOf,
} from './transcript.ts';
import { get, post } from './web-chat.ts';

/** The web chat of a running program, for people who do things there and for the transcript of what happens. */
export interface Stage {
  readonly bot: SeenUser;
  /** Begins a transcript of all that happens from now on; one at a time. */
  journey(): Journey;
  /** What people have done in all journeys, each with their language: `mn /latest`, `en [article]`, `mn typed /мэдээ`. */
  readonly done: ReadonlySet<string>;
  close(): void;
}

interface Journey {
  /** Somebody new, whose Telegram speaks this language. */
  person(firstName: string, languageCode: string): Promise<Actor>;
  /** What happened since the beginning, as a text to read. */
  transcript(options?: TranscriptOptions): string;
}

/** What journeys know of the chats, from the events that they have seen. */
export interface Scene {
  readonly url: string;
  readonly live: LiveEvents;
  readonly done: Set<string>;
  readonly bot: SeenUser;
  readonly chats: Map<number, SeenChat>;
  /** The messages of a chat, oldest first, as they are now. */
  messages(chatId: number): readonly SeenMessage[];
  /** Says whose message it is, which in channels and of anonymous administrators the message does not. */
  sign(message: SeenMessage, author: string): void;
  /** Puts something into the transcript that no event tells of. */
  note(happening: Happening): void;
}

/** Opens the web chat. */
export async function openStage(url: string): Promise<Stage> {
  const live = await listenTo(url);
  const { bot } = await get<{ readonly bot: SeenUser }>(`${url}/api/state`);
  const done = new Set<string>();
  return { bot, journey: () => beginJourney({ url, live, done, bot }), done, close: () => live.close() };
}

type Recorded = Happening | Extract<LiveEvent, { readonly message: SeenMessage }>;

function beginJourney({ url, live, done, bot }: Pick<Scene, 'url' | 'live' | 'done' | 'bot'>): Journey {
  const log: Recorded[] = [];
  const chats = new Map<number, SeenChat>();
  const messages = new Map<number, Map<number, SeenMessage>>();
  const authors = new Map<string, string>();
  const scene: Scene = {
    url,
    live,
    done,
    bot,
    chats,
    messages: (chatId) => [...(messages.get(chatId)?.values() ?? [])],
    sign: (message, author) => void authors.set(keyOf(message), author),
    note: (happening) => void log.push(happening),
  };
  live.onEvent = (event) => {
    if (event.type === 'message' || event.type === 'edit') {
      const { chat, message_id: id } = event.message;
      chats.set(chat.id, chat);
      messages.set(chat.id, (messages.get(chat.id) ?? new Map<number, SeenMessage>()).set(id, event.message));
    }
    const recorded = recordedOf(event, chats);
    if (recorded) log.push(recorded);
  };
  const told = (recorded: Recorded): Happening => {
    if (!('type' in recorded)) return recorded;
    const { message } = recorded;
    const signed = authors.get(keyOf(message));
    const thread = message.is_topic_message === true ? message.message_thread_id : undefined;
    return {
      kind: recorded.type === 'edit' ? 'edited' : 'message',
      message,
      author: signed ?? message.from?.first_name ?? bot.first_name,
      isByBot: signed === undefined && (message.from === undefined || message.from.id === bot.id),
      topic: thread === undefined ? undefined : messages.get(message.chat.id)?.get(thread)?.forum_topic_created?.name,
    };
  };
  return {
    person: async (firstName, languageCode) => {
      const { user } = await post<{ readonly user: SeenUser }>(`${url}/api/people`, { firstName, languageCode });
      chats.set(user.id, { id: user.id, type: 'private', first_name: firstName });
      return createActor(user, languageCode, scene);
    },
    transcript: (options) => transcriptOf(log.map(told), options),
  };
}

function keyOf({ chat, message_id }: SeenMessage): string {
  return `${chat.id} ${message_id}`;
}

/** Of calls, clocks and menus a reader sees nothing. */
function recordedOf(event: LiveEvent, chats: ReadonlyMap<number, SeenChat>): Recorded | undefined {
  switch (event.type) {
    case 'message':
    case 'edit':
      return event;
    case 'delete':
      return { kind: 'deleted', chat: chats.get(event.chatId), count: event.messageIds.length };
    case 'callback':
      return { kind: 'toast', text: event.text, alert: event.showAlert };
    default:
      return undefined;
  }
}
