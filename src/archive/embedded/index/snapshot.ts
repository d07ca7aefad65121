import { crc32 } from 'node:zlib';
import type { Pace } from '../../../storage/pace.ts';
import type { StoryId } from '../../story.ts';
import { ByteReader, ByteWriter, UnreadableBytes } from './bytes.ts';
import { type DocumentRow, DocumentTable } from './documents.ts';
import { FIRST_WORD, KEY_KINDS, Lexicon } from './lexicon.ts';
import { LivePostings, type RestoredWord } from './live-postings.ts';
import type { IndexParts } from './memory-index.ts';
import type { Counts } from './postings.ts';
import type { Sequence } from './sequence.ts';

/*
 * The file: magic (8 bytes), checksum of all that follows (CRC-32, 4 bytes, little endian), then as varints and counted UTF-8:
 *   format version · analyzer version · change number
 *   words, one a line · stems, sounds, stems of sounds: how many, then their words and fingerprints, as they lie in memory
 *   hosts, one a line · documents: ids, one a line · for each: change, seq, language, host, day, lengths, bytes of its sequence
 *   all sequences · for each word its postings in title and in text: how many, then steps from document to document
 * Documents are numbered anew, without gaps. Starting reads bytes and parses no JSON (docs/performance: MiniSearch's takes seconds).
 */
const MAGIC = Buffer.from('MEDEEIX\n', 'latin1');
const CHECKSUM_AT = MAGIC.length;
const BODY_AT = CHECKSUM_AT + 4;
/** To be raised with every change of what is written or of what it means, `sequence.ts`, `lexicon.ts` and `key-table.ts` included. */
const FORMAT_VERSION = 2;

/** Days are kept as distances from a day before all others, so that they are never negative. */
const DAY_ZERO = -(2 ** 31);
const STEPS_BETWEEN_PAUSES = 512;

/** What a snapshot is good for. */
export interface SnapshotStamp {
  readonly analyzerVersion: string;
  /** The last change of the store that is in it. */
  readonly upTo: number;
}

/** Writes an index down. Others have their turn in between; the index must not change meanwhile. */
export async function encodeSnapshot(parts: IndexParts, stamp: SnapshotStamp, pace: Pace): Promise<Uint8Array> {
  const writer = new ByteWriter();
  writer.bytes(new Uint8Array(BODY_AT));
  writer.number(FORMAT_VERSION);
  writer.text(stamp.analyzerVersion);
  writer.number(stamp.upTo);
  writeLexicon(writer, parts.lexicon);
  await pace();
  const numbers = writeDocuments(writer, parts.documents);
  for (let word = FIRST_WORD; word < parts.lexicon.size; word += 1) {
    if (word % STEPS_BETWEEN_PAUSES === 0) await pace();
    const postings = parts.postings.find(parts.lexicon.wordOf(word));
    writeCounts(writer, postings?.title, numbers);
    writeCounts(writer, postings?.text, numbers);
  }
  const bytes = writer.view();
  bytes.set(MAGIC);
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(CHECKSUM_AT, crc32(bytes.subarray(BODY_AT)), true);
  return bytes;
}

/** Why a snapshot cannot be used. */
export type SnapshotFault = 'damaged' | 'other-version';

export type SnapshotResult =
  | { readonly kind: 'good'; readonly parts: IndexParts; readonly upTo: number }
  | { readonly kind: SnapshotFault };

