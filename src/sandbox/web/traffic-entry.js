// @ts-check
import { el } from './dom.js';
import { answerLine, readableParameters, tellingParameters } from './traffic-log.js';

/** @import { Call, TrafficEntry, Violation } from './traffic.d.ts' */
/** @import { Labels } from './types.d.ts' */

const MAX_SHOWN_LENGTH = 20_000;
const COPIED_MS = 1500;

/**
 * One line of the traffic; it unfolds to everything that is known of it.
 * @param {TrafficEntry} entry
 * @param {Labels} labels
 * @param {(text: string) => Promise<boolean>} copy
 */
export function renderTrafficEntry(entry, labels, copy) {
  if (entry.kind === 'violation') return renderViolation(entry.violation, labels);
  const { call } = entry;
  const details = el('details', {}, renderCallLine(call, labels));
  // Most are never unfolded, and an answer may be long.
  const unfold = () => {
    if (details.childElementCount === 1) details.append(renderCallBody(call, labels, copy));
  };
  details.addEventListener('toggle', unfold);
  return el('li', { class: call.ok ? 'traffic-entry' : 'traffic-entry failed' }, details);
}

/**
 * @param {Violation} violation
 * @param {Labels} labels
 */
function renderViolation({ rule, message, method, at }, labels) {
  return el(
    'li',
    { class: 'traffic-entry violation' },
    el(
      'p',
      { class: 'traffic-line' },
      el('span', { class: 'traffic-sign' }, labels.violation),
      el('code', { class: 'traffic-method' }, method),
      el('span', { class: 'traffic-numbers' }, clockTime(at)),
    ),
    el('p', { class: 'traffic-detail', lang: 'en' }, el('code', {}, rule), ` ${message}`),
  );
}

/**
 * @param {Call} call
 * @param {Labels} labels
 */
function renderCallLine(call, labels) {
  const parameters = tellingParameters(call.parameters).flatMap(([name, value]) => [
    el('span', { class: 'traffic-name' }, `${name} `),
    `${value} `,
  ]);
  return el(
    'summary',
    { class: 'traffic-summary' },
    el(
      'span',
      { class: 'traffic-line' },
      el('code', { class: 'traffic-method' }, call.method),
      el('span', { class: 'traffic-numbers' }, el('b', {}, labels.took(call.ms)), ` ${clockTime(call.at)}`),
    ),
    parameters.length > 0 ? el('span', { class: 'traffic-parameters' }, ...parameters) : undefined,
    el('span', { class: 'traffic-answer', lang: 'en' }, call.ok ? '→ ' : '✕ ', answerLine(call)),
  );
}

/**
 * @param {Call} call
 * @param {Labels} labels
 * @param {(text: string) => Promise<boolean>} copy
 */
function renderCallBody(call, labels, copy) {
  const { ok, result, errorCode, description } = call;
  const answer = ok ? result : { error_code: errorCode, description };
  const json = (/** @type {unknown} */ value) => JSON.stringify(value, undefined, 2) ?? '';
  const parameters = Object.keys(call.parameters).length > 0 ? json(readableParameters(call.parameters)) : '';
  return el(
    'div',
    { class: 'traffic-body' },
    ...renderJson(labels.callParameters, parameters, labels, copy),
    ...renderJson(ok ? labels.callResult : labels.callError, json(answer), labels, copy),
  );
}

/**
 * @param {string} title
 * @param {string} json
 * @param {Labels} labels
 * @param {(text: string) => Promise<boolean>} copy
 */
function renderJson(title, json, labels, copy) {
  if (json === '') return [el('p', { class: 'traffic-head' }, `${title}: ${labels.noParameters}`)];
  const isLong = json.length > MAX_SHOWN_LENGTH;
  const button = el('button', { type: 'button', class: 'pre-copy' }, labels.copy);
  const tryToCopy = async () => {
    button.textContent = (await copy(json)) ? labels.copied : labels.copyFailed;
    setTimeout(() => {
      button.textContent = labels.copy;
    }, COPIED_MS);
  };
  button.addEventListener('click', () => void tryToCopy());
  return [
    el('p', { class: 'traffic-head' }, el('span', {}, title), button),
    el(
      'pre',
      { class: 'traffic-json', tabindex: 0, 'aria-label': title, role: 'region' },
      json.slice(0, MAX_SHOWN_LENGTH),
    ),
    ...(isLong ? [el('p', { class: 'traffic-detail' }, labels.longAnswer)] : []),
  ];
}

/** @param {number} ms */
function clockTime(ms) {
  const date = new Date(ms);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
