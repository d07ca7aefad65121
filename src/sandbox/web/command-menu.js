// @ts-check
import { getCommands } from './api.js';
import { el } from './dom.js';

/** @import { BotCommand, Labels } from './types.d.ts' */
/** @typedef {{ userId: number, chatId: number, isPrivate: boolean, botName: string, labels: Labels }} CommandScope */

/**
 * The menu of the commands that the bot registered for this person in this chat.
 * @param {ReturnType<typeof import('./suggestions.js').createSuggestions>} suggestions
 * @param {{ send: (text: string) => void, complete: (text: string) => void }} acts
 */
export function createCommandMenu(suggestions, { send, complete }) {
  /** @type {Map<string, Promise<readonly BotCommand[]>>} */
  const known = new Map();
  let asked = 0;

  const commandsFor = (/** @type {CommandScope} */ { userId, chatId }) => {
    const key = `${userId}/${chatId}`;
    const cached = known.get(key);
    if (cached) return cached;
    const asking = getCommands(userId, chatId).catch(() => {
      known.delete(key);
      return [];
    });
    known.set(key, asking);
    return asking;
  };

  return {
    /** Forgets what it knows, because the bot changed its menus. */
    forget: () => known.clear(),
    cancel: () => {
      asked += 1;
    },
    /**
     * Shows the commands that begin with what was typed after the `/`.
     * @param {string} typed
     * @param {CommandScope} scope
     */
    show: async (typed, scope) => {
      asked += 1;
      const mine = asked;
      const commands = await commandsFor(scope);
      if (mine !== asked) return;
      const fitting = commands.filter(({ command }) => command.startsWith(typed.toLowerCase()));
      if (fitting.length === 0) return suggestions.hide();
      const suffix = scope.isPrivate ? '' : `@${scope.botName}`;
      suggestions.show({
        label: scope.labels.commands,
        active: 0,
        after: renderHint(scope.labels),
        options: fitting.map(({ command, description }) => ({
          content: [
            el('b', { class: 'option-command' }, `/${command}`),
            el('span', { class: 'option-text' }, description),
          ],
          choose: () => send(`/${command}${suffix}`),
          complete: () => complete(`/${command}${suffix} `),
        })),
      });
    },
  };
}

/** @param {Labels} labels */
function renderHint({ commandHint: [enter, sends, tab, completes] }) {
  return el(
    'p',
    { class: 'option-hint', 'aria-hidden': 'true' },
    el('kbd', {}, enter ?? ''),
    ` ${sends}`,
    el('kbd', {}, tab ?? ''),
    ` ${completes}`,
  );
}
