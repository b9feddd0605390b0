import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { folderWith } from '../tests/support/folder.ts';
import { TINY_CONTENT } from '../tests/support/tiny.ts';
import { library } from './index.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  // What a build keeps would be met by the tests after it, in the same process.
  Reflect.deleteProperty(globalThis, 'libraryOfBuild');
});

it.each([
  ['in development', 'development', true],
  ['not while a site is built', 'production', false],
])('the library is read again where a file is new: %s', (_, mode, isAgain) => {
  const dir = folderWith();
  cpSync(TINY_CONTENT, dir, { recursive: true });
  vi.stubEnv('CONTENT_DIR', dir);
  vi.stubEnv('NODE_ENV', mode);
  vi.useFakeTimers({ toFake: ['Date'] });
  const before = library();
  writeFileSync(join(dir, 'members/new-mill.md'), '');
  expect(library()).toBe(before);
  vi.advanceTimersByTime(1000);
  expect(library() !== before).toBe(isAgain);
  expect(library(true)).not.toBe(before);
});

it.each([
  ['read once for both', 'production', true],
  ['but not in development', 'development', false],
])('a build has two copies of this module, and content is %s', async (_, mode, isOne) => {
  const dir = folderWith();
  cpSync(TINY_CONTENT, dir, { recursive: true });
  vi.stubEnv('CONTENT_DIR', dir);
  vi.stubEnv('NODE_ENV', mode);
  const first = library();
  vi.resetModules();
  const copy = await import('./index.ts');
  expect(copy.library).not.toBe(library);
  expect(copy.library() === first).toBe(isOne);
});
