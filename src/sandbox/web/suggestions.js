// @ts-check
import { el } from './dom.js';

/** @typedef {{ content: Node[], choose: () => void, complete?: () => void, className?: string }} Suggestion */
/** @typedef {{ label: string, options: readonly Suggestion[], active: number, before?: Node, after?: Node, isPending?: boolean, onEnd?: () => void }} SuggestionList */

const END_PX = 120;

/**
 * The panel above the composer in which commands and inline results are offered: a listbox that is driven from the
 * text field (arrows, Enter, Tab, Escape) while the focus stays there.
 * @param {HTMLElement} panel
 * @param {HTMLTextAreaElement} input
 */
export function createSuggestions(panel, input) {
  /** @type {readonly Suggestion[]} */
  let options = [];
  /** @type {HTMLElement[]} */
  let nodes = [];
  let active = -1;
  /** @type {(() => void) | undefined} */
  let onEnd;
  let isPending = false;

  panel.addEventListener('scroll', () => {
    if (panel.scrollHeight - panel.scrollTop - panel.clientHeight < END_PX) onEnd?.();
  });
  // A press on the panel must not take the focus out of the text field.
  panel.addEventListener('mousedown', (event) => event.preventDefault());

  const activate = (/** @type {number} */ index) => {
    nodes[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const node = nodes[index];
    node?.setAttribute('aria-selected', 'true');
    node?.scrollIntoView({ block: 'nearest' });
    if (node) input.setAttribute('aria-activedescendant', node.id);
    else input.removeAttribute('aria-activedescendant');
  };

  const hide = () => {
    panel.hidden = true;
    panel.replaceChildren();
    [options, nodes, onEnd] = [[], [], undefined];
    activate(-1);
    input.setAttribute('aria-expanded', 'false');
  };

  const show = (/** @type {SuggestionList} */ list) => {
    const kept = panel.hidden ? 0 : panel.scrollTop;
    options = list.options;
    onEnd = list.onEnd;
    isPending = list.isPending === true;
    nodes = options.map((option, index) =>
      el(
        'div',
        {
          class: option.className ?? 'option',
          role: 'option',
          id: `option-${index}`,
          'aria-selected': 'false',
          onclick: option.choose,
        },
        ...option.content,
      ),
    );
    const box = el('div', { role: 'listbox', id: 'suggestion-list', 'aria-label': list.label }, ...nodes);
    panel.replaceChildren(...[list.before, box, list.after].filter((node) => node !== undefined));
    panel.hidden = false;
    panel.scrollTop = list.active > 0 ? kept : 0;
    // A list that is too short to be scrolled shows its next page at once.
    if (panel.scrollHeight <= panel.clientHeight) onEnd?.();
    input.setAttribute('aria-expanded', 'true');
    activate(Math.min(list.active, nodes.length - 1));
  };

  /**
   * Lets the panel have a key first.
   * @param {KeyboardEvent} event
   * @returns {boolean} whether it was for the panel
   */
  const handleKey = (event) => {
    if (panel.hidden) return false;
    const action = keyAction(event.key);
    if (action === 'hide') hide();
    // While results are on their way, Enter must not send the unfinished query as a message.
    else if (nodes.length === 0) return isPending && action === 'choose';
    else if (action === 'next') activate((active + 1) % nodes.length);
    else if (action === 'previous') activate((active <= 0 ? nodes.length : active) - 1);
    else return pick(action, options[active]);
    return true;
  };

  return { show, hide, handleKey, isOpen: () => !panel.hidden, activeIndex: () => active };
}

/** @param {string} key */
function keyAction(key) {
  if (key === 'ArrowDown') return 'next';
  if (key === 'ArrowUp') return 'previous';
  if (key === 'Escape') return 'hide';
  if (key === 'Enter') return 'choose';
  return key === 'Tab' ? 'complete' : undefined;
}

/**
 * @param {'choose' | 'complete' | undefined} action
 * @param {Suggestion | undefined} option
 */
function pick(action, option) {
  const act = action === 'choose' ? option?.choose : action === 'complete' ? option?.complete : undefined;
  act?.();
  return act !== undefined;
}
