import { close, getMe, logOut } from './account.ts';
import { answerCallbackQuery } from './answer-callback-query.ts';
import { answerInlineQuery } from './answer-inline-query.ts';
import { getChat, getChatAdministrators, getChatMember, leaveChat } from './chats.ts';
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts';
import { deleteEphemeralMessage, deleteMessage, deleteMessages } from './delete-message.ts';
import { sendMessageDraft, sendRichMessageDraft } from './drafts.ts';
import { editEphemeralMessage, editMessage } from './edit-message.ts';
import { getFile } from './get-file.ts';
import type { Method } from './method.ts';
import { pinChatMessage, unpinAllChatMessages, unpinChatMessage } from './pins.ts';
import { profileMethods } from './profile.ts';
import { sendChatAction } from './send-chat-action.ts';
import { sendDocument } from './send-document.ts';
import { sendMessage } from './send-message.ts';
import { sendRichMessage } from './send-rich-message.ts';
import { setMessageReaction } from './set-message-reaction.ts';
import { getUpdates } from './updates.ts';
import { deleteWebhook, getWebhookInfo, setWebhook } from './webhooks.ts';

const METHODS: readonly Method[] = [
  getMe,
  logOut,
  close,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendDocument,
  sendRichMessage,
  sendMessageDraft,
  sendRichMessageDraft,
  ...editMessage,
  ...editEphemeralMessage,
  deleteEphemeralMessage,
  getFile,
  deleteMessage,
  deleteMessages,
  answerCallbackQuery,
  answerInlineQuery,
  sendChatAction,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  ...profileMethods,
  getChat,
  getChatMember,
  getChatAdministrators,
  leaveChat,
  pinChatMessage,
  unpinChatMessage,
  unpinAllChatMessages,
  setMessageReaction,
];

const BY_NAME: ReadonlyMap<string, Method> = new Map(METHODS.map((method) => [method.name.toLowerCase(), method]));

/** The names of all methods there are. */
export const METHOD_NAMES: readonly string[] = METHODS.map(({ name }) => name);

/** Finds a method by its name in any case. */
export function findMethod(name: string): Method | undefined {
  return BY_NAME.get(name.toLowerCase());
}
