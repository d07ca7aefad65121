import { Worker } from 'node:worker_threads';
import { StorageError } from '../../../storage/storage-error.ts';
import type { SearchIndex } from '../search-index.ts';
import type { InlineIndexOptions } from './inline-index.ts';
import type { Call, CallName, Calls, Report, WorkerOptions } from './protocol.ts';

interface Waiting {
  readonly resolve: (gives: Calls[CallName]['gives']) => void;
  readonly reject: (error: StorageError) => void;
}

/**
 * Opens the index in a worker thread, so that neither loading nor adding nor saving nor a slow query holds up this one.
 * Should the thread die, all that waits is rejected with `StorageError` (`io`), and all that comes later too: open another
 * one then, it starts from the last snapshot. The thread keeps the process alive only while an answer is due.
 */
export async function openWorkerIndex(
  { dir, readOnly, warn }: InlineIndexOptions,
  start: (options: WorkerOptions) => Worker = startWorker,
): Promise<SearchIndex> {
  const waiting = new Map<number, Waiting>();
  const worker = start({ dir, readOnly });
  let calls = 0;
  let size = 0;
  let ended: StorageError | undefined;
  let closing: Promise<void> | undefined;

  function end(error: StorageError): void {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }

  function settle(call: number, act: (one: Waiting) => void): void {
    const one = waiting.get(call);
    if (one === undefined) return;
    waiting.delete(call);
    if (waiting.size === 0) worker.unref();
    act(one);
  }

  function ask<N extends CallName>(name: N, asks: Calls[N]['asks']): Promise<Calls[N]['gives']> {
    if (ended !== undefined) return Promise.reject(ended);
    calls += 1;
    const call = { call: calls, name, asks };
    return new Promise<Calls[CallName]['gives']>((resolve, reject) => {
      // Name and arguments come from one entry of `Calls`, which the compiler cannot see through the union.
      worker.postMessage(call as Call);
      worker.ref();
      waiting.set(call.call, { resolve, reject });
    }) as Promise<Calls[N]['gives']>;
  }

  const upTo = await new Promise<number>((resolve, reject) => {
    worker.on('message', (report: Report) => {
      switch (report.kind) {
        case 'opened':
          size = report.size;
          worker.unref();
          resolve(report.upTo);
          return;
        case 'warning':
          warn(report.message);
          return;
        case 'done':
          size = report.size;
          settle(report.call, (one) => one.resolve(report.gives));
          return;
        case 'failed':
          settle(report.call, (one) => one.reject(new StorageError(report.code, report.message)));
          return;
        default:
          report satisfies never;
      }
    });
    const died = (cause?: unknown): void => {
      const error = new StorageError('io', 'the search index stopped working', { cause });
      end(error);
      reject(error);
    };
    worker.on('error', died);
    worker.on('messageerror', died);
    worker.on('exit', () => died());
  });

  return {
    upTo,
    get size() {
      return size;
    },
    update: (changes) => ask('update', changes),
    search: (request) => ask('search', request),
    related: (id, limit) => ask('related', { id, limit }),
    save: () => ask('save', undefined),
    close() {
      closing ??= ask('close', undefined)
        // A thread that died is closed.
        .catch(() => undefined)
        .then(async () => {
          end(new StorageError('closed', 'the search index was closed'));
          await worker.terminate();
        });
      return closing;
    },
  };
}

/** Starts the thread from the build, or from source where tests and `npm run dev` run this very file as TypeScript. */
export function startWorker(workerData: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), { workerData });
  // `--import tsx` does nothing in a worker (it registers in the main thread only), its API does.
  const tsx = import.meta.resolve('tsx/esm/api');
  const register = `data:text/javascript,import { register } from ${JSON.stringify(tsx)}; register();`;
  return new Worker(new URL('./worker.ts', import.meta.url), { workerData, execArgv: ['--import', register] });
}
