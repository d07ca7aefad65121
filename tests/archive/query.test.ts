import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clause, MAX_QUERY_WORDS, parseQuery } from '../../src/archive/query.ts';
import { createAnalyzer } from '../../src/language/create-analyzer.ts';

const analyzer = createAnalyzer();

/** Words as they are, phrases in quotes, the joined form of a compound after a slash. */
function show(clauses: readonly Clause[]): readonly string[] {
  return clauses.map((clause) => {
    if (clause.kind === 'word') return clause.word.word;
    const joined = clause.joined === undefined ? '' : `/${clause.joined.word}`;
    return `"${clause.words.map(({ word }) => word).join(' ')}"${joined}`;
  });
}

function read(text: string): Record<string, unknown> {
  const { wanted, unwanted, unfinished: _unfinished, ...bounds } = parseQuery(text, analyzer);
  const set = Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined));
  return { wanted: show(wanted), ...(unwanted.length > 0 && { unwanted: show(unwanted) }), ...set };
}

describe('a query', () => {
  test.each([
    { text: 'coal exports', is: { wanted: ['coal', 'exports'] } },
    { text: '"coal exports" China', is: { wanted: ['"coal exports"', 'china'] } },
    { text: '“нүүрсний экспорт”', is: { wanted: ['"нүүрсний экспорт"'] } },
    { text: '„зэс үнэ“ «алт үнэ»', is: { wanted: ['"зэс үнэ"', '"алт үнэ"'] } },
    { text: '"the bank of"', is: { wanted: ['"the bank of"'] } },
    { text: 'coal -china', is: { wanted: ['coal'], unwanted: ['china'] } },
    { text: 'coal -"south korea"', is: { wanted: ['coal'], unwanted: ['"south korea"'] } },
    { text: 'coal - china', is: { wanted: ['coal', 'china'] } },
    { text: '"unclosed phrase', is: { wanted: ['unclosed', 'phrase'] } },
    { text: '"" coal', is: { wanted: ['coal'] } },
    { text: 'the price of coal', is: { wanted: ['price', 'coal'] } },
    { text: 'to be', is: { wanted: ['to', 'be'] } },
    { text: 'coal COAL Coal', is: { wanted: ['coal'] } },
    { text: 'Оюун-Эрдэнэ', is: { wanted: ['"оюун эрдэнэ"/оюунэрдэнэ'] } },
    { text: 'up-to-date', is: { wanted: ['"up to date"/uptodate'] } },
    { text: 'Г.Занданшатар', is: { wanted: ['занданшатар'] } },
    { text: 'АНУ-ын', is: { wanted: ['ану'] } },
    { text: '2026-01-29', is: { wanted: ['"2026 01 29"'] } },
    { text: 'source:www.Example.mn coal', is: { wanted: ['coal'], source: 'example.mn' } },
    { text: 'Source:example.mn', is: { wanted: [], source: 'example.mn' } },
    { text: 'эх:example.mn зэс', is: { wanted: ['зэс'], source: 'example.mn' } },
    { text: 'after:2026-01-05 coal', is: { wanted: ['coal'], after: '2026-01-05' } },
    { text: 'after:2026/01 coal', is: { wanted: ['coal'], after: '2026-01-01' } },
    { text: 'before:2024-02 coal', is: { wanted: ['coal'], before: '2024-02-29' } },
    { text: 'before:2025 coal', is: { wanted: ['coal'], before: '2025-12-31' } },
    { text: 'хойш:2025 өмнө:2026-3 зэс', is: { wanted: ['зэс'], after: '2025-01-01', before: '2026-03-31' } },
    { text: 'lang:mn зэс', is: { wanted: ['зэс'], language: 'mn' } },
    { text: 'хэл:англи зэс', is: { wanted: ['зэс'], language: 'en' } },
    { text: 'after:yesterday coal', is: { wanted: ['after', 'yesterday', 'coal'] } },
    { text: 'after:2026-02-30 coal', is: { wanted: ['after', '"2026 02 30"', 'coal'] } },
    { text: 'colour:red', is: { wanted: ['colour', 'red'] } },
    { text: 'lang:fr coal', is: { wanted: ['lang', 'fr', 'coal'] } },
    { text: '-coal', is: { wanted: [], unwanted: ['coal'] } },
    { text: '', is: { wanted: [] } },
    { text: '🙂 \u202e … "', is: { wanted: [] } },
  ])('reads $text', ({ text, is }) => {
    expect(read(text)).toEqual(is);
  });

  test('uses so many words and no more, of whatever kind', () => {
    const words = Array.from({ length: 600 }, (_, index) => `word${index}`);
    expect(parseQuery(words.join(' '), analyzer).wanted).toHaveLength(MAX_QUERY_WORDS);
    expect(parseQuery(`"${words.join(' ')}"`, analyzer).wanted).toMatchObject([{ words: { length: MAX_QUERY_WORDS } }]);
    expect(parseQuery(words.map((word) => `-${word}`).join(' '), analyzer).unwanted).toHaveLength(MAX_QUERY_WORDS);
  });

  test('still reads an operator behind the last word that it uses', () => {
    const words = Array.from({ length: 100 }, (_, index) => `word${index}`);
    expect(parseQuery(`${words.join(' ')} lang:mn`, analyzer).language).toBe('mn');
  });

  test.each([
    { text: 'coal exp', unfinished: true },
    { text: 'coal exp ', unfinished: false },
    { text: '"coal exp', unfinished: true },
    { text: '"coal exp"', unfinished: false },
    { text: 'coal the', unfinished: false },
    { text: 'coal co coal', unfinished: true },
    { text: '', unfinished: false },
  ])('knows whether "$text" may go on within its last word', ({ text, unfinished }) => {
    expect(parseQuery(text, analyzer).unfinished).toBe(unfinished);
  });

  test('says where each word stands', () => {
    const text = 'lang:en -gold “South Korea’s” coal-mine source:example.mn price';
    const { wanted, unwanted } = parseQuery(text, analyzer);
    const words = [...unwanted, ...wanted].flatMap((clause) => (clause.kind === 'word' ? [clause.word] : clause.words));
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'gold',
      'South',
      'Korea',
      'coal',
      'mine',
      'price',
    ]);
  });

  test('is read without an error and in no time, whatever it is', () => {
    const unit = fc.constantFrom(
      ...'aб1 "“”«-–:.,’',
      'source:',
      'after:',
      '2026-',
      '\u202e',
      '\u0000',
      '😀',
      '\ud83d',
      'lang:mn',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 4000 }), (text) => {
        const { wanted, unwanted } = parseQuery(text, analyzer);
        const size = (clauses: readonly Clause[]): number =>
          clauses.reduce((sum, clause) => sum + (clause.kind === 'word' ? 1 : clause.words.length), 0);
        expect(size(wanted) + size(unwanted)).toBeLessThanOrEqual(MAX_QUERY_WORDS);
      }),
    );
    for (const one of ['"', '-', 'a', 'a-', ':', 'after:2026 ']) parseQuery(one.repeat(4000 / one.length), analyzer);
  });
});
