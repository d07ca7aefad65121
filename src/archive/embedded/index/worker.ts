import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { toStorageError } from '../../../storage/storage-error.ts';
import type { IndexRequest, SearchIndex } from '../search-index.ts';
import { openInlineIndex } from './inline-index.ts';
import type { Call, CallName, Calls, Report, WorkerOptions } from './protocol.ts';

/** The index in a thread of its own: opens it, then answers each call. The thread ends with `close` or with its parent. */
async function serve(port: MessagePort, options: WorkerOptions): Promise<void> {
  const report = (message: Report): void => port.postMessage(message);
  const index = await openInlineIndex({ ...options, warn: (message) => report({ kind: 'warning', message }) });
  port.on('message', (call: Call) => {
    answerCall(index, call).then(
      (gives) => {
        report({ kind: 'done', call: call.call, gives, size: index.size });
        if (call.name === 'close') port.close();
      },
      (error: unknown) => {
        const { code, message } = toStorageError(error, 'use the search index');
        report({ kind: 'failed', call: call.call, code, message });
      },
    );
  });
  report({ kind: 'opened', upTo: index.upTo, size: index.size });
  // What the first search needs to read is read before somebody waits for it.
  await index.search(WARM_UP);
}

const WARM_UP: IndexRequest = {
  query: 'мэдээ',
  offset: 0,
  limit: 0,
  typing: false,
  language: 'all',
  source: undefined,
  after: undefined,
  before: undefined,
};

async function answerCall(index: SearchIndex, call: Call): Promise<Calls[CallName]['gives']> {
  switch (call.name) {
    case 'update':
      await index.update(call.asks);
      return undefined;
    case 'search':
      return await index.search(call.asks);
    case 'related':
      return await index.related(call.asks.id, call.asks.limit);
    case 'save':
      await index.save();
      return undefined;
    case 'close':
      await index.close();
      return undefined;
    default:
      return call satisfies never;
  }
}

if (parentPort !== null) await serve(parentPort, workerData);
