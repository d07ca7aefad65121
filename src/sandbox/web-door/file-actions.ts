import type { IncomingMessage, ServerResponse } from 'node:http';
import { SandboxError } from '../errors.ts';
import { MAX_UPLOAD_BYTES } from '../files/file-store.ts';
import { readBody } from '../http/read-request.ts';
import { findDocument, sendDocument } from '../people/documents.ts';
import type { Telegram } from '../telegram.ts';
import type { Message } from '../types.ts';

/** `POST /api/document`: a person sends the bytes of the body as a file. */
export async function receiveDocument(telegram: Telegram, request: IncomingMessage, url: URL): Promise<Message> {
  if (request.headers['content-type'] !== 'application/octet-stream') {
    throw new SandboxError('wrong-request', 'the content type must be application/octet-stream');
  }
  const query = url.searchParams;
  return sendDocument(telegram, numberOf(query, 'userId'), {
    chatId: numberOf(query, 'chatId'),
    name: query.get('name') ?? '',
    threadId: query.has('threadId') ? numberOf(query, 'threadId') : undefined,
    sendAs: query.has('sendAs') ? numberOf(query, 'sendAs') : undefined,
    caption: query.get('caption') ?? undefined,
    bytes: await readBody(request, MAX_UPLOAD_BYTES),
  });
}

/** `GET /api/file`: a file that the person can see, never shown by the browser itself. */
export async function downloadDocument(telegram: Telegram, response: ServerResponse, url: URL): Promise<void> {
  const query = url.searchParams;
  const { document, bytes } = findDocument(telegram, numberOf(query, 'userId'), query.get('id') ?? '');
  const name = encodeURIComponent(document.file_name ?? 'file').replace(/['()*]/gu, encodeMark);
  response.writeHead(200, {
    'Content-Type': document.mime_type ?? 'application/octet-stream',
    'Content-Length': bytes.length,
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(bytes);
}

/** Marks that a header's parameter may not hold, though a URL may (RFC 5987). */
function encodeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

function numberOf(query: URLSearchParams, name: string): number {
  const value = Number(query.get(name) ?? Number.NaN);
  if (!Number.isSafeInteger(value)) throw new SandboxError('wrong-request', `"${name}" must be a whole number`);
  return value;
}
