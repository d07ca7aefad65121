import { describe, expect, test } from 'vitest';
import { parseBilingualTable, type TableName } from '../../src/language/bilingual-table.ts';
import { createAnalyzer } from '../../src/language/create-analyzer.ts';
import { BILINGUAL_NEWS } from '../../src/language/data/bilingual-news.ts';
import { STOP_WORDS } from '../../src/language/stop-words.ts';
import { createTranslator, type Translator } from '../../src/language/translations.ts';

const analyzer = createAnalyzer();
const news = createTranslator(analyzer);
const entries = parseBilingualTable(BILINGUAL_NEWS);

function wordsOf(text: string): readonly string[] {
  return analyzer.analyze(text).flatMap(({ word, joined }) => (joined ? [] : [word]));
}

/** What is recognised in a text, and the names it is given: `[asked, name, name …]`. */
function lookUp(text: string, translator: Translator = news): readonly (readonly string[])[] {
  const words = wordsOf(text);
  return translator
    .translationsOf(words)
    .map(({ from, to, written }) => [words.slice(from, to).join(' '), ...new Set(written)]);
}

/** The words by which a name is recognised. */
function tellingWords({ text }: TableName): string {
  return wordsOf(text)
    .filter((word) => !STOP_WORDS.has(word))
    .join(' ');
}

