import { z } from 'zod';
import type { Story } from '../archive/story.ts';
import { storyId } from '../archive/story-identity.ts';
import { parseCalendarDate } from '../digest/date.ts';
import type { CalendarDate, Paragraph } from '../digest/digest.ts';
import { LANGUAGES } from '../language/language.ts';

/** Text as the archive keeps it: Unicode in NFC, one line, without blanks around it; an empty one is absent. */
const wordsSchema = z.string({ error: 'must be a text' }).transform((text) =>
  text
    .replaceAll(/\p{Cc}+/gu, ' ')
    // JSON can write half of a surrogate pair; Telegram refuses every message with one in it.
    .replaceAll(/\p{Surrogate}/gu, '\u{FFFD}')
    .normalize('NFC')
    .trim(),
);
const optionalWords = wordsSchema.nullish().transform((text) => (text ? text : undefined));

const dateSchema = z
  .string()
  .nullish()
  .transform((text, context): CalendarDate | undefined => {
    if (text === null || text === undefined) return undefined;
    const date = parseCalendarDate(text);
    if (date === undefined)
      context.addIssue({ code: 'custom', message: 'must be a day that exists, as YYYY-MM-DD, or null' });
    return date;
  });

const lineSchema = z.object({
  language: z.enum(LANGUAGES, { error: `must be one of ${LANGUAGES.join(', ')}` }),
  title: wordsSchema.refine((title) => title !== '', 'must not be empty'),
  source: optionalWords,
  publishedOn: dateSchema,
  url: optionalWords.refine((url) => url === undefined || isWebAddress(url), 'must be an http or https address'),
  paragraphs: z.array(wordsSchema).nullish(),
  subheadings: z.array(z.number().int().nonnegative()).nullish(),
  byline: optionalWords,
  authorNote: optionalWords,
});

/**
 * Reads a line of an export: a story in the shape of `read`, with `subheadings` where there are some.
 * The id is computed again, so it may be missing. Throws `SyntaxError` with one plain sentence.
 */
export function parseStoryLine(line: string): Story {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') ?? '';
    throw new SyntaxError(`${field === '' ? 'the line' : field}: ${issue?.message ?? 'is wrong'}`);
  }
  const { language, title, publishedOn, url, paragraphs, subheadings, byline, authorNote } = parsed.data;
  const source = parsed.data.source?.toLowerCase();
  const texts = paragraphsOf(paragraphs ?? [], new Set(subheadings ?? []));
  const text = texts.length === 0 ? undefined : { paragraphs: texts, byline, authorNote };
  return { id: storyId({ language, title, source, publishedOn }), language, title, source, publishedOn, url, text };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SyntaxError('it is not JSON', { cause });
  }
}

function paragraphsOf(texts: readonly string[], headings: ReadonlySet<number>): readonly Paragraph[] {
  return texts
    .map((text, index): Paragraph => ({ kind: headings.has(index) ? 'heading' : 'text', text }))
    .filter(({ text }) => text !== '');
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}
