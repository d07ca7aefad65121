import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createClock, type MovableClock } from './clock.ts';
import { announced } from './control/announced-clock.ts';
import { createSandboxGroup, type SandboxGroup } from './control/sandbox-group.ts';
import { createSandboxUser, type SandboxUser } from './control/sandbox-user.ts';
import { SandboxError } from './errors.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { createFileStore } from './files/file-store.ts';
import { createFloodControl } from './flood/flood-control.ts';
import type { FloodLimits } from './flood/flood-limits.ts';
import { type BotDoor, createBotDoor } from './http/bot-door.ts';
import { randomToken } from './http/token.ts';
import { createCallbackDesk } from './queries/callbacks.ts';
import { createInlineDesk } from './queries/inline-desk.ts';
import { createRandom } from './random.ts';
import { createStrictness } from './strict/strictness.ts';
import type { Telegram } from './telegram.ts';
import type { Chat, Message, User } from './types.ts';
import { createUpdateQueue } from './updates/update-queue.ts';
import { createEvents, type SandboxEvent } from './watch/events.ts';
import { createIdleWatch } from './watch/idle.ts';
import { createTraffic, type RecordedCall, type Violation } from './watch/traffic.ts';
import { createWebDoor } from './web-door/web-door.ts';
import { createCommandBook } from './world/command-book.ts';
import { addDemoWorld } from './world/demo-world.ts';
import { shownMessage } from './world/messages.ts';
import { createProfileBook } from './world/profile-book.ts';
import { createWorld } from './world/world.ts';

/** How a sandbox differs from the usual one. */
export interface SandboxOptions {
  /** The bot's token; by default a new one that nobody can guess. */
  readonly token?: string;
  readonly botUsername?: string;
  readonly botName?: string;
  /** Governs dates, lifetimes, limits, retries and caches; long polls wait in real time. The machine's clock by default. */
  readonly clock?: MovableClock;
  /** Shortens the lifetimes of waiting updates, in ms. */
  readonly maxUpdateAgeMs?: number;
  /** How long `press` and `inline` wait for the bot, in ms. */
  readonly answerTimeoutMs?: number;
  /** Whether the bot is told which inline results are chosen; off by default, as with Telegram. */
  readonly inlineFeedback?: boolean;
  /** The people and the group of the web chat, or nobody. */
  readonly world?: 'demo' | 'empty';
  /** What differs from the usual limits of sending; `off` lets everything pass. */
  readonly flood?: Partial<FloodLimits> | 'off';
  /** Makes what happens by chance the same each time. */
  readonly seed?: number;
}

/** Who a new user is. */
interface NewUser {
  readonly firstName: string;
  readonly languageCode: string;
  readonly username?: string;
}

/** What a new group is; its first member owns it. The bot is not in it until `addBot`. */
interface NewGroup {
  readonly title: string;
  readonly members: readonly SandboxUser[];
  readonly admins?: readonly SandboxUser[];
  readonly forum?: boolean;
  readonly privacy?: boolean;
  readonly username?: string;
}

/** A Telegram on this machine, with one bot. */
export interface Sandbox {
  readonly token: string;
  readonly bot: User;
  /** The time of this Telegram; `advance` puts it forward. */
  readonly clock: MovableClock;
  /** Bot API under `/bot<token>/`, the web chat and its endpoints everywhere else. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Listens, on loopback unless a host is given; port 0 takes a free one. */
  listen(port: number, host?: string): Promise<{ readonly url: string; readonly port: number }>;
  close(): Promise<void>;
  user(user: NewUser): SandboxUser;
  /** The users there are, in order. */
  users(): readonly SandboxUser[];
  group(group: NewGroup): SandboxGroup;
  /** A channel; its first member owns it and posts by `send`. */
  channel(channel: Omit<NewGroup, 'forum' | 'privacy'>): SandboxGroup;
  chats(): readonly Chat[];
  /** The messages of a chat, oldest first. */
  messages(chatId: number): readonly Message[];
  /** Listens to what happens; the returned function ends it. */
  subscribe(listener: (event: SandboxEvent) => void): () => void;
  /** What is to go wrong. */
  readonly faults: Faults;
  calls(): readonly RecordedCall[];
  violations(): readonly Violation[];
  /** Resolves when the bot has fetched every update, polls again and is quiet; rejects after `timeoutMs` (5000). */
  idle(options?: { readonly timeoutMs?: number }): Promise<void>;
}

const DEFAULT_ANSWER_TIMEOUT_MS = 5000;
const LOOPBACK = '127.0.0.1';
const KEEP_ALIVE_MS = 75_000;

