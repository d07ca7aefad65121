import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage, MAX_PAGE_BYTES } from '../../src/ingest/decode-page.ts';
import { PageError } from '../../src/ingest/page-report.ts';

describe('decodePage', () => {
  test.each([
    { name: 'UTF-8', bytes: Buffer.from('Өглөөний мэдээ'), expected: 'Өглөөний мэдээ' },
    { name: 'UTF-8 with a byte order mark', bytes: Buffer.from('\u{FEFF}мэдээ'), expected: 'мэдээ' },
    { name: 'UTF-16, low byte first', bytes: Buffer.from('\u{FEFF}мэдээ', 'utf16le'), expected: 'мэдээ' },
    { name: 'UTF-16, high byte first', bytes: Buffer.from('\u{FEFF}мэдээ', 'utf16le').swap16(), expected: 'мэдээ' },
    { name: 'nothing', bytes: Buffer.alloc(0), expected: '' },
  ])('reads $name', ({ bytes, expected }) => {
    expect(decodePage(bytes)).toEqual({ text: expected, issues: [] });
  });

  test.each([
    { name: 'more than 20 MB', bytes: Buffer.alloc(MAX_PAGE_BYTES + 1, 'a'), code: 'too-large' },
    { name: 'a picture', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0]), code: 'binary' },
    { name: 'Cyrillic in Windows-1251', bytes: Buffer.from([0xec, 0xfd, 0xe4, 0xfd, 0xfd, 0x20]), code: 'not-utf8' },
    { name: 'half a character in the middle', bytes: Buffer.from([0x41, 0xd0, 0x41]), code: 'not-utf8' },
  ])('refuses $name', ({ bytes, code }) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('reads a page that was cut inside its last character, and says where', () => {
    const bytes = Buffer.from('first line\nмэдээ').subarray(0, -1);
    expect(decodePage(bytes)).toEqual({
      text: 'first line\nмэдэ',
      issues: [
        {
          code: 'truncated-entry',
          line: 2,
          column: 5,
          message: 'The file ends inside a character: it was cut off here.',
          span: { start: 15, end: 15 },
        },
      ],
    });
  });

  test('reads every text back, and throws nothing but its own errors for any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\u{FEFF}'));
        expect(decodePage(Buffer.from(text)).text).toBe(text);
        codeOf(bytes);
      }),
    );
  });
});

function codeOf(bytes: Uint8Array): string | undefined {
  try {
    decodePage(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof PageError) return error.code;
    throw error;
  }
}
