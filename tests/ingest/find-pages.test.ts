import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { MAX_PAGE_BYTES } from '../../src/ingest/decode-page.ts';
import { findPages, findPagesInFolder } from '../../src/ingest/find-pages.ts';
import type { PageSource } from '../../src/ingest/page-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const NOTHING = Readable.from([]);

describe('findPagesInFolder', () => {
  test('finds the pages below a folder, sorted, and leaves hidden, temporary and other files alone', async () => {
    const folder = await temporaryFolder();
    for (const name of [
      'b.txt',
      'a.HTML',
      'c.htm',
      'd.md',
      '.hidden.txt',
      '~e.txt',
      'f.txt.tmp',
      'g.jpg',
      'sub/h.txt',
      '.git/i.txt',
    ]) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), 'page');
    }
    await symlink(join(folder, 'g.jpg'), join(folder, 'link.txt'));
    await symlink(folder, join(folder, 'loop'));
    await symlink(join(folder, 'nowhere'), join(folder, 'broken.txt'));
    const pages = await findPagesInFolder(folder);
    expect(pages.map(({ name }) => relative(folder, name))).toEqual([
      'a.HTML',
      'b.txt',
      'c.htm',
      'd.md',
      'link.txt',
      'sub/h.txt',
    ]);
    expect(pages[0]).toMatchObject({ size: 4 });
  });

  test('finds nothing in a folder that is not there', async () => {
    expect(await findPagesInFolder(join(await temporaryFolder(), 'none'))).toEqual([]);
  });
});

test('a folder that cannot be read is told of, not taken for an empty one', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'page.txt'), 'page');
  const pages = await findPagesInFolder(join(folder, 'page.txt')); // rights do not stop root, so a file instead
  await expect(pages[0]?.read()).rejects.toThrow('the folder cannot be read (ENOTDIR)');
});

describe('findPages', () => {
  test('takes files of any name, folders and standard input in the order in which they were named', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'pages'));
    await writeFile(join(folder, 'pages', '1.txt'), 'one');
    await writeFile(join(folder, 'page-without-ending'), 'two');
    const pages = await findPages(
      ['-', join(folder, 'page-without-ending'), join(folder, 'pages')],
      Readable.from([Buffer.from('thr'), Buffer.from('ee')]),
    );
    expect(await Promise.all(pages.map(textOf))).toEqual(['three', 'two', 'one']);
  });

  test('makes of a file that is not there a page that says so when it is read', async () => {
    const [page] = await findPages(['no/such/page.txt'], NOTHING);
    await expect(page?.read()).rejects.toMatchObject({ code: 'unreadable', message: 'there is no such file' });
  });

  test('does not read more than a page may have', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'a');
    const endless = Readable.from(
      (function* () {
        for (;;) yield piece;
      })(),
    );
    const [page] = await findPages(['-'], endless);
    await expect(page?.read()).rejects.toMatchObject({ code: 'too-large' });
    const file = join(await temporaryFolder(), 'large.txt');
    await writeFile(file, Buffer.alloc(MAX_PAGE_BYTES + 1, 'a'));
    const [large] = await findPages([file], NOTHING);
    await expect(large?.read()).rejects.toMatchObject({ code: 'too-large' });
  });

  test('stops waiting for standard input when it is told to stop', async () => {
    const silent = new Readable({ read() {} });
    const stopping = new AbortController();
    const [page] = await findPages(['-'], silent);
    const reading = page?.read(stopping.signal);
    stopping.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

async function textOf(page: PageSource): Promise<string> {
  return Buffer.from(await page.read()).toString();
}
