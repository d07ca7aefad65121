import { defineConfig } from 'vitest/config';

// The web chat in a real browser: npm run test:browser. Not part of npm test, which needs no Chromium.
export default defineConfig({
  test: {
    include: ['tests/chromium/**/*.test.ts'],
    globalSetup: 'tests/chromium/global-setup.ts',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
