import type { MessageEntity } from '../types.ts';
import { isQuote, isStyle, normaliseEntities, overlaps } from './entities.ts';
import type { FormattedText } from './html.ts';
import { checkLink } from './link.ts';

interface Detector {
  readonly type: string;
  /** A character that every match has: most texts have none of it, and need no search. */
  readonly sign?: string;
  readonly pattern: RegExp;
  readonly accept?: (match: string) => boolean;
}

/** Top-level domains under which a bare host name is taken for a link; all others need a scheme. */
const DOMAINS =
  'com|net|org|info|edu|gov|int|mn|ru|uk|us|de|fr|cn|jp|kr|kz|io|me|tv|co|eu|in|ai|app|dev|news|blog|site|online|asia|мон|рф';

const HOST = String.raw`(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}])?\.)+`;
const TAIL = String.raw`(?:[/?#][^\s<>"«»{}|^\x60]*)?`;

const trimUrl = (match: string): string => match.replace(/[.,;:!?'"…)\]]+$/u, '');

/** In the order in which one wins over the next where they overlap. */
const DETECTORS: readonly Detector[] = [
  {
    type: 'bot_command',
    sign: '/',
    pattern: /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu,
  },
  {
    type: 'email',
    sign: '@',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_.+-])[A-Za-z0-9._%+-]{1,64}@${HOST}[\p{L}]{2,63}(?![\p{L}\p{N}_])`,
      'gu',
    ),
  },
  {
    type: 'url',
    sign: '.',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_@.])(?:https?:\/\/${HOST}[\p{L}\p{N}-]{2,63}|${HOST}(?:${DOMAINS}))(?![\p{L}\p{N}_@])(?::\d{1,5})?${TAIL}`,
      'giu',
    ),
    accept: (match) => checkLink(match).ok,
  },
  { type: 'mention', sign: '@', pattern: /(?<![\p{L}\p{N}_@])@[A-Za-z0-9_]{4,32}(?![\p{L}\p{N}_@])/gu },
  {
    type: 'hashtag',
    sign: '#',
    pattern: /(?<![\p{L}\p{N}_#@])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}(?![\p{L}\p{N}_#])/gu,
  },
  { type: 'cashtag', sign: '$', pattern: /(?<![\p{L}\p{N}_$])\$[A-Z]{1,8}(?![\p{L}\p{N}_$])/gu },
  {
    type: 'bank_card_number',
    pattern: /(?<![\p{L}\p{N}_+=$#-])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}_-])/gu,
    accept: isCardNumber,
  },
];

/** Adds what Telegram finds in a text by itself: commands, links, mentions and so on (rules, section 3, step 11). */
export function detectEntities({ text, entities }: FormattedText): FormattedText {
  const taken = entities.filter((entity) => !isStyle(entity) && !isQuote(entity));
  const occupied = [...taken];
  for (const { type, pattern, accept } of DETECTORS.filter(({ sign }) => sign === undefined || text.includes(sign))) {
    for (const match of text.matchAll(pattern)) {
      const value = type === 'url' ? trimUrl(match[0]) : match[0];
      const entity: MessageEntity = { type, offset: match.index, length: value.length };
      const free = !occupied.some((other) => overlaps(other, entity));
      if (free && (accept?.(value) ?? true)) occupied.push(entity);
    }
  }
  const found = occupied.slice(taken.length);
  return { text, entities: found.length === 0 ? entities : normaliseEntities([...entities, ...found]) };
}

/** The Luhn check over 13 to 19 digits. */
function isCardNumber(match: string): boolean {
  const digits = Array.from(match.replace(/[ -]/gu, '')).map(Number).toReversed();
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length >= 13 && digits.length <= 19 && sum % 10 === 0;
}
