import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PageFile } from './find-pages.ts';

/**
 * Remembers which files were taken in, by name, size and time, so that a start does not parse ten thousand known files again.
 * Only an optimisation: a ledger that is lost or torn costs time, no story.
 */
export interface PageLedger {
  has(file: PageFile): boolean;
  /** Notes a file that is done, and how many stories it added. What cannot be written is merely parsed again next time. */
  add(file: PageFile, added: number): Promise<void>;
}

export interface PageLedgerOptions {
  readonly file: string;
  /** Stories in the archive now. */
  readonly storyCount: number;
}

/** A line of the file: the page, its size and time, and how many stories the archive had after it. */
type Line = readonly [name: string, mark: string, stories: number];

/**
 * Opens the ledger in a file of JSON lines.
 * An archive that has fewer stories than it had by the ledger was emptied or restored: the ledger is forgotten then.
 */
export async function openPageLedger({ file, storyCount }: PageLedgerOptions): Promise<PageLedger> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').flatMap(parseLine);
  const isBelieved = lines.every(([, , stories]) => stories <= storyCount);
  const known = new Map(isBelieved ? lines.map((line) => [line[0], line]) : []);
  if (lines.length > 2 * known.size) await rewrite(file, [...known.values()]).catch(() => {});
  let stories = storyCount;
  return {
    has: (page) => known.get(page.name)?.[1] === markOf(page),
    async add(page, added) {
      stories += added;
      const line: Line = [page.name, markOf(page), stories];
      known.set(page.name, line);
      await append(file, line).catch(() => {});
    },
  };
}

function parseLine(text: string): readonly Line[] {
  try {
    const value: unknown = JSON.parse(text);
    return isLine(value) ? [value] : [];
  } catch {
    return []; // torn by a crash, or the empty end
  }
}

function isLine(value: unknown): value is Line {
  if (!Array.isArray(value)) return false;
  const [name, mark, stories] = value;
  return typeof name === 'string' && typeof mark === 'string' && typeof stories === 'number';
}

function markOf(file: PageFile): string {
  return `${file.size} ${Math.round(file.modifiedMs)}`;
}

async function append(file: string, line: Line): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // The break before it ends a line that a crash has torn.
  await appendFile(file, `\n${JSON.stringify(line)}`);
}

async function rewrite(file: string, lines: readonly Line[]): Promise<void> {
  await writeFile(`${file}.tmp`, lines.map((line) => `\n${JSON.stringify(line)}`).join(''));
  await rename(`${file}.tmp`, file);
}