/** Creates a Telegram with one bot; nothing listens until `listen`. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const token = options.token ?? randomToken();
  const watch = createIdleWatch(
    () => telegram.updates.pending() === 0 && telegram.updates.isPolling() && botDoor.busy() === 0,
    () => idleReason(telegram, botDoor),
  );
  const telegram = createTelegram(options, { token, changed: () => watch.changed() });
  const botDoor = createBotDoor(telegram, token, () => watch.changed());
  const settings = {
    answerTimeoutMs: options.answerTimeoutMs ?? DEFAULT_ANSWER_TIMEOUT_MS,
    inlineFeedback: options.inlineFeedback ?? false,
  };
  if (options.world !== 'empty') addDemoWorld(telegram.world);
  const webDoor = createWebDoor(telegram, settings);

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const url = parseRequestUrl(request.url ?? '/');
    const door = /^\/(?:file\/)?bot/u.test(url.pathname) ? botDoor : webDoor;
    door.handle(request, response, url).catch(() => response.destroy());
  };
  const server = createServer(handle);
  // Longer than clients keep idle connections, so that none is closed under a request on its way.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const people = (): readonly SandboxUser[] =>
    [...telegram.world.people.keys()].map((id) => createSandboxUser(telegram, id, settings));

  return {
    token,
    bot: telegram.world.bot,
    clock: telegram.clock,
    handle,
    listen: (port, host = LOOPBACK) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          const address = server.address();
          const bound = typeof address === 'object' && address ? address.port : port;
          webDoor.allowHost(host);
          resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, port: bound });
        });
      }),
    close: () =>
      new Promise((resolve) => {
        telegram.updates.release();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    user: (user) => createSandboxUser(telegram, telegram.world.addPerson(user).user.id, settings),
    users: people,
    group: (group) => addGroup(telegram, 'supergroup', group),
    channel: (channel) => addGroup(telegram, 'channel', channel),
    chats: () => [...telegram.world.chats.values()].map(({ chat }) => chat),
    messages: (chatId) => [...(telegram.world.chats.get(chatId)?.messages.values() ?? [])].map(shownMessage),
    subscribe: (listener) => telegram.events.subscribe(listener),
    faults: telegram.faults,
    calls: () => telegram.traffic.calls(),
    violations: () => telegram.traffic.violations(),
    idle: ({ timeoutMs = 5000 } = {}) => watch.wait(timeoutMs),
  };
}

/** A request line may hold anything; what is no URL is a page that does not exist. */
function parseRequestUrl(target: string): URL {
  const absolute = `http://sandbox${target}`;
  return new URL(target.startsWith('/') && URL.canParse(absolute) ? absolute : 'http://sandbox/nowhere');
}

function createTelegram(
  options: SandboxOptions,
  { token, changed }: { readonly token: string; readonly changed: () => void },
): Telegram {
  const events = createEvents();
  const clock = announced(options.clock ?? createClock(), events);
  const { now } = clock;
  const traffic = createTraffic(events, now);
  const random = createRandom(options.seed);
  const firstName = options.botName ?? 'Medee';
  const world = createWorld({
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: firstName,
    username: options.botUsername ?? 'medee_sandbox_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    supports_guest_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  });
  return {
    clock,
    world,
    events,
    traffic,
    updates: createUpdateQueue({
      now,
      firstId: 100_000_000 + Math.floor(random() * 800_000_000),
      maxUpdateAgeMs: options.maxUpdateAgeMs,
      changed,
    }),
    callbacks: createCallbackDesk(now),
    inline: createInlineDesk(now),
    commands: createCommandBook(),
    profile: createProfileBook(firstName),
    faults: createFaults(random),
    strict: createStrictness(clock, traffic),
    files: createFileStore(),
    flood: createFloodControl({ now, traffic, limits: options.flood ?? {} }),
  };
}

function idleReason({ updates }: Telegram, botDoor: BotDoor): string {
  if (updates.pending() > 0) return `${updates.pending()} updates are not fetched and confirmed`;
  if (botDoor.busy() > 0) return `${botDoor.busy()} calls are being answered`;
  return updates.isPolling() ? 'it keeps calling methods' : 'it does not poll';
}

function addGroup(telegram: Telegram, type: 'supergroup' | 'channel', group: NewGroup): SandboxGroup {
  const owner = group.members[0] ?? group.admins?.[0];
  if (!owner) throw new SandboxError('wrong-request', 'a group needs a member');
  const state = telegram.world.addChat({ ...group, type });
  for (const { id } of group.members) state.members.set(id, { status: 'member', rights: {} });
  for (const { id } of group.admins ?? []) state.members.set(id, { status: 'administrator', rights: {} });
  state.members.set(owner.id, { status: 'creator', rights: {} });
  telegram.events.emit({ type: 'chats' });
  return createSandboxGroup(telegram, state, owner.user);
}
