import { defineConfig } from 'vitest/config';

const inBuiltSite = ['src/tests/site/**/*.test.ts'];
const inBrowser = ['src/tests/browser/**/*.test.ts'];

/** How long anything may take before it is taken for lost: far longer than any of it takes, on the busiest machine. */
const patience = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 300_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        // Beside what they test, and hostile files (src/tests/safety); they need no build. A worker goes on from file to
        // file with what it has loaded, which takes a third of the time; what a test changes it puts back.
        test: {
          name: 'unit',
          isolate: false,
          unstubEnvs: true,
          unstubGlobals: true,
          restoreMocks: true,
          setupFiles: 'src/tests/support/removed.ts',
          include: ['src/**/*.test.ts'],
          exclude: [...inBuiltSite, ...inBrowser],
          ...patience,
        },
      },
      {
        // They read dist/, which npm run build has written; one after another, since only one site is built at a time.
        test: { name: 'site', include: inBuiltSite, isolate: false, maxWorkers: 1, ...patience },
      },
      {
        // They drive Chromium over dist/. Two files at a time: one waits for a network while the other computes.
        test: {
          name: 'browser',
          include: inBrowser,
          ...patience,
          maxWorkers: 2,
        },
      },
    ],
  },
});
