import { existsSync } from 'node:fs';
import { findPagesInFolder } from '../ingest/find-pages.ts';
import type { Config } from './config.ts';

/** Which pages are served, and the store they are served from. */
export interface ServedPages {
  /** Their pages are taken in, and whatever is dropped there later. */
  readonly folders: readonly string[];
  readonly store: string;
  /** True for the invented pages that come with the program. */
  readonly areSamples: boolean;
}

/**
 * Chooses the pages: the digests; the samples only where there is nothing else and no Telegram to serve them to.
 * @param hasStories asks whether a store holds stories, for instance of `medee ingest`
 */
export async function choosePages(
  { botToken, folders }: Config,
  hasStories: (store: string) => Promise<boolean>,
): Promise<ServedPages> {
  const digests: ServedPages = { folders: [folders.digests], store: folders.store, areSamples: false };
  if (botToken !== undefined) return digests;
  if ((await findPagesInFolder(folders.digests)).length > 0) return digests;
  if (existsSync(folders.store) && (await hasStories(folders.store))) return digests;
  // A page that somebody tries out meanwhile shows beside the samples; the next start serves it alone.
  return { folders: [folders.samples, folders.digests], store: folders.samplesStore, areSamples: true };
}
