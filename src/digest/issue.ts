import type { ParseIssue, ParseIssueCode, Span } from './digest.ts';
import { type Line, lineAt } from './lines.ts';

/** What a part of the parser has to report: an issue that does not know its line yet. */
export interface Finding {
  readonly code: ParseIssueCode;
  readonly span: Span;
  readonly message: string;
}

/** Gives each finding its line and column, in the order of the page. */
export function locateFindings(findings: readonly Finding[], lines: readonly Line[]): readonly ParseIssue[] {
  return findings
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ code, span, message }) => {
      const line = lineAt(lines, span.start);
      return { code, line: line?.number ?? 1, column: span.start - (line?.from ?? 0) + 1, message, span };
    });
}
