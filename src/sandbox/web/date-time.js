// @ts-check

/** @import { Labels } from './types.d.ts' */
/** @typedef {import('./labels-en.js').TimeUnit} TimeUnit */

/** The units in which a distance is told, in seconds; the largest that fits is taken. */
const UNITS = /** @type {const} */ ([
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
]);
const JUST_NOW_SECONDS = 10;

/**
 * A moment in the reader's language and time zone, as a `date_time` entity asks for it: `r` is the distance from now, else
 * `w` the day of the week, `d` or `D` the date in figures or words, `t` or `T` the time without or with seconds (Bot API,
 * date-time entity formatting). Undefined when the format asks for nothing: then the bot's own words stand.
 * @param {number} unixSeconds
 * @param {string} format
 * @param {{ nowSeconds: number, labels: Labels }} reader
 * @returns {string | undefined}
 */
export function dateTimeText(unixSeconds, format, { nowSeconds, labels }) {
  if (format === 'r') return distanceText(unixSeconds - nowSeconds, labels);
  if (!/^w?[dD]?[tT]?$/u.test(format) || format === '') return undefined;
  const date = new Date(unixSeconds * 1000);
  const parts = [
    format.includes('w') ? labels.weekday(date) : '',
    format.includes('D') ? labels.fullDay(date) : format.includes('d') ? labels.numericDay(date) : '',
    format.includes('T') ? clockTime(date, true) : format.includes('t') ? clockTime(date, false) : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/**
 * The whole moment, for whoever wants to know exactly.
 * @param {number} unixSeconds
 * @param {Labels} labels
 */
export function exactMoment(unixSeconds, labels) {
  const date = new Date(unixSeconds * 1000);
  return `${labels.weekday(date)}, ${labels.fullDay(date)}, ${clockTime(date, true)}`;
}

/**
 * @param {number} seconds negative for what is past
 * @param {Labels} labels
 */
function distanceText(seconds, labels) {
  const size = Math.abs(seconds);
  if (size < JUST_NOW_SECONDS) return labels.justNow;
  const [unit, length] = UNITS.find(([, each]) => size >= each) ?? /** @type {const} */ (['second', 1]);
  const count = Math.floor(size / length);
  return seconds < 0 ? labels.ago(count, unit) : labels.ahead(count, unit);
}

/**
 * @param {Date} date
 * @param {boolean} withSeconds
 */
function clockTime(date, withSeconds) {
  const parts = [date.getHours(), date.getMinutes(), ...(withSeconds ? [date.getSeconds()] : [])];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
