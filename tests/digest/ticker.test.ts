import { describe, expect, test } from 'vitest';
import type { Headline } from '../../src/digest/digest.ts';
import { parseDigest } from '../../src/digest/parse-digest.ts';
import { type MadeHeadline, makePageWithParts, tickerEntry } from '../support/pages.ts';

// Every line below is invented; each has the shape of one that was seen (sections 2, 8 and 9 of the format).
const NBSP = '\u00a0';
const EN = 'WWW.ORKHONPOST.EXAMPLE PUBLISHED:2026/11/20';
const MN = 'WWW.MEDEELEL.EXAMPLE НИЙТЭЛСЭН:2026/11/20';

function shown({ language, rank, title, source, publishedOn }: Headline): readonly unknown[] {
  return [language, rank, title, source, publishedOn];
}

function headlinesOf(text: string): readonly (readonly unknown[])[] {
  return parseDigest(text).headlines.map(shown);
}

function codesOf(text: string): readonly string[] {
  return parseDigest(text).issues.map(({ code }) => code);
}

describe('one entry', () => {
  test.each([
    { name: 'the plain English form', text: `1 BRIDGE OPENS ${EN}`, rank: 1, title: 'BRIDGE OPENS' },
    {
      name: 'a title that starts with a number',
      text: `1 78 CAMELS CROSS THE ICE ${EN}`,
      rank: 1,
      title: '78 CAMELS CROSS THE ICE',
    },
    {
      name: 'a title that starts with the next number',
      text: `1 2 BRIDGES OPEN ${EN}`,
      rank: 1,
      title: '2 BRIDGES OPEN',
    },
    {
      name: 'a title that repeats its rank',
      text: `1 1 IN 5 TRAINS IS LATE ${EN}`,
      rank: 1,
      title: '1 IN 5 TRAINS IS LATE',
    },
    { name: 'an ordinal', text: `1 5TH WOOL FAIR BEGINS ${EN}`, rank: 1, title: '5TH WOOL FAIR BEGINS' },
    {
      name: 'a number with a hyphen',
      text: `1 20-DAY VACCINATION DRIVE ENDS ${EN}`,
      rank: 1,
      title: '20-DAY VACCINATION DRIVE ENDS',
    },
    { name: 'a year', text: `1 2026 BUDGET ADOPTED ${EN}`, rank: 1, title: '2026 BUDGET ADOPTED' },
    {
      name: 'a bare domain at the end of the title',
      text: `1 WOOL TO GROW 4.3% - WOOLREPORTS.EXAMPLE ${EN}`,
      rank: 1,
      title: 'WOOL TO GROW 4.3% - WOOLREPORTS.EXAMPLE',
    },
    {
      name: 'colons, full stops and initials',
      text: `1 N.BAT: U.S. AID ROSE BY 3.8 PERCENT. WHY? ${EN}`,
      rank: 1,
      title: 'N.BAT: U.S. AID ROSE BY 3.8 PERCENT. WHY?',
    },
    {
      name: 'quotes nested in quotes',
      text: `1 "THE "BLUE" DOOR” AND ‘ICE’ ${EN}`,
      rank: 1,
      title: '"THE "BLUE" DOOR” AND ‘ICE’',
    },
    {
      name: 'the marker as a word of the title',
      text: `1 JUST PUBLISHED: A MAP OF WELLS ${EN}`,
      rank: 1,
      title: 'JUST PUBLISHED: A MAP OF WELLS',
    },
    { name: 'an unfinished last word', text: `1 MINISTER TO INTROD ${EN}`, rank: 1, title: 'MINISTER TO INTROD' },
    {
      name: 'a very long title',
      text: `1 ${'LONG, LONGER: '.repeat(30)}END ${EN}`,
      rank: 1,
      title: `${'LONG, LONGER: '.repeat(30)}END`,
    },
  ])('English: $name', ({ text, rank, title }) => {
    expect(headlinesOf(text)).toEqual([['en', rank, title, 'www.orkhonpost.example', '2026-11-20']]);
    expect(codesOf(text)).toEqual([]);
  });

  test.each([
    { name: 'the plain Mongolian form', title: 'ШИНЭ ГҮҮР НЭЭГДЛЭЭ' },
    { name: 'a number', title: '12 АЙМАГТ ЦАС ОРНО' },
    { name: 'the number that looks like the next rank', title: '1 САЯ МОД ТАРИНА' },
    { name: 'a thousands separator', title: '62 500 БООДОЛ' },
    { name: 'a Latin name', title: '"STEPPE AIR" ШИНЭ ОНГОЦТОЙ БОЛЛОО' },
    { name: 'a Roman numeral', title: 'IV УЛИРЛЫН ТАЙЛАН ГАРЛАА' },
    { name: 'a long Latin passage', title: '“WORLD FELT AND WOOL MAKERS CONGRESS” ЭХЭЛЛЭЭ' },
    { name: 'a host inside', title: 'БҮРТГЭЛ WWW.E-BURTGEL.EXAMPLE САЙТААР ЯВАГДАНА' },
    { name: 'initials and a plus', title: 'Г.БАТ: 50+1 ХУВЬ, 3.8 ТЭРБУМ' },
  ])('Mongolian entries have no rank: $name', ({ title }) => {
    expect(headlinesOf(`${title} ${MN}`)).toEqual([['mn', undefined, title, 'www.medeelel.example', '2026-11-20']]);
    expect(codesOf(`${title} ${MN}`)).toEqual([]);
  });

  test.each([
    ['WWW.NEWS', 'www.news'],
    ['WWW.ENGLISH.DEEP-HOST.CO.KR', 'www.english.deep-host.co.kr'],
    ['WWW.A.B.C.D.E', 'www.a.b.c.d.e'],
    ['WWW.NEWS24.COM.CN', 'www.news24.com.cn'],
    ['WWW.ӨДӨР.МОН', 'www.өдөр.мон'],
  ])('keeps the source %s as printed', (printed, source) => {
    expect(headlinesOf(`1 TITLE ${printed} PUBLISHED:2026/11/20`)).toEqual([['en', 1, 'TITLE', source, '2026-11-20']]);
  });

  test('keeps an entry without a source', () => {
    expect(headlinesOf('1 NO SOURCE HERE PUBLISHED:2026/11/20')).toEqual([
      ['en', 1, 'NO SOURCE HERE', undefined, '2026-11-20'],
    ]);
    expect(headlinesOf('ЭХ СУРВАЛЖГҮЙ НИЙТЭЛСЭН:2026/11/20')).toEqual([
      ['mn', undefined, 'ЭХ СУРВАЛЖГҮЙ', undefined, '2026-11-20'],
    ]);
  });

  test.each([
    ['two blanks before the marker', `1 TITLE WWW.A.EXAMPLE ${NBSP}PUBLISHED:2026/11/20`],
    ['NBSP everywhere', `1${NBSP}TITLE${NBSP}WWW.A.EXAMPLE${NBSP}PUBLISHED:2026/11/20${NBSP}`],
    ['a blank after the colon', '1 TITLE WWW.A.EXAMPLE PUBLISHED: 2026/11/20'],
    ['no blank before the marker', '1 TITLE WWW.A.EXAMPLEPUBLISHED:2026/11/20'],
    ['a BOM, NUL and zero-width marks', `\ufeff\u00001 TITLE\u200b WWW.A.EXAMPLE\u200e PUBLISHED:2026/11/20\u0000`],
    ['leading blank lines and a line end', `\r\n \r\n1 TITLE WWW.A.EXAMPLE PUBLISHED:2026/11/20\r\n`],
    ['tabs', '1\tTITLE\tWWW.A.EXAMPLE\tPUBLISHED:2026/11/20'],
  ])('reads through %s', (_, text) => {
    expect(headlinesOf(text)).toEqual([['en', 1, 'TITLE', 'www.a.example', '2026-11-20']]);
    expect(codesOf(text)).toEqual([]);
  });

  test('gives titles in NFC and recognises a decomposed marker', () => {
    const text = `ЦАГИЙН ӨӨРЧЛӨЛТ, ЁС ${MN}`.normalize('NFD');
    expect(text).not.toBe(text.normalize('NFC'));
    expect(headlinesOf(text)).toEqual([['mn', undefined, 'ЦАГИЙН ӨӨРЧЛӨЛТ, ЁС', 'www.medeelel.example', '2026-11-20']]);
  });

  test('points its span at the whole entry in the original text', () => {
    const text = `  1 TITLE WWW.A.EXAMPLE PUBLISHED:2026/11/20   `;
    const [headline] = parseDigest(text).headlines;
    expect(text.slice(headline?.span.start, headline?.span.end)).toBe('1 TITLE WWW.A.EXAMPLE PUBLISHED:2026/11/20');
  });
});

