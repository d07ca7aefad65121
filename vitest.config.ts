import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { compiledSources } from './tests/support/compiled-sources.ts';
import { EndToEndFirst } from './tests/support/e2e-first.ts';

export default defineConfig({
  plugins: [compiledSources()],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/chromium/**'], // npm run test:browser
    globalSetup: 'tests/support/global-setup.ts',
    // No module has state of its own, so that files may share a thread and what it has loaded.
    isolate: false,
    pool: 'threads', // begin sooner than processes do
    // One more than there are cores: many tests wait for processes, disks and clocks, but each thread loads everything anew.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: EndToEndFirst },
    testTimeout: 20_000,
    expect: { poll: { timeout: 10_000 } },
    coverage: { include: ['src/**/*.ts'] },
  },
});
