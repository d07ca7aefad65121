const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Seven bits a byte, the lowest first; the high bit says that more follow. */
const CONTINUE = 0x80;
const BITS = 0x7f;
const STEP = 128;

/** Bytes that grow at their end. */
export class ByteWriter {
  #bytes: Uint8Array = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Appends a whole number from 0 to 2^53 - 1 as a varint. */
  number(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= STEP) {
      this.#bytes[this.#length++] = (rest % STEP) | CONTINUE;
      rest = Math.floor(rest / STEP);
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(more: Uint8Array): void {
    this.#reserve(more.length);
    this.#bytes.set(more, this.#length);
    this.#length += more.length;
  }

  /** Appends a text with its length. */
  text(value: string): void {
    const bytes = encoder.encode(value);
    this.number(bytes.length);
    this.bytes(bytes);
  }

  /** The bytes so far; to be used before the next one is appended. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.view());
    this.#bytes = larger;
  }
}

/** Thrown when bytes are not what a `ByteWriter` wrote. */
export class UnreadableBytes extends Error {}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new UnreadableBytes('the bytes end too early');
      value += (byte & BITS) * scale;
      if (byte < CONTINUE) return value;
      scale *= STEP;
    }
  }

  /** A view, not a copy. */
  bytes(length: number): Buffer {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new UnreadableBytes('the bytes end too early');
    const part = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return part;
  }

  text(): string {
    return decoder.decode(this.bytes(this.number()));
  }
}
