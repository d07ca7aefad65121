import type { CallbackDesk } from './callbacks.ts';
import type { CommandBook } from './command-book.ts';
import type { Events } from './events.ts';
import type { InlineDesk } from './inline-desk.ts';
import type { ProfileBook } from './profile-book.ts';
import type { Traffic } from './traffic.ts';
import type { UpdateQueue } from './updates.ts';
import type { World } from './world.ts';

/** Everything this Telegram knows; methods and people act on it. */
export interface Telegram {
  readonly now: () => number;
  readonly world: World;
  readonly events: Events;
  readonly traffic: Traffic;
  readonly updates: UpdateQueue;
  readonly callbacks: CallbackDesk;
  readonly inline: InlineDesk;
  readonly commands: CommandBook;
  readonly profile: ProfileBook;
  /** Called before each send to a chat; throws ApiError 429 where a limit is reached. */
  readonly beforeSend: (chatId: number) => void;
}
