import { join } from 'node:path';
import { findPagesInFolder } from '../../src/ingest/find-pages.ts';
import { ingestAll } from '../../src/ingest/ingest-all.ts';
import { createQuarantine } from '../../src/ingest/quarantine.ts';
import { openBenchArchive } from './bench-archive.ts';

/** Ingests a folder into a new archive. Arguments: the folder of pages, the folder of the store. Prints one line of JSON. */
const [pagesDir = '', storeDir = ''] = process.argv.slice(2);

const archive = await openBenchArchive(storeDir);
const quarantine = createQuarantine(join(storeDir, 'quarantine'));
const pages = await findPagesInFolder(pagesDir);
const startedAt = performance.now();
await ingestAll({ archive, quarantine }, pages);
const ms = performance.now() - startedAt;
const { stories } = await archive.stats();
await archive.indexReady();
await archive.close();
console.log(
  JSON.stringify({
    pages: pages.length,
    stories: stories.en + stories.mn,
    ms,
    closedMs: performance.now() - startedAt,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }),
);
