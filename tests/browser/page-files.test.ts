import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { WEB_FOLDER } from './page-modules.ts';

// What the page shows comes from bots and people, so its safety rests on a few habits that are easy to break by one line.

const names = await readdir(WEB_FOLDER);
const read = (name: string): Promise<string> => readFile(new URL(name, WEB_FOLDER), 'utf8');
const scripts = names.filter((name) => name.endsWith('.js'));

test.each(scripts)('%s makes no markup out of text and runs no text', async (name) => {
  expect(await read(name)).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function|setAttribute\('style'/u,
  );
});

test.each(scripts)('%s is type checked', async (name) => {
  expect((await read(name)).startsWith('// @ts-check\n')).toBe(true);
});

test('the page has no inline script or style and loads nothing from outside', async () => {
  const html = await read('index.html');
  expect(html).not.toMatch(/<script(?![^>]* src="\/web\/)|<style|\sstyle=|\son\w+=/u);
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/gu)].map((match) => match[1]);
  expect(addresses.filter((address) => !address?.startsWith('/web/'))).toEqual([]);
});

test('every file that the page asks for is there', async () => {
  const html = await read('index.html');
  const fromHtml = [...html.matchAll(/"\/web\/([^"]+)"/gu)].map((match) => match[1] ?? '');
  const sources = await Promise.all(scripts.map(read));
  const fromScripts = sources.flatMap((source) =>
    [...source.matchAll(/^import .* from '\.\/([^']+)';$/gmu)].map((match) => match[1] ?? ''),
  );
  expect([...fromHtml, ...fromScripts].filter((name) => !names.includes(name))).toEqual([]);
});

test('styles load nothing from outside', async () => {
  const styles = await Promise.all(names.filter((name) => name.endsWith('.css')).map(read));
  expect(styles.join('\n')).not.toMatch(/@import|url\(/u);
});
