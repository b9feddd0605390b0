import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { firefoxHere } from './browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'firefoxes-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const program = (name: string, says: string): string => {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${says}\n`);
  chmodSync(path, 0o755);
  return path;
};

describe('the Firefox of this machine', () => {
  it('is the one that is named, if that is one', () => {
    const named = program('named', 'echo "Mozilla Firefox 153.0"');
    expect(firefoxHere({ FIREFOX_PATH: named, PATH: '' })).toBe(named);
    expect(() => firefoxHere({ FIREFOX_PATH: '/opt/none' })).toThrow(
      'FIREFOX_PATH is “/opt/none”, which is no Firefox',
    );
  });
  it('is one that starts, not a note that asks for snap', () => {
    const note = program('firefox-esr', 'echo "install the snap" >&2; exit 1');
    const right = program('firefox', 'echo "Mozilla Firefox 153.0"');
    // On Windows a program cannot be asked what it is, and there is no such note.
    expect(firefoxHere({ PATH: folder })).toBe(process.platform === 'win32' ? note : right);
  });
});
