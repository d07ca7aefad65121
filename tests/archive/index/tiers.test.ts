import { describe, expect, test } from 'vitest';
import { createParts, MemoryIndex } from '../../../src/archive/embedded/index/memory-index.ts';
import { createAnalyzer } from '../../../src/language/create-analyzer.ts';
import { createTranslator } from '../../../src/language/translations.ts';
import { type DocumentParts, documentMaker, requestOf } from './index-support.ts';

const analyzer = createAnalyzer();
const translator = createTranslator(analyzer);

function indexOf(...documents: readonly DocumentParts[]): (query: string, typing?: boolean) => readonly string[] {
  const index = makeIndex(documents);
  return (query, typing = false) => index.search(requestOf(query, { typing })).hits.map(({ id }) => id);
}

function makeIndex(documents: readonly DocumentParts[]): MemoryIndex {
  const index = new MemoryIndex(analyzer, createParts(), translator);
  const make = documentMaker();
  for (const document of documents) index.put(make(document));
  return index;
}

describe('one name in all its spellings', () => {
  const find = indexOf(
    { id: 'inflected', title: 'ХҮРЭЛСҮХИЙН АЙЛЧЛАЛ', language: 'mn' },
    { id: 'cyrillic', title: 'Хүрэлсүх ажиллав', language: 'mn' },
    { id: 'english', title: 'Khurelsukh speaks' },
    { id: 'other english', title: 'Hurelsuh works' },
    { id: 'none', title: 'A school is opened' },
  );

  const ALL = ['cyrillic', 'english', 'inflected', 'other english'];

  test.each([
    { query: 'Хүрэлсүх', first: ['cyrillic', 'inflected'] },
    { query: 'ХҮРЭЛСҮХИЙН', first: ['inflected', 'cyrillic'] },
    { query: 'Khurelsukh', first: ['english'] },
    { query: 'hurelsuh', first: ['other english'] },
    { query: 'khurelsukhiin', first: ['inflected'] },
    { query: 'hvrelsvh', first: [], why: 'chat spells it so' },
    { query: 'хурэлсух', first: [], why: 'у is typed for ү' },
    { query: 'хүрэлсхү', first: [], why: 'two letters changed places' },
  ])('is found by $query, as typed first', ({ query, first }) => {
    expect(find(query).slice(0, first.length)).toEqual(first);
    expect(find(query).toSorted()).toEqual(ALL);
  });
});

describe('the tier of a hit decides before its score', () => {
  test('a word in a long text stands above one that sounds like it in a title', () => {
    const find = indexOf(
      { id: 'sound', title: 'Болд Болд Болд', language: 'mn', day: '2026-06-01' },
      { id: 'word', title: 'News', text: `Bold ${'and other words '.repeat(300)}`, day: '2016-06-01' },
    );
    expect(find('Bold')).toEqual(['word', 'sound']);
  });

  test('a beginning stands below the word, and a sound below the beginning', () => {
    const find = indexOf(
      { id: 'sound', title: 'Болд', language: 'mn' },
      { id: 'beginning', title: 'Boldest' },
      { id: 'word', title: 'News', text: 'bold' },
    );
    expect(find('Bold', true)).toEqual(['word', 'beginning', 'sound']);
  });

  test('of two words the worse one counts', () => {
    const find = indexOf(
      { id: 'mixed', title: 'Тэмүүлэн plays chess chess chess', language: 'mn' },
      { id: 'words', title: 'News', text: 'Temuulen is there. Chess is played.' },
    );
    expect(find('Temuulen chess')).toEqual(['words', 'mixed']);
  });

  test('a similar word is looked for only where nothing else answers', () => {
    const find = indexOf({ id: 'copper', title: 'Copper' }, { id: 'hopper', title: 'Hopper' });
    expect(find('copper')).not.toContain('hopper');
    expect(find('copqer')).toEqual(['copper']);
  });

  test('an English word of three letters finds no Mongolian word that happens to sound like it', () => {
    const find = indexOf(
      { id: 'english', title: 'Iron ore' },
      { id: 'mongolian', title: 'Өр нэмэгдлээ', language: 'mn' },
    );
    expect(find('ore')).toEqual(['english']);
  });

  test('but beside another word it is a name', () => {
    const find = indexOf(
      { id: 'mongolian', title: 'Рио Тинто компани', language: 'mn' },
      { id: 'other', title: 'Rio' },
    );
    expect(find('Rio Tinto')).toEqual(['mongolian']);
  });
});

describe('words that stand for others', () => {
  const index = makeIndex([
    { id: 'mn', title: 'Ерөнхий сайдын айлчлал', language: 'mn' },
    { id: 'mn apart', title: 'Сайд ерөнхий төлөвлөгөөг танилцуулав', language: 'mn' },
    { id: 'en', title: 'Prime Minister visits' },
    { id: 'coal', title: 'Нүүрсний үнэ', language: 'mn' },
    { id: 'joined', title: 'Тавантолгойн уурхай', language: 'mn' },
  ]);
  const find = (query: string) => index.search(requestOf(query));

  test('are found in the other language, below direct hits, and named', () => {
    const { hits, translated } = find('Ерөнхий сайд');
    expect(hits.map(({ id }) => id)).toEqual(['mn', 'mn apart', 'en']);
    expect(translated).toEqual([{ from: 'Ерөнхий сайд', to: 'Prime Minister' }]);
  });

  test('stand side by side where a name has more than one word', () => {
    const { hits, translated } = find('the prime minister');
    expect(hits.map(({ id }) => id)).toEqual(['en', 'mn']);
    expect(translated).toEqual([{ from: 'prime minister', to: 'Ерөнхий сайд' }]);
  });

  test('are marked as they stand in the story', () => {
    expect(find('coal').terms.flat()).toContain('нүүрсний');
  });

  test('are not named where they found nothing of their own', () => {
    expect(find('нүүрс').translated).toEqual([]);
  });

  test('may be two words written as one', () => {
    expect(find('таван толгой').hits.map(({ id }) => id)).toEqual(['joined']);
    expect(find('tavan tolgoi').hits.map(({ id }) => id)).toEqual(['joined']);
  });
});

describe('words side by side', () => {
  test('stand above scattered ones, in the order of the query above the other', () => {
    const filler = 'nothing of interest was said in this part of the report';
    const find = indexOf(
      { id: 'scattered', title: 'News', text: `Gold ${filler} ${filler} prices ${filler}.` },
      { id: 'turned', title: 'News', text: `Prices gold ${filler} ${filler} ${filler}.` },
      { id: 'side by side', title: 'News', text: `Gold prices ${filler} ${filler} ${filler}.` },
    );
    expect(find('gold prices')).toEqual(['side by side', 'turned', 'scattered']);
  });
});

describe('better spellings', () => {
  const index = makeIndex([
    { title: 'Өндөр уул', language: 'mn' },
    { title: 'Улаанбаатар хот', language: 'mn' },
    { title: 'Where there is a will', text: 'there' },
  ]);
  const suggest = (query: string) => index.search(requestOf(query)).suggestions;

  test.each([
    { query: 'ондор', suggestions: ['өндөр'], why: 'о is typed for ө' },
    { query: 'улаанбатаар', suggestions: ['улаанбаатар'] },
    { query: 'ulaanbaatar', suggestions: [], why: 'typed in Latin letters it is right' },
    { query: 'theer', suggestions: [], why: 'nobody asks for there' },
  ])('for $query', ({ query, suggestions }) => {
    expect(suggest(query)).toEqual(suggestions);
  });
});
