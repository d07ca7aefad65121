// @ts-check

/** @import { Labels } from './types.d.ts' */

/**
 * The time of day in 24 hours, on this machine's clock.
 * @param {number} unixSeconds
 */
export function timeOfDay(unixSeconds) {
  const date = new Date(unixSeconds * 1000);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/**
 * A number that is equal for two moments of one local calendar day, and one larger for the day after.
 * @param {number} unixSeconds
 */
export function dayNumber(unixSeconds) {
  const date = new Date(unixSeconds * 1000);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

/**
 * The heading over a day's messages.
 * @param {number} unixSeconds
 * @param {number} nowSeconds
 * @param {Labels} labels
 */
export function dayHeading(unixSeconds, nowSeconds, labels) {
  const age = dayNumber(nowSeconds) - dayNumber(unixSeconds);
  const date = new Date(unixSeconds * 1000);
  if (age === 0) return labels.today;
  if (age === 1) return labels.yesterday;
  return date.getFullYear() === new Date(nowSeconds * 1000).getFullYear() ? labels.day(date) : labels.fullDay(date);
}

/**
 * The short stamp in the chat list: the time today, else the day.
 * @param {number} unixSeconds
 * @param {number} nowSeconds
 * @param {Labels} labels
 */
export function listStamp(unixSeconds, nowSeconds, labels) {
  if (dayNumber(nowSeconds) === dayNumber(unixSeconds)) return timeOfDay(unixSeconds);
  return labels.shortDay(new Date(unixSeconds * 1000));
}
