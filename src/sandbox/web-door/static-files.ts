import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SandboxError } from '../errors.ts';

/** The page lives among the sources, also for the built program: both are three folders below the project. */
const WEB_FOLDER = new URL('../../../src/sandbox/web/', import.meta.url);

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
]);

/** Serves a file of the web chat: `/` is its page, everything else is under `/web/`. */
export async function serveFile(response: ServerResponse, pathname: string): Promise<void> {
  const path = pathname === '/' ? 'index.html' : /^\/web\/(.+)$/u.exec(pathname)?.[1];
  const contentType = CONTENT_TYPES.get(extname(path ?? ''));
  // Names are letters, digits and inner dots and dashes, so that no path leads out of the folder.
  if (path === undefined || contentType === undefined || !/^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)+$/u.test(path)) {
    throw new SandboxError('not-found', 'there is nothing here');
  }
  const content = await readFile(fileURLToPath(new URL(path, WEB_FOLDER))).catch(() => undefined);
  if (!content) throw new SandboxError('not-found', 'there is nothing here');
  response.writeHead(200, {
    'Content-Type': contentType,
    'Content-Security-Policy': "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(content);
}
