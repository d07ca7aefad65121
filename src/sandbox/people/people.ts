import { unixTime } from '../clock.ts';
import { SandboxError } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import { cleanText, trimText } from '../text/clean.ts';
import { detectEntities } from '../text/detect.ts';
import type { FormattedText } from '../text/html.ts';
import { countCodePoints } from '../text/length.ts';
import type { MemberStatus, Message, MessageEntity } from '../types.ts';
import { chatMember } from '../world/members.ts';
import { addMessage, replaceMessage } from '../world/messages.ts';
import type { ChatState, Person } from '../world/world.ts';

/** What somebody writes. */
export interface WrittenMessage {
  readonly chatId: number;
  readonly text: string;
  readonly replyTo?: number | undefined;
  readonly threadId?: number | undefined;
}

/** Finds a person. Throws SandboxError. */
export function findPerson({ world }: Telegram, userId: number): Person {
  const person = world.people.get(userId);
  if (!person) throw new SandboxError('not-found', `there is no user ${userId}`);
  return person;
}

/** Finds a chat that a person is in. Throws SandboxError. */
export function findChatOf({ world }: Telegram, userId: number, chatId: number): ChatState {
  const state = world.chats.get(chatId);
  if (!state) throw new SandboxError('not-found', `there is no chat ${chatId}`);
  const isIn = state.chat.type === 'private' ? chatId === userId : isMember(state.members.get(userId)?.status);
  if (!isIn) throw new SandboxError('not-possible', `user ${userId} is not in chat ${chatId}`);
  return state;
}

function isMember(status: MemberStatus | undefined): boolean {
  return status !== undefined && status !== 'left' && status !== 'kicked';
}

/** Writes a message as a person, and tells the bot if it may see it. Throws SandboxError. */
export function writeMessage(telegram: Telegram, userId: number, written: WrittenMessage): Message {
  const person = findPerson(telegram, userId);
  const state = findChatOf(telegram, userId, written.chatId);
  const isPrivate = state.chat.type === 'private';
  if (isPrivate && person.blocked) throw new SandboxError('not-possible', 'the bot is blocked; unblock it first');
  const { text, entities } = typedText(written.text);
  if (state.chat.type === 'channel' && !isAdmin(state.members.get(userId)?.status)) {
    throw new SandboxError('not-possible', 'only administrators write in a channel');
  }
  if (written.threadId !== undefined && !state.topics.has(written.threadId)) {
    throw new SandboxError('not-found', `there is no topic ${written.threadId}`);
  }
  if (text === '') throw new SandboxError('wrong-request', 'the message is empty');
  if (countCodePoints(text) > 4096)
    throw new SandboxError('wrong-request', 'the message is longer than 4096 characters');

  const replied = written.replyTo === undefined ? undefined : state.messages.get(written.replyTo)?.message;
  const inChannel = state.chat.type === 'channel';
  const message = addMessage(telegram, state, {
    from: inChannel ? undefined : person.user,
    sender_chat: inChannel ? state.chat : undefined,
    message_thread_id: written.threadId ?? replied?.message_thread_id,
    replyTo: replied,
    text,
    entities: entities.length > 0 ? entities : undefined,
  });
  tellBot(telegram, state, message);
  return message;
}

/** What Telegram makes of a typed text. Throws SandboxError for one that no keyboard writes. */
function typedText(text: string): FormattedText {
  if (/\p{Surrogate}/u.test(text)) throw new SandboxError('wrong-request', 'the text cannot be encoded in UTF-8');
  return detectEntities(trimText(cleanText({ text, entities: [] })));
}

function isAdmin(status: MemberStatus | undefined): boolean {
  return status === 'creator' || status === 'administrator';
}

/** Changes the text of a person's own message. Throws SandboxError. */
export function editMessage(telegram: Telegram, userId: number, changed: Message, text: string): Message {
  const state = findChatOf(telegram, userId, changed.chat.id);
  const stored = state.messages.get(changed.message_id);
  if (stored?.message.from?.id !== userId) throw new SandboxError('not-possible', 'only own messages can be edited');
  const { entities, ...written } = typedText(text);
  const edited: Message = {
    ...stored.message,
    ...written,
    entities: entities.length > 0 ? entities : undefined,
    edit_date: unixTime(telegram.clock),
  };
  replaceMessage(telegram, state, stored, edited);
  const visible = state.chat.type === 'private' || seesMessage(telegram, state, edited);
  if (visible) telegram.updates.push('edited_message', edited);
  return edited;
}

/** Makes an update of a person's message, unless privacy mode hides it from the bot. */
export function tellBot(telegram: Telegram, state: ChatState, message: Message): void {
  if (state.chat.type === 'channel') {
    if (isMember(botStatus(telegram, state))) telegram.updates.push('channel_post', message);
    return;
  }
  if (state.chat.type !== 'private' && !seesMessage(telegram, state, message)) return;
  const person = telegram.world.people.get(message.from?.id ?? 0);
  if (person) meet(telegram, person, state.chat.type === 'private');
  telegram.updates.push('message', message);
}

/** Whoever writes in private lets the bot write back. */
function meet(telegram: Telegram, person: Person, inPrivate: boolean): void {
  person.known = true;
  if (!inPrivate || person.started) return;
  person.started = true;
  telegram.events.emit({ type: 'chats' });
}

function botStatus({ world }: Telegram, state: ChatState): MemberStatus | undefined {
  return state.members.get(world.bot.id)?.status;
}

function seesMessage(telegram: Telegram, state: ChatState, message: Message): boolean {
  const { bot } = telegram.world;
  const status = botStatus(telegram, state);
  if (!isMember(status)) return false;
  if (status === 'administrator' || !state.privacy) return true;
  if (message.via_bot?.id === bot.id || message.reply_to_message?.from?.id === bot.id) return true;
  return (message.entities ?? []).some((entity) => isForBot(message.text ?? '', entity, bot.username));
}

/** A command without a name goes to every bot; a command or mention with another bot's name does not. */
function isForBot(text: string, { type, offset, length }: MessageEntity, username: string): boolean {
  const value = text.slice(offset, offset + length).toLowerCase();
  if (type === 'mention') return value === `@${username.toLowerCase()}`;
  if (type !== 'bot_command') return false;
  const [, name] = value.split('@');
  return name === undefined || name === username.toLowerCase();
}

/** Blocks or unblocks the bot, and tells it so. */
export function setBlocked(telegram: Telegram, userId: number, blocked: boolean): void {
  const person = findPerson(telegram, userId);
  if (person.blocked === blocked) return;
  person.blocked = blocked;
  const { bot } = telegram.world;
  const standing = (isBlocked: boolean): ReturnType<typeof chatMember> =>
    chatMember(bot, { status: isBlocked ? 'kicked' : 'member', rights: {} });
  const chat = telegram.world.chats.get(userId)?.chat;
  if (chat && person.started) {
    telegram.updates.push('my_chat_member', {
      chat,
      from: person.user,
      date: unixTime(telegram.clock),
      old_chat_member: standing(!blocked),
      new_chat_member: standing(blocked),
    });
  }
  telegram.events.emit({ type: 'chats' });
}
