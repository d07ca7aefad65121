import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/language/create-analyzer.ts';
import { normalizeWord } from '../../src/language/word.ts';

const analyzer = createAnalyzer();

function wordsOf(text: string): readonly string[] {
  return analyzer.analyze(text).map(({ word }) => word);
}

describe('the words of a text', () => {
  test.each([
    {
      name: 'capitals of both languages',
      text: 'COAL ӨМНӨГОВЬ ҮНЭ ЁСТОЙ',
      words: ['coal', 'өмнөговь', 'үнэ', 'ёстой'],
    },
    { name: 'an initial before a name', text: 'Г.ЗАНДАНШАТАР', words: ['г', 'занданшатар'] },
    { name: 'an initial with a blank', text: 'У. Хүрэлсүх', words: ['у', 'хүрэлсүх'] },
    { name: 'two initials', text: 'Д.Ш.Батсүх', words: ['д', 'ш', 'батсүх'] },
    { name: 'endings of acronyms', text: 'ХК-ИЙН АНУ-ЫН ББСБ-УУДЫН УИХ-д', words: ['хк', 'ану', 'ббсб', 'уих'] },
    { name: 'endings of numbers', text: '30-НЫ 73-Т 1-р 12-ын', words: ['30', '73', '1', '12'] },
    { name: 'endings in every harmony', text: '1990-ээс БЭТ-ӨӨР ХК-УУДААС', words: ['1990', 'бэт', 'хк'] },
    { name: 'a friend is no ending', text: 'Бат-Анд', words: ['бат', 'анд', 'батанд'] },
    { name: 'an ending of a Latin name', text: 'IPO-гийн', words: ['ipo'] },
    { name: 'possessives', text: "Mongolia's MONGOLIA’S companies’", words: ['mongolia', 'mongolia', 'companies'] },
    { name: 'apostrophes inside', text: "O’Brien don't", words: ['obrien', 'dont'] },
    { name: 'acronyms with dots', text: 'U.S. U.K, U.S.-backed a.m.', words: ['us', 'uk', 'us', 'backed', 'am'] },
    { name: 'a compound, apart and joined', text: 'Оюун-Эрдэнэ', words: ['оюун', 'эрдэнэ', 'оюунэрдэнэ'] },
    { name: 'a compound after an initial', text: 'Л.Оюун-Эрдэнэ', words: ['л', 'оюун', 'эрдэнэ', 'оюунэрдэнэ'] },
    { name: 'an English compound', text: 'co-operation', words: ['co', 'operation', 'cooperation'] },
    { name: 'a long chain, apart only', text: 'a-b-c-d', words: ['a', 'b', 'c', 'd'] },
    { name: 'decimals', text: '12.6 12,6 3.5%', words: ['12.6', '12.6', '3.5'] },
    { name: 'thousands', text: '12,600 1,500,000.50', words: ['12600', '1500000.50'] },
    { name: 'dates', text: '2026-01-29 2026.01.29', words: ['2026', '01', '29', '2026', '01', '29'] },
    { name: 'a number with letters', text: '5G 12.6тэрбум', words: ['5g', '12.6', 'тэрбум'] },
    { name: 'a host', text: 'www.example.mn', words: ['www', 'example', 'mn'] },
    {
      name: 'quotes and signs',
      text: '“copper”, «зэс» 50+1 ₮100 #news',
      words: ['copper', 'зэс', '50', '1', '100', 'news'],
    },
    { name: 'look-alikes in a Cyrillic word', text: 'Мoнгoл єнєє їйл', words: ['монгол', 'өнөө', 'үйл'] },
    {
      name: 'invisible characters',
      text: 'cop\u200bper \u200fзэс\u200e go\u00adld i\u0000ron',
      words: ['copper', 'зэс', 'gold', 'iron'],
    },
    {
      name: 'control characters that are blanks',
      text: 'one\ttwo\nthree\u0085four',
      words: ['one', 'two', 'three', 'four'],
    },
    { name: 'stress marks', text: 'Монго\u0301л', words: ['монгол'] },
    { name: 'emoji', text: '👨‍👩‍👧 1️⃣ 🇲🇳 ok', words: ['1', 'ok'] },
    { name: 'nothing', text: ' … — “” - ', words: [] },
  ])('$name', ({ text, words }) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('are the same in composed and decomposed spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'йЙёЁүö é-.’ 1aБ') }), (text) => {
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
      }),
    );
  });

  test('are the same in capitals and small letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'абвөүёabc-.’ 12') }), (text) => {
        expect(wordsOf(text.toUpperCase())).toEqual(wordsOf(text.toLowerCase()));
      }),
    );
  });
});

