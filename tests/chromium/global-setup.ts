import type { TestProject } from 'vitest/node';
import { chromiumPath, serveChromium } from '../support/chromium.ts';
import { setup as prepare } from '../support/global-setup.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where Chromium listens to the tests. */
    chromium: string;
  }
}

/** Before the first test: what all tests need, and one Chromium for all of them. Without one it ends the run in words. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    chromiumPath();
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
  const [server] = await Promise.all([serveChromium(), prepare()]);
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}
