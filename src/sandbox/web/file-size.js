// @ts-check

/** @import { Labels } from './types.d.ts' */

const STEP = 1000; // kB and MB are powers of ten

/**
 * A size as people read it: three figures at most, in the reader's units.
 * @param {number} bytes
 * @param {Labels} labels
 */
export function fileSize(bytes, { fileUnits }) {
  let size = Math.max(0, bytes);
  let unit = 0;
  while (size >= STEP - 0.5 && unit < fileUnits.length - 1) {
    size /= STEP;
    unit += 1;
  }
  const figures = unit === 0 || size >= 100 ? Math.round(size) : Math.round(size * 10) / 10;
  return `${figures} ${fileUnits[unit]}`;
}

/**
 * The sign on a document: the ending of its name, or of its type where the name has none.
 * @param {{ readonly file_name?: string, readonly mime_type?: string }} document
 */
export function fileSign({ file_name: name = '', mime_type: type = '' }) {
  const ending = /\.([\p{L}\p{N}]{1,5})$/u.exec(name)?.[1] ?? /\/(?:x-)?([a-z0-9]{1,5})$/u.exec(type)?.[1] ?? '';
  return ending.toUpperCase();
}
