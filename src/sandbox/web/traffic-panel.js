// @ts-check
import { getTraffic } from './api.js';
import { byId, el, icon } from './dom.js';
import { createTestControls } from './test-controls.js';
import { renderTrafficEntry } from './traffic-entry.js';
import { callEntry, isShown, methodsOf, violationEntry, withEntries } from './traffic-log.js';

/** @import { TrafficEntry, TrafficFilter } from './traffic.d.ts' */
/** @import { Labels, SandboxEvent } from './types.d.ts' */

const ONLY = /** @type {const} */ (['all', 'errors', 'violations']);

/**
 * The panel that shows what the bot asks and is answered, the newest first, while it happens; with it the sandbox's clock and
 * the faults that one plans. On a wide window it stands at the right, on a phone it covers the page.
 * @param {object} deps
 * @param {() => boolean} deps.coversPage whether the window is so narrow that nothing else is to be seen beside it
 * @param {Parameters<typeof createTestControls>[0]} deps.testing
 */
export function createTrafficPanel({ coversPage, testing }) {
  const panel = byId('traffic', HTMLElement);
  const toggles = [...document.querySelectorAll('.traffic-toggle')].filter((node) => node instanceof HTMLElement);
  const behind = [...document.querySelectorAll('.sidebar, .conversation')].filter(
    (node) => node instanceof HTMLElement,
  );
  const controls = createTestControls(testing);
  const list = el('ul', { class: 'traffic-list' });
  const empty = el('p', { class: 'traffic-empty' });
  /** @type {Map<string, HTMLElement>} */
  const nodes = new Map();
  /** @type {readonly TrafficEntry[]} */
  let entries = [];
  /** @type {TrafficFilter} */
  let filter = { only: 'all', method: '', polls: false };
  /** @type {Labels | undefined} */
  let labels;
  /** @type {HTMLElement | undefined} */
  let opener;
  let isScheduled = false;

  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => {
      isScheduled = false;
      showToggles();
      if (!panel.hidden) showEntries();
    });
  };

  const showToggles = () => {
    if (!labels) return;
    const count = entries.filter(({ kind }) => kind === 'violation').length;
    for (const toggle of toggles) {
      toggle.setAttribute('aria-expanded', String(!panel.hidden));
      toggle.title = labels.openTraffic;
      const badge =
        count > 0
          ? el('span', { class: 'badge danger', 'aria-label': labels.violationCount(count) }, String(count))
          : undefined;
      const name = el('span', { class: 'traffic-toggle-name' }, labels.traffic);
      toggle.replaceChildren(...[icon('pulse'), name, badge].filter((node) => node !== undefined));
    }
  };

  const showEntries = () => {
    if (!labels) return;
    const words = labels;
    const shown = entries.filter((entry) => isShown(entry, filter));
    placeEntries(list, nodes, shown, (entry) => renderTrafficEntry(entry, words, copyText));
    empty.hidden = shown.length > 0;
    empty.textContent = entries.length === 0 ? labels.noTraffic : labels.noSuchTraffic;
    showMethods(panel, entries, filter.method, labels);
  };

  const close = () => {
    panel.hidden = true;
    controls.stop();
    delete document.body.dataset['traffic'];
    for (const node of behind) node.inert = false;
    showToggles();
    opener?.focus();
  };

  const open = (/** @type {HTMLElement} */ from) => {
    opener = from;
    panel.hidden = false;
    document.body.dataset['traffic'] = 'open';
    controls.start();
    showToggles();
    showEntries();
    coverPage();
    if (coversPage()) panel.querySelector('button')?.focus();
  };

  /** What the panel covers cannot be reached, by keyboard neither. */
  const coverPage = () => {
    for (const node of behind) node.inert = !panel.hidden && coversPage();
  };

  const build = (/** @type {Labels} */ words) => {
    const choose = (/** @type {Partial<TrafficFilter>} */ change) => {
      filter = { ...filter, ...change };
      showEntries();
    };
    const clear = () => {
      entries = [];
      schedule();
    };
    nodes.clear();
    list.replaceChildren();
    panel.replaceChildren(
      el(
        'header',
        { class: 'traffic-header' },
        el('h2', { id: 'traffic-title' }, words.traffic),
        iconButton('bin', words.clearTraffic, clear),
        iconButton('close', words.closeTraffic, close),
      ),
      controls.build(words, () => methodsOf(entries)),
      renderFilter(words, filter, choose),
      empty,
      list,
    );
  };

  for (const toggle of toggles) toggle.addEventListener('click', () => (panel.hidden ? open(toggle) : close()));
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });

  return {
    coverPage,
    /** Asks for what happened before the page was there, or while it was not connected. */
    load: async () => {
      const { calls, violations } = await getTraffic();
      const known = [...calls.map(callEntry), ...violations.map(violationEntry)].sort((a, b) => a.at - b.at);
      entries = withEntries(entries, known);
      schedule();
    },
    receive: (/** @type {SandboxEvent} */ event) => {
      if (event.type === 'call') entries = withEntries(entries, [callEntry(event.call)]);
      else if (event.type === 'violation') entries = withEntries(entries, [violationEntry(event.violation)]);
      else return;
      schedule();
    },
    /** Shows the panel in the reader's language. */
    show: (/** @type {Labels} */ words) => {
      if (words === labels) return;
      labels = words;
      build(words);
      showToggles();
      if (!panel.hidden) showEntries();
    },
  };
}

