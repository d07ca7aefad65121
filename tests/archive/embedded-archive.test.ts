import { onTestFinished } from 'vitest';
import { openEmbeddedArchive } from '../../src/archive/embedded/embedded-archive.ts';
import { openIndex } from '../../src/archive/embedded/index/open-index.ts';
import { createRecordingLog } from '../support/recording-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { testArchive } from './archive-contract.ts';

testArchive('embedded archive', async () => {
  const log = createRecordingLog();
  const archive = await openEmbeddedArchive({
    dir: await temporaryFolder(),
    readOnly: false,
    openIndex: (dir) => openIndex({ dir, thread: 'inline', warn: (message) => log.warn({}, message) }),
    log,
  });
  onTestFinished(() => archive.close());
  return { archive, settled: () => archive.indexReady() };
});
