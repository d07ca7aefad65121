import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';

/** Makes a folder that is removed when the test ends; one that runs beside others of its file has to say which it is. */
export async function temporaryFolder(test: Pick<TestContext, 'onTestFinished'> = { onTestFinished }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'medee-'));
  test.onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
