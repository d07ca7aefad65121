import { readArticles } from './articles.ts';
import type { Digest } from './digest.ts';
import { readEvents } from './events.ts';
import { type Finding, locateFindings } from './issue.ts';
import { type Line, readLines } from './lines.ts';
import { cleanText, isInCapitals, wellFormed } from './text.ts';
import { readTicker } from './ticker.ts';

/**
 * Parses the text of a digest page, in any of its layouts. Never throws; takes time in proportion to the text's length.
 *
 * Every character that is not blank lies in the span of exactly one headline, article or event, or of an issue that reports
 * text left out. An issue about something that was kept (an impossible date, say) points into the span of what was kept.
 */
export function parseDigest(page: string): Digest {
  const text = wellFormed(page);
  const lines = readLines(text);
  if (lines.length === 0) return emptyDigest();
  const ticker = readTicker(text, lines);
  const hasTicker = ticker.headlines.length > 0;
  const findings: Finding[] = [...ticker.findings];
  const articles: Digest['articles'][number][] = [];
  const events: Digest['events'][number][] = [];

  for (const run of ticker.rest) {
    const cut = cutTickerLine(text, run, hasTicker);
    if (cut !== undefined) findings.push(cut);
    const block = readEvents(text, cut === undefined ? run : run.slice(1));
    const read = readArticles(text, block.rest);
    events.push(...block.events);
    articles.push(...read.articles);
    findings.push(...block.findings, ...read.findings);
  }
  return { headlines: ticker.headlines, articles, events, issues: locateFindings(findings, lines) };
}

function emptyDigest(): Digest {
  const span = { start: 0, end: 0 };
  const issue = { code: 'empty-page', line: 1, column: 1, message: 'the page has no text', span } as const;
  return { headlines: [], articles: [], events: [], issues: [issue] };
}

/**
 * Recognises a ticker that was cut before its first marker, and the last entry of a ticker with an entry a line: a line in
 * capitals that begins with the first rank, or that is all there is after the ticker.
 */
function cutTickerLine(text: string, run: readonly Line[], hasTicker: boolean): Finding | undefined {
  const [line] = run;
  if (line === undefined || (hasTicker && run.length > 1)) return undefined;
  if (!hasTicker && !/^1(?: |$)/u.test(cleanText(text.slice(line.start, line.start + 8)))) return undefined;
  if (!isInCapitals(text.slice(line.start, line.end))) return undefined;
  const message = 'the ticker breaks off inside an entry; the entry was left out';
  return { code: 'truncated-entry', span: { start: line.start, end: line.end }, message };
}
