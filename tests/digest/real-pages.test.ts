import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/digest/digest.ts';
import { parsePage } from '../../src/digest/parse-page.ts';
import { realPages } from '../support/real-pages.ts';
import { overlaps, unowned } from './spans.ts';

// The pages are not ours to copy: their texts are compared by length and hash only.
const pages = realPages();

function hash(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
}

function pageNamed(prefix: string): { readonly text: string; readonly digest: Digest } {
  const text = pages?.find(({ name }) => name.startsWith(prefix))?.text ?? '';
  return { text, digest: parsePage(text) };
}

function summary({ headlines, articles, events, issues }: Digest): unknown {
  return {
    headlines: headlines.map((h) => `${h.language} ${h.rank ?? '-'} ${h.title.length} ${h.source} ${h.publishedOn}`),
    titles: hash(headlines.map(({ title }) => title)),
    articles: articles.map((a) => ({
      head: `${a.language} ${a.title.length} ${a.source} ${a.publishedOn} ${a.byline?.length} ${a.authorNote?.length}`,
      lengths: a.paragraphs.map(({ kind, text }) => (kind === 'heading' ? `h${text.length}` : text.length)).join(' '),
      hash: hash([a.title, a.paragraphs, a.byline, a.authorNote]),
    })),
    events,
    issues,
  };
}

describe.runIf(pages !== undefined)('the real pages beside the checkout', () => {
  test('page 000', () => {
    expect(summary(pageNamed('000').digest)).toMatchInlineSnapshot(`
      {
        "articles": [
          {
            "hash": "a9ffef0afc7adabb",
            "head": "en 88 www.thediplomat.com 2025-07-16 14 187",
            "lengths": "136 443 425 294 h25 299 315 205 305 421 437 h27 367 505 354 322 627 482 h14 442 425 392 432",
          },
        ],
        "events": [],
        "headlines": [
          "en 1 88 www.thediplomat.com 2025-07-16",
          "en 2 43 www.omfif.org 2025-07-16",
          "en 3 76 www.montsame.mn 2025-07-16",
          "en 4 51 www.reuters.com 2025-07-16",
          "en 5 77 www.credendo.com 2025-07-16",
          "en 6 92 www.gogo.mn 2025-07-16",
          "en 7 47 www.ubpost.mn 2025-07-16",
          "en 8 60 www.english.kyodonews.net 2025-07-08",
          "en 9 57 www.koreaherald.com 2025-07-08",
          "en 10 73 www.ipdefenseforum.com 2025-07-08",
          "mn - 110 www.eguur.mn 2025-07-16",
          "mn - 60 www.news 2025-07-16",
          "mn - 56 www.eagle.mn 2025-07-16",
          "mn - 66 www.news.mn 2025-07-16",
          "mn - 63 www.news.mn 2025-07-16",
          "mn - 59 www.itoim.mn 2025-07-16",
          "mn - 41 www.eguur.mn 2025-07-16",
          "mn - 160 www.montsame.mn 2025-07-08",
          "mn - 90 www.zindaa.mn 2025-07-08",
          "mn - 85 www.itoim.mn 2025-07-08",
        ],
        "issues": [],
        "titles": "cb142c0c0633d90d",
      }
    `);
  });

  test('page 003', () => {
    expect(summary(pageNamed('003').digest)).toMatchInlineSnapshot(`
      {
        "articles": [
          {
            "hash": "08ff22a00a398172",
            "head": "en 49 www.thediplomat.com 2022-07-16 14 187",
            "lengths": "344 263 390 319 306 652 441 222 401 344 368 439 390 559 161",
          },
        ],
        "events": [],
        "headlines": [
          "en 1 129 www.globalnewswire.com 2026-01-29",
          "en 2 61 www.gogo.mn 2026-01-29",
          "en 3 75 www.indiandefencereview.com 2026-01-29",
          "en 4 67 www.investingnews.com 2026-01-29",
          "en 5 89 www.reliefweb.int 2026-01-28",
          "en 6 197 www.businesswire.com 2026-01-28",
          "en 7 64 www.gov.mn 2026-01-28",
          "en 8 59 www.montsame.mn 2026-01-27",
          "en 9 56 www.montsame.mn 2026-01-27",
          "en 10 48 www.xinhuanet.com 2026-01-27",
          "mn - 70 www.gogo.mn 2026-01-29",
          "mn - 78 www.itoim.mn 2026-01-29",
          "mn - 69 www.montsame.mn 2026-01-29",
          "mn - 48 www.eguur.mn 2026-01-29",
          "mn - 60 www.news.mn 2026-01-29",
          "mn - 85 www.eagle.mn 2026-01-29",
          "mn - 77 www.news.mn 2026-01-29",
          "mn - 73 www.eagle.mn 2026-01-28",
          "mn - 66 www.news.mn 2026-01-28",
          "mn - 35 www.eagle.mn 2026-01-28",
        ],
        "issues": [],
        "titles": "afc6ca9ce9b3685a",
      }
    `);
  });

  test.each(['000', '003'])('no character of page %s is lost, wherever it is cut', (prefix) => {
    const { text } = pageNamed(prefix);
    for (let end = text.length; end > 0; end -= 7) {
      const cut = text.slice(0, end);
      const digest = parsePage(cut);
      expect([unowned(cut, digest), overlaps(digest)]).toEqual([[], []]);
    }
  });

  test('the article of page 000 equals its first headline but for case; that of page 003 equals none', () => {
    const matches = ['000', '003'].map((prefix) => {
      const { headlines, articles } = pageNamed(prefix).digest;
      return headlines.findIndex(
        ({ title, source }) => title === articles[0]?.title.toUpperCase() && source === articles[0]?.source,
      );
    });
    expect(matches).toEqual([0, -1]);
  });
});