/** Reads what `encodeSnapshot` wrote. Never throws for bytes that are something else, damaged or of another version. */
export function decodeSnapshot(bytes: Buffer, analyzerVersion: string): SnapshotResult {
  if (bytes.length < BODY_AT || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return { kind: 'damaged' };
  const body = bytes.subarray(BODY_AT);
  if (bytes.readUInt32LE(CHECKSUM_AT) !== crc32(body)) return { kind: 'damaged' };
  try {
    const reader = new ByteReader(body);
    if (reader.number() !== FORMAT_VERSION || reader.text() !== analyzerVersion) return { kind: 'other-version' };
    const upTo = reader.number();
    const lexicon = readLexicon(reader);
    const rows = readDocuments(reader);
    const documents = new DocumentTable();
    for (const [number, row] of rows.entries()) documents.set(number, row);
    const postings = new LivePostings();
    postings.restore(
      rows.map(({ id }) => id),
      readPostings(reader, lexicon),
    );
    return { kind: 'good', parts: { postings, documents, lexicon }, upTo };
  } catch (error) {
    // The checksum was right and the content is not: a program that was not this one wrote it.
    if (error instanceof UnreadableBytes || error instanceof TypeError) return { kind: 'damaged' };
    throw error;
  }
}

function writeLexicon(writer: ByteWriter, lexicon: Lexicon): void {
  const words: string[] = [];
  for (let number = FIRST_WORD; number < lexicon.size; number += 1) words.push(lexicon.wordOf(number));
  writeLines(writer, words);
  for (const kind of KEY_KINDS) lexicon.families[kind].write(writer);
}

function readLexicon(reader: ByteReader): Lexicon {
  const lexicon = new Lexicon();
  for (const word of readLines(reader)) lexicon.append(word);
  for (const kind of KEY_KINDS) lexicon.families[kind].read(reader);
  return lexicon;
}

/** Returns the new number of each document by its old one. */
function writeDocuments(writer: ByteWriter, documents: DocumentTable): Uint32Array {
  const rows = [...documents.entries()];
  const hosts = [...new Set(rows.map(([, { host }]) => host))];
  const hostNumbers = new Map(hosts.map((host, number) => [host, number]));
  const numbers = new Uint32Array(documents.capacity);
  writeLines(writer, hosts);
  writeLines(
    writer,
    rows.map(([, { id }]) => id),
  );
  for (const [number, [old, row]] of rows.entries()) {
    numbers[old] = number;
    writer.number(row.change);
    writer.number(row.seq);
    writer.number(row.language === 'en' ? 0 : 1);
    writer.number(hostNumbers.get(row.host) ?? 0);
    writer.number(row.day - DAY_ZERO);
    writer.number(row.titleLength);
    writer.number(row.textLength);
    writer.number(row.sequence.length);
  }
  for (const [, { sequence }] of rows) writer.bytes(sequence);
  return numbers;
}

function readDocuments(reader: ByteReader): readonly DocumentRow[] {
  const hosts = readLines(reader);
  const rows = readLines(reader).map((id) => ({
    // Written by this file from a row; the checksum says that it is still the same.
    id: id as StoryId,
    change: reader.number(),
    seq: reader.number(),
    language: reader.number() === 0 ? ('en' as const) : ('mn' as const),
    host: hosts[reader.number()] ?? '',
    day: reader.number() + DAY_ZERO,
    titleLength: reader.number(),
    textLength: reader.number(),
    bytes: reader.number(),
  }));
  return rows.map(({ bytes, ...row }) => ({ ...row, sequence: reader.bytes(bytes) as Sequence }));
}

function writeCounts(writer: ByteWriter, counts: Counts | undefined, numbers: Uint32Array): void {
  writer.number(counts?.size ?? 0);
  let previous = -1;
  counts?.forEach((count, old) => {
    const document = numbers[old] ?? 0;
    // A word mostly stands once in a document: that costs no byte of its own.
    const step = document - previous - 1;
    writer.number(step * 2 + (count > 1 ? 1 : 0));
    if (count > 1) writer.number(count);
    previous = document;
  });
}

function* readPostings(reader: ByteReader, lexicon: Lexicon): Generator<RestoredWord> {
  for (let word = FIRST_WORD; word < lexicon.size; word += 1) {
    yield { word: lexicon.wordOf(word), number: word, title: readCounts(reader), text: readCounts(reader) };
  }
}

function readCounts(reader: ByteReader): Map<number, number> | undefined {
  const size = reader.number();
  if (size === 0) return undefined;
  const counts = new Map<number, number>();
  let document = -1;
  for (let left = size; left > 0; left -= 1) {
    const step = reader.number();
    document += Math.floor(step / 2) + 1;
    counts.set(document, step % 2 === 1 ? reader.number() : 1);
  }
  return counts;
}

function writeLines(writer: ByteWriter, lines: readonly string[]): void {
  writer.number(lines.length);
  writer.text(lines.join('\n'));
}

function readLines(reader: ByteReader): readonly string[] {
  const count = reader.number();
  const lines = reader.text().split('\n');
  if (count === 0) return [];
  if (lines.length !== count) throw new UnreadableBytes('the number of lines is another');
  return lines;
}
