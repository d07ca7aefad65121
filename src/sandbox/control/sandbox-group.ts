import { SandboxError } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import type { Chat, Message, User } from '../types.ts';
import { changeBotStatus } from '../world/chat-members.ts';
import { addMessage, shownMessage } from '../world/messages.ts';
import type { ChatState, Topic } from '../world/world.ts';

/** A group or channel in a test's hands. */
export interface SandboxGroup {
  readonly id: number;
  readonly chat: Chat;
  /** Adds the bot, or changes what it is here. */
  addBot(options?: { readonly administrator?: boolean }): void;
  /** Removes the bot. */
  removeBot(): void;
  /** Opens a topic; the group has to be a forum. */
  topic(name: string): Topic;
  /** All messages, oldest first. */
  messages(): readonly Message[];
}

/** Gives the hands of a group's owner. */
export function createSandboxGroup(telegram: Telegram, state: ChatState, owner: User): SandboxGroup {
  return {
    id: state.chat.id,
    chat: state.chat,
    addBot: ({ administrator = false } = {}) =>
      changeBotStatus(telegram, state, { status: administrator ? 'administrator' : 'member', by: owner }),
    removeBot: () => changeBotStatus(telegram, state, { status: 'kicked', by: owner }),
    topic: (name) => openTopic(telegram, state, { name, owner }),
    messages: () => [...state.messages.values()].map(shownMessage),
  };
}

/** Telegram's first colour for topic icons. */
const TOPIC_COLOR = 0x6fb9f0;

function openTopic(
  telegram: Telegram,
  state: ChatState,
  { name, owner }: { readonly name: string; readonly owner: User },
): Topic {
  if (!state.chat.is_forum) throw new SandboxError('not-possible', `"${state.chat.title}" is no forum`);
  const message = addMessage(telegram, state, {
    from: owner,
    forum_topic_created: { name, icon_color: TOPIC_COLOR },
  });
  // A topic is known by the id of the message that opened it.
  const topic: Topic = { id: message.message_id, name, closed: false };
  state.topics.set(topic.id, topic);
  telegram.events.emit({ type: 'chats' });
  return topic;
}
