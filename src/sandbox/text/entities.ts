import type { MessageEntity } from '../types.ts';
import { groupOf, rankOf } from './entity-types.ts';

/** Bold, italic and the like, which Telegram splits and merges at will. */
export function isStyle({ type }: MessageEntity): boolean {
  return groupOf(type) === 'style';
}

/** A block quote, collapsed or not. */
export function isQuote({ type }: MessageEntity): boolean {
  return groupOf(type) === 'quote';
}

/** Fixed-width text, which holds nothing else. */
function isCode({ type }: MessageEntity): boolean {
  return groupOf(type) === 'code';
}

/** Brings entities into the form in which Telegram keeps them (rules, section 4.2). */
export function normaliseEntities(entities: readonly MessageEntity[]): readonly MessageEntity[] {
  const present = sortEntities(entities.filter(({ length }) => length > 0));
  if (areValid(present)) return present;
  const quotes = withoutOverlaps(present.filter(isQuote));
  const solid = withoutOverlaps(present.filter((entity) => !isQuote(entity) && !isStyle(entity))).filter(
    (entity) => !quotes.some((quote) => crosses(entity, quote)),
  );
  const boundaries = [...quotes, ...solid];
  return sortEntities([...boundaries, ...splitStyles(present.filter(isStyle), boundaries)]);
}

/** Sorts by start, then the longer first, then by type. */
function sortEntities(entities: readonly MessageEntity[]): readonly MessageEntity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length || rankOf(a.type) - rankOf(b.type));
}

/** Whether two ranges have a place in common. */
export function overlaps(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < endOf(b) && b.offset < endOf(a);
}

function endOf({ offset, length }: MessageEntity): number {
  return offset + length;
}

function contains(outer: MessageEntity, inner: MessageEntity): boolean {
  return outer.offset <= inner.offset && endOf(inner) <= endOf(outer);
}

function crosses(a: MessageEntity, b: MessageEntity): boolean {
  return overlaps(a, b) && !contains(a, b) && !contains(b, a);
}

/** A sorted list is kept as it is when everything nests, and nothing nests where it may not. */
function areValid(sorted: readonly MessageEntity[]): boolean {
  const open: MessageEntity[] = [];
  for (const entity of sorted) {
    while (open.length > 0 && endOf(open.at(-1) ?? entity) <= entity.offset) open.pop();
    if (open.some((outer) => !mayHold(outer, entity))) return false;
    open.push(entity);
  }
  return true;
}

function mayHold(outer: MessageEntity, inner: MessageEntity): boolean {
  if (!contains(outer, inner) || outer.type === inner.type || isCode(outer)) return false;
  if (isQuote(outer)) return !isQuote(inner);
  return isStyle(inner);
}

/** Of ranges that overlap, the first one wins. */
function withoutOverlaps(sorted: readonly MessageEntity[]): readonly MessageEntity[] {
  let end = 0;
  return sorted.filter((entity) => {
    if (entity.offset < end) return false;
    end = endOf(entity);
    return true;
  });
}

/** Cuts styles at every boundary, drops them inside code, and merges pieces of a type that touch. */
function splitStyles(styles: readonly MessageEntity[], boundaries: readonly MessageEntity[]): readonly MessageEntity[] {
  const merged = mergeTouching(styles);
  const cuts = [...new Set([...boundaries, ...merged].flatMap((entity) => [entity.offset, endOf(entity)]))];
  const code = boundaries.filter(isCode);
  return merged.flatMap((style) => {
    const crossed = boundaries.some((boundary) => overlaps(boundary, style) && !contains(boundary, style));
    const tangled = merged.some((other) => other !== style && crosses(style, other));
    const pieces = crossed || tangled ? cutAt(style, cuts) : [style];
    return pieces.filter((piece) => !code.some((range) => contains(range, piece)));
  });
}

function cutAt(entity: MessageEntity, cuts: readonly number[]): readonly MessageEntity[] {
  const inside = cuts.filter((cut) => cut > entity.offset && cut < endOf(entity)).toSorted((a, b) => a - b);
  const edges = [entity.offset, ...inside, endOf(entity)];
  return edges.slice(1).map((end, index) => {
    const offset = edges[index] ?? entity.offset;
    return { ...entity, offset, length: end - offset };
  });
}

function mergeTouching(styles: readonly MessageEntity[]): readonly MessageEntity[] {
  const last = new Map<string, MessageEntity>();
  const done: MessageEntity[] = [];
  for (const style of styles) {
    const before = last.get(style.type);
    if (before && style.offset <= endOf(before)) {
      last.set(style.type, { ...before, length: Math.max(endOf(before), endOf(style)) - before.offset });
    } else {
      if (before) done.push(before);
      last.set(style.type, style);
    }
  }
  return sortEntities([...done, ...last.values()]);
}
