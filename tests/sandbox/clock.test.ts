import { afterEach, expect, test, vi } from 'vitest';
import { createClock, type MovableClock } from '../../src/sandbox/clock.ts';

const START = 1_763_700_000_000;

afterEach(() => {
  vi.useRealTimers();
});

/** A frozen clock and the marks that its timers have left, each with its time since the start. */
function frozen(): { clock: MovableClock; marks: string[]; mark: (name: string) => () => void } {
  const clock = createClock({ frozenAt: START });
  const marks: string[] = [];
  return { clock, marks, mark: (name) => () => void marks.push(`${name} ${clock.now() - START}`) };
}

test('a frozen clock moves only when it is told to', () => {
  const { clock, marks, mark } = frozen();
  clock.after(0, mark('at once'));
  expect([clock.now(), marks]).toEqual([START, []]);
  clock.advance(0);
  expect([clock.now(), marks]).toEqual([START, ['at once 0']]);
  clock.advance(1500);
  expect(clock.now()).toBe(START + 1500);
  clock.advance(-5000);
  expect(clock.now()).toBe(START + 1500);
});

test('timers go off in the order of their times, those of one time as they came, each at its own time', () => {
  const { clock, marks, mark } = frozen();
  clock.after(300, mark('third'));
  clock.after(100, mark('first'));
  clock.after(200, mark('second a'));
  clock.after(200, mark('second b'));
  clock.after(301, mark('late'));
  clock.advance(300);
  expect(marks).toEqual(['first 100', 'second a 200', 'second b 200', 'third 300']);
  clock.advance(1);
  expect(marks.at(-1)).toBe('late 301');
});

test('what a timer starts on the way is done on the way, too', () => {
  const { clock, marks, mark } = frozen();
  const again = (): void => {
    mark('tick')();
    clock.after(1000, again);
  };
  clock.after(1000, again);
  clock.after(2500, () => clock.after(0, mark('at once')));
  clock.advance(3500);
  expect(marks).toEqual(['tick 1000', 'tick 2000', 'at once 2500', 'tick 3000']);
  expect(clock.now()).toBe(START + 3500);
});

test('a timer that was called off never goes off, not even by one of the same time', () => {
  const { clock, marks, mark } = frozen();
  const second = { cancel: (): void => undefined };
  const first = clock.after(100, () => second.cancel());
  Object.assign(second, clock.after(100, mark('second')));
  clock.after(50, mark('kept'));
  const gone = clock.after(60, mark('gone'));
  gone.cancel();
  gone.cancel();
  clock.advance(100);
  first.cancel();
  expect(marks).toEqual(['kept 50']);
});

test('a clock keeps its order through thousands of timers, most of them called off', () => {
  const { clock, marks } = frozen();
  const times: number[] = [];
  for (let i = 0; i < 5000; i += 1) {
    const ms = (i * 7919) % 4999;
    const timer = clock.after(ms, () => void marks.push(String(ms)));
    if (i % 5 === 0) times.push(ms);
    else timer.cancel();
  }
  clock.advance(5000);
  expect(marks.map(Number)).toEqual(times.sort((a, b) => a - b));
});

test('a timer that fails stops neither the clock nor the others', () => {
  const { clock, marks, mark } = frozen();
  clock.after(10, () => {
    throw new Error('no');
  });
  clock.after(20, mark('next'));
  expect(() => clock.advance(100)).toThrow('no');
  expect(clock.now()).toBe(START + 100);
  clock.advance(0);
  expect(marks).toEqual(['next 100']);
});

test('a running clock goes with the machine, and can be put forward besides', () => {
  vi.useFakeTimers({ now: START });
  const clock = createClock();
  const marks: number[] = [];
  for (const ms of [400, 100, 200]) clock.after(ms, () => void marks.push(ms));
  vi.advanceTimersByTime(150);
  expect([marks, clock.now()]).toEqual([[100], START + 150]);
  clock.advance(49);
  expect(marks).toEqual([100]);
  vi.advanceTimersByTime(1);
  expect(marks).toEqual([100, 200]);
  clock.advance(10_000);
  expect([marks, clock.now()]).toEqual([[100, 200, 400], START + 10_200]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a running clock waits for what is further away than a timer of the machine can be', () => {
  vi.useFakeTimers({ now: START });
  const clock = createClock();
  const marks: string[] = [];
  const days = 40 * 24 * 60 * 60 * 1000;
  clock.after(days, () => void marks.push('gone off'));
  vi.advanceTimersByTime(days - 1);
  expect(marks).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(marks).toEqual(['gone off']);
});
