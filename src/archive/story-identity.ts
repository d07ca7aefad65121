import type { CalendarDate } from '../digest/digest.ts';
import type { Language } from '../language/language.ts';
import type { StoryId } from './story.ts';

/** What makes a story this story and no other. */
export interface StoryIdentity {
  readonly language: Language;
  readonly title: string;
  readonly source: string | undefined;
  readonly publishedOn: CalendarDate | undefined;
}

/**
 * Computes the id of a story: 64 bits of a hash of language, folded title, source and date.
 * The same on every machine, for ever: links and buttons carry it. Titles that differ in case or blanks only are the same.
 */
export function storyId(identity: StoryIdentity): StoryId {
  return hash64(`${familyText(identity)}\n${identity.publishedOn ?? ''}`) as StoryId; // the one place that makes ids
}

/** Names all stories that differ from this one in their date only. */
export function familyKey(identity: Omit<StoryIdentity, 'publishedOn'>): string {
  return hash64(familyText(identity));
}

/** Reads an id as a person or a link has it: capitals are accepted, and `i`, `l`, `o` as Crockford's base32 reads them. */
export function parseStoryId(text: string): StoryId | undefined {
  const id = text.trim().toLowerCase().replace(/[il]/gu, '1').replaceAll('o', '0');
  return STORY_ID.test(id) ? (id as StoryId) : undefined; // has just been checked
}

/** A number for a text: equal for equal texts, and otherwise different but for once in 2^53. */
export function fingerprint(text: string): number {
  const [high, low] = hashLanes(text);
  return (high & 0x1fffff) * 2 ** 32 + low;
}

/** 64 bits in 65: the first character has four. */
const STORY_ID = /^[0-9a-f][0-9a-hjkmnp-tv-z]{12}$/u;
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

function familyText({ language, title, source }: Omit<StoryIdentity, 'publishedOn'>): string {
  return `${language}\n${fold(title)}\n${source === undefined ? '' : fold(source)}`;
}

/** Upper case first: it has letters in common that lower case keeps apart (ß and SS, ς and σ). */
function fold(text: string): string {
  const blanksFolded = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return blanksFolded.toUpperCase().toLowerCase().normalize('NFC');
}

function hash64(text: string): string {
  const [high, low] = hashLanes(text);
  let digits = '';
  // Five bits a digit from the low end; the digit in the middle has bits of both halves.
  for (let shift = 0; shift < 30; shift += 5) digits = digit(low >>> shift) + digits;
  digits = digit((low >>> 30) | (high << 2)) + digits;
  for (let shift = 3; shift < 32; shift += 5) digits = digit(high >>> shift) + digits;
  return digits;
}

function digit(bits: number): string {
  return CROCKFORD.charAt(bits & 31);
}

/**
 * Two 32-bit hashes with constants of their own. Each step is a bijection of the state for a given code unit and the
 * ends are mixed until every bit depends on every other, as multiply-and-rotate hashes do (Appleby, MurmurHash3).
 */
function hashLanes(text: string): readonly [number, number] {
  let a = 0x2545f491;
  let b = 0x6c078965;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(rotate(a ^ Math.imul(unit + 1, 0x9e3779b1), 13), 5) + 0x561ccd1b;
    b = Math.imul(rotate(b ^ Math.imul(unit + 1, 0x85ebca77), 17), 9) + 0x38495ab5;
  }
  a = avalanche(a ^ text.length);
  b = avalanche(b ^ Math.imul(text.length, 0xc2b2ae3d));
  return [avalanche(a + Math.imul(b, 3)) >>> 0, avalanche(b + Math.imul(a, 7)) >>> 0];
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function avalanche(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
