/**
 * A process for `kill.test.ts`: puts generated pages into the archive of the folder that is its argument, and prints the ids
 * of each page once the archive has acknowledged it. Runs until it is killed.
 */
import { writeSync } from 'node:fs';
import { openEmbeddedArchive } from '../../src/archive/embedded/embedded-archive.ts';
import { openIndex } from '../../src/archive/embedded/index/open-index.ts';
import { storiesOf } from '../../src/archive/stories-of.ts';
import { parseDigest } from '../../src/digest/parse-digest.ts';
import { makePage } from './pages.ts';

const [dir = '', first = '0'] = process.argv.slice(2);
const STDOUT = 1;
const archive = await openEmbeddedArchive({
  dir,
  readOnly: false,
  // Often, so that many are killed in it.
  checkpointBytes: 30_000,
  openIndex: (folder) => openIndex({ dir: folder, thread: 'inline', warn: () => undefined }),
  log: { warn: () => undefined, error: () => undefined },
});
writeSync(STDOUT, 'ready\n');
for (let index = Number(first); ; index += 1) {
  const stories = storiesOf(parseDigest(makePage({ index, articleWords: 200 })));
  await archive.put(stories);
  writeSync(STDOUT, `${JSON.stringify({ index, ids: stories.map(({ id }) => id) })}\n`);
}
