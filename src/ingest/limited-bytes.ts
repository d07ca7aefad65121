import { MAX_PAGE_BYTES, tooLarge } from './decode-page.ts';

/** Joins the pieces of a stream; throws `PageError` with `too-large` as soon as they are more than a page may have. */
export async function limitedBytes(chunks: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += part.byteLength;
    if (length > MAX_PAGE_BYTES) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
