import type { CalendarDate } from '../../../digest/digest.ts';
import { LANGUAGES, type Language } from '../../../language/language.ts';
import type { StoryId } from '../../story.ts';
import type { Sequence } from './sequence.ts';

/** Days since 1970 of an undated story: before every day there is. */
export const UNDATED: number = -(2 ** 31);

const DAY_MS = 86_400_000;

/** What the index keeps of a document besides its words. */
export interface DocumentRow {
  readonly id: StoryId;
  readonly change: number;
  readonly seq: number;
  readonly language: Language;
  /** Without `www.`; the empty string where there is none. */
  readonly host: string;
  /** Days since 1970, or `UNDATED`. */
  readonly day: number;
  /** Words in each field. */
  readonly titleLength: number;
  readonly textLength: number;
  readonly sequence: Sequence;
}

/** The documents by number, with the sums that ranking needs. */
export class DocumentTable {
  readonly #rows: (DocumentRow | undefined)[] = [];
  #count = 0;
  #titleWords = 0;
  #textWords = 0;
  #withText = 0;
  #newestDay: number | undefined = UNDATED;
  #changes = 0;
  /** A column of its own: it is read for every document found. */
  #languages = new Uint8Array(1024);

  get count(): number {
    return this.#count;
  }

  /** Grows with every change: what was worked out for another number is out of date. */
  get changes(): number {
    return this.#changes;
  }

  /** Numbers given so far; some may be free. */
  get capacity(): number {
    return this.#rows.length;
  }

  /** Mean length of the titles, and of the texts of those documents that have one; at least 1. */
  get meanLengths(): { readonly title: number; readonly text: number } {
    return {
      title: Math.max(1, this.#titleWords / Math.max(1, this.#count)),
      text: Math.max(1, this.#textWords / Math.max(1, this.#withText)),
    };
  }

  /** The latest day of any document: what recency is measured from. */
  get newestDay(): number {
    this.#newestDay ??= this.#rows.reduce((newest, row) => Math.max(newest, row?.day ?? UNDATED), UNDATED);
    return this.#newestDay;
  }

  at(number: number): DocumentRow | undefined {
    return this.#rows[number];
  }

  /** The place of a document's language in `LANGUAGES`. */
  languageNumber(number: number): number {
    return this.#languages[number] ?? 0;
  }

  /** Numbers and rows, ascending. */
  *entries(): Generator<readonly [number, DocumentRow]> {
    for (const [number, row] of this.#rows.entries()) {
      if (row !== undefined) yield [number, row];
    }
  }

  set(number: number, row: DocumentRow): void {
    while (this.#rows.length < number) this.#rows.push(undefined);
    this.#rows[number] = row;
    if (number >= this.#languages.length) this.#languages = grown(this.#languages, number);
    this.#languages[number] = LANGUAGES.indexOf(row.language);
    this.#tally(row, 1);
    if (this.#newestDay !== undefined) this.#newestDay = Math.max(this.#newestDay, row.day);
  }

  delete(number: number): void {
    const row = this.#rows[number];
    if (row === undefined) return;
    this.#rows[number] = undefined;
    this.#tally(row, -1);
    if (row.day === this.#newestDay) this.#newestDay = undefined;
  }

  #tally(row: DocumentRow, sign: 1 | -1): void {
    this.#changes += 1;
    this.#count += sign;
    this.#titleWords += sign * row.titleLength;
    this.#textWords += sign * row.textLength;
    this.#withText += row.textLength > 0 ? sign : 0;
  }
}

function grown(column: Uint8Array<ArrayBuffer>, number: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * number);
  larger.set(column);
  return larger;
}

/** Days since 1970. */
export function dayOf(date: CalendarDate): number {
  return Date.parse(date) / DAY_MS;
}

/** The host by which sources are compared: lower case, without `www.`. */
export function hostOf(source: string): string {
  return source.toLowerCase().replace(/^www\./u, '');
}
