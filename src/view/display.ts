/**
 * Makes a foreign line safe to show: one line, without the characters that could hide, reorder or break what stands around it.
 * Letters, accents, emoji and their joiners stay.
 */
export function display(text: string): string {
  return clean(text).trim();
}

/** As `display`, for a part of a line: the blanks at its ends stay. */
export function clean(text: string): string {
  return text.replace(UNSAFE, '').replace(/\s+/gu, ' ');
}

/**
 * Control characters but for blanks, bidirectional marks, embeddings, overrides and isolates, line and interlinear
 * separators, tags' byte order mark and lone surrogates (Unicode 15, General_Category Cc; Bidi_Control; Cs).
 */
const UNSAFE = /[\p{Cs}\p{Bidi_Control}\u{FEFF}\u{FFF9}-\u{FFFB}]|(?!\s)\p{Cc}/gu;

/** Shortens a line to `limit` UTF-16 units, at the end of a word where there is one, and says so with `…`. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = cutPoint(text, Math.max(0, limit - 1));
  const head = text.slice(0, room);
  const wordEnd = /\s/u.test(text.charAt(room)) ? head.length : head.search(/\s\S*$/u);
  // A word that takes most of the room is cut; better than to lose the line.
  const kept = wordEnd > room / 2 ? head.slice(0, wordEnd) : head;
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/**
 * The last place at or before `limit` where a text may be cut: not inside a grapheme, and never inside a surrogate pair.
 * A grapheme longer than the limit is cut between its code points.
 */
export function cutPoint(text: string, limit: number): number {
  if (limit >= text.length) return text.length;
  // No grapheme that people write is longer than this window; segmenting more would make long texts slow.
  const from = codePointStart(text, Math.max(0, limit - GRAPHEME_WINDOW));
  const window = text.slice(from, limit + GRAPHEME_WINDOW);
  const grapheme = SEGMENTER.segment(window).containing(limit - from);
  const cut = from + (grapheme?.index ?? limit - from);
  return cut > from ? cut : codePointStart(text, limit);
}

const GRAPHEME_WINDOW = 64;
const SEGMENTER: Intl.Segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function codePointStart(text: string, index: number): number {
  const inPair = /^[\uD800-\uDBFF]$/u.test(text.charAt(index - 1)) && /^[\uDC00-\uDFFF]$/u.test(text.charAt(index));
  return inPair ? index - 1 : index;
}

/** A source as people name it: the host without `www.`, at most 60 units. */
export function displaySource(source: string): string {
  return shorten(display(source).replace(/^www\.(?=.*\.)/u, ''), 60);
}
