// @ts-check
import { postInline } from './api.js';
import { el } from './dom.js';

/** @import { InlineAnswer, InlineResult, Labels } from './types.d.ts' */
/** @typedef {{ userId: number, chatId: number, labels: Labels }} InlineScope */
/** @typedef {{ cards: readonly { queryId: string, result: InlineResult }[], button: InlineAnswer['button'], isFirstPage: boolean }} Found */

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
   * @param {Found} found
   * @param {Labels} labels
   * @param {(() => void) | undefined} more fetches the next page, if there is one
   */
  const present = ({ cards, button, isFirstPage }, labels, more) => {
    suggestions.show({
      label: labels.inlineResults,
      active: isFirstPage ? firstCard(cards.length, button) : suggestions.activeIndex(),
      ...(cards.length === 0 ? { after: el('p', { class: 'option-note', role: 'status' }, labels.nothingFound) } : {}),
      ...(more ? { onEnd: more } : {}),
      options: [
        ...(button ? [buttonOption(button, start)] : []),
        ...cards.map(({ queryId, result }) => ({
          className: 'option card',
          content: renderCard(result),
          choose: () => choose(queryId, result),
        })),
      ],
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
    /** @type {InlineAnswer['button']} */
    let button;
    let busy = false;
    const page = async (/** @type {string} */ offset) => {
      if (busy) return;
      busy = true;
      // Also after a failure, so that scrolling on asks again.
      const asking = postInline({ userId: scope.userId, chatId: scope.chatId, query, offset }).finally(() => {
        busy = false;
      });
      const { answer } = await asking;
      if (mine !== asked) return;
      cards.push(...answer.results.map((result) => ({ queryId: answer.queryId, result })));
      const isFirstPage = offset === '';
      if (isFirstPage) button = answer.button;
      // A bot that gives an offset and no results has nothing more, whatever it says.
      const hasMore = answer.nextOffset !== '' && answer.results.length > 0;
      const more = () => void page(answer.nextOffset).catch(failed);
      present({ cards, button, isFirstPage }, scope.labels, hasMore ? more : undefined);
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
 * Enter takes the first result; it never leads away to the private chat unless one goes there with the arrow keys.
 * @param {number} count
 * @param {InlineAnswer['button']} button
 */
function firstCard(count, button) {
  if (count === 0) return -1;
  return button ? 1 : 0;
}

/**
 * The way to the private chat, above the results: one of the options, so that the arrow keys reach it.
 * @param {{ readonly text: string, readonly start_parameter?: string }} button
 * @param {(payload: string) => void} start
 */
function buttonOption({ text, start_parameter: payload = '' }, start) {
  return { className: 'option to-private', content: [el('span', {}, text)], choose: () => start(payload) };
}