describe('dates', () => {
  test.each(['2026/02/30', '2026/13/01', '2026/00/10', '2026/11/32', '2026/7/1'])(
    'keeps an entry dated %s without a date',
    (date) => {
      const text = `1 TITLE WWW.A.EXAMPLE PUBLISHED:${date}  2 NEXT ${EN}`;
      expect(headlinesOf(text)).toEqual([
        ['en', 1, 'TITLE', 'www.a.example', undefined],
        ['en', 2, 'NEXT', 'www.orkhonpost.example', '2026-11-20'],
      ]);
      expect(codesOf(text)).toEqual(['impossible-date']);
    },
  );

  test('keeps an entry with an empty date', () => {
    const text = `1 TITLE WWW.A.EXAMPLE PUBLISHED:  2 NEXT ${EN}`;
    expect(headlinesOf(text)).toHaveLength(2);
    expect(codesOf(text)).toEqual(['missing-date']);
  });

  test('accepts dashes', () => {
    expect(headlinesOf('1 TITLE WWW.A.EXAMPLE PUBLISHED:2026-11-20')).toEqual([
      ['en', 1, 'TITLE', 'www.a.example', '2026-11-20'],
    ]);
  });

  test('says where the impossible date is', () => {
    expect(parseDigest('\n1 TITLE WWW.A.EXAMPLE PUBLISHED:2026/02/30').issues).toMatchInlineSnapshot(`
      [
        {
          "code": "impossible-date",
          "column": 23,
          "line": 2,
          "message": "the date of an entry is not a day of the calendar; it was kept without one",
          "span": {
            "end": 43,
            "start": 23,
          },
        },
      ]
    `);
  });
});

