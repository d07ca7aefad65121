// @ts-check
import { el } from './dom.js';

const MAX_NAME = 128; // characters of a topic's name (Bot API, createForumTopic)

/**
 * A field for a name with its button.
 * @param {{ name: string, label: string, submit: string, value: string }} texts
 * @param {(value: string) => Promise<boolean>} submit whether it worked
 */
export function nameForm({ name, label, submit: submitText, value }, submit) {
  const input = el('input', {
    type: 'text',
    class: 'field-input',
    value,
    'aria-label': label,
    placeholder: label,
    maxlength: MAX_NAME,
    required: true,
    'data-name': name,
    autocomplete: 'off',
  });
  const take = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const typed = input.value.trim();
    if (typed === '') return;
    input.value = value;
    if (!(await submit(typed))) input.value = typed;
  };
  const button = el('button', { type: 'submit', class: 'act small' }, submitText);
  const onsubmit = (/** @type {SubmitEvent} */ event) => void take(event);
  return el('form', { class: 'name-form', onsubmit }, input, button);
}
