import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors.ts';
import { isObject, parseJson } from '../parameters/json.ts';
import type { Parameters, UploadedFile } from '../parameters/parameters.ts';
import { parseMultipart } from './multipart.ts';

/** All parameters that are not files, in bytes. */
const MAX_PARAMETER_BYTES = 1024 * 1024;
/** A whole request with its file. */
const MAX_REQUEST_BYTES = 52 * 1024 * 1024;

/** The parameters of a request, and whether its JSON body could not be read. */
export interface ReadRequest extends Parameters {
  readonly malformedJson: boolean;
}

/** Reads query string and body; the first occurrence of a name wins (rules, section 1, point 7). */
export async function readRequest(request: IncomingMessage, url: URL): Promise<ReadRequest> {
  const values = new Map<string, string>();
  const files = new Map<string, UploadedFile>();
  const add = (name: string, value: string): void => {
    if (!values.has(name)) values.set(name, value);
  };
  for (const [name, value] of url.searchParams) add(name, value);

  const body = await readBody(request, MAX_REQUEST_BYTES);
  const contentType = request.headers['content-type'] ?? '';
  let malformedJson = false;
  if (contentType.startsWith('application/json')) malformedJson = !addJson(body.toString('utf8'), add);
  else if (contentType.startsWith('multipart/form-data')) {
    for (const part of parseMultipart(body, contentType)) {
      if (part.fileName === undefined) add(part.name, part.bytes.toString('utf8'));
      else files.set(part.name, { fileName: part.fileName, contentType: part.contentType, bytes: part.bytes });
    }
  } else {
    for (const [name, value] of new URLSearchParams(body.toString('utf8'))) add(name, value);
  }

  const total = [...values].reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
  if (total > MAX_PARAMETER_BYTES) throw new ApiError(413, 'Request Entity Too Large: too many parameters');
  return { values, files, malformedJson };
}

/** Reads a whole body. Throws ApiError 413 when it is larger than `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) throw new ApiError(413, 'Request Entity Too Large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** A JSON text is taken as it is; any other value is kept as its JSON. */
function addJson(body: string, add: (name: string, value: string) => void): boolean {
  if (body.trim() === '') return true;
  const parsed = parseJson(body);
  if (!isObject(parsed)) return false;
  for (const [name, value] of Object.entries(parsed))
    add(name, typeof value === 'string' ? value : JSON.stringify(value));
  return true;
}
