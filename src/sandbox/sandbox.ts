import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createClock, type MovableClock } from './clock.ts';
import { announced } from './control/announced-clock.ts';
import { addSandboxGroup, type NewGroup, type SandboxGroup } from './control/sandbox-group.ts';
import { createSandboxUser, type SandboxUser } from './control/sandbox-user.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { createFileStore } from './files/file-store.ts';
import { createFloodControl } from './flood/flood-control.ts';
import type { FloodLimits } from './flood/flood-limits.ts';
import { type BotDoor, createBotDoor } from './http/bot-door.ts';
import { randomToken } from './http/token.ts';
import { addDemoWorld } from './people/demo-world.ts';
import { createCallbackDesk } from './queries/callbacks.ts';
import { createInlineDesk } from './queries/inline-desk.ts';
import { createRandom } from './random.ts';
import type { RichMarkup } from './rich/rich-message.ts';
import { createStrictness } from './strict/strictness.ts';
import type { Telegram } from './telegram.ts';
import type { Chat, Message, User } from './types.ts';
import { createUpdateQueue, type UpdateQueueOptions } from './updates/update-queue.ts';
import { createEvents, type SandboxEvent } from './watch/events.ts';
import { createIdleWatch } from './watch/idle.ts';
import { createTraffic, type RecordedCall, type Violation } from './watch/traffic.ts';
import { createWebDoor } from './web-door/web-door.ts';
import { createBotUser } from './world/bot-user.ts';
import { createCommandBook } from './world/command-book.ts';
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
  /** Whether a webhook may be on HTTP, loopback and any port; as with a Bot API server of one's own, it may. */
  readonly localWebhooks?: boolean;
  /** The bot hears of a new standing in a chat before the service message about it (default), or after it. */
  readonly membershipFirst?: boolean;
  /** Whether the bot's private chats are divided into topics. */
  readonly privateTopics?: boolean;
  /** The people and the chats of the web chat, or nobody. */
  readonly world?: 'demo' | 'empty';
  /** What differs from the usual limits of sending; `off` lets everything pass. */
  readonly flood?: Partial<FloodLimits> | 'off';
  /** Makes what happens by chance the same each time. */
  readonly seed?: number;
  /** Rich messages in HTML or Markdown are refused, as nobody can check them here; `lenient` looks at their tags only. */
  readonly richHtml?: RichMarkup;
  /** Names under which browsers reach the web chat, beside those of loopback and of where it listens. */
  readonly hostNames?: readonly string[];
}

/** Who a new user is. */
interface NewUser {
  readonly firstName: string;
  readonly languageCode: string;
  readonly username?: string;
  /** Whether the person's app shows rich messages; most do. */
  readonly supportsRich?: boolean;
}

/** A Telegram on this machine, with one bot. */
export interface Sandbox {
  readonly token: string;
  readonly bot: User;
  /** The time of this Telegram; `advance` puts it forward. */
  readonly clock: MovableClock;
  /** Bot API under `/bot<token>/`, the web chat and its endpoints everywhere else. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Listens, on loopback unless a host is given; port 0 takes a free one. On 0.0.0.0 or :: browsers may come by any address. */
  listen(port: number, host?: string): Promise<{ readonly url: string; readonly port: number }>;
  close(): Promise<void>;
  user(user: NewUser): SandboxUser;
  /** The users there are, in order. */
  users(): readonly SandboxUser[];
  group(group: NewGroup): SandboxGroup;
  /** A channel; its first member owns it and posts by `send`. */
  channel(channel: Omit<NewGroup, 'type' | 'forum' | 'privacy'>): SandboxGroup;
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
    () => telegram.updates.undone() === undefined && botDoor.busy() === 0,
    () => idleReason(telegram, botDoor),
  );
  const telegram = createTelegram(options, {
    token,
    changed: () => watch.changed(),
    answered: (reply) => botDoor.takeReply(reply),
  });
  const botDoor = createBotDoor(telegram, token, () => watch.changed());
  const settings = {
    answerTimeoutMs: options.answerTimeoutMs ?? DEFAULT_ANSWER_TIMEOUT_MS,
    inlineFeedback: options.inlineFeedback ?? false,
  };
  if (options.world !== 'empty') addDemoWorld(telegram);
  const webDoor = createWebDoor(telegram, { ...settings, hostNames: options.hostNames ?? [] });

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
        telegram.updates.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    user: (user) => createSandboxUser(telegram, telegram.world.addPerson(user).user.id, settings),
    users: people,
    group: (group) => addSandboxGroup(telegram, group.type ?? 'supergroup', group),
    channel: (channel) => addSandboxGroup(telegram, 'channel', channel),
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
  { token, changed, answered }: Pick<UpdateQueueOptions, 'changed' | 'answered'> & { readonly token: string },
): Telegram {
  const events = createEvents();
  const clock = announced(options.clock ?? createClock(), events);
  const { now } = clock;
  const traffic = createTraffic(events, now);
  const random = createRandom(options.seed);
  const firstName = options.botName ?? 'Medee';
  const strict = createStrictness(clock, traffic);
  const bot = createBotUser({
    id: Number(token.split(':')[0]),
    firstName,
    username: options.botUsername ?? 'medee_sandbox_bot',
    hasTopics: options.privateTopics ?? false,
  });
  return {
    clock,
    world: createWorld(bot, { membershipFirst: options.membershipFirst ?? true, random }),
    events,
    traffic,
    updates: createUpdateQueue({
      clock,
      random,
      maxUpdateAgeMs: options.maxUpdateAgeMs,
      localWebhooks: options.localWebhooks ?? true,
      sending: (update) => strict.delivered([update]),
      answered,
      changed,
    }),
    callbacks: createCallbackDesk(now, strict.answered),
    inline: createInlineDesk(now, strict.answered),
    commands: createCommandBook(),
    profile: createProfileBook(firstName),
    faults: createFaults(random),
    strict,
    files: createFileStore(),
    richHtml: options.richHtml ?? 'refuse',
    flood: createFloodControl({ now, traffic, limits: options.flood ?? {} }),
  };
}

function idleReason({ updates }: Telegram, botDoor: BotDoor): string {
  const calls = botDoor.busy();
  return updates.undone() ?? (calls > 0 ? `${calls} calls are being answered` : 'it keeps calling methods');
}