describe('a token', () => {
  test.each(['the', 'WITH', 'нь', 'Болон', 'Г', 'a'])('of %s is a stop word', (text) => {
    expect(analyzer.analyze(text)).toMatchObject([{ stop: true }]);
  });

  test.each(['US', 'state', 'улс', 'Монгол', '5'])('of %s is none', (text) => {
    expect(analyzer.analyze(text)).toMatchObject([{ stop: false }]);
  });

  test('stands where its offsets say, whatever surrounds it', () => {
    const alphabet = [
      'а',
      'Ө',
      'й'.normalize('NFD'),
      'b',
      'É',
      '1',
      '23',
      '.',
      ',',
      '-',
      '’',
      "'s",
      ' ',
      '\n',
      '\u200d',
      '\u0001',
      '😀',
      '\ud800',
    ];
    const undotted = (part: string) => (/^\p{L}\p{M}*(?:\.\p{L}\p{M}*)+/u.test(part) ? part.replaceAll('.', '') : part);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet)), (pieces) => {
        const text = pieces.join('');
        for (const { word, start, end, joined } of analyzer.analyze(text)) {
          const surface = text.slice(start, end);
          const parts = surface.split('-').map((part) => undotted(part.replace(/['’]s$/u, '')));
          const plain = joined ? parts.join('') : undotted(surface);
          const number = /^\d[\d.,]*$/u.test(surface) ? [surface.replaceAll(',', ''), surface.replace(',', '.')] : [];
          expect([normalizeWord(plain), ...number]).toContain(word);
        }
      }),
      { numRuns: 1000, examples: [[['а', '-', 'й', '.', 'а']], [['а', '-', 'а', 'а', '-', 'а']]] },
    );
  });

  test('comes in the order of the text, a joined form after its parts', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abв1-. ') }), (text) => {
        const tokens = analyzer.analyze(text);
        const single = tokens.filter(({ joined }) => !joined);
        for (const [index, token] of single.entries()) {
          expect(token.start).toBeGreaterThanOrEqual(single[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});

describe('the keys of a word', () => {
  test.each([
    { word: 'mining', stem: 'mine' },
    { word: 'companies', stem: 'compani' },
    { word: 'company', stem: 'compani' },
    { word: '2026', stem: '2026' },
  ])('$word has the stem $stem', ({ word, stem }) => {
    expect(analyzer.keysOf(word).stems).toContain(stem);
  });
});

test('gives the same tokens however much it has seen before', () => {
  const used = createAnalyzer();
  for (let index = 0; index < 50_000; index += 1) used.analyze(`word${index}`);
  for (const text of ['word1 word49999', 'Оюун-Эрдэнэ mining'])
    expect(used.analyze(text)).toEqual(analyzer.analyze(text));
});

test.each([
  'a'.repeat(100_000),
  '1,'.repeat(50_000),
  'a-'.repeat(50_000),
  '.'.repeat(100_000),
  'a’'.repeat(50_000),
  '1.'.repeat(50_000),
])('takes a text of one long run in its stride', (text) => {
  const before = process.cpuUsage();
  analyzer.analyze(text);
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
});
