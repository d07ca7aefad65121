import { onTestFinished } from 'vitest';
import { openEmbeddedArchive } from '../../src/archive/embedded/embedded-archive.ts';
import { openPlainIndex, plainSnapshot } from '../support/plain-index.ts';
import { createRecordingLog } from '../support/recording-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { testArchive } from './archive-contract.ts';

testArchive('embedded archive', async () => {
  const snapshot = plainSnapshot();
  const archive = await openEmbeddedArchive({
    dir: await temporaryFolder(),
    readOnly: false,
    openIndex: async () => openPlainIndex(snapshot),
    log: createRecordingLog(),
  });
  onTestFinished(() => archive.close());
  return { archive, settled: () => archive.indexReady() };
});
