import { detectLanguage } from '../language/language.ts';
import { separateByline } from './byline.ts';
import type { Article } from './digest.ts';
import type { Line } from './lines.ts';
import { markHeadings } from './paragraphs.ts';
import { cleanText } from './text.ts';
import type { TitleLine } from './title.ts';
import type { Trailer } from './trailer.ts';

/** The lines of one article, before they are told apart. */
export interface ArticleLines {
  readonly title: TitleLine;
  readonly body: readonly Line[];
  readonly trailer: Trailer | undefined;
  /** Where its last line ends, trailer included. */
  readonly end: number;
}

/** Makes an article of its lines: body, sub-headings, author, date. Only its own trailer dates it. */
export function assembleArticle(text: string, { title, body, trailer, end }: ArticleLines): Article {
  const signed = separateByline(
    body.map((line) => cleanText(text.slice(line.start, line.end))).filter((line) => line !== ''),
  );
  return {
    language: detectLanguage(`${title.title}\n${signed.body.join('\n')}`),
    title: title.title,
    source: title.source,
    publishedOn: trailer?.publishedOn,
    paragraphs: markHeadings(signed.body),
    byline: signed.byline,
    authorNote: signed.authorNote,
    url: undefined,
    span: { start: title.span.start, end },
  };
}
