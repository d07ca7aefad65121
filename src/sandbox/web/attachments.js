// @ts-check
import { renderSign } from './document-tile.js';
import { byId, el, icon } from './dom.js';
import { fileSize } from './file-size.js';

/** @import { Labels } from './types.d.ts' */

const MAX_BYTES = 50 * 1024 * 1024; // as the server takes it (files/file-store.ts)

/**
 * The files that go with the next message: chosen with a button, dropped onto the conversation or pasted into the text field.
 * @param {object} deps
 * @param {() => Labels | undefined} deps.labels
 * @param {() => boolean} deps.mayWrite whether one can send anything just now
 * @param {() => void} deps.changed
 * @param {(text: string) => void} deps.explain
 */
export function createAttachments({ labels, mayWrite, changed, explain }) {
  const bar = byId('attachments', HTMLElement);
  const picker = byId('file-picker', HTMLInputElement);
  const hint = byId('drop-hint', HTMLElement);
  const target = hint.parentElement ?? document.body;
  const input = byId('composer-text', HTMLTextAreaElement);
  /** @type {readonly File[]} */
  let files = [];
  let dragDepth = 0;

  const set = (/** @type {readonly File[]} */ next) => {
    files = next;
    show();
    changed();
  };
  const add = (/** @type {Iterable<File>} */ more) => {
    const words = labels();
    if (!words || !mayWrite()) return;
    const given = [...more];
    const tooBig = given.find(({ size }) => size > MAX_BYTES);
    if (tooBig) explain(words.fileTooBig(tooBig.name));
    set([...files, ...given.filter(({ size }) => size <= MAX_BYTES)]);
    input.focus();
  };

  const show = () => {
    const words = labels();
    bar.hidden = files.length === 0;
    if (!words) return;
    bar.setAttribute('aria-label', words.attached);
    bar.replaceChildren(
      ...files.map((file) => renderFile(file, words, () => set(files.filter((other) => other !== file)))),
    );
  };

  const drag = (/** @type {boolean} */ isOver) => {
    const words = labels();
    hint.hidden = !isOver || !mayWrite();
    if (words) hint.textContent = words.dropFiles;
  };

  byId('attach', HTMLButtonElement).addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    add(picker.files ?? []);
    picker.value = '';
  });
  input.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.files;
    if (!pasted || pasted.length === 0) return;
    event.preventDefault();
    add(pasted);
  });
  target.addEventListener('dragenter', (event) => {
    if (!hasFiles(event)) return;
    dragDepth += 1;
    drag(true);
  });
  target.addEventListener('dragleave', (event) => {
    if (!hasFiles(event)) return;
    dragDepth = Math.max(0, dragDepth - 1);
    if (dragDepth === 0) drag(false);
  });
  target.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  target.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    dragDepth = 0;
    drag(false);
    add(event.dataTransfer?.files ?? []);
  });

  return {
    files: () => files,
    set,
    clear: () => {
      if (files.length > 0) set([]);
    },
  };
}

/** @param {DragEvent} event */
function hasFiles({ dataTransfer }) {
  return dataTransfer?.types.includes('Files') === true;
}

/**
 * @param {File} file
 * @param {Labels} labels
 * @param {() => void} remove
 */
function renderFile(file, labels, remove) {
  return el(
    'li',
    { class: 'attachment' },
    renderSign({ file_name: file.name, mime_type: file.type }),
    el(
      'span',
      { class: 'document-text' },
      el('span', { class: 'attachment-name' }, file.name),
      el('span', { class: 'document-size' }, fileSize(file.size, labels)),
    ),
    el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': labels.removeFile(file.name), onclick: remove },
      icon('close'),
    ),
  );
}