describe('ranks', () => {
  function ranksOf(...starts: readonly string[]): readonly unknown[] {
    return parseDigest(starts.map((start) => `${start} ${EN}`).join('  ')).headlines.map(
      ({ rank, title }) => `${rank}: ${title}`,
    );
  }

  test('keeps a number out of sequence and reports it', () => {
    expect(ranksOf('1 A', '5 B', '6 C')).toEqual(['1: A', '5: B', '6: C']);
    expect(codesOf(`1 A ${EN} 5 B ${EN} 6 C ${EN}`)).toEqual(['rank-out-of-sequence']);
  });

  test('counts the place of an entry without a number', () => {
    expect(ranksOf('1 A', 'B', '3 C')).toEqual(['1: A', 'undefined: B', '3: C']);
    expect(codesOf(`1 A ${EN} B ${EN} 3 C ${EN}`)).toEqual(['rank-out-of-sequence']);
  });

  test('leaves a year to an unnumbered title', () => {
    expect(ranksOf('1 A', '2026 BUDGET')).toEqual(['1: A', 'undefined: 2026 BUDGET']);
  });

  test('reads ten entries in sequence with numbers of their own', () => {
    const starts = Array.from({ length: 10 }, (_, index) => `${index + 1} ${index + 2} WELLS`);
    expect(ranksOf(...starts)).toEqual(Array.from({ length: 10 }, (_, index) => `${index + 1}: ${index + 2} WELLS`));
  });

  test('does not take the number of the first Mongolian title for a rank', () => {
    expect(headlinesOf(`10 A ${EN}  11 БАЙШИН ${MN}  12 ӨРХ ${MN}`).map(([, rank, title]) => [rank, title])).toEqual([
      [10, 'A'],
      [undefined, '11 БАЙШИН'],
      [undefined, '12 ӨРХ'],
    ]);
  });
});

describe('entries on several lines, as from HTML or a wrapping program', () => {
  test.each([
    ['an entry a line', `1 AIR ROUTE OPENS ${EN}\n2 BIG BRIDGE ${EN}\nШИНЭ ГҮҮР ${MN}`],
    ['blank lines between', `1 AIR ROUTE OPENS ${EN}\n\n\n2 BIG BRIDGE ${EN}\n\nШИНЭ ГҮҮР ${MN}\n`],
    ['the number on its own line', `1\nAIR ROUTE OPENS ${EN}\n2\nBIG BRIDGE ${EN}\nШИНЭ ГҮҮР ${MN}`],
    [
      'title and source apart',
      `1 AIR ROUTE OPENS\nWWW.ORKHONPOST.EXAMPLE\nPUBLISHED:2026/11/20\n2 BIG BRIDGE\n${EN}\nШИНЭ ГҮҮР\n${MN}`,
    ],
    ['wrapped inside titles', `1 AIR ROUTE\nOPENS ${EN} 2 BIG\nBRIDGE ${EN} ШИНЭ\nГҮҮР ${MN}`],
  ])('%s', (_, text) => {
    expect(headlinesOf(text)).toEqual([
      ['en', 1, 'AIR ROUTE OPENS', 'www.orkhonpost.example', '2026-11-20'],
      ['en', 2, 'BIG BRIDGE', 'www.orkhonpost.example', '2026-11-20'],
      ['mn', undefined, 'ШИНЭ ГҮҮР', 'www.medeelel.example', '2026-11-20'],
    ]);
    expect(codesOf(text)).toEqual([]);
  });

  test('leaves the lines above the ticker alone', () => {
    const digest = parseDigest(`Home\nContact us\nNEWS\n1 AIR ROUTE OPENS ${EN}`);
    expect(digest.headlines.map(({ title }) => title)).toEqual(['AIR ROUTE OPENS']);
    expect(digest.issues.map(({ code, line }) => [code, line])).toEqual([['text-without-title', 1]]);
  });
});

