// @ts-check
import { postChoose } from './api.js';
import { createCommandMenu } from './command-menu.js';
import { createInlineMode } from './inline-mode.js';
import { createSuggestions } from './suggestions.js';

/** @typedef {import('./actions.js').View} View */

/**
 * Watches what is typed and offers what fits: the bot's commands after a `/`, its inline results after `@bot `.
 * @param {object} deps
 * @param {HTMLElement} deps.panel
 * @param {() => View | undefined} deps.view
 * @param {ReturnType<typeof import('./actions.js').createActions>} deps.actions
 * @param {ReturnType<typeof import('./composer.js').createComposer>} deps.composer
 */
export function createAssist({ panel, view, actions, composer }) {
  const suggestions = createSuggestions(panel, composer.input);
  const commands = createCommandMenu(suggestions, {
    send: (text) => {
      composer.clear();
      actions.sendText(text);
    },
    complete: (text) => composer.setText(text),
  });
  const inline = createInlineMode(suggestions, {
    failed: actions.failed,
    start: (payload) => {
      composer.clear();
      void actions.start(payload);
    },
    choose: (queryId, result) => {
      const now = view();
      if (!now?.open) return;
      composer.clear();
      const thread = now.topicId ? { threadId: now.topicId } : {};
      const choice = { userId: now.user.id, chatId: now.open.chat.id, queryId, resultId: result.id, ...thread };
      postChoose(choice).catch(actions.failed);
    },
  });

  const update = () => {
    commands.cancel();
    inline.cancel();
    const now = view();
    const text = composer.text();
    const typedCommand = /^\/(\w*)$/u.exec(text)?.[1];
    if (!now?.open) return suggestions.hide();
    const { user, labels, world, open } = now;
    const scope = { userId: user.id, chatId: open.chat.id, labels };
    const botName = world.bot.username ?? '';
    const query = inlineQuery(text, botName);
    if (typedCommand !== undefined) {
      void commands.show(typedCommand, { ...scope, isPrivate: open.chat.type === 'private', botName });
    } else if (query !== undefined) inline.show(query, scope);
    else suggestions.hide();
  };

  return { update, handleKey: suggestions.handleKey, hide: suggestions.hide, forgetCommands: commands.forget };
}

/**
 * The words after `@bot `, or undefined when the text is no inline query.
 * @param {string} text
 * @param {string} botName
 */
function inlineQuery(text, botName) {
  const start = `@${botName} `;
  return botName && text.toLowerCase().startsWith(start.toLowerCase()) ? text.slice(start.length).trim() : undefined;
}
