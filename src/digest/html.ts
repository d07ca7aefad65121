import { Tokenizer } from 'htmlparser2';
import type { Span } from './digest.ts';
import { createHtmlText, type RawLink } from './html-text.ts';

/** A link of the page: where its text stands in the reduced text, and its absolute http(s) target. */
export interface Link extends Span {
  readonly url: string;
}

/** A saved page, reduced to what the parser reads. */
export interface HtmlPage {
  readonly text: string;
  /** In order, not overlapping; other targets than http(s) are left out. */
  readonly links: readonly Link[];
  /** The address of the page itself, where the page names it (canonical link, `og:url`, or a browser's "saved from" note). */
  readonly address: string | undefined;
}

// What is no text of the page, or is on every page of the site alike.
const SKIPPED = new Set(
  'script style noscript template title textarea select button svg iframe object nav footer'.split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure form header hgroup li main ' +
    'menu ol p pre section summary tr ul'
  ).split(' '),
);
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6 hr'.split(' '));
const CELLS = new Set(['td', 'th']);
// A table is set apart as the site's own text sets it apart: three blank lines.
const LINE_ENDS_AROUND_TABLE = 4;
const REPEATED = ' '; // no attribute has a blank in its name
const MAX_URL_LENGTH = 2048; // characters; no real address of a story comes near

/**
 * Reduces a saved HTML page to the plain text that `parseDigest` reads, and keeps its link targets.
 * Works on tags as they come and builds no tree, so that no nesting and no missing end tag costs more than linear time.
 */
export function readHtml(html: string): HtmlPage {
  const body = createHtmlText();
  const addresses: Addresses = {};
  let tag = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let skipping = '';
  let skippingDepth = 0;
  let preformatted = false;

  const addText = (raw: string): void => {
    if (skipping === '') body.write(raw, preformatted);
  };
  const open = (): void => {
    if (skipping !== '') {
      if (tag === skipping) skippingDepth += 1;
      return;
    }
    if (SKIPPED.has(tag)) {
      skipping = tag;
      skippingDepth = 1;
    }
    noteAddress(addresses, tag, attributes);
    setApart(body, tag);
    if (tag === 'br') body.addLineEnd();
    if (tag === 'pre') preformatted = true;
    if (tag === 'a') body.openLink(attributes.get('href') ?? '');
  };
  const close = (name: string): void => {
    if (skipping !== '') {
      if (name === skipping) skippingDepth -= 1;
      if (skippingDepth === 0) skipping = '';
      return;
    }
    setApart(body, name);
    if (name === 'pre') preformatted = false;
    if (name === 'a') body.closeLink();
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => addText(html.slice(start, end)),
      ontextentity: (codePoint) => addText(String.fromCodePoint(codePoint)),
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        // Of an attribute given twice the first one counts.
        attribute = attributes.has(name) ? REPEATED : name;
      },
      onattribdata: (start, end) => {
        attributes.set(attribute, (attributes.get(attribute) ?? '') + html.slice(start, end));
      },
      onattribentity: (codePoint) => {
        attributes.set(attribute, (attributes.get(attribute) ?? '') + String.fromCodePoint(codePoint));
      },
      onattribend: () => undefined,
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => close(html.slice(start, end).toLowerCase()),
      oncomment: (start, end) => noteSavedFrom(addresses, html.slice(start, Math.min(end, start + MAX_URL_LENGTH))),
      oncdata: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();

  const { text, links } = body.finish();
  const address = absolute(addresses.canonical ?? addresses.openGraph ?? addresses.savedFrom, undefined);
  const base = absolute(addresses.base, address) ?? address;
  return { text, links: links.flatMap((link) => resolved(link, base)), address };
}

function setApart(body: ReturnType<typeof createHtmlText>, tag: string): void {
  if (BLOCKS.has(tag)) body.breakLine(1);
  else if (HEADINGS.has(tag)) body.breakLine(2);
  else if (tag === 'table') body.breakLine(LINE_ENDS_AROUND_TABLE);
  else if (CELLS.has(tag)) body.space();
}

/** What the page says about its own address. */
interface Addresses {
  canonical?: string;
  openGraph?: string;
  savedFrom?: string;
  base?: string;
}

function noteAddress(addresses: Addresses, tag: string, attributes: ReadonlyMap<string, string>): void {
  const href = attributes.get('href');
  const content = attributes.get('content');
  if (tag === 'base' && href !== undefined) addresses.base ??= href;
  if (tag === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical' && href !== undefined)
    addresses.canonical ??= href;
  if (tag === 'meta' && attributes.get('property') === 'og:url' && content !== undefined)
    addresses.openGraph ??= content;
}

/** Browsers note where they saved a page from: `<!-- saved from url=(0024)https://site.example/ -->`. */
function noteSavedFrom(addresses: Addresses, comment: string): void {
  const url = /^ saved from url=\(\d{4}\)(\S+)/u.exec(comment)?.[1];
  if (url !== undefined) addresses.savedFrom ??= url;
}

function resolved({ href, start, end }: RawLink, base: string | undefined): readonly Link[] {
  const target = href.trim();
  // A link within the page leads to no story.
  const url = target === '' || target.startsWith('#') ? undefined : absolute(target, base);
  return url === undefined ? [] : [{ start, end, url }];
}

function absolute(target: string | undefined, base: string | undefined): string | undefined {
  if (target === undefined || target.length > MAX_URL_LENGTH || !URL.canParse(target, base)) return undefined;
  const url = new URL(target, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
