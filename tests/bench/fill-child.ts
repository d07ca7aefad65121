import { storiesOf } from '../../src/archive/stories-of.ts';
import { parseDigest } from '../../src/digest/parse-digest.ts';
import { makePage } from '../support/pages.ts';
import { openBenchArchive } from './bench-archive.ts';

/** Fills an archive with so many generated stories and closes it. Arguments: folder, number of stories. */
const [dir = '', size = '0'] = process.argv.slice(2);

const archive = await openBenchArchive(dir);
let stories = 0;
for (let index = 0; stories < Number(size); index++) {
  stories += (await archive.put(storiesOf(parseDigest(makePage({ index }))))).added.length;
}
await archive.indexReady();
await archive.close();
console.log(JSON.stringify({ stories }));
