import type { Archive } from '../archive/archive.ts';
import { storiesOf } from '../archive/stories-of.ts';
import type { Digest, ParseIssue } from '../digest/digest.ts';
import { parsePage } from '../digest/parse-page.ts';
import { decodePage } from './decode-page.ts';
import { PageError, type PageReport } from './page-report.ts';
import type { Quarantine } from './quarantine.ts';

export interface IngestDeps {
  readonly archive: Pick<Archive, 'put'>;
  /** Without one, pages that yield nothing are reported only. */
  readonly quarantine?: Quarantine;
}

/** A page as it was found. */
export interface RawPage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Parses a page and puts its stories into the archive; resolves once they would survive `kill -9`.
 * A page that cannot be read or has no news in it is quarantined, never half loaded.
 * Calls `put` before it first waits, so pages started in order arrive in order. Rejects with what the archive rejects with.
 */
export async function ingestPage({ archive, quarantine }: IngestDeps, page: RawPage): Promise<PageReport> {
  try {
    const { digest, issues } = readDigest(page.bytes);
    const report = await archive.put(storiesOf(digest));
    return { name: page.name, ...report, issues };
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    await quarantine?.keep({ ...page, reason: { code: error.code, message: error.message } });
    return rejectedPage(page.name, error);
  }
}

/** The report of a page of which nothing was taken in. */
export function rejectedPage(name: string, { code, message }: PageError): PageReport {
  return { name, added: [], completed: [], unchanged: 0, issues: [], quarantined: { code, message } };
}

function readDigest(bytes: Uint8Array): { readonly digest: Digest; readonly issues: readonly ParseIssue[] } {
  const { text, issues } = decodePage(bytes);
  if (text.trim() === '') throw new PageError({ code: 'empty', message: 'it is empty' });
  const digest = parsePage(text);
  if (digest.headlines.length === 0 && digest.articles.length === 0) {
    throw new PageError({ code: 'no-news', message: 'it has no headline and no article' });
  }
  return { digest, issues: [...digest.issues, ...issues] };
}
