// @ts-check
import { postChat } from './api.js';
import { el } from './dom.js';
import { userName } from './world.js';

/** @import { ChatKind, Labels } from './types.d.ts' */
/** @typedef {import('./actions.js').View} View */

/** @type {readonly ChatKind[]} */
const KINDS = ['group', 'supergroup', 'forum', 'channel'];

/**
 * Asks what the new chat shall be, and makes it.
 * @param {ReturnType<typeof import('./sheet.js').createSheet>} sheet
 * @param {View} view
 * @param {{ openChat: (chatId: number) => void, failed: (error: unknown) => void }} acts
 */
export function askNewChat(sheet, view, { openChat, failed }) {
  const { labels, user } = view;
  const create = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const data = new FormData(form);
    const kind = KINDS.find((each) => each === data.get('kind')) ?? 'group';
    const memberIds = data.getAll('member').map(Number);
    const title = String(data.get('title')).trim();
    try {
      const body = { userId: user.id, kind, title, memberIds, withBot: data.has('bot') };
      const { chat } = await postChat(body);
      sheet.close();
      openChat(chat.id);
    } catch (error) {
      failed(error);
    }
  };
  sheet.open({ title: labels.newChat, content: () => [renderForm(view, (event) => void create(event))] });
}

/**
 * @param {View} view
 * @param {(event: SubmitEvent) => void} onsubmit
 */
function renderForm({ world, user, labels, botName }, onsubmit) {
  const others = world.users.filter((each) => each.user.id !== user.id);
  return el(
    'form',
    { class: 'sheet-form', onsubmit },
    el(
      'fieldset',
      {},
      el('legend', {}, labels.kind),
      ...KINDS.map((kind, index) => renderKind(kind, index === 0, labels)),
    ),
    el(
      'label',
      { class: 'field' },
      el('span', {}, labels.title),
      el('input', {
        class: 'field-input',
        type: 'text',
        name: 'title',
        autofocus: true,
        required: true,
        maxlength: 128,
        autocomplete: 'off',
      }),
    ),
    el(
      'fieldset',
      {},
      el('legend', {}, labels.memberList),
      choice('checkbox', { name: 'bot', value: 'bot', checked: true }, labels.withBot(botName)),
      ...others.map((each) =>
        choice('checkbox', { name: 'member', value: each.user.id, checked: true }, userName(each.user)),
      ),
    ),
    el('button', { type: 'submit', class: 'main-button' }, labels.create),
  );
}

/**
 * @param {ChatKind} kind
 * @param {boolean} checked
 * @param {Labels} labels
 */
function renderKind(kind, checked, labels) {
  const [name = '', hint = ''] = labels.kinds[kind];
  return choice('radio', { name: 'kind', value: kind, checked }, name, hint);
}

/**
 * @param {'radio' | 'checkbox'} type
 * @param {{ name: string, value: string | number, checked: boolean }} attributes
 * @param {string} text
 * @param {string} [hint]
 */
function choice(type, attributes, text, hint) {
  const words = el('span', {}, el('b', {}, text), hint ? el('small', {}, hint) : undefined);
  return el('label', { class: 'choice' }, el('input', { type, ...attributes }), words);
}
