import { type ArticleLines, assembleArticle } from './article.ts';
import type { Article } from './digest.ts';
import type { Finding } from './issue.ts';
import { blankLinesBefore, type Line } from './lines.ts';
import { interruptsBody, readBareTitle, readTitleLine, type TitleLine } from './title.ts';
import { readCutTrailer, readTrailer, type Trailer } from './trailer.ts';

export interface ReadArticles {
  readonly articles: readonly Article[];
  readonly findings: readonly Finding[];
}

/** Cuts a run of lines into articles: one with a trailer on a detail page, several without one on a listing. */
export function readArticles(text: string, lines: readonly Line[]): ReadArticles {
  const articles: Article[] = [];
  const findings: Finding[] = [];
  let open: OpenArticle | undefined;
  let strayFrom: Line | undefined;

  const close = (end: number, trailer?: Trailer): void => {
    if (open !== undefined) articles.push(assembleArticle(text, { title: open.title, body: open.body, trailer, end }));
    open = undefined;
  };
  const endStray = (previous: Line | undefined): void => {
    if (strayFrom !== undefined && previous !== undefined) findings.push(textWithoutTitle(strayFrom, previous));
    strayFrom = undefined;
  };

  for (const [index, line] of lines.entries()) {
    const role = roleOf(text, lines, index, open !== undefined);
    switch (role.kind) {
      case 'title':
        endStray(lines[index - 1]);
        close(lines[index - 1]?.end ?? line.start);
        open = { title: role.title, body: [] };
        break;
      case 'trailer':
        findings.push(...role.trailer.findings);
        close(line.end, role.trailer);
        break;
      case 'text':
        if (open === undefined) strayFrom ??= line;
        else open.body.push(line);
        break;
      default:
        role satisfies never;
    }
  }
  const last = lines.at(-1);
  endStray(last);
  close(last?.end ?? 0);
  return { articles, findings };
}

interface OpenArticle extends Pick<ArticleLines, 'title'> {
  readonly body: Line[];
}

type Role =
  | { readonly kind: 'title'; readonly title: TitleLine }
  | { readonly kind: 'trailer'; readonly trailer: Trailer }
  | { readonly kind: 'text' };

const TEXT: Role = { kind: 'text' };

function roleOf(text: string, lines: readonly Line[], index: number, inBody: boolean): Role {
  const line = lines[index];
  if (line === undefined) return TEXT;
  if (inBody) {
    const isLast = index === lines.length - 1;
    const trailer =
      readTrailer(text, line, isLast) ?? (isLast ? readCutTrailer(text, line, lines[index - 1]) : undefined);
    if (trailer !== undefined) return { kind: 'trailer', trailer };
  }
  const title = titleAt(text, lines, index, inBody);
  return title === undefined ? TEXT : { kind: 'title', title };
}

function titleAt(text: string, lines: readonly Line[], index: number, inBody: boolean): TitleLine | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const title = readTitleLine(text, line);
  if (title === undefined) return index === 0 ? bareTitle(text, lines) : undefined;
  const previous = lines[index - 1];
  if (!inBody || previous === undefined) return title;
  const next = lines[index + 1];
  if (next !== undefined && readTrailer(text, next, false) !== undefined) return undefined;
  return interruptsBody(text, title, line, previous) ? title : undefined;
}

/** The first line of a detail page is its title even without a source: a blank line follows it, and a trailer the text. */
function bareTitle(text: string, lines: readonly Line[]): TitleLine | undefined {
  const [first, second] = lines;
  if (first === undefined || second === undefined || blankLinesBefore(second, first) === 0) return undefined;
  const dated = lines.findIndex((line) => readTrailer(text, line, false) !== undefined);
  const titled = lines.findIndex((line) => readTitleLine(text, line) !== undefined);
  return dated > 1 && (titled < 0 || titled > dated) ? readBareTitle(text, first) : undefined;
}

function textWithoutTitle(first: Line, last: Line): Finding {
  const message = 'text that belongs to no article was left out';
  return { code: 'text-without-title', span: { start: first.start, end: last.end }, message };
}
