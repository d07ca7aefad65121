// @ts-check
import { postPerson } from './api.js';
import { el } from './dom.js';

/** @typedef {import('./actions.js').View} View */

/**
 * Asks for a name and a language, and makes one more person.
 * @param {ReturnType<typeof import('./sheet.js').createSheet>} sheet
 * @param {View} view
 * @param {{ become: (userId: number) => void, failed: (error: unknown) => void }} acts
 */
export function askNewPerson(sheet, { labels }, { become, failed }) {
  const create = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const data = new FormData(form);
    const body = { firstName: String(data.get('name')).trim(), languageCode: String(data.get('language')) };
    try {
      const { user } = await postPerson(body);
      sheet.close();
      become(user.id);
    } catch (error) {
      failed(error);
    }
  };
  const onsubmit = (/** @type {SubmitEvent} */ event) => void create(event);
  const language = (/** @type {'en' | 'mn'} */ code, /** @type {boolean} */ checked) =>
    el(
      'label',
      { class: 'choice' },
      el('input', { type: 'radio', name: 'language', value: code, checked }),
      el('b', {}, labels.languages[code]),
    );
  sheet.open({
    title: labels.addPerson,
    content: () => [
      el(
        'form',
        { class: 'sheet-form', onsubmit },
        el(
          'label',
          { class: 'field' },
          el('span', {}, labels.firstName),
          el('input', {
            class: 'field-input',
            type: 'text',
            name: 'name',
            autofocus: true,
            required: true,
            maxlength: 64,
            autocomplete: 'off',
          }),
        ),
        el('fieldset', {}, el('legend', {}, labels.language), language('en', true), language('mn', false)),
        el('button', { type: 'submit', class: 'main-button' }, labels.changes.add),
      ),
    ],
  });
}
