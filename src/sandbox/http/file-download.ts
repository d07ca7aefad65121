import type { ServerResponse } from 'node:http';
import { ApiError } from '../errors.ts';
import type { FileStore } from '../files/file-store.ts';

/** Sends the file behind `/file/bot<token>/<path>`, as `getFile` told it. Throws ApiError 404 for every other address. */
export function sendBotFile(response: ServerResponse, url: URL, files: FileStore, token: string): void {
  const start = `/file/bot${token}/`;
  const pathname = url.pathname.replace(/%3A/iu, ':');
  const stored = pathname.startsWith(start) ? files.byPath(pathname.slice(start.length)) : undefined;
  if (!stored) throw new ApiError(404, 'Not Found');
  response.writeHead(200, {
    'Content-Type': stored.document.mime_type ?? 'application/octet-stream',
    'Content-Length': stored.bytes.length,
  });
  response.end(stored.bytes);
}
