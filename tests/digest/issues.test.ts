import { expect, test } from 'vitest';
import { PARSE_ISSUE_CODES, type ParseIssueCode } from '../../src/digest/digest.ts';
import { parseDigest } from '../../src/digest/parse-digest.ts';

const ENTRY = '1 AIR ROUTE OPENS WWW.A.EXAMPLE PUBLISHED:2026/11/20';
const ARTICLE = 'A Title www.a.example\n\nText.\n\n\n';

const PAGES: Readonly<Record<ParseIssueCode, string>> = {
  'empty-page': '\n',
  'truncated-entry': `${ENTRY} 2 BIG BRI`,
  'unreadable-entry': 'WWW.A.EXAMPLE PUBLISHED:2026/11/20',
  'impossible-date': `${ARTICLE}Published Date:2026-02-30`,
  'missing-date': `${ARTICLE}Published Date:\n\nA Second Title www.b.example\nText.`,
  'truncated-date': `${ARTICLE}Published Date:2026-1`,
  'rank-out-of-sequence': ENTRY.replace('1', '4'),
  'text-without-title': 'Just some words.',
  'empty-events': 'Events\n| Name | organizer | Where |\nNEWS\n',
};

test.each(PARSE_ISSUE_CODES)('there is a page with the issue %s and no other', (code) => {
  expect(parseDigest(PAGES[code]).issues.map((issue) => issue.code)).toEqual([code]);
});

test('issues read as plain sentences, in the order of the page', () => {
  const text = `Lost words.\n${ENTRY.replace('/20', '/31')} 3 BIG BRIDGE WWW.B.EXAMPLE PUBLISHED:2026/11/20 4 CU\n\n${ARTICLE}Published Date:2026-1`;
  const lines = parseDigest(text).issues.map(
    ({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`,
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "1:1 text-without-title: text that belongs to no article was left out",
      "2:33 impossible-date: the date of an entry is not a day of the calendar; it was kept without one",
      "2:54 rank-out-of-sequence: an English entry has the number 3 where 2 was expected",
      "2:102 truncated-entry: the ticker breaks off inside an entry; the entry was left out",
      "9:1 truncated-date: the page breaks off in the date of an article; the article was kept without one",
    ]
  `);
});
