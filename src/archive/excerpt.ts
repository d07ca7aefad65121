/** Longest excerpt in UTF-16 units, without the two `…`. */
const MAX_LENGTH = 238;
/** Hits within this many units are shown together; what is left of the length is context. */
const WINDOW = 170;
/** How far a cut may move to reach a blank; text without blanks is cut between two characters instead. */
const MAX_DRIFT = 40;

/** A part of a text: UTF-16 offsets, `end` exclusive. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/** A word of a text that answers one of the asked words. */
export interface WordHit extends Cut {
  /** Which of them. */
  readonly asked: number;
}

/**
 * Chooses what to show of a text: around the place with the most different words among the hits (the first such place), or
 * its beginning where there are none. Both ends lie at blanks, or at least between two characters as people see them.
 */
export function cutExcerpt(text: string, hits: readonly WordHit[]): Cut {
  if (text.length <= MAX_LENGTH) return { start: 0, end: text.length };
  const best = densest(hits);
  const middle = best === undefined ? 0 : (best.start + Math.min(best.end, best.start + MAX_LENGTH)) / 2;
  const start = cutBefore(text, clamp(Math.floor(middle - MAX_LENGTH / 2), 0, text.length - MAX_LENGTH));
  const end = cutAfter(text, start, Math.min(start + MAX_LENGTH, text.length));
  return { start, end };
}

/**
 * The end of a sentence: its sign and closing quotes. A period behind one or two letters or digits is taken for that of an
 * abbreviation, an initial or a list.
 */
const SENTENCE_END = /(?:[!?…]|(?<=[\p{L}\p{N}%"»”’)\]]{3})\.)["»”’)\]]*$/u;

/** Tells whether a text that was cut says so: not where it ends with a sentence and the next one stands apart. */
export function isTorn(text: string, end: number): boolean {
  if (end >= text.length) return false;
  return !(/^\s/u.test(text.charAt(end)) && SENTENCE_END.test(text.slice(Math.max(0, end - 16), end)));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Slides a window over the hits; linear in their number. */
function densest(hits: readonly WordHit[]): Cut | undefined {
  const words = new Map<number, number>();
  let best: Cut | undefined;
  let bestScore = 0;
  let first = 0;
  for (const [last, hit] of hits.entries()) {
    words.set(hit.asked, (words.get(hit.asked) ?? 0) + 1);
    for (let oldest = hits[first]; oldest !== undefined && hit.end - oldest.start > WINDOW && first < last; ) {
      forget(words, oldest.asked);
      first += 1;
      oldest = hits[first];
    }
    // Different words of the query count before repetitions of one.
    const score = words.size * hits.length + (last - first);
    if (score > bestScore) {
      bestScore = score;
      best = { start: hits[first]?.start ?? hit.start, end: hit.end };
    }
  }
  return best;
}

function forget(words: Map<number, number>, asked: number): void {
  const count = (words.get(asked) ?? 1) - 1;
  if (count === 0) words.delete(asked);
  else words.set(asked, count);
}

/** Moves a start forward to the next word, within reach. */
function cutBefore(text: string, at: number): number {
  if (at === 0) return 0;
  const blank = text.indexOf(' ', at - 1);
  return blank >= 0 && blank < at + MAX_DRIFT ? blank + 1 : characterStart(text, at);
}

/** Moves an end back to the last blank, within reach. */
function cutAfter(text: string, start: number, at: number): number {
  if (at === text.length) return at;
  const blank = text.lastIndexOf(' ', at);
  return blank > start && blank > at - MAX_DRIFT ? blank : characterStart(text, at);
}

const CONTINUES = /^(?:\p{M}|\p{EMod}|\u200d|[\u{e0020}-\u{e007f}])/u;

/** Moves back to where a character begins: not inside a surrogate pair, before a combining mark or within a joined emoji. */
function characterStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && start > at - MAX_DRIFT && isInside(text, start)) start -= 1;
  return start;
}

function isInside(text: string, at: number): boolean {
  const next = text.codePointAt(at) ?? 0;
  if (next >= 0xdc00 && next <= 0xdfff) return true;
  return text[at - 1] === '\u200d' || CONTINUES.test(text.slice(at, at + 2));
}
