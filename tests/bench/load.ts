import { figure, inChild } from './measure.ts';
import type { Table } from './report.ts';

/** What `load-child.ts` reports; times in ms from the update to the bot's message. */
export interface LoadFigures {
  readonly updatesPerSecond: number;
  readonly burstP50: number;
  readonly burstP99: number;
  readonly steadyP50: number;
  readonly steadyP99: number;
  readonly steadyCount: number;
  readonly bytesPerChat: number;
  readonly rssMb: number;
  readonly idlePollsPerSecond: number;
  readonly violations: number;
}

const SIZES = [1_000, 10_000] as const;
/** Commands a second of the steady part: as many as Telegram lets a bot answer in different chats. */
const STEADY_RATE = 30;

/** So many people at once: the bot and its Telegram in one process. */
export async function benchLoad(): Promise<readonly Table[]> {
  const [small, large] = [await figuresAt(SIZES[0]), await figuresAt(SIZES[1])];
  const row = (name: string, pick: (figures: LoadFigures) => number): readonly string[] => [
    name,
    figure(pick(small)),
    figure(pick(large)),
    `${figure(pick(large) / pick(small))} ×`,
  ];
  return [
    {
      title: 'Many readers at once',
      note:
        'Each private chat sends /latest: the bot and the sandbox in one process, HTTP between them, 1,000 stories, flood control off. ' +
        `First all at once, then ${small.steadyCount} commands at ${STEADY_RATE} a second; milliseconds from the update to the answer. ` +
        `Polls a second while idle: ${figure(small.idlePollsPerSecond)} and ${figure(large.idlePollsPerSecond)}. ` +
        `Violations of the Bot API: ${small.violations + large.violations}.`,
      head: ['', '1,000 chats', '10,000 chats', 'growth'],
      rows: [
        row('updates a second', ({ updatesPerSecond }) => updatesPerSecond),
        row('all at once: p50', ({ burstP50 }) => burstP50),
        row('all at once: p99', ({ burstP99 }) => burstP99),
        row('steady: p50', ({ steadyP50 }) => steadyP50),
        row('steady: p99', ({ steadyP99 }) => steadyP99),
        row('bytes of a chat before its first message', ({ bytesPerChat }) => bytesPerChat),
        row('memory of the process, MB', ({ rssMb }) => rssMb),
      ],
    },
  ];
}

async function figuresAt(chats: number): Promise<LoadFigures> {
  return (await inChild<LoadFigures>('./load-child.ts', [String(chats), String(STEADY_RATE)])).value;
}
