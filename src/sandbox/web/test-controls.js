// @ts-check
import { postClock, postFaults } from './api.js';
import { el } from './dom.js';
import { failureText } from './failure-text.js';

/** @import { Fault } from './traffic.d.ts' */
/** @import { Labels } from './types.d.ts' */
/** @typedef {keyof Labels['faultKinds']} FaultName */

const MINUTE_MS = 60_000;
const STEPS_MS = [MINUTE_MS, 60 * MINUTE_MS, 1440 * MINUTE_MS];
const SAME_CLOCK_MS = 30_000; // so much may lie between two machines without anybody having moved a clock
const MAX_TIMES = 99;

/** @type {Readonly<Record<FaultName, Fault>>} */
const FAULTS = {
  error500: { kind: 'error', code: 500, description: 'Internal Server Error' },
  error429: { kind: 'error', code: 429, description: 'Too Many Requests: retry after 3', retryAfter: 3 },
  error403: { kind: 'error', code: 403, description: 'Forbidden: bot was blocked by the user' },
  delay: { kind: 'delay', ms: 2000 },
  cut: { kind: 'cut' },
  drop: { kind: 'drop' },
};

/**
 * What one tries a bot with: the sandbox's clock, which can be put forward, and calls that are to fail.
 * @param {object} deps
 * @param {() => number} deps.now the sandbox's clock, ms
 * @param {() => number} deps.clockAheadMs
 * @param {(now: number) => void} deps.clockMoved
 */
export function createTestControls({ now, clockAheadMs, clockMoved }) {
  const time = el('output', { class: 'clock-time' });
  const ahead = el('span', { class: 'clock-ahead' });
  const notice = el('p', { class: 'test-notice', role: 'status' });
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let ticking;
  /** @type {Labels | undefined} */
  let labels;

  const tick = () => {
    if (!labels) return;
    const date = new Date(now());
    const parts = [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0'));
    time.textContent = `${labels.fullDay(date)}, ${parts.join(':')}`;
    const moved = clockAheadMs();
    ahead.textContent = moved < SAME_CLOCK_MS ? labels.clockReal : labels.clockAhead(spanText(moved, labels));
    ahead.classList.toggle('moved', moved >= SAME_CLOCK_MS);
  };

  /**
   * @param {() => Promise<string>} act
   */
  const attempt = async (act) => {
    try {
      notice.textContent = await act();
    } catch (error) {
      notice.textContent = labels ? failureText(error, labels) : '';
    }
  };

  const advance = (/** @type {number} */ advanceMs) =>
    attempt(async () => {
      clockMoved((await postClock({ advanceMs })).now);
      tick();
      return '';
    });

  return {
    /** The clock is shown from now on. */
    start: () => {
      clearInterval(ticking);
      tick();
      ticking = setInterval(tick, 1000);
    },
    stop: () => clearInterval(ticking),
    /**
     * @param {Labels} words
     * @param {() => readonly string[]} methods what the bot has called so far
     */
    build: (words, methods) => {
      labels = words;
      notice.textContent = '';
      tick();
      const steps = STEPS_MS.map((ms, index) =>
        el(
          'button',
          { type: 'button', class: 'small-button', onclick: () => void advance(ms) },
          words.clockSteps[index],
        ),
      );
      const plan = (/** @type {string} */ method, /** @type {FaultName} */ name, /** @type {number} */ times) =>
        attempt(async () => {
          await postFaults({ method: method || '*', fault: FAULTS[name], times });
          return words.faultPlanned(method || words.anyMethod, times);
        });
      const clear = () =>
        attempt(async () => {
          await postFaults({ clear: true });
          return words.faultsCleared;
        });
      return el(
        'details',
        { class: 'testing' },
        el('summary', {}, words.testing),
        el('p', { class: 'clock' }, el('span', { class: 'visually-hidden' }, `${words.clock}: `), time, ahead),
        el(
          'div',
          { class: 'clock-steps', role: 'group', 'aria-label': words.putForward },
          el('span', {}, words.putForward),
          ...steps,
        ),
        renderFaultForm(words, { methods, plan, clear }),
        notice,
      );
    },
  };
}

/**
 * @param {Labels} labels
 * @param {object} acts
 * @param {() => readonly string[]} acts.methods
 * @param {(method: string, name: FaultName, times: number) => Promise<void>} acts.plan
 * @param {() => Promise<void>} acts.clear
 */
function renderFaultForm(labels, { methods, plan, clear }) {
  const known = el('datalist', { id: 'known-methods' });
  const method = el('input', {
    type: 'text',
    class: 'small-field',
    list: 'known-methods',
    placeholder: labels.anyMethod,
    autocomplete: 'off',
    spellcheck: 'false',
    onfocus: () => known.replaceChildren(...methods().map((name) => el('option', { value: name }))),
  });
  const kinds = Object.entries(labels.faultKinds).map(([name, label]) => el('option', { value: name }, label));
  const kind = el('select', { class: 'small-field' }, ...kinds);
  const times = el('input', { type: 'number', class: 'small-field', min: 1, max: MAX_TIMES, value: 1 });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const count = Math.min(Math.max(Math.trunc(times.valueAsNumber) || 1, 1), MAX_TIMES);
    void plan(method.value.trim(), /** @type {FaultName} */ (kind.value), count);
  };
  return el(
    'form',
    { class: 'faults', 'aria-label': labels.faults, onsubmit: submit },
    el('label', {}, labels.method, method),
    el('label', {}, labels.faultTimes, times),
    el('label', { class: 'wide' }, labels.faultKind, kind),
    known,
    el(
      'div',
      { class: 'faults-buttons' },
      el('button', { type: 'submit', class: 'small-button' }, labels.faultApply),
      el('button', { type: 'button', class: 'plain-button', onclick: () => void clear() }, labels.faultClear),
    ),
  );
}

/**
 * @param {number} ms
 * @param {Labels} labels
 */
function spanText(ms, labels) {
  const minutes = Math.round(ms / MINUTE_MS);
  return labels.span(Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60);
}
