import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingestPage } from '../../src/ingest/ingest-page.ts';
import { createQuarantine } from '../../src/ingest/quarantine.ts';
import { makePage } from '../support/pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createRememberingArchive } from './remembering-archive.ts';

describe('ingestPage', () => {
  test('puts the stories of a page into the archive, and reports what became of them', async () => {
    const archive = createRememberingArchive();
    const page = { name: 'a.txt', bytes: Buffer.from(makePage({ index: 0 })) };
    const first = await ingestPage({ archive }, page);
    expect(first).toMatchObject({ name: 'a.txt', completed: [], unchanged: 0, issues: [] });
    expect(first.added.length).toBeGreaterThanOrEqual(20);
    expect(first.quarantined).toBeUndefined();
    const second = await ingestPage({ archive }, page);
    expect(second).toMatchObject({ added: [], unchanged: first.added.length });
  });

  test.each([
    { name: 'an empty page', text: ' \n\t\n', code: 'empty', message: 'it is empty' },
    { name: 'a binary page', text: 'GIF\0\0\0\0', code: 'binary', message: 'it is not text but binary data' },
    {
      name: 'a page without news',
      text: 'Server error. Please try again later.',
      code: 'no-news',
      message: 'it has no headline and no article',
    },
  ])('keeps $name in quarantine with the reason, and puts nothing', async ({ text, code, message }) => {
    const archive = createRememberingArchive();
    const folder = join(await temporaryFolder(), 'quarantine');
    const deps = { archive, quarantine: createQuarantine(folder) };
    const page = { name: 'some/../odd name?.txt', bytes: Buffer.from(text) };
    expect(await ingestPage(deps, page)).toMatchObject({ added: [], quarantined: { code, message } });
    await ingestPage(deps, page);
    expect(archive.pages).toEqual([]);
    const [copy = '', reason = '', ...more] = (await readdir(folder)).toSorted();
    expect(copy).toMatch(/^odd_name_\.txt-[0-9a-f]{12}$/u);
    expect(reason).toBe(`${copy}.reason.txt`);
    expect(more).toEqual([]);
    expect(await readFile(join(folder, copy), 'utf8')).toBe(text);
    expect(await readFile(join(folder, reason), 'utf8')).toBe(`some/../odd name?.txt\n${code}: ${message}\n`);
  });

  test('rejects with the error of an archive that cannot write', async () => {
    const archive = createRememberingArchive(() => Promise.reject(new Error('disk full')));
    const page = { name: 'a.txt', bytes: Buffer.from(makePage({ index: 0 })) };
    await expect(ingestPage({ archive }, page)).rejects.toThrow('disk full');
  });
});
