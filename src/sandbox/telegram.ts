import type { MovableClock } from './clock.ts';
import type { Faults } from './faults/faults.ts';
import type { FileStore } from './files/file-store.ts';
import type { FloodControl } from './flood/flood-control.ts';
import type { CallbackDesk } from './queries/callbacks.ts';
import type { InlineDesk } from './queries/inline-desk.ts';
import type { RichMarkup } from './rich/rich-message.ts';
import type { Strictness } from './strict/strictness.ts';
import type { UpdateQueue } from './updates/update-queue.ts';
import type { Events } from './watch/events.ts';
import type { Traffic } from './watch/traffic.ts';
import type { CommandBook } from './world/command-book.ts';
import type { ProfileBook } from './world/profile-book.ts';
import type { World } from './world/world.ts';

/** Everything this Telegram knows; methods and people act on it. */
export interface Telegram {
  readonly clock: MovableClock;
  readonly world: World;
  readonly events: Events;
  readonly traffic: Traffic;
  readonly updates: UpdateQueue;
  readonly callbacks: CallbackDesk;
  readonly inline: InlineDesk;
  readonly commands: CommandBook;
  readonly profile: ProfileBook;
  readonly flood: FloodControl;
  readonly faults: Faults;
  readonly strict: Strictness;
  readonly files: FileStore;
  /** What becomes of rich messages in HTML or Markdown. */
  readonly richHtml: RichMarkup;
}