describe('a page that breaks off', () => {
  const whole = `1 AIR ROUTE OPENS ${EN}${NBSP} ${NBSP} ШИНЭ ГҮҮР НЭЭГДЛЭЭ ${MN}`;
  const second = whole.indexOf('ШИНЭ');

  test.each([
    ['in a title', 'ШИНЭ ГҮҮ'],
    ['in a source', 'ШИНЭ ГҮҮР НЭЭГДЛЭЭ WWW.MEDE'],
    ['in the marker', 'ШИНЭ ГҮҮР НЭЭГДЛЭЭ WWW.MEDEELEL.EXAMPLE НИЙТЭ'],
    ['before the date', 'ШИНЭ ГҮҮР НЭЭГДЛЭЭ WWW.MEDEELEL.EXAMPLE НИЙТЭЛСЭН:'],
    ['in the year', 'ШИНЭ ГҮҮР НЭЭГДЛЭЭ WWW.MEDEELEL.EXAMPLE НИЙТЭЛСЭН:20'],
    ['after the year', 'ШИНЭ ГҮҮР НЭЭГДЛЭЭ WWW.MEDEELEL.EXAMPLE НИЙТЭЛСЭН:2026/'],
    ['in the day', 'ШИНЭ ГҮҮР НЭЭГДЛЭЭ WWW.MEDEELEL.EXAMPLE НИЙТЭЛСЭН:2026/11/2'],
  ])('%s leaves the entry out and says so', (_, cut) => {
    const digest = parseDigest(whole.slice(0, second) + cut);
    expect(digest.headlines.map(({ title }) => title)).toEqual(['AIR ROUTE OPENS']);
    expect(digest.issues.map(({ code, column, span }) => [code, column, span.end])).toEqual([
      ['truncated-entry', second + 1, second + cut.length],
    ]);
  });

  test('at any character yields the entries before the cut, and one report unless the cut is between entries', () => {
    for (let end = 1; end <= whole.length; end += 1) {
      const { headlines, issues, articles } = parseDigest(whole.slice(0, end));
      const complete = end < whole.indexOf('2026/11/20') + 10 ? 0 : end < whole.length ? 1 : 2;
      expect(headlines).toHaveLength(complete);
      expect(articles).toEqual([]);
      const rest =
        complete === 1 ? whole.slice(whole.indexOf('2026/11/20') + 10, end).trim() : whole.slice(0, end).trim();
      expect(issues.map(({ code }) => code)).toEqual(complete === 2 || rest === '' ? [] : ['truncated-entry']);
    }
  });

  test('keeps the article after a ticker that was cut', () => {
    const digest = parseDigest(`1 AIR ROUTE OPENS ${EN} 2 BIG BR\n\nTitle of It www.a.example\n\nA paragraph.\n`);
    expect([digest.headlines.length, digest.articles.length]).toEqual([1, 1]);
    expect(digest.issues.map(({ code }) => code)).toEqual(['truncated-entry']);
  });
});

test('reports an entry that is nothing but a source', () => {
  const text = `1 WWW.A.EXAMPLE PUBLISHED:2026/11/20 2 NEXT ${EN}`;
  expect(headlinesOf(text)).toHaveLength(1);
  expect(codesOf(text)).toEqual(['unreadable-entry']);
});

test('keeps one event from two sources as two headlines, and an equal headline twice', () => {
  expect(headlinesOf(`1 SNOW FALLS ${EN} 2 SNOW HAS FALLEN ${EN} 3 SNOW FALLS ${EN}`)).toHaveLength(3);
});

test('reads back every made headline', () => {
  for (let index = 0; index < 200; index += 1) {
    const page = makePageWithParts({ index, withArticle: index % 2 === 0, articleWords: 40, overlap: index % 5 });
    const expected = page.headlines.map(({ language, title, source, date }) => [
      language,
      title.toUpperCase(),
      source,
      date,
    ]);
    const digest = parseDigest(page.text);
    expect(
      digest.headlines.map(({ language, title, source, publishedOn }) => [language, title, source, publishedOn]),
    ).toEqual(expected);
    expect(digest.headlines.map(({ rank }) => rank)).toEqual([
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      ...Array(10).fill(undefined),
    ]);
    expect(digest.issues).toEqual([]);
  }
});

test('makes entries in the form of the site', () => {
  const made: MadeHeadline = { language: 'en', title: 'Bridge Opens', source: 'www.a.example', date: '2026-11-20' };
  expect(tickerEntry(made, 3)).toBe(`3 BRIDGE OPENS WWW.A.EXAMPLE${NBSP}PUBLISHED:2026/11/20`);
});
