import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PageFile } from '../../src/ingest/find-pages.ts';
import { openPageLedger } from '../../src/ingest/page-ledger.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PAGE: PageFile = { name: '/a.txt', size: 10, modifiedMs: 1_700_000_000_000.5, read: async () => Buffer.from('') };

describe('openPageLedger', () => {
  test('remembers a page over a restart, until it changes', async () => {
    const file = join(await temporaryFolder(), 'store', 'pages.jsonl');
    const ledger = await openPageLedger({ file, storyCount: 0 });
    expect(ledger.has(PAGE)).toBe(false);
    await ledger.add(PAGE, 20);
    const later = await openPageLedger({ file, storyCount: 20 });
    expect(later.has(PAGE)).toBe(true);
    expect(later.has({ ...PAGE, size: 11 })).toBe(false);
    expect(later.has({ ...PAGE, modifiedMs: PAGE.modifiedMs + 1000 })).toBe(false);
    expect(later.has({ ...PAGE, name: '/b.txt' })).toBe(false);
  });

  test('forgets everything when the archive has fewer stories than it had', async () => {
    const file = join(await temporaryFolder(), 'pages.jsonl');
    await (await openPageLedger({ file, storyCount: 0 })).add(PAGE, 20);
    expect((await openPageLedger({ file, storyCount: 19 })).has(PAGE)).toBe(false);
    expect((await openPageLedger({ file, storyCount: 20 })).has(PAGE)).toBe(false);
  });

  test('skips a line that a crash has torn, and writes the next one whole', async () => {
    const file = join(await temporaryFolder(), 'pages.jsonl');
    const ledger = await openPageLedger({ file, storyCount: 0 });
    await ledger.add(PAGE, 1);
    await appendFile(file, '\n["/torn.txt", "12');
    await ledger.add({ ...PAGE, name: '/b.txt' }, 1);
    const later = await openPageLedger({ file, storyCount: 2 });
    expect([later.has(PAGE), later.has({ ...PAGE, name: '/b.txt' })]).toEqual([true, true]);
  });

  test('does not grow without end when pages change again and again', async () => {
    const file = join(await temporaryFolder(), 'pages.jsonl');
    const ledger = await openPageLedger({ file, storyCount: 0 });
    for (let size = 0; size < 10; size += 1) await ledger.add({ ...PAGE, size }, 0);
    await openPageLedger({ file, storyCount: 0 });
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(1);
  });

  test('never stops the work when it cannot be written', async () => {
    const folder = await temporaryFolder();
    const ledger = await openPageLedger({ file: folder, storyCount: 0 });
    await ledger.add(PAGE, 1);
    expect(ledger.has(PAGE)).toBe(true);
  });
});
