import type { Writable } from 'node:stream';
import { isTerminal } from './cli-io.ts';

/** Shows how far a long work is; on a terminal only. */
export interface ProgressBar {
  advance(): void;
  /** Takes the bar away. */
  clear(): void;
}

const WIDTH = 30;
const REDRAW_MS = 100;

/** Creates a bar for so many pages; drawn ten times a second at most. */
export function createProgressBar(stream: Writable, total: number): ProgressBar {
  const startedAt = performance.now();
  let done = 0;
  let drawnAt = 0;
  const isShown = isTerminal(stream) && total > 1;
  return {
    advance() {
      done += 1;
      const now = performance.now();
      if (!isShown || (now - drawnAt < REDRAW_MS && done < total)) return;
      drawnAt = now;
      const filled = Math.round((WIDTH * done) / total);
      const perSecond = Math.round((1000 * done) / Math.max(now - startedAt, 1));
      stream.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total} pages, ${perSecond}/s `);
    },
    clear() {
      if (isShown) stream.write('\r\u001B[K');
    },
  };
}
