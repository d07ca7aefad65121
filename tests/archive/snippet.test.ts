import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkedText, makeSnippet, type Snippet } from '../../src/archive/snippet.ts';
import type { Story, StoryId } from '../../src/archive/story.ts';
import type { Paragraph } from '../../src/digest/digest.ts';
import { createAnalyzer } from '../../src/language/create-analyzer.ts';

const analyzer = createAnalyzer();

/** Each term has the words that answer one word of the query, with blanks between them. */
function snippetOf(terms: readonly string[], title: string, ...paragraphs: readonly string[]): Snippet {
  return snippetWith(
    terms,
    title,
    paragraphs.map((text) => ({ kind: 'text', text })),
  );
}

function snippetWith(terms: readonly string[], title: string, paragraphs: readonly Paragraph[]): Snippet {
  const text = paragraphs.length === 0 ? undefined : { paragraphs, byline: undefined, authorNote: undefined };
  const story: Story = {
    id: 'a' as StoryId,
    language: 'en',
    title,
    source: undefined,
    publishedOn: undefined,
    url: undefined,
    text,
  };
  const asked = terms.map((term) => term.split(' '));
  return makeSnippet(story, asked, analyzer);
}

/** The text with its marks in brackets. */
function show(marked: MarkedText | undefined): string | undefined {
  if (marked === undefined) return undefined;
  const { text, marks } = marked;
  return marks
    .toReversed()
    .reduce(
      (shown, { offset, length }) =>
        `${shown.slice(0, offset)}[${text.slice(offset, offset + length)}]${shown.slice(offset + length)}`,
      text,
    );
}

const FILLER = 'Nothing of interest was said in this part of the report, which went on for a while. ';

describe('a snippet', () => {
  test('marks the words that answer the query, as they stand', () => {
    const { title, excerpt } = snippetOf(['mining mines mined', 'зэс'], "MINING: Erdene's mines", 'ЗЭС, mined.');
    expect(show(title)).toBe("[MINING]: Erdene's [mines]");
    expect(show(excerpt)).toBe('[ЗЭС], [mined].');
  });

  test('has no excerpt where there is no text', () => {
    expect(snippetOf(['coal'], 'Coal')).toEqual({
      title: { text: 'Coal', marks: [{ offset: 0, length: 4 }] },
      excerpt: undefined,
    });
  });

  test('makes one mark of a compound and its parts', () => {
    expect(show(snippetOf(['оюун', 'эрдэнэ', 'оюунэрдэнэ'], 'Оюун-Эрдэнэ ирлээ').title)).toBe('[Оюун-Эрдэнэ] ирлээ');
    expect(show(snippetOf(['оюун'], 'Оюун-Эрдэнэ ирлээ').title)).toBe('[Оюун]-Эрдэнэ ирлээ');
  });

  test('shows the place with the most different words', () => {
    const text = `Coal came first. ${FILLER.repeat(5)}Then copper and coal prices rose together in one week.${FILLER.repeat(5)}`;
    expect(show(snippetOf(['coal', 'copper', 'price prices'], '', text).excerpt)).toMatchInlineSnapshot(
      `"…on for a while. Nothing of interest was said in this part of the report, which went on for a while. Then [copper] and [coal] [prices] rose together in one week.Nothing of interest was said in this part of the report, which went on for a while."`,
    );
  });

  test('shows the beginning of a text that has none of the words', () => {
    expect(show(snippetOf(['coal'], 'Coal', FILLER.repeat(5)).excerpt)).toMatchInlineSnapshot(
      `"Nothing of interest was said in this part of the report, which went on for a while. Nothing of interest was said in this part of the report, which went on for a while. Nothing of interest was said in this part of the report, which went on…"`,
    );
  });

  test.each([
    { name: 'nothing behind the end of a sentence', end: 'a sentence.', shown: 'a sentence.' },
    { name: 'nothing behind a question', end: 'is it so?', shown: 'is it so?' },
    { name: 'nothing behind a quotation', end: '“a sentence.”', shown: '“a sentence.”' },
    { name: 'nothing behind an ellipsis of the text’s own', end: 'and so on…', shown: 'and so on…' },
    { name: 'a sign behind a comma', end: 'a clause,', shown: 'a clause,…' },
    { name: 'a sign behind an initial', end: 'the poet D.', shown: 'the poet D.…' },
    { name: 'a sign behind a number with a point', end: 'on page 5.', shown: 'on page 5.…' },
  ])('that is cut has $name', ({ end, shown }) => {
    // 238 units up to the cut, and a word that does not fit behind it.
    const before = 'word '.repeat(60).slice(0, 237 - end.length);
    const { excerpt } = snippetOf([], 'Title', `${before} ${end} ${'z'.repeat(60)}`);
    expect(excerpt?.text.endsWith(shown) && !excerpt.text.endsWith(`${shown}…`)).toBe(true);
  });

  test('keeps a heading apart from the sentence below it', () => {
    const { excerpt } = snippetWith(['wool'], '', [
      { kind: 'heading', text: 'Work for the winter' },
      { kind: 'text', text: 'Thirty people wash wool.' },
      { kind: 'heading', text: 'And then?' },
      { kind: 'text', text: 'They will see.' },
    ]);
    expect(excerpt?.text).toBe('Work for the winter: Thirty people wash wool. And then? They will see.');
  });

  test('goes on from one paragraph into the next', () => {
    expect(show(snippetOf(['coal'], '', 'One.', 'Coal  two.', 'Three.').excerpt)).toBe('One. [Coal] two. Three.');
  });

  test('cuts a text without blanks between two characters', () => {
    const family = '👨‍👩‍👧';
    const { excerpt } = snippetOf([], '', family.repeat(100));
    expect(excerpt?.text.replace('…', '').replaceAll(family, '')).toBe('');
    expect(excerpt?.text.length).toBeGreaterThan(200);
  });

  test('stays short, whole at its ends and true to its marks, whatever the text', () => {
    const word = fc.constantFrom(
      'coal',
      'Mining',
      'зэс',
      'й'.normalize('NFD').repeat(3),
      '😀😀',
      'a\u0301b',
      'x'.repeat(50),
      '12.6',
      'of',
      '—',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 300 }), fc.constantFrom(' ', '', '-'), (words, blank) => {
        const { excerpt } = snippetOf(['coal', 'mining', 'зэс'], 'Title', words.join(blank));
        const { text, marks } = excerpt ?? { text: '', marks: [] };
        expect(text.length).toBeLessThanOrEqual(240);
        expect(text).not.toMatch(/\p{Cs}/u);
        expect(text).not.toMatch(/^…\p{M}/u);
        let end = 0;
        for (const { offset, length } of marks) {
          expect(offset).toBeGreaterThanOrEqual(end);
          end = offset + length;
          expect(length).toBeGreaterThan(0);
        }
        expect(end).toBeLessThanOrEqual(text.length);
        if (words.join(blank).length > 240 && blank === ' ') expect(text.length).toBeGreaterThan(150);
      }),
    );
  });
});
