import type { Language } from '../../src/language/language.ts';
import { ENGLISH, ENGLISH_SMALL, HOSTS, MONGOLIAN, MONGOLIAN_ENDINGS, MONGOLIAN_VERBS, SYLLABLES } from './words.ts';

export interface PageOptions {
  /** Which page; the same options give the same page on every machine. */
  readonly index: number;
  /** `YYYY-MM-DD`; default: three pages a day from 2016-01-01 on. */
  readonly date?: string;
  /** Headlines in each language, default 10. */
  readonly headlines?: number;
  /** Default true. */
  readonly withArticle?: boolean;
  /** Default 1,050 words, about 7 KB of English text. */
  readonly articleWords?: number;
  /** Language of the article; default English, every fourth page Mongolian. */
  readonly articleLanguage?: Language;
  /** How many headlines of each language are those of the page before, as on following days; default 0. */
  readonly overlap?: number;
}

export interface MadeHeadline {
  readonly language: Language;
  /** In mixed case, as above an article; the ticker prints it in capitals. */
  readonly title: string;
  readonly source: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

export interface MadeArticle extends MadeHeadline {
  readonly paragraphs: readonly string[];
  readonly byline?: string;
  readonly authorNote?: string;
}

export interface MadePage {
  readonly headlines: readonly MadeHeadline[];
  readonly article: MadeArticle | undefined;
  readonly text: string;
}

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2016, 0, 1);
const PAGES_A_DAY = 3;
const NBSP = '\u00a0';

/** The text of an invented page in the site's form: a ticker in one line, then one article with its date. */
export function makePage(options: PageOptions): string {
  return makePageWithParts(options).text;
}

/** An invented page together with what is in it, for tests that need to know. */
export function makePageWithParts(options: PageOptions): MadePage {
  const { index, headlines: count = 10, overlap = 0, withArticle = true } = options;
  const date = options.date ?? defaultDate(index);
  const carried = Math.min(overlap, count, index > 0 ? count : 0);
  const headlines = (['en', 'mn'] as const).flatMap((language) => [
    ...madeHeadlines({ index, date, language, count: count - carried }),
    ...madeHeadlines({
      index: index - 1,
      date: options.date === undefined ? defaultDate(index - 1) : dayBefore(date),
      language,
      count: carried,
    }),
  ]);
  const article = withArticle ? makeArticle(options, date) : undefined;
  const ticker = tickerLine(headlines);
  return { headlines, article, text: article === undefined ? ticker : `${ticker}\n\n${articleText(article)}` };
}

/** One entry of the ticker, exactly as the site prints it (without the blanks that follow). */
export function tickerEntry({ language, title, source, date }: MadeHeadline, rank?: number): string {
  const marker = language === 'en' ? 'PUBLISHED' : 'НИЙТЭЛСЭН';
  const number = rank === undefined ? '' : `${rank} `;
  return `${number}${title.toUpperCase()} ${source.toUpperCase()}${NBSP}${marker}:${date.replaceAll('-', '/')}`;
}

/** The whole ticker: English entries numbered from 1, then Mongolian ones, in the order given. */
export function tickerLine(headlines: readonly MadeHeadline[]): string {
  const english = headlines.filter(({ language }) => language === 'en');
  const mongolian = headlines.filter(({ language }) => language === 'mn');
  const left = english.map((headline, index) => `${tickerEntry(headline, index + 1)}${NBSP} ${NBSP} ${NBSP} `);
  const right = mongolian.map((headline) => `${tickerEntry(headline)} ${NBSP.repeat(3)} `);
  return (left.join('') + right.join('')).replace(/ $/u, '');
}

/** An article as a detail page prints it, with byline block and dated trailer. */
export function articleText(article: MadeArticle): string {
  const { title, source, language, date, paragraphs, byline, authorNote } = article;
  const signed = byline === undefined ? [] : [`BY ${byline}`, ...(authorNote === undefined ? [] : [authorNote])];
  const label = language === 'en' ? 'Published Date:' : 'Нийтэлсэн огноо:';
  return `${title} ${source}\n\n${[...paragraphs, ...signed].join('\n')}\n\n\n${label}${date}`;
}

