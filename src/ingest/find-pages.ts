import { createReadStream, type Dirent, type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { MAX_PAGE_BYTES, tooLarge } from './decode-page.ts';
import { fetchPage } from './fetch-page.ts';
import { limitedBytes } from './limited-bytes.ts';
import { PageError } from './page-report.ts';
import type { PageSource } from './page-source.ts';

/** A page in a file, and what tells whether the file has changed. */
export interface PageFile extends PageSource {
  readonly size: number;
  readonly modifiedMs: number;
}

/** What a page in a folder may be called. Files that are named one by one may be called anything. */
const PAGE_NAME = /^[^.~].*\.(?:txt|html?|md)$/iu;

/** Tells whether a file of this name in a folder is a page: hidden and temporary files are not. */
export function isPageName(name: string): boolean {
  return PAGE_NAME.test(name);
}

/**
 * Lists the pages behind what an operator named: files, folders (all below them, by name), `http(s)://` addresses and `-`.
 * What does not exist becomes a source whose `read` says so, so that the rest goes on. Reads no page yet.
 */
export async function findPages(named: readonly string[], stdin: Readable): Promise<readonly PageSource[]> {
  const found = await Promise.all(named.map((name) => findNamed(name, stdin)));
  return found.flat();
}

/**
 * Lists the pages in a folder and below it, sorted by path; a folder that is not there has none. One that cannot be read
 * stands in the list itself, as a page that says so, so that nobody takes it for an empty one.
 */
export async function findPagesInFolder(folder: string): Promise<readonly PageFile[]> {
  try {
    const entries = await entriesOf(folder);
    const found = await Promise.all(entries.map((entry) => findInEntry(entry, join(folder, entry.name))));
    return found.flat();
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return [{ name: folder, size: 0, modifiedMs: 0, read: () => Promise.reject(error) }];
  }
}

/** Finds the page in one file; undefined where there is no such file. */
export async function findPageFile(path: string): Promise<PageFile | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isFile() ? pageFile(path, stats) : undefined;
}

async function findNamed(name: string, stdin: Readable): Promise<readonly PageSource[]> {
  if (name === '-') return [{ name, size: undefined, read: (signal) => readStream(stdin, signal) }];
  if (/^https?:\/\//iu.test(name)) return [{ name, size: undefined, read: (signal) => fetchPage(name, { signal }) }];
  const stats = await stat(name).catch(() => undefined);
  if (stats === undefined) {
    return [{ name, size: 0, read: () => Promise.reject(unreadable('there is no such file')) }];
  }
  return stats.isDirectory() ? findPagesInFolder(name) : [pageFile(name, stats)];
}

async function findInEntry(entry: Dirent, path: string): Promise<readonly PageFile[]> {
  if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : findPagesInFolder(path);
  const page = isPageName(entry.name) ? await findPageFile(path) : undefined;
  return page === undefined ? [] : [page];
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw unreadable(`the folder cannot be read (${codeOf(error)})`, error);
  }
}

function pageFile(name: string, stats: Stats): PageFile {
  return {
    name,
    size: stats.size,
    modifiedMs: stats.mtimeMs,
    // A named pipe may keep us waiting for ever; a file does not, and a listener for each would be many.
    read: (signal) => readFile(name, stats.isFile() ? undefined : signal),
  };
}

async function readFile(path: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_PAGE_BYTES) throw tooLarge();
    return await readStream(createReadStream(path), signal);
  } catch (error) {
    if (error instanceof PageError || signal?.aborted) throw error;
    throw unreadable(`it cannot be read (${codeOf(error)})`, error);
  }
}

function readStream(stream: Readable, signal: AbortSignal | undefined): Promise<Uint8Array> {
  return limitedBytes(signal === undefined ? stream : addAbortSignal(signal, stream));
}

function unreadable(message: string, cause?: unknown): PageError {
  return new PageError({ code: 'unreadable', message }, { cause });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
