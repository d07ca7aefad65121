import type { MessageEntity } from '../types.ts';

/** Telegram's order of types for ranges that begin and end together: the outer one first. */
const PRIORITIES: ReadonlyMap<string, number> = new Map(
  [
    'blockquote',
    'expandable_blockquote',
    'pre',
    'code',
    'text_link',
    'text_mention',
    'custom_emoji',
    'date_time',
    'mention',
    'hashtag',
    'cashtag',
    'bot_command',
    'url',
    'email',
    'phone_number',
    'bank_card_number',
    'bold',
    'italic',
    'underline',
    'strikethrough',
    'spoiler',
  ].map((type, index) => [type, index]),
);

const STYLES: ReadonlySet<string> = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);

/** Bold, italic and the like, which Telegram splits and merges at will. */
export function isStyle({ type }: MessageEntity): boolean {
  return STYLES.has(type);
}

/** A block quote, collapsed or not. */
export function isQuote({ type }: MessageEntity): boolean {
  return type === 'blockquote' || type === 'expandable_blockquote';
}

/** Fixed-width text, which holds nothing else. */
function isCode({ type }: MessageEntity): boolean {
  return type === 'code' || type === 'pre';
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
  const rank = (type: string): number => PRIORITIES.get(type) ?? PRIORITIES.size;
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length || rank(a.type) - rank(b.type));
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
