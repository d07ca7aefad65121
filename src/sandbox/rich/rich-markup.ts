import { failure } from '../errors.ts';

/** Tags of rich messages (Bot API, Rich HTML style). */
const TAGS: ReadonlySet<string> = new Set(
  (
    'a b strong i em u ins s strike del code mark sub sup tg-spoiler tg-reference tg-emoji img tg-time tg-math ' +
    'h1 h2 h3 h4 h5 h6 p pre footer hr br ul ol li input blockquote cite aside video audio tg-document figure ' +
    'figcaption tg-map tg-collage tg-slideshow table caption tr th td details summary tg-math-block tg-button ' +
    'tg-button-row tg-thinking'
  ).split(' '),
);

/** Tags that are never closed. */
const VOID_TAGS: ReadonlySet<string> = new Set(['img', 'hr', 'br', 'input', 'tg-map']);

/** A tag: its slash, its name and the rest. No `<` outside of quotes, so that one that never ends is left at the next one. */
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]*)(?![A-Za-z0-9-])((?:"[^"]*"|'[^']*'|[^'"<>])*)>/gu;

/**
 * Checks the balance of the tags of a rich message's HTML, and that they are known: all that can be checked of it, as the
 * parser is Telegram's secret. Gives the text without tags. Throws ApiError.
 */
export function checkRichHtml(html: string, complain: (rule: string, message: string) => void): string {
  const open: string[] = [];
  const refuse = (reason: string): never => {
    complain('rich-message', reason);
    throw failure('RICH_MESSAGE_INVALID');
  };
  for (const [, slash, written = '', rest = ''] of html.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (!TAGS.has(name)) refuse(`<${name}> is no tag of a rich message`);
    const isAlone = VOID_TAGS.has(name) || rest.trimEnd().endsWith('/');
    if (slash === '/' && open.pop() !== name) refuse(`</${name}> closes nothing that is open`);
    if (slash !== '/' && !isAlone) open.push(name);
  }
  const left = open.at(-1);
  if (left !== undefined) refuse(`<${left}> is never closed`);
  return html.replace(/<(?:"[^"]*"|'[^']*'|[^'"<>])*>/gu, '');
}
