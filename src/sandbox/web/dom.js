// @ts-check

/** @typedef {string | number | boolean | undefined | ((event: any) => void)} Attribute */

/**
 * Creates an element. Attributes named `on…` are listeners; `true` sets an empty attribute, `false` and undefined none.
 * Children that are strings become text nodes: nothing here can be read as markup.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, Attribute>} [attributes]
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== undefined) node.append(child);
  return node;
}

/**
 * Finds an element that index.html promises.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const node = document.getElementById(id);
  if (!(node instanceof type)) throw new Error(`index.html has no ${type.name} with the id ${id}`);
  return node;
}

const ICONS = {
  send: 'M4 12 20 4l-5 16-3.5-6.5L4 12Zm7.5 1.5L20 4',
  back: 'M15 5l-7 7 7 7',
  down: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6 6 18',
  slash: 'M15.5 5l-7 14',
  outside: 'M8 16 16 8M9.5 8H16v6.5',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  share: 'M5 12h12M12 7l5 5-5 5',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  add: 'M12 5v14M5 12h14',
  pin: 'M9 4h6l-1 6 3.5 3.5h-11L10 10zM12 13.5V20',
  lock: 'M7 11h10v8H7zM9 11V8.5a3 3 0 0 1 6 0V11',
  bin: 'M5 7h14M10 7V5h4v2M7 7l1 13h8l1-13',
  download: 'M12 5v11M7 11.5l5 5 5-5M6 20h12',
  file: 'M7 4h7l4 4v12H7zM14 4v4h4',
  attach: 'M19 11.5l-7.2 7a4.6 4.6 0 0 1-6.4-6.6l7.6-7.4a3 3 0 0 1 4.3 4.3l-7.5 7.3a1.5 1.5 0 0 1-2.1-2.1l6.7-6.5',
  pulse: 'M3 12h4l3-7 4 14 3-7h4',
  keys: 'M4 6h16v12H4zM8 10h.01M12 10h.01M16 10h.01M8 14h8',
  reply: 'M10 7 5 12l5 5M5 12h9a5 5 0 0 1 5 5',
};

/**
 * A line drawing in the colour of the text around it, silent for screen readers.
 * @param {keyof typeof ICONS} name
 */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/**
 * A round sign with the first letters of a name.
 * @param {string} name
 * @param {number} tint one of the six of theme.css
 */
export function avatar(name, tint) {
  const letters = name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]);
  return el('span', { class: `avatar tint-${tint}`, 'aria-hidden': 'true' }, letters.join('').toUpperCase());
}
