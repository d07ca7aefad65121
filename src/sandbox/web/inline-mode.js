// @ts-check
import { postInline } from './api.js';
import { el } from './dom.js';

/** @import { InlineAnswer, InlineResult, Labels } from './types.d.ts' */
/** @typedef {{ userId: number, chatId: number, labels: Labels }} InlineScope */

const PAUSE_MS = 250; // a pause in typing after which the bot is asked

/**
 * Inline mode: asks the bot while one types `@bot words`, and offers its results as cards.
 * @param {ReturnType<typeof import('./suggestions.js').createSuggestions>} suggestions
 * @param {{ choose: (queryId: string, result: InlineResult) => void, start: (payload: string) => void, failed: (error: unknown) => void }} acts
 */
export function createInlineMode(suggestions, { choose, start, failed }) {
  let asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  /**
   * @param {InlineAnswer} answer
   * @param {readonly { queryId: string, result: InlineResult }[]} cards
   * @param {InlineScope} scope
   * @param {() => void} more
   */
  const present = (answer, cards, scope, more) => {
    const { labels } = scope;
    suggestions.show({
      label: labels.inlineResults,
      active: cards.length > answer.results.length ? suggestions.activeIndex() : 0,
      ...(answer.button ? { before: renderButton(answer.button, start) } : {}),
      ...(cards.length === 0 ? { after: el('p', { class: 'option-note', role: 'status' }, labels.nothingFound) } : {}),
      ...(answer.nextOffset ? { onEnd: more } : {}),
      options: cards.map(({ queryId, result }) => ({
        className: 'option card',
        content: renderCard(result),
        choose: () => choose(queryId, result),
      })),
    });
  };

  /**
   * @param {string} query
   * @param {InlineScope} scope
   */
  const ask = async (query, scope) => {
    const mine = asked;
    /** @type {{ queryId: string, result: InlineResult }[]} */
    const cards = [];
    let busy = false;
    const page = async (/** @type {string} */ offset) => {
      if (busy) return;
      busy = true;
      const { answer } = await postInline({ userId: scope.userId, chatId: scope.chatId, query, offset });
      if (mine !== asked) return;
      cards.push(...answer.results.map((result) => ({ queryId: answer.queryId, result })));
      present(answer, cards, scope, () => void page(answer.nextOffset).catch(failed));
      busy = false;
    };
    await page('').catch((error) => {
      if (mine !== asked) return;
      suggestions.hide();
      failed(error);
    });
  };

  return {
    cancel: () => {
      asked += 1;
      clearTimeout(pause);
    },
    /**
     * Shows what the bot finds for these words, after a pause in typing.
     * @param {string} query
     * @param {InlineScope} scope
     */
    show: (query, scope) => {
      asked += 1;
      clearTimeout(pause);
      if (!suggestions.isOpen()) {
        const note = el('p', { class: 'option-note', role: 'status' }, scope.labels.searching);
        suggestions.show({ label: scope.labels.inlineResults, options: [], active: -1, after: note, isPending: true });
      }
      pause = setTimeout(() => void ask(query, scope), PAUSE_MS);
    },
  };
}

/** @param {InlineResult} result */
function renderCard({ title, type, description }) {
  const name = title ?? type;
  return [
    el('span', { class: 'card-tile', 'aria-hidden': 'true' }, [...name][0] ?? ''),
    el(
      'span',
      { class: 'card-text' },
      el('b', { class: 'card-title' }, name),
      description ? el('span', { class: 'card-description' }, description) : undefined,
    ),
  ];
}

/**
 * @param {{ readonly text: string, readonly start_parameter?: string }} button
 * @param {(payload: string) => void} start
 */
function renderButton(button, start) {
  return el(
    'button',
    { type: 'button', class: 'panel-button', onclick: () => start(button.start_parameter ?? '') },
    button.text,
  );
}
