import type { MovableClock } from '../clock.ts';
import type { Events } from '../watch/events.ts';

/** A clock that tells everybody who watches when it is put forward. */
export function announced(clock: MovableClock, events: Events): MovableClock {
  return {
    ...clock,
    advance: (ms) => {
      clock.advance(ms);
      events.emit({ type: 'clock', now: clock.now() });
    },
  };
}
