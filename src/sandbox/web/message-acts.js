// @ts-check
import { postEdit, postReact, postStartGroup } from './api.js';
import { openMessageMenu } from './message-menu.js';
import { showPastKeyboards } from './past-buttons.js';
import { chatName, isBy } from './world.js';

/** @import { ChatState, InlineButton, Message } from './types.d.ts' */
/** @typedef {import('./actions.js').View} View */

/**
 * What one can do with one message beside pressing its buttons: react, edit, and press what was there before.
 * @param {object} deps
 * @param {() => View | undefined} deps.view
 * @param {ReturnType<typeof import('./dialogs.js').createDialogs>} deps.dialogs
 * @param {ReturnType<typeof import('./sheet.js').createSheet>} deps.sheet
 * @param {() => ReturnType<typeof import('./composer.js').createComposer>} deps.composer
 * @param {() => ReturnType<typeof import('./message-log.js').createMessageLog>} deps.log
 * @param {(message: Message) => readonly import('./past-keyboards.js').PastKeyboard[]} deps.pastKeyboards
 * @param {(error: unknown) => void} deps.failed
 * @param {(message: Message, button: InlineButton) => void} deps.pressStale presses a button that was there before
 * @param {(text: string) => Promise<void>} deps.copy
 * @param {(chatId: number) => void} deps.openChat
 */
export function createMessageActs({
  view,
  dialogs,
  sheet,
  composer,
  log,
  pastKeyboards,
  failed,
  pressStale,
  copy,
  openChat,
}) {
  const react = (/** @type {Message} */ { chat, message_id: messageId }, /** @type {string} */ emoji) => {
    const now = view();
    if (now) void postReact({ userId: now.user.id, chatId: chat.id, messageId, emoji }).catch(failed);
  };

  const reply = (/** @type {Message} */ message) => {
    composer().setReply(message, view()?.labels);
    composer().focus();
  };

  return {
    react,
    reply,
    reveal: (/** @type {number} */ messageId) => {
      const labels = view()?.labels;
      if (!log().reveal(messageId) && labels) dialogs.toast(labels.tooOld);
    },
    /**
     * Changes one's own message.
     * @param {Message} message
     * @param {string} text
     */
    edit: async ({ chat, message_id: messageId }, text) => {
      const now = view();
      if (!now) return;
      await postEdit({ userId: now.user.id, chatId: chat.id, messageId, text }).catch(failed);
    },
    menu: (/** @type {Message} */ message, /** @type {import('./menu-gestures.js').Anchor} */ anchor) => {
      const now = view();
      if (!now) return;
      const past = pastKeyboards(message);
      const { labels } = now;
      openMessageMenu(anchor, labels, {
        react: (emoji) => react(message, emoji),
        reply: () => reply(message),
        ...(message.text === undefined ? {} : { copy: () => void copy(message.text ?? '') }),
        ...(mayEdit(message, now) ? { edit: () => composer().setEdit(message, labels) } : {}),
        ...(past.length > 0
          ? { earlier: () => showPastKeyboards(sheet, past, labels, (button) => pressStale(message, button)) }
          : {}),
      });
    },
    /** What `t.me/<bot>?startgroup=…` does: asks for a group and brings the bot into it. */
    startGroup: (/** @type {string} */ payload) => {
      const now = view();
      if (!now) return;
      const { user, labels, botName } = now;
      const choices = now.chats
        .filter((entry) => mayBring(entry, user.id))
        .map((chat) => ({ chat, name: chatName(botName, chat.chat) }));
      if (choices.length === 0) return dialogs.alert(labels.chooseGroup, labels.noGroups, labels);
      const join = async (/** @type {ChatState} */ { chat: { id: chatId } }) => {
        try {
          await postStartGroup({ userId: user.id, chatId, ...(payload ? { payload } : {}) });
          openChat(chatId);
        } catch (error) {
          failed(error);
        }
      };
      dialogs.pickChat(choices, { ...labels, chooseChat: labels.chooseGroup }, (entry) => void join(entry));
    },
  };
}

/**
 * Whether a person can bring the bot into a chat, or start it again there: only administrators add members.
 * @param {ChatState} entry
 * @param {number} userId
 */
function mayBring({ chat, migratedTo, botIsMember, adminIds }, userId) {
  return /group$/u.test(chat.type) && migratedTo === undefined && (botIsMember || adminIds.includes(userId));
}

/**
 * Whether a message is one that this reader wrote: in their own name, or in that of the group or channel they write for. Who of
 * a channel's administrators wrote a post is not told; the server knows, and refuses the others.
 * @param {Message} message
 * @param {View} view
 */
function mayEdit(message, { open, user, sendAs }) {
  const isText = message.text !== undefined && message.via_bot === undefined && message.reply_markup === undefined;
  const isPost = open?.chat.type === 'channel' && open.adminIds.includes(user.id);
  return isText && (isPost || isBy(message, { userId: user.id, sendAs }));
}
