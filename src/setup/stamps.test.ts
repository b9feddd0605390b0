import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildHash, buildIsCurrent, filesBelow, readStamp, stampBuild, writeStamp } from './stamps.mjs';

let root = '';
const put = (file: string, text: string): void => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamps-'));
  put('content/members/ibm.md', 'IBM');
  put('src/page.ts', 'page');
  put('public/icon.svg', 'icon');
  put('package.json', '{}');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('the number of what a build reads', () => {
  it('stays when nothing but a date changes', () => {
    const before = buildHash(root, {});
    utimesSync(join(root, 'src/page.ts'), 1, 1);
    expect(buildHash(root, {})).toBe(before);
  });

  it.each([
    'content/members/ibm.md',
    'src/page.ts',
    'public/icon.svg',
    'package.json',
    'astro.config.mjs',
    'scripts/new.ts',
  ])('changes with %s', (file) => {
    const before = buildHash(root, {});
    put(file, 'changed');
    expect(buildHash(root, {})).not.toBe(before);
  });

  it('changes when a file is renamed, and when text moves from one file to the next', () => {
    put('src/a.ts', 'xy');
    put('src/b.ts', 'z');
    const before = buildHash(root, {});
    put('src/a.ts', 'x');
    put('src/b.ts', 'yz');
    const moved = buildHash(root, {});
    renameSync(join(root, 'src/a.ts'), join(root, 'src/c.ts'));
    expect(new Set([before, moved, buildHash(root, {})]).size).toBe(3);
  });

  it.each(['CONTENT_DIR', 'BASE_PATH', 'SITE_URL'])('changes with the setting %s', (name) => {
    expect(buildHash(root, { [name]: 'other' })).not.toBe(buildHash(root, {}));
  });

  it('stays when a test or anything that is no input changes', () => {
    const before = buildHash(root, {});
    put('src/page.test.ts', 'test');
    put('src/tests/site/page.test.ts', 'test');
    put('README.md', 'words');
    expect(buildHash(root, {})).toBe(before);
  });
});

describe('the number of what a site for tests is built from', () => {
  it('changes with its content, though that stands among the tests', () => {
    const content = 'src/tests/fixtures/tiny-content';
    put(`${content}/site.yaml`, 'tides');
    const before = buildHash(root, { CONTENT_DIR: content });
    put(`${content}/site.yaml`, 'currents');
    expect(buildHash(root, { CONTENT_DIR: content })).not.toBe(before);
  });

  it('changes with what prepares it', () => {
    const prepares = join(root, 'src/tests/support/tongues.ts');
    put('src/tests/support/tongues.ts', 'abc');
    const before = buildHash(root, {}, [prepares]);
    put('src/tests/support/tongues.ts', 'xyz');
    expect(buildHash(root, {}, [prepares])).not.toBe(before);
  });
});

describe('the stamp of a build', () => {
  it('holds as long as the inputs are the same and the site is there', () => {
    put('dist/index.html', 'page');
    expect(buildIsCurrent(root, {})).toBe(false);
    stampBuild(root, buildHash(root, {}));
    expect(buildIsCurrent(root, {})).toBe(true);
    expect(buildIsCurrent(root, { BASE_PATH: '/repo/' })).toBe(false);
    rmSync(join(root, 'dist'), { recursive: true });
    expect(buildIsCurrent(root, {})).toBe(false);
  });

  it('can be taken away', () => {
    put('dist/index.html', 'page');
    stampBuild(root, buildHash(root, {}));
    stampBuild(root);
    expect(buildIsCurrent(root, {})).toBe(false);
  });

  it('is undefined where there is none, and otherwise what was written', () => {
    expect(readStamp(join(root, 'stamp'))).toBeUndefined();
    writeStamp(join(root, 'deep/stamp'), 'abc');
    expect(readStamp(join(root, 'deep/stamp'))).toBe('abc');
  });
});

it('lists the files below a folder in one order, a file as itself, and nothing where nothing is', () => {
  expect(filesBelow(join(root, 'content'))).toEqual([join(root, 'content/members/ibm.md')]);
  expect(filesBelow(join(root, 'package.json'))).toEqual([join(root, 'package.json')]);
  expect(filesBelow(join(root, 'nothing'))).toEqual([]);
});
