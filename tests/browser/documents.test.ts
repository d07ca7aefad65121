import { expect, test } from 'vitest';
import { fileSign, fileSize, labelsIn } from './page-modules.ts';

test.each([
  [0, '0 B', '0 Б'],
  [999, '999 B', '999 Б'],
  [1000, '1 kB', '1 КБ'],
  [12_340, '12.3 kB', '12.3 КБ'],
  [999_600, '1 MB', '1 МБ'],
  [50_000_000, '50 MB', '50 МБ'],
  [5_000_000_000_000, '5000 GB', '5000 ГБ'],
])('%i bytes are a size in the reader’s units', (bytes, english, mongolian) => {
  expect(fileSize(bytes, labelsIn('en'))).toBe(english);
  expect(fileSize(bytes, labelsIn('mn'))).toBe(mongolian);
});

test.each([
  [{ file_name: 'digest.pdf' }, 'PDF'],
  [{ file_name: 'мэдээ.тэмдэглэл.txt' }, 'TXT'],
  [{ file_name: 'README', mime_type: 'text/plain' }, 'PLAIN'],
  [{ mime_type: 'application/x-zip' }, 'ZIP'],
  [{ file_name: 'noending' }, ''],
])('the sign of %j', (document, sign) => {
  expect(fileSign(document)).toBe(sign);
});
