import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors.ts';
import { MAX_UPLOAD_BYTES } from '../files/file-store.ts';
import { isObject, MAX_JSON_DEPTH, parseJson } from '../parameters/json.ts';
import { scanJson } from '../parameters/json-scan.ts';
import type { Parameters, UploadedFile } from '../parameters/parameters.ts';
import { type Part, parseMultipart } from './multipart.ts';

/** All parameters that are not files, in bytes. */
const MAX_PARAMETER_BYTES = 1024 * 1024;
/** A whole request with its file. */
const MAX_REQUEST_BYTES = MAX_UPLOAD_BYTES + 2 * MAX_PARAMETER_BYTES;

/** The values of a JSON body stand in its own brackets, too. */
const MAX_BODY_DEPTH = MAX_JSON_DEPTH + 1;

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

/**
 * Takes parameters; the first occurrence of a name wins (rules, section 1, points 7 to 9). A body of any other type holds
 * none (td `HttpReader.cpp`). Throws ApiError 413, and 400 for parts without a boundary.
 */
export function readParameters(query: URLSearchParams, { contentType, bytes: body }: Body): ReadRequest {
  const values = new Map<string, string>();
  const files = new Map<string, UploadedFile>();
  const add = (name: string, value: string): void => {
    if (!values.has(name)) values.set(name, value);
  };
  for (const [name, value] of query) add(name, value);

  let malformedJson = false;
  const type = contentType.toLowerCase();
  if (type.includes('multipart/form-data')) addParts(parseMultipart(body, contentType), add, files);
  else if (type.includes('application/x-www-form-urlencoded')) {
    for (const [name, value] of new URLSearchParams(body.toString('utf8'))) add(name, value);
  } else if (type.includes('application/json')) malformedJson = !addJson(body.toString('utf8'), add);

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
  const whole = parseJson(body, MAX_BODY_DEPTH);
  const parsed = isObject(whole) ? whole : parseJson(wholeFields(body), MAX_BODY_DEPTH);
  if (!isObject(parsed)) return false;
  for (const [name, value] of Object.entries(parsed))
    add(name, typeof value === 'string' ? value : JSON.stringify(value));
  return isObject(whole);
}

/** A broken or too deep JSON object up to the last comma between its own fields: what was read before it counts. */
function wholeFields(body: string): string {
  return `${body.slice(0, scanJson(body, MAX_BODY_DEPTH).fieldsEnd)}}`;
}
