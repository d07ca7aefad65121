import { unixTime } from '../clock.ts';
import { SandboxError } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import type { FormattedText } from '../text/html.ts';
import { MESSAGE_TEXT } from '../text/message-text.ts';
import type { Message } from '../types.ts';
import { isGroup } from '../world/chat-kind.ts';
import { chatMember } from '../world/members.ts';
import { addMessage, replaceMessage } from '../world/messages.ts';
import { seesMessage, tellBot } from '../world/visibility.ts';
import { type Address, addressMessage } from './address.ts';
import { findChatOf, findMessage, findPerson } from './find.ts';
import { isEphemeralCommand, menuOf } from './menu.ts';
import { typedText } from './typed-text.ts';

/** What somebody writes. */
export interface WrittenMessage extends Address {
  readonly text: string;
}

/** Writes a message as a person, and tells the bot if it may see it. Throws SandboxError. */
export function writeMessage(telegram: Telegram, userId: number, written: WrittenMessage): Message {
  const { state, head } = addressMessage(telegram, userId, written);
  const { text, entities } = messageText(written.text);
  const menu = isGroup(state.chat) ? menuOf(telegram, findPerson(telegram, userId).user, state) : [];
  const message = addMessage(telegram, state, {
    ...head,
    receiver_user: isEphemeralCommand(menu, { text, entities }) ? telegram.world.bot : undefined,
    text,
    entities: entities.length > 0 ? entities : undefined,
  });
  tellBot(telegram, state, message);
  return message;
}

function messageText(typed: string): FormattedText {
  const written = typedText(typed, 'message', MESSAGE_TEXT.maxLength);
  if (written.text === '') throw new SandboxError('wrong-request', 'the message is empty', 'emptyText');
  return written;
}

/** Changes the text of a person's own message. Throws SandboxError. */
export function editMessage(
  telegram: Telegram,
  userId: number,
  { chatId, messageId, text: typed }: { readonly chatId: number; readonly messageId: number; readonly text: string },
): Message {
  findPerson(telegram, userId);
  const state = findChatOf(telegram, userId, chatId);
  const stored = findMessage(state, messageId);
  if (stored.authorId !== userId || stored.message.text === undefined) {
    throw new SandboxError('not-possible', 'only own messages can be edited', 'noRight');
  }
  const { text, entities } = messageText(typed);
  const edited: Message = {
    ...stored.message,
    text,
    entities: entities.length > 0 ? entities : undefined,
    edit_date: unixTime(telegram.clock),
  };
  replaceMessage(telegram, state, stored, edited);
  if (seesMessage(telegram, state, edited)) {
    telegram.updates.push(state.chat.type === 'channel' ? 'edited_channel_post' : 'edited_message', edited);
  }
  return edited;
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

/** Opens the bot by a link `t.me/<bot>?start=<payload>`; that unblocks it, too. */
export function startBot(telegram: Telegram, userId: number, payload = ''): Message {
  setBlocked(telegram, userId, false);
  return writeMessage(telegram, userId, { chatId: userId, text: `/start ${payload}` });
}

/** Deletes a person's account: nothing can be sent there any more. */
export function deactivate(telegram: Telegram, userId: number): void {
  findPerson(telegram, userId).deactivated = true;
  telegram.events.emit({ type: 'chats' });
}
