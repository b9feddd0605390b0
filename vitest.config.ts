import { defineConfig } from 'vitest/config';

const inBuiltSite = ['src/tests/site/**/*.test.ts'];
const inBrowser = ['src/tests/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        // Beside what they test, and hostile files (src/tests/safety); they need no build.
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: [...inBuiltSite, ...inBrowser],
          testTimeout: 20_000,
        },
      },
      {
        // They read dist/, which npm run build has written.
        test: { name: 'site', include: inBuiltSite, isolate: false, testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        // They drive Chromium over dist/. Two files at a time: one waits for a network while the other computes.
        test: {
          name: 'browser',
          include: inBrowser,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