describe('the table of news', () => {
  test('has the size that search in two languages needs', () => {
    expect(entries.length).toBeGreaterThanOrEqual(600);
    expect(new Set(entries.map(({ theme }) => theme)).size).toBeGreaterThanOrEqual(20);
  });

  test('is written in Latin letters on the one side and in Cyrillic ones on the other', () => {
    const wrong = entries.flatMap(({ english, mongolian }) => [
      ...english.filter(({ text }) => !/^[\p{Script=Latin}\d]+(?:(?:'? |[.'-])[\p{Script=Latin}\d]+)*$/u.test(text)),
      ...mongolian.filter(({ text }) => !/^[\p{Script=Cyrillic}\d]+(?:[ .-][\p{Script=Cyrillic}\d]+)*$/u.test(text)),
    ]);
    expect(wrong).toEqual([]);
  });

  test('has each name in one place, so that it can be extended without reading all of it', () => {
    const names = entries.flatMap(({ english, mongolian }) => [...english, ...mongolian].map(tellingWords));
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  test('has no name of function words alone, which queries do not keep', () => {
    const names = entries.flatMap(({ english, mongolian }) => [...english, ...mongolian]);
    expect(names.filter((name) => tellingWords(name) === '')).toEqual([]);
  });

  test('has no two English names in a line that differ by their endings alone', () => {
    const doubled = entries.flatMap(({ english }) => {
      const stems = english
        .filter(({ exact }) => !exact)
        .map((name) =>
          tellingWords(name)
            .split(' ')
            .map((word) => analyzer.keysOf(word).stems[0])
            .join(' '),
        );
      return stems.filter((stem, place) => stems.indexOf(stem) !== place);
    });
    expect(doubled).toEqual([]);
  });

  test('is in themes, each in alphabetical order', () => {
    const themes = entries.map(({ theme }) => theme);
    const places = [...new Set(themes)].map((theme) => themes.indexOf(theme));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(themes.filter((theme, place) => theme !== themes[place - 1])).toEqual([...new Set(themes)]);
    for (const theme of new Set(themes)) {
      const heads = entries
        .filter((entry) => entry.theme === theme)
        .map(({ english }) => english[0]?.text.toLowerCase());
      expect(heads).toEqual(heads.toSorted());
    }
  });

  test('answers each of its names with all names of the other side, and with no others', () => {
    const sides = entries.flatMap(({ english, mongolian, same }) => [
      { own: english, other: mongolian, same },
      { own: mongolian, other: english, same },
    ]);
    for (const { own, other, same } of sides) {
      for (const { text } of own) {
        const synonyms = same ? own.filter((name) => name.text !== text) : [];
        const expected = new Set([...other, ...synonyms].map((name) => name.text));
        expect(new Set(lookUp(text).flatMap(([, ...names]) => names)), text).toEqual(expected);
      }
    }
  });

  test('leaves alone the commonest words of English, which would find everything in Mongolian', () => {
    const common = `will state can may might must one two first last new old good bad best big small high low long short
      time year day week month people man thing way part place case group number point fact right left back home side
      work make take give find get go come see look know think say tell ask use try want need feel leave call keep
      let begin show hear play run move live hold bring happen write sit stand lose meet include continue set learn
      change lead follow stop create speak read add spend grow open walk win offer buy wait serve send expect stay
      fall cut reach remain pass sell require report decide pull end line area land head hand body face eye room word
      plan rate share deposit fine bill rest board bar base key top total major minor important private public natural
      general local national international private real full free strong possible clear recent certain single
      custom arm saving interest pit plant study cold capital box contain training emerge appear according direct
      current opposite apart park fund cycle secure won`.split(/\s+/u);
    const found = common.filter((word) => lookUp(word).length > 0);
    expect(found).toEqual([]);
  });

  test('leaves alone the commonest words of Mongolian', () => {
    const common = `хүн өдөр жил сар цаг болох байх хийх гарах авах өгөх ирэх явах үзэх хэлэх шинэ том сайн муу их бага
      олон нэг хоёр гурав анх дараа өмнө хойно доторх төв гадна бусад бүх зарим маш тайлан үнэн хүү мөнгө төвд
      зүйл асуудал хэрэг арга ажил хэсэг талбай тал байр газар үе мэдээ хэлбэр тоо нэр хоног өнөөдөр маргааш ям бичиг
      гүрэн хорин дайсан бага тойрог эхлэх`.split(/\s+/u);
    expect(common.filter((word) => lookUp(word).length > 0)).toEqual([]);
  });
});

describe('the names of a thing are found', () => {
  test.each([
    { text: 'coal', found: [['coal', 'нүүрс']] },
    {
      text: 'COAL EXPORTS',
      found: [
        ['coal', 'нүүрс'],
        ['exports', 'экспорт'],
      ],
    },
    { text: 'prices', found: [['prices', 'үнэ']] },
    { text: 'economies', found: [['economies', 'эдийн засаг']] },
    { text: 'Prime Ministers', found: [['prime ministers', 'Ерөнхий сайд']] },
    {
      text: 'Mongolia’s mines',
      found: [
        ['mongolia', 'Монгол', 'Монгол Улс'],
        ['mines', 'уурхай'],
      ],
    },
    { text: 'containers', found: [['containers', 'чингэлэг', 'контейнер']] },
    { text: 'NGOs', found: [['ngos', 'төрийн бус байгууллага', 'ТББ', 'non-governmental organization']] },
    { text: 'нүүрсний', found: [['нүүрсний', 'coal']] },
    { text: 'ЕРӨНХИЙ САЙДЫН', found: [['ерөнхий сайдын', 'Prime Minister']] },
    { text: 'Сангийн яаманд', found: [['сангийн яаманд', 'Ministry of Finance', 'Finance Ministry']] },
    { text: 'эрчим хүчээр', found: [['эрчим хүчээр', 'energy']] },
    { text: 'малчдын', found: [['малчдын', 'herder', 'nomadic herder']] },
    { text: 'боомтоор', found: [['боомтоор', 'border crossing', 'border checkpoint', 'border port', 'port of entry']] },
    { text: 'огцорсон', found: [['огцорсон', 'resignation']] },
    { text: 'Ховдоос', found: [['ховдоос', 'Khovd']] },
    {
      text: 'Хятад coal',
      found: [
        ['хятад', 'China', 'Chinese', 'PRC', "People's Republic of China", 'БНХАУ', 'Бүгд Найрамдах Хятад Ард Улс'],
        ['coal', 'нүүрс'],
      ],
    },
  ])('for “$text”', ({ text, found }) => {
    expect(lookUp(text)).toEqual(found);
  });

  test.each([
    { one: 'төгрөг', other: 'tugrik' },
    { one: 'MNT', other: 'төгрөг' },
    { one: 'АНУ-ын', other: 'USA' },
    { one: 'US', other: 'АНУ' },
    { one: 'U.S.', other: 'АНУ' },
    { one: 'Америкийн', other: 'АНУ' },
    { one: 'ОХУ', other: 'Russia' },
    { one: 'Оросын', other: 'ОХУ' },
    { one: 'Genghis', other: 'Чингис хаан' },
    { one: 'Чингис хааны', other: 'Genghis Khan' },
    { one: 'Gobi', other: 'говь' },
    { one: 'Хас банк', other: 'XacBank' },
    { one: 'Таван толгойн', other: 'Тавантолгой' },
    { one: 'Тавантолгойн', other: 'Таван толгой' },
    { one: 'Оюутолгойгоос', other: 'Oyu Tolgoi' },
    { one: 'УИХ', other: 'parliament' },
    { one: 'Бээжин', other: 'Beijing' },
    { one: 'Bayan-Ulgii', other: 'Баян-Өлгий' },
    { one: 'Баянөлгийд', other: 'Bayan-Ulgii' },
    { one: 'Зандашатар', other: 'Занданшатар' },
  ])('$one → $other', ({ one, other }) => {
    expect(lookUp(one).flatMap(([, ...names]) => names)).toContain(other);
  });
});

describe('a query', () => {
  const table = `
# Test
bank = банк
central bank governor! = Төв банкны ерөнхийлөгч
IT desk == МТ, мэдээллийн ширээ
Ministry of Finance = Сангийн яам
Ulan-Ude = Улаан-Үд`;
  const small = createTranslator(analyzer, table);

  test('is read by the longest name', () => {
    expect(lookUp('central bank governor', small)).toEqual([['central bank governor', 'Төв банкны ерөнхийлөгч']]);
    expect(lookUp('central bank', small)).toEqual([['bank', 'банк']]);
  });

  test('tells which of its words are meant, the end not included', () => {
    const found = small.translationsOf(['new', 'ministry', 'of', 'finance', 'bank']);
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [1, 4],
      [4, 5],
    ]);
  });

  test('may have lost its function words', () => {
    expect(small.translationsOf(['ministry', 'finance'])[0]?.phrases).toEqual([['сангийн', 'яам']]);
  });

  test('gets phrases word by word, function words too, and compounds also as one word', () => {
    expect(small.translationsOf(['сангийн', 'яамны'])[0]?.phrases).toEqual([['ministry', 'of', 'finance']]);
    expect(small.translationsOf(['улаан', 'үдэд'])[0]).toEqual({
      from: 0,
      to: 2,
      phrases: [['ulan', 'ude'], ['ulanude']],
      written: ['Ulan-Ude', 'Ulan-Ude'],
    });
  });

  test('gets the other names of one thing after those of the other language', () => {
    expect(lookUp('МТ', small)).toEqual([['мт', 'IT desk', 'мэдээллийн ширээ']]);
  });

  test('may have nothing to translate', () => {
    expect(small.translationsOf([])).toEqual([]);
    expect(lookUp('хэвлэл сангийн', small)).toEqual([]);
  });

  test('is answered the same every time', () => {
    expect(createTranslator(analyzer).translationsOf(['зэсийн', 'үнэ'])).toEqual(
      news.translationsOf(['зэсийн', 'үнэ']),
    );
  });
});

test.each(['coal = ', '= нүүрс', 'coal', 'coal === нүүрс', 'coal=нүүрс'])('a line like “%s” is refused', (line) => {
  expect(() => parseBilingualTable(`# Theme\n${line}`)).toThrow(SyntaxError);
});
