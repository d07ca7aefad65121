import type { Analyzer } from '../language/analyzer.ts';
import { cutExcerpt, isTorn, type WordHit } from './excerpt.ts';
import type { Story } from './story.ts';

/** A place in a text: UTF-16 offset and length. */
interface Mark {
  readonly offset: number;
  readonly length: number;
}

export interface MarkedText {
  readonly text: string;
  /** In order, not overlapping. */
  readonly marks: readonly Mark[];
}

export interface Snippet {
  readonly title: MarkedText;
  /** The words around the best hit in the text, with `…` where it was cut; undefined where the story has no text. */
  readonly excerpt: MarkedText | undefined;
}

/** How much of a text is looked through for the best place, in UTF-16 units: some 8,000 words, a few milliseconds. */
const MAX_SEARCHED_LENGTH = 60_000;

/**
 * Shows why a story was found: its title and the densest place of its text, with the words marked that answer what was asked.
 * `terms` has the answering words, one list for each word of the query.
 */
export function makeSnippet(story: Story, terms: readonly (readonly string[])[], analyzer: Analyzer): Snippet {
  const asked = new Map(terms.flatMap((words, place) => words.map((word) => [word, place] as const)));
  const hitsIn = (text: string): readonly WordHit[] =>
    analyzer.analyze(text).flatMap(({ word, start, end }) => {
      const place = asked.get(word);
      return place === undefined ? [] : [{ start, end, asked: place }];
    });
  const text = textOf(story);
  return {
    title: { text: story.title, marks: marksOf(hitsIn(story.title)) },
    excerpt: text === '' ? undefined : excerptOf(text, hitsIn(text)),
  };
}

function textOf(story: Story): string {
  let text = '';
  for (const paragraph of story.text?.paragraphs ?? []) {
    if (text.length >= MAX_SEARCHED_LENGTH) break;
    text += ` ${paragraph.kind === 'heading' ? withSign(paragraph.text) : paragraph.text}`;
  }
  return text.slice(0, MAX_SEARCHED_LENGTH).replaceAll(/\s+/gu, ' ').trim();
}

/** In running text a heading would read as the beginning of the sentence below it. */
function withSign(heading: string): string {
  return /[\p{L}\p{N}\p{M}"»”’)\]]\s*$/u.test(heading) ? `${heading.trimEnd()}:` : heading;
}

function excerptOf(text: string, hits: readonly WordHit[]): MarkedText {
  const cut = cutExcerpt(text, hits);
  const inside = hits.filter((hit) => hit.start >= cut.start && hit.end <= cut.end);
  const before = cut.start > 0 ? '…' : '';
  const after = isTorn(text, cut.end) ? '…' : '';
  const shift = before.length - cut.start;
  const marks = marksOf(inside).map(({ offset, length }) => ({ offset: offset + shift, length }));
  return { text: `${before}${text.slice(cut.start, cut.end)}${after}`, marks };
}

/** Words that overlap (a compound and its parts) become one mark. */
function marksOf(hits: readonly WordHit[]): readonly Mark[] {
  const marks: { offset: number; length: number }[] = [];
  const inOrder = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of inOrder) {
    const last = marks.at(-1);
    if (last === undefined || start >= last.offset + last.length) marks.push({ offset: start, length: end - start });
    else last.length = Math.max(last.length, end - last.offset);
  }
  return marks;
}
