import { ApiError } from '../errors.ts';

/** A part of a multipart body. */
export interface Part {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const LINE_END = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');

/** Splits a `multipart/form-data` body (RFC 7578); parts without a name are left out. Throws ApiError without a boundary. */
export function parseMultipart(body: Buffer, contentType: string): readonly Part[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/iu.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) throw new ApiError(400, 'Bad Request: boundary not found');
  const delimiter = Buffer.from(`--${mark}`);
  const parts: Part[] = [];
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const contentStart = start + delimiter.length + LINE_END.length;
    const next = body.indexOf(delimiter, contentStart);
    if (next < 0) break;
    const part = parsePart(body.subarray(contentStart, next - LINE_END.length));
    if (part) parts.push(part);
    start = next;
  }
  return parts;
}

function parsePart(bytes: Buffer): Part | undefined {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = bytes.subarray(0, headEnd).toString('utf8');
  const name = /^content-disposition:.*?[;\s]name="([^"]*)"/imu.exec(head)?.[1];
  if (name === undefined) return undefined;
  return {
    name,
    fileName: fileNameOf(head),
    contentType: /^content-type:\s*([^\r\n;]+)/imu.exec(head)?.[1] ?? 'text/plain',
    bytes: bytes.subarray(headEnd + HEAD_END.length),
  };
}

/** Some clients write the name without quotes; browsers write a quote in it as `%22`. */
function fileNameOf(head: string): string | undefined {
  const found = /^content-disposition:.*?[;\s]filename=(?:"([^"]*)"|([^;\r\n]*))/imu.exec(head);
  return found?.[1]?.replaceAll('%22', '"') ?? found?.[2]?.trim();
}
