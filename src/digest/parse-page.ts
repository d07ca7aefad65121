import type { Article, Digest, Headline, Span } from './digest.ts';
import { type HtmlPage, type Link, readHtml } from './html.ts';
import { parseDigest } from './parse-digest.ts';
import { cleanText, skipBlanks } from './text.ts';

const START_LENGTH = 2000; // UTF-16 units that tell the kind of a page
const TAGS_OF_HTML = 5;

/**
 * Parses a page as it was found, plain text or saved HTML. Spans refer to the text itself, of HTML to its reduced text.
 * Of HTML, headlines and articles get the address that their title is linked to. Never throws.
 */
export function parsePage(content: string): Digest {
  if (!isHtml(content)) return parseDigest(content);
  const page = readHtml(content);
  return withLinks(parseDigest(page.text), page);
}

/** Tells HTML from plain text by its first tag, or by how many tags stand at its start. */
export function isHtml(content: string): boolean {
  const first = skipBlanks(content, 0, content.length);
  const start = content.slice(first, first + START_LENGTH);
  if (/^(?:<!doctype html|<html)[\s>]/iu.test(start)) return true;
  if (!start.startsWith('<')) return false;
  return (start.match(/<\/?[a-z][a-z0-9]*[\s/>]/giu)?.length ?? 0) >= TAGS_OF_HTML;
}

function withLinks(digest: Digest, page: HtmlPage): Digest {
  const headlines = digest.headlines.map((headline): Headline => ({ ...headline, url: linkIn(page, headline.span) }));
  const [only] = digest.articles;
  // On a detail page the page's own address is the article's.
  const isDetail = digest.articles.length === 1 && only?.publishedOn !== undefined;
  const articles = digest.articles.map((article): Article => {
    const url = linkIn(page, titleLine(page.text, article.span));
    return { ...article, url: url ?? (isDetail ? page.address : undefined) };
  });
  return { ...digest, headlines, articles };
}

function titleLine(text: string, span: Span): Span {
  const lineEnd = text.indexOf('\n', span.start);
  return { start: span.start, end: lineEnd < 0 ? span.end : Math.min(lineEnd, span.end) };
}

/** The target of the first link that begins in a span and is not just the name of the source, which leads to its front page. */
function linkIn({ links, text }: HtmlPage, span: Span): string | undefined {
  for (let index = firstLinkFrom(links, span.start); index < links.length; index += 1) {
    const link = links[index];
    if (link === undefined || link.start >= span.end) return undefined;
    const content = cleanText(text.slice(link.start, Math.min(link.end, span.end)));
    if (/\p{L}/u.test(content) && !/^www\.\S*$/iu.test(content)) return link.url;
  }
  return undefined;
}

function firstLinkFrom(links: readonly Link[], start: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((links[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
