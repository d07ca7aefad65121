import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors.ts';
import { MAX_UPLOAD_BYTES } from '../files/file-store.ts';
import { isObject, parseJson } from '../parameters/json.ts';
import type { Parameters, UploadedFile } from '../parameters/parameters.ts';
import { type Part, parseMultipart } from './multipart.ts';

/** All parameters that are not files, in bytes. */
const MAX_PARAMETER_BYTES = 1024 * 1024;
/** A whole request with its file. */
const MAX_REQUEST_BYTES = MAX_UPLOAD_BYTES + 2 * MAX_PARAMETER_BYTES;

/** The parameters of a request, and whether its JSON body could not be read. */
export interface ReadRequest extends Parameters {
  readonly malformedJson: boolean;
}

/** Bytes, and what they are said to be. */
export interface Body {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Reads query string and body. Throws ApiError 413. */
export async function readRequest(request: IncomingMessage, url: URL): Promise<ReadRequest> {
  const bytes = await readBody(request, MAX_REQUEST_BYTES);
  return readParameters(url.searchParams, { contentType: request.headers['content-type'] ?? '', bytes });
}

/** Takes parameters; the first occurrence of a name wins (rules, section 1, points 7 to 9). Throws ApiError 413. */
export function readParameters(query: URLSearchParams, { contentType, bytes: body }: Body): ReadRequest {
  const values = new Map<string, string>();
  const files = new Map<string, UploadedFile>();
  const add = (name: string, value: string): void => {
    if (!values.has(name)) values.set(name, value);
  };
  for (const [name, value] of query) add(name, value);

  let malformedJson = false;
  if (contentType.startsWith('application/json')) malformedJson = !addJson(body.toString('utf8'), add);
  else if (contentType.startsWith('multipart/form-data')) addParts(parseMultipart(body, contentType), add, files);
  else for (const [name, value] of new URLSearchParams(body.toString('utf8'))) add(name, value);

  const total = [...values].reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
  if (total > MAX_PARAMETER_BYTES) throw new ApiError(413, 'Request Entity Too Large: too many parameters');
  return { values, files, malformedJson };
}

/** A part with a file name is a file, every other one a parameter. */
function addParts(
  parts: readonly Part[],
  add: (name: string, value: string) => void,
  files: Map<string, UploadedFile>,
): void {
  for (const { name, fileName, contentType, bytes } of parts) {
    if (bytes.length > MAX_UPLOAD_BYTES) throw new ApiError(413, 'Request Entity Too Large');
    if (fileName === undefined) add(name, bytes.toString('utf8'));
    else if (!files.has(name)) files.set(name, { fileName, contentType, bytes });
  }
}

/** Reads a whole body. Throws ApiError 413 when it is larger than `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.from(chunk);
    size += bytes.length;
    // The rest is read too, or the client would never see the answer.
    if (size <= maxBytes) chunks.push(bytes);
  }
  if (size > maxBytes) throw new ApiError(413, 'Request Entity Too Large');
  return Buffer.concat(chunks);
}

/** A JSON text is taken as it is; any other value is kept as its JSON. Tells whether all of the body could be read. */
function addJson(body: string, add: (name: string, value: string) => void): boolean {
  if (body.trim() === '') return true;
  const whole = parseJson(body);
  const parsed = isObject(whole) ? whole : parseJson(`${completeFields(body)}}`);
  if (!isObject(parsed)) return false;
  for (const [name, value] of Object.entries(parsed))
    add(name, typeof value === 'string' ? value : JSON.stringify(value));
  return isObject(whole);
}

/**
 * A broken JSON object up to the last comma between its own fields: what was read before it counts. A text that never ends
 * is taken to the end of the body; were it passed over, each quote in it would be searched for its end anew.
 */
function completeFields(body: string): string {
  let depth = 0;
  let end = 0;
  for (const { 0: piece, index } of body.matchAll(/"(?:[^"\\]|\\.?)*(?:"|$)|[[\]{},]/gsu)) {
    if (piece === ',' && depth === 1) end = index;
    if (piece === '{' || piece === '[') depth += 1;
    if (piece === '}' || piece === ']') depth -= 1;
  }
  return body.slice(0, end);
}
