import { SandboxError } from '../errors.ts';
import type { Fault } from '../faults/faults.ts';
import { findMethod } from '../methods/table.ts';
import { isObject, type Json, type JsonObject } from '../parameters/json.ts';
import type { Telegram } from '../telegram.ts';
import type { Action } from './action.ts';
import { numberOf, optionalNumber, textOf } from './body.ts';

/** ECMAScript's dates end here, in ms; a clock never comes back. */
const LAST_DATE_MS = 8.64e15;

/** Putting the clock forward and making calls go wrong. */
export function createTestActions(telegram: Telegram): ReadonlyMap<string, Action> {
  return new Map<string, Action>([
    [
      '/api/clock',
      (body) => {
        const advanceMs = atLeast(0, numberOf(body, 'advanceMs'), 'advanceMs');
        if (telegram.clock.now() + advanceMs > LAST_DATE_MS) {
          throw wrong('the clock cannot go beyond the last date there is');
        }
        telegram.clock.advance(advanceMs);
        return { now: telegram.clock.now() };
      },
    ],
    [
      '/api/faults',
      (body) => {
        if (body['clear'] === true) telegram.faults.clear();
        else planFault(telegram, body);
        return {};
      },
    ],
  ]);
}

function planFault({ faults }: Telegram, body: JsonObject): void {
  const method = methodOf(body);
  const fault = faultOf(body['fault']);
  const times = optionalNumber(body, 'times');
  const rate = body['rate'];
  if (rate !== undefined && times !== undefined) throw wrong('"rate" and "times" cannot be given together');
  if (rate === undefined) faults.next(method, fault, atLeast(1, times ?? 1, 'times'));
  else faults.rate(method, fault, shareOf(rate));
}

/** All methods, the downloads of files, or one method. */
function methodOf(body: JsonObject): string {
  const name = textOf(body, 'method');
  if (name !== '*' && name !== 'file' && !findMethod(name)) throw wrong(`there is no method "${name}"`);
  return name;
}

function faultOf(value: Json | undefined): Fault {
  if (!isObject(value)) throw wrong('"fault" must be an object');
  switch (value['kind']) {
    case 'error': {
      const code = numberOf(value, 'code');
      if (code < 400 || code > 599) throw wrong('"code" must be from 400 to 599');
      const retryAfter = optionalNumber(value, 'retryAfter');
      const error = { kind: 'error', code, description: textOf(value, 'description') } as const;
      return retryAfter === undefined ? error : { ...error, retryAfter: atLeast(1, retryAfter, 'retryAfter') };
    }
    case 'delay':
      return { kind: 'delay', ms: atLeast(0, numberOf(value, 'ms'), 'ms') };
    case 'cut':
    case 'drop':
      return { kind: value['kind'] };
    default:
      throw wrong('"kind" must be "error", "delay", "cut" or "drop"');
  }
}

function shareOf(rate: Json): number {
  if (typeof rate !== 'number' || !(rate >= 0 && rate <= 1)) throw wrong('"rate" must be a number from 0 to 1');
  return rate;
}

function atLeast(least: number, value: number, name: string): number {
  if (value < least) throw wrong(`"${name}" must be at least ${least}`);
  return value;
}

function wrong(message: string): SandboxError {
  return new SandboxError('wrong-request', message);
}
