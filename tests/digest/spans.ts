import type { Digest, Span } from '../../src/digest/digest.ts';
import { isBlank } from '../../src/digest/text.ts';

/** The pieces of a page that no headline, article, event or issue owns; of a good digest there are none. */
export function unowned(text: string, digest: Digest): readonly string[] {
  const owned = new Uint8Array(text.length);
  for (const { span } of allOf(digest)) owned.fill(1, span.start, span.end);
  for (const { span } of digest.issues) owned.fill(1, span.start, span.end);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (owned[at] === 1 || isBlank(text.charCodeAt(at))) continue;
    let end = at;
    while (end < text.length && owned[end] === 0) end += 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

/** Pairs of spans that overlap: two items, two reports of left-out text, or a report that lies partly in an item. */
export function overlaps(digest: Digest): readonly (readonly [Span, Span])[] {
  const items = allOf(digest).map(({ span }) => span);
  const outside = digest.issues.map(({ span }) => span).filter((span) => !items.some((item) => contains(item, span)));
  const exclusive = [...items, ...outside].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return exclusive.flatMap((span, index) => {
    const next = exclusive[index + 1];
    return next !== undefined && next.start < span.end ? [[span, next] as const] : [];
  });
}

function allOf({ headlines, articles, events }: Digest): readonly { readonly span: Span }[] {
  return [...headlines, ...articles, ...events];
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
