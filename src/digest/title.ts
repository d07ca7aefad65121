import type { Span } from './digest.ts';
import { blankLinesBefore, type Line } from './lines.ts';
import { cleanText, endsSentence, skipBlanksBack, wordStart } from './text.ts';

/** The line above an article: `Title in Mixed Case www.source.com`. */
export interface TitleLine {
  readonly title: string;
  readonly source: string | undefined;
  readonly span: Span;
}

const MAX_TITLE_LINE = 400; // UTF-16 units; the longest titles seen have somewhat over 200

const MAX_HOST_LENGTH = 253; // characters of a domain name, RFC 1035
// The marker of a host in an article is in small letters; capitals are the ticker's.
const HOST = /^[wW]ww\.[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/u;
// Words that lead to an address inside a sentence: "write to", "see", "at".
const LEADS_TO_ADDRESS = /(?:^|[\s(])(?:at|by|from|in|on|or|and|see|site|the|to|via|visit|website|болон|хаяг|сайт)$/iu;

/** Reads a line as text, a blank and `www.host` at its end; undefined where it has another form. */
export function readTitleLine(text: string, line: Line): TitleLine | undefined {
  if (line.end - line.start > MAX_TITLE_LINE) return undefined;
  const hostStart = wordStart(text, line.end, Math.max(line.start, line.end - MAX_HOST_LENGTH));
  if (hostStart <= line.start) return undefined;
  const host = cleanText(text.slice(hostStart, line.end));
  if (!HOST.test(host)) return undefined;
  const title = cleanText(text.slice(line.start, skipBlanksBack(text, hostStart, line.start)));
  if (!/[\p{L}\p{N}]/u.test(title)) return undefined;
  return { title, source: host.toLowerCase(), span: { start: line.start, end: line.end } };
}

/**
 * Tells whether a line of the title's form begins an article where another article is open.
 * A body may have such lines too ("Details at www.host"), so that the title must follow the end of a paragraph, begin like a
 * title and not lead to the address; what comes next must not be the open article's date.
 */
export function interruptsBody(text: string, { title }: TitleLine, line: Line, previous: Line): boolean {
  if (blankLinesBefore(line, previous) === 0 && !endsSentence(text.slice(previous.start, previous.end))) return false;
  if (/^\p{Ll}|[:,;–—(/-]$|[\p{L}\p{N})"”’»]{3}\.$/u.test(title)) return false;
  return !LEADS_TO_ADDRESS.test(title);
}

/** Reads a line as a title without a source, for the one place where the page's form leaves no doubt that it is one. */
export function readBareTitle(text: string, line: Line): TitleLine | undefined {
  if (line.end - line.start > MAX_TITLE_LINE) return undefined;
  const title = cleanText(text.slice(line.start, line.end));
  if (title === '' || /[\p{L}\p{N})"”’»]{3}\.$/u.test(title)) return undefined;
  return { title, source: undefined, span: { start: line.start, end: line.end } };
}
