// @ts-check
import { el } from './dom.js';

/**
 * A button for what cannot be taken back: the first press asks, the second does it.
 * @param {string} label
 * @param {string} question
 * @param {() => void} act
 * @param {string} className
 */
export function askTwice(label, question, act, className) {
  let isAsked = false;
  const button = el('button', { type: 'button', class: className, 'data-name': label }, label);
  const ask = (/** @type {boolean} */ asked) => {
    isAsked = asked;
    button.textContent = asked ? question : label;
  };
  button.addEventListener('click', () => {
    const wasAsked = isAsked;
    ask(!wasAsked);
    if (wasAsked) act();
  });
  button.addEventListener('blur', () => ask(false));
  return button;
}
