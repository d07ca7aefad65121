// @ts-check
import { postNewTopic } from './api.js';
import { nameForm } from './name-form.js';

/** @typedef {import('./actions.js').View} View */

/**
 * Asks for the name of a new topic in the open forum, and opens it.
 * @param {ReturnType<typeof import('./sheet.js').createSheet>} sheet
 * @param {View} view
 * @param {{ openChat: (chatId: number, topicId?: number) => void, failed: (error: unknown) => void }} acts
 */
export function askNewTopic(sheet, { open, user, labels }, { openChat, failed }) {
  if (!open) return;
  const chatId = open.chat.id;
  const create = async (/** @type {string} */ name) => {
    try {
      const { topic } = await postNewTopic({ userId: user.id, chatId, name });
      sheet.close();
      openChat(chatId, topic.id);
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  };
  const texts = { name: 'topic', label: labels.topicName, submit: labels.create, value: '' };
  const form = nameForm(texts, create);
  sheet.open({ title: labels.newTopic, content: () => [form] });
  form.querySelector('input')?.focus();
}