/**
 * @param {Parameters<typeof icon>[0]} sign
 * @param {string} name
 * @param {() => void} act
 */
function iconButton(sign, name, act) {
  return el(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': name, title: name, onclick: act },
    icon(sign),
  );
}

/**
 * Makes the list hold these entries in this order, touching only what changed: what is unfolded stays so.
 * @param {HTMLElement} list
 * @param {Map<string, HTMLElement>} nodes what the list holds, by key; brought up to date
 * @param {readonly TrafficEntry[]} shown
 * @param {(entry: TrafficEntry) => HTMLElement} render
 */
function placeEntries(list, nodes, shown, render) {
  const keys = new Set(shown.map(({ key }) => key));
  for (const [key, node] of nodes) {
    if (keys.has(key)) continue;
    node.remove();
    nodes.delete(key);
  }
  for (const [index, entry] of shown.entries()) {
    const node = nodes.get(entry.key) ?? render(entry);
    nodes.set(entry.key, node);
    const there = list.children[index];
    if (there !== node) list.insertBefore(node, there ?? null);
  }
}

/**
 * @param {Labels} labels
 * @param {TrafficFilter} filter
 * @param {(change: Partial<TrafficFilter>) => void} choose
 */
function renderFilter(labels, filter, choose) {
  const options = ONLY.map((only) =>
    el(
      'label',
      { class: 'segment' },
      el('input', {
        type: 'radio',
        name: 'traffic-only',
        class: 'visually-hidden',
        checked: only === filter.only,
        onchange: () => choose({ only }),
      }),
      labels.trafficOnly[only],
    ),
  );
  const select = el('select', {
    class: 'small-field',
    'aria-label': labels.method,
    onchange: (/** @type {{ target: HTMLSelectElement }} */ event) => choose({ method: event.target.value }),
  });
  const polls = el('input', {
    type: 'checkbox',
    checked: filter.polls,
    onchange: (/** @type {{ target: HTMLInputElement }} */ event) => choose({ polls: event.target.checked }),
  });
  return el(
    'div',
    { class: 'traffic-filter' },
    el('fieldset', { class: 'segments' }, el('legend', { class: 'visually-hidden' }, labels.trafficShow), ...options),
    el('label', { class: 'traffic-polls' }, polls, labels.polls),
    select,
  );
}

/**
 * Offers the methods that occur, and the one that is chosen.
 * @param {HTMLElement} panel
 * @param {readonly TrafficEntry[]} entries
 * @param {string} chosen
 * @param {Labels} labels
 */
function showMethods(panel, entries, chosen, labels) {
  const select = panel.querySelector('.traffic-filter select');
  const methods = [...new Set([...methodsOf(entries), chosen])].filter(Boolean);
  const now = methods.join(' ');
  if (!(select instanceof HTMLSelectElement) || (select.dataset['methods'] === now && select.options.length > 0))
    return;
  select.dataset['methods'] = now;
  const option = (/** @type {string} */ method) =>
    el('option', { value: method, selected: method === chosen }, method || labels.everyMethod);
  select.replaceChildren(option(''), ...methods.map(option));
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether the browser allowed it
 */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
