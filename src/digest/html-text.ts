import type { Span } from './digest.ts';

/** Collects the text of a page as a reader sees it: white space collapsed, blocks on lines of their own. */
export interface HtmlText {
  /** Adds text of the page; inside `<pre>` its white space counts. */
  write(raw: string, preformatted: boolean): void;
  /** Sets what follows apart by a blank. */
  space(): void;
  /** Sets what follows apart by at least so many line ends. */
  breakLine(lineEnds: number): void;
  /** Adds one more line end (`<br>`). */
  addLineEnd(): void;
  openLink(href: string): void;
  closeLink(): void;
  /** The text so far, and its links in order; they never overlap. */
  finish(): { readonly text: string; readonly links: readonly RawLink[] };
}

/** A link as the page has it: where its text stands, and its unresolved target. */
export interface RawLink extends Span {
  readonly href: string;
}

const WHITE_SPACE = /[\t\n\f\r ]+/gu;

/** Creates an empty text. */
export function createHtmlText(): HtmlText {
  const pieces: string[] = [];
  const links: RawLink[] = [];
  let length = 0;
  let lineEnds = 0;
  let spaced = false;
  let link: { readonly href: string; start: number | undefined } | undefined;

  const push = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const emit = (content: string): void => {
    if (length > 0 && lineEnds > 0) push('\n'.repeat(lineEnds));
    else if (length > 0 && spaced) push(' ');
    lineEnds = 0;
    spaced = false;
    if (link !== undefined) link.start ??= length;
    push(content);
  };
  const closeLink = (): void => {
    if (link?.start !== undefined) links.push({ start: link.start, end: length, href: link.href });
    link = undefined;
  };

  return {
    write: (raw, preformatted) => {
      if (preformatted) {
        emit(raw);
        return;
      }
      const content = raw.replace(WHITE_SPACE, ' ');
      const start = content.startsWith(' ') ? 1 : 0;
      const end = content.endsWith(' ') ? content.length - 1 : content.length;
      spaced ||= start === 1;
      if (start < end) emit(content.slice(start, end));
      spaced ||= end < content.length;
    },
    space: () => {
      spaced = true;
    },
    breakLine: (count) => {
      lineEnds = Math.max(lineEnds, count);
    },
    addLineEnd: () => {
      lineEnds += 1;
    },
    openLink: (href) => {
      closeLink();
      link = { href, start: undefined };
    },
    closeLink,
    finish: () => {
      closeLink();
      return { text: pieces.join(''), links };
    },
  };
}