/** The same articles as a listing prints them: no byline, no date. */
export function listingText(articles: readonly MadeArticle[]): string {
  return articles.map(({ title, source, paragraphs }) => `${title} ${source}\n${paragraphs.join('\n')}`).join('\n');
}

function makeArticle({ index, articleWords = 1050, articleLanguage }: PageOptions, date: string): MadeArticle {
  const language = articleLanguage ?? (index % 4 === 3 ? 'mn' : 'en');
  const [headline] = madeHeadlines({ index, date, language, count: 1 });
  if (headline === undefined) throw new RangeError('a page without a first headline');
  const random = generator(index, language === 'en' ? 3 : 4);
  const paragraphs: string[] = [];
  for (let words = 0; words < articleWords; ) {
    const sentences = Array.from({ length: 3 + random(3) }, () => sentence(language, random));
    const paragraph = sentences.join(' ');
    words += paragraph.split(' ').length;
    if (paragraphs.length > 1 && random(5) === 0) paragraphs.push(capitalised(phrase(language, random, 3)));
    paragraphs.push(paragraph);
  }
  const name = `${capitalised(rareWord(language, random))} ${capitalised(rareWord(language, random))}`;
  const note = language === 'en' ? `${name} writes about ${phrase('en', random, 2)}.` : `${name} бол сэтгүүлч.`;
  return { ...headline, paragraphs, byline: name, authorNote: note };
}

interface HeadlinesOf {
  readonly index: number;
  readonly date: string;
  readonly language: Language;
  readonly count: number;
}

function madeHeadlines({ index, date, language, count }: HeadlinesOf): readonly MadeHeadline[] {
  const random = generator(index, language === 'en' ? 1 : 2);
  return Array.from({ length: count }, () => {
    const number = random(9) === 0 ? `${2 + random(97)} ` : '';
    const title = capitalised(
      `${number}${phrase(language, random, 3 + random(4))} ${capitalised(rareWord(language, random))}`,
    );
    const verb = language === 'en' ? '' : ` ${pick(MONGOLIAN_VERBS, random)}`;
    return { language, title: `${title}${verb}`, source: pick(HOSTS, random), date };
  });
}

type Random = (below: number) => number;

function sentence(language: Language, random: Random): string {
  const words = phrase(language, random, 7 + random(10));
  const end = language === 'en' ? '' : ` ${pick(MONGOLIAN_VERBS, random)}`;
  return `${capitalised(words)}${end}.`;
}

function phrase(language: Language, random: Random, length: number): string {
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text += `${index === 0 ? '' : ' '}${word(language, random, index)}`;
  }
  return text;
}

function word(language: Language, random: Random, place: number): string {
  if (random(14) === 0) return rareWord(language, random);
  if (language === 'mn') return pick(MONGOLIAN, random) + pick(MONGOLIAN_ENDINGS, random);
  return place % 3 === 1 ? pick(ENGLISH_SMALL, random) : pick(ENGLISH, random);
}

/** A word of three syllables: 8,000 in each language. */
function rareWord(language: Language, random: Random): string {
  const syllables = SYLLABLES[language];
  return pick(syllables, random) + pick(syllables, random) + pick(syllables, random);
}

function pick(words: readonly string[], random: Random): string {
  return words[random(words.length)] ?? '';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whole numbers below a bound, the same for the same seeds (mulberry32). */
function generator(index: number, stream: number): Random {
  let state = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(stream, 0x85ebca6b);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function defaultDate(index: number): string {
  return isoDay(FIRST_DAY + Math.floor(index / PAGES_A_DAY) * DAY_MS);
}

function dayBefore(date: string): string {
  return isoDay(Date.parse(date) - DAY_MS);
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
