// @ts-check
import { fileAddress } from './api.js';
import { el, icon } from './dom.js';
import { fileSign, fileSize } from './file-size.js';

/** @import { Document, Scene } from './types.d.ts' */

/**
 * A document as it stands in a bubble: its kind, name and size; a press downloads it.
 * @param {Document} document
 * @param {Scene} scene
 */
export function renderDocument(document, { me, labels }) {
  const name = document.file_name ?? labels.document;
  const size = document.file_size === undefined ? '' : fileSize(document.file_size, labels);
  return el(
    'a',
    {
      class: 'document',
      href: fileAddress(document.file_id, me.id),
      download: name,
      'aria-label': [labels.download(name), size].filter(Boolean).join(', '),
    },
    renderSign(document),
    el(
      'span',
      { class: 'document-text' },
      el('span', { class: 'document-name' }, ...breakableName(name)),
      el('span', { class: 'document-size' }, size),
    ),
    icon('download'),
  );
}

/**
 * The square sign of a file: the ending of its name.
 * @param {{ readonly file_name?: string, readonly mime_type?: string }} document
 */
export function renderSign(document) {
  const sign = fileSign(document);
  return el('span', { class: 'document-sign', 'aria-hidden': 'true' }, sign === '' ? icon('file') : sign);
}

/**
 * A name of which the middle is cut when there is no room: its ending says what it is.
 * @param {string} name
 */
function breakableName(name) {
  const dot = name.lastIndexOf('.');
  const cut = dot > 0 && name.length - dot <= 8 ? Math.max(dot - 3, 1) : name.length;
  return [
    el('span', { class: 'document-stem' }, name.slice(0, cut)),
    ...(cut < name.length ? [el('span', { class: 'document-ending' }, name.slice(cut))] : []),
  ];
}
