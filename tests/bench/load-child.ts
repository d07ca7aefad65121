import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storiesOf } from '../../src/archive/stories-of.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { startBot } from '../../src/bot/run-bot.ts';
import { openEmbeddedChatStore } from '../../src/chats/embedded/embedded-chat-store.ts';
import { parseDigest } from '../../src/digest/parse-digest.ts';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { makePage } from '../support/pages.ts';
import { openBenchArchive } from './bench-archive.ts';
import type { LoadFigures } from './load.ts';
import { quantile } from './measure.ts';

/**
 * The bot and its Telegram in one process, talking HTTP: so many private chats each send a command. Arguments: number of chats,
 * commands a second of the steady part. Prints one line of JSON. Flood control is off, or it alone would be measured.
 */
const chats = Number(process.argv[2]);
const steadyRate = Number(process.argv[3]);
const STORIES = 1_000;
const STEADY_COMMANDS = 1_000;
const IDLE_MS = 15_000;
const PATIENCE_MS = 600_000;

const dir = await mkdtemp(join(tmpdir(), 'medee-bench-'));
const archive = await openBenchArchive(join(dir, 'store'));
for (let index = 0; (await archive.stats()).stories.en < STORIES / 2; index++) {
  await archive.put(storiesOf(parseDigest(makePage({ index }))));
}
await archive.indexReady();
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: (fields: object) => console.error(fields) };
const store = await openEmbeddedChatStore({ dir, log: silent });
const sandbox = createSandbox({ world: 'empty', flood: 'off' });
const { url } = await sandbox.listen(0);

const before = rssMb();
const users = Array.from({ length: chats }, (_, index) =>
  sandbox.user({ firstName: `Reader ${index}`, languageCode: index % 2 === 0 ? 'en' : 'mn' }),
);
const withChats = rssMb();

const bot = createBot(
  { token: sandbox.token, apiRoot: url },
  {
    archive,
    chats: store,
    log: silent,
    clock: () => new Date(),
    timeZone: 'Asia/Ulaanbaatar',
    adminIds: [],
    defaultLanguage: 'en',
  },
);
const running = startBot(bot, {
  log: silent,
  onFatal: (error) => {
    throw error;
  },
});
await running.ready;
await sandbox.idle();

const waiting = new Map<number, (ms: number) => void>();
sandbox.subscribe((event) => {
  if (event.type !== 'message' || !event.message.from?.is_bot) return;
  const answered = waiting.get(event.chatId);
  waiting.delete(event.chatId);
  answered?.(performance.now());
});

const startedAt = performance.now();
const burst = await Promise.all(users.map((user) => ask(user, '/latest')));
const burstSeconds = (performance.now() - startedAt) / 1000;
await sandbox.idle({ timeoutMs: PATIENCE_MS });
const afterBurst = rssMb();

const steady: number[] = [];
const answers: Promise<void>[] = [];
const steadyAt = performance.now();
for (let sent = 0; sent < STEADY_COMMANDS; sent++) {
  const dueIn = steadyAt + (sent * 1000) / steadyRate - performance.now();
  if (dueIn > 0) await new Promise((resolve) => setTimeout(resolve, dueIn));
  const user = users[(sent * 7919) % users.length];
  if (user && !waiting.has(user.id)) answers.push(ask(user, '/latest').then((ms) => void steady.push(ms)));
}
await Promise.all(answers);
await sandbox.idle({ timeoutMs: PATIENCE_MS });

const lastCall = sandbox.calls().at(-1)?.id ?? 0;
await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
const idlePolls = pollsSince(lastCall);

const figures: LoadFigures = {
  updatesPerSecond: chats / burstSeconds,
  burstP50: quantile(burst, 0.5),
  burstP99: quantile(burst, 0.99),
  steadyP50: quantile(steady, 0.5),
  steadyP99: quantile(steady, 0.99),
  steadyCount: steady.length,
  bytesPerChat: ((withChats - before) * 2 ** 20) / chats,
  rssMb: afterBurst,
  idlePollsPerSecond: idlePolls / (IDLE_MS / 1000),
  violations: sandbox.violations().length,
};
await running.stop();
await sandbox.close();
await store.close();
await archive.close();
await rm(dir, { recursive: true, force: true });
console.log(JSON.stringify(figures));

/** Sends a command and resolves with the milliseconds until the bot's message is in the chat. */
function ask(user: SandboxUser, text: string): Promise<number> {
  return new Promise((resolve) => {
    const sentAt = performance.now();
    waiting.set(user.id, (at) => resolve(at - sentAt));
    user.send(undefined, text);
  });
}

/** By the ids of calls: the sandbox remembers the newest calls only, so that their number says nothing. */
function pollsSince(callId: number): number {
  return sandbox.calls().filter(({ id, method }) => id > callId && method === 'getUpdates').length;
}

function rssMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}
