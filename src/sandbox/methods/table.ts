import { close, getMe, logOut } from './account.ts';
import { answerCallbackQuery } from './answer-callback-query.ts';
import { answerInlineQuery } from './answer-inline-query.ts';
import { getChat, getChatAdministrators, getChatMember, leaveChat } from './chats.ts';
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts';
import { deleteMessage, deleteMessages } from './delete-message.ts';
import { editMessageReplyMarkup, editMessageText } from './edit-message.ts';
import type { Method } from './method.ts';
import { profileMethods } from './profile.ts';
import { sendChatAction } from './send-chat-action.ts';
import { sendMessage } from './send-message.ts';
import { deleteWebhook, getUpdates, getWebhookInfo } from './updates.ts';

const METHODS: readonly Method[] = [
  getMe,
  logOut,
  close,
  getUpdates,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  editMessageText,
  editMessageReplyMarkup,
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
];

const BY_NAME: ReadonlyMap<string, Method> = new Map(METHODS.map((method) => [method.name.toLowerCase(), method]));

/** Finds a method by its name in any case. */
export function findMethod(name: string): Method | undefined {
  return BY_NAME.get(name.toLowerCase());
}
