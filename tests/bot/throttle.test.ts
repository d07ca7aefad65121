import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createThrottle } from '../../src/bot/throttle.ts';

const limits = { burst: 20, refillMs: 10_000 };

function times<T>(n: number, act: (i: number) => T): T[] {
  return Array.from({ length: n }, (_, i) => act(i));
}

test('twenty actions at once pass, the next is declined with a note, and the rest in silence', () => {
  const throttle = createThrottle(limits);
  const verdicts = times(25, () => throttle.take(1, 0));
  expect(verdicts.slice(0, 20)).toEqual(times(20, () => 'pass'));
  expect(verdicts.slice(20)).toEqual(['note', 'silence', 'silence', 'silence', 'silence']);
});

test('one action passes every half second after the burst is spent, without a second note', () => {
  const throttle = createThrottle(limits);
  times(21, () => throttle.take(1, 0));
  expect(times(6, (i) => throttle.take(1, 250 * (i + 1)))).toEqual([
    'silence',
    'pass',
    'silence',
    'pass',
    'silence',
    'pass',
  ]);
});

test('whoever rests for ten seconds has the whole burst again, and would get a note again', () => {
  const throttle = createThrottle(limits);
  times(22, () => throttle.take(1, 0));
  expect(times(21, () => throttle.take(1, 10_000))).toEqual([...times(20, () => 'pass'), 'note']);
});

test('one person spends nothing of another', () => {
  const throttle = createThrottle(limits);
  times(30, () => throttle.take(1, 0));
  expect(throttle.take(2, 0)).toBe('pass');
});

test('a clock that goes back gives nothing and takes nothing', () => {
  const throttle = createThrottle({ burst: 1, refillMs: 1_000 });
  expect(throttle.take(1, 5_000)).toBe('pass');
  expect(throttle.take(1, 4_000)).toBe('note');
});

test('only so many persons are remembered, the idlest is forgotten first', () => {
  const throttle = createThrottle({ burst: 1, refillMs: 10_000, maxKeys: 2 });
  expect([1, 2, 1, 3].map((key) => throttle.take(key, 0))).toEqual(['pass', 'pass', 'note', 'pass']);
  expect(throttle.take(1, 0)).toBe('silence');
  expect(throttle.take(2, 0)).toBe('pass');
});

test('never lets more through than the burst and what was refilled since', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2_000), { maxLength: 200 }), (gaps) => {
      const throttle = createThrottle(limits);
      let now = 0;
      let passed = 0;
      for (const gap of gaps) {
        now += gap;
        if (throttle.take(1, now) === 'pass') passed += 1;
      }
      expect(passed).toBeLessThanOrEqual(limits.burst + Math.floor((now * limits.burst) / limits.refillMs) + 1e-6);
    }),
  );
});
