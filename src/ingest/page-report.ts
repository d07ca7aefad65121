import type { PutReport } from '../archive/archive.ts';
import type { ParseIssue } from '../digest/digest.ts';

/** Why a page was not taken in at all. */
export type QuarantineCode = 'empty' | 'too-large' | 'binary' | 'not-utf8' | 'no-news' | 'unreadable';

export interface QuarantineReason {
  readonly code: QuarantineCode;
  /** One plain English sentence for an operator, without a final period. */
  readonly message: string;
}

/** What became of one page. */
export interface PageReport extends PutReport {
  /** The path, address or `-` that the page came from. */
  readonly name: string;
  readonly issues: readonly ParseIssue[];
  /** Set when nothing of the page was taken in. */
  readonly quarantined?: QuarantineReason;
}

/** A page that cannot be read as text, or has no news in it. */
export class PageError extends Error {
  readonly code: QuarantineCode;

  constructor({ code, message }: QuarantineReason, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PageError';
    this.code = code;
  }
}

/** The sums of many reports. */
export interface IngestTotals {
  readonly pages: number;
  readonly added: number;
  readonly completed: number;
  readonly unchanged: number;
  readonly issues: number;
  readonly quarantined: number;
}

/** The sums before the first page. */
export const NO_PAGES: IngestTotals = { pages: 0, added: 0, completed: 0, unchanged: 0, issues: 0, quarantined: 0 };

/** Adds one report to the sums. */
export function addToTotals(totals: IngestTotals, report: PageReport): IngestTotals {
  return {
    pages: totals.pages + 1,
    added: totals.added + report.added.length,
    completed: totals.completed + report.completed.length,
    unchanged: totals.unchanged + report.unchanged,
    issues: totals.issues + report.issues.length,
    quarantined: totals.quarantined + (report.quarantined === undefined ? 0 : 1),
  };
}
