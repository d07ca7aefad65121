import type { Telegram } from '../telegram.ts';
import type { MemberStatus, Message, MessageEntity, User } from '../types.ts';
import { isAdministrator, isIn } from './members.ts';
import type { ChatState } from './world.ts';

/** Makes an update of a message of somebody else, unless privacy mode hides it from the bot. */
export function tellBot(telegram: Telegram, state: ChatState, message: Message): void {
  if (!seesMessage(telegram, state, message)) return;
  meet(telegram, message.from);
  if (state.chat.type === 'private') start(telegram, state);
  telegram.updates.push(state.chat.type === 'channel' ? 'channel_post' : 'message', message);
}

/** Whether the bot gets a message of somebody else (rules, section 10). */
export function seesMessage({ world }: Telegram, state: ChatState, message: Message): boolean {
  if (state.chat.type === 'private') return true;
  const status: MemberStatus | undefined = state.members.get(world.bot.id)?.status;
  if (!isIn(status)) return false;
  if (state.chat.type === 'channel' || isAdministrator(status) || !state.privacy) return true;
  if (message.via_bot?.id === world.bot.id || message.reply_to_message?.from?.id === world.bot.id) return true;
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some((entity) => isForBot(text, entity, world.bot.username));
}

/** A command without a name goes to every bot; one with another bot's name does not, nor does a mere mention. */
function isForBot(text: string, { type, offset, length }: MessageEntity, username: string): boolean {
  if (type !== 'bot_command') return false;
  const [, name] = text.slice(offset, offset + length).split('@');
  return name === undefined || name.toLowerCase() === username.toLowerCase();
}

/** Whoever appears in an update is known to the bot from then on. */
export function meet({ world }: Telegram, user: User | undefined): void {
  const person = world.people.get(user?.id ?? 0);
  if (person) person.known = true;
}

/** Whoever writes in private lets the bot write back. */
function start({ world, events }: Telegram, { chat }: ChatState): void {
  const person = world.people.get(chat.id);
  if (!person || person.started) return;
  person.started = true;
  events.emit({ type: 'chats' });
}
