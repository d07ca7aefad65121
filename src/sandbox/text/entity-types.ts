/** How Telegram treats an entity: what it may hold and what may hold it. */
type EntityGroup = 'quote' | 'code' | 'special' | 'found' | 'style';

/** All types, each before those that it goes around when both begin and end together. */
const GROUPS: readonly (readonly [group: EntityGroup, types: readonly string[]])[] = [
  ['quote', ['blockquote', 'expandable_blockquote']],
  ['code', ['pre', 'code']],
  ['special', ['text_link', 'text_mention', 'custom_emoji', 'date_time']],
  ['found', ['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bank_card_number']],
  ['style', ['bold', 'italic', 'underline', 'strikethrough', 'spoiler']],
];

const TYPES: ReadonlyMap<string, { readonly group: EntityGroup; readonly rank: number }> = new Map(
  GROUPS.flatMap(([group, types]) => types.map((type) => ({ group, type }))).map(({ group, type }, rank) => [
    type,
    { group, rank },
  ]),
);

/** The group of a type; `undefined` for a type that there is not. */
export function groupOf(type: string): EntityGroup | undefined {
  return TYPES.get(type)?.group;
}

/** The place of a type among those that begin and end together: the outer one first. */
export function rankOf(type: string): number {
  return TYPES.get(type)?.rank ?? TYPES.size;
}

/** Whether a date can be shown in such a way (Bot API, date-time entity formatting). */
export function isDateFormat(format: string): boolean {
  return /^(?:r|w?[dD]?[tT]?)$/u.test(format);
}
