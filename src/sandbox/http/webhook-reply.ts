import type { Method } from '../methods/method.ts';
import { findMethod } from '../methods/table.ts';
import { type Body, type ReadRequest, readParameters } from './read-request.ts';

/** Methods that an answer to a webhook cannot call, beside all that begin with `get`. */
const NOT_IN_REPLY = ['setwebhook', 'deletewebhook', 'close', 'logout'];

/** A call that came as the answer to an update. */
export interface ReplyCall {
  readonly method: Method;
  readonly input: ReadRequest;
}

/** Reads the call that an answer to a webhook may hold (rules, section 9); `undefined` when there is none that may be made. */
export function readWebhookReply(body: Body): ReplyCall | undefined {
  const input = readOrNothing(body);
  if (!input) return undefined;
  const name = (input.values.get('method') ?? '').toLowerCase();
  const method = name.startsWith('get') || NOT_IN_REPLY.includes(name) ? undefined : findMethod(name);
  if (!method) return undefined;
  const values = new Map([...input.values].filter(([parameter]) => parameter !== 'method'));
  return { method, input: { ...input, values } };
}

/** Nobody is told that a reply was too large, or nested too deeply; nothing that a bot's server sends may end the sandbox. */
function readOrNothing(body: Body): ReadRequest | undefined {
  try {
    return readParameters(new URLSearchParams(), body);
  } catch {
    return undefined;
  }
}
