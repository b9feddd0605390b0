import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../../checks/fixtures/folder.ts';
import { takeContent } from './take.ts';
import { folderWith } from '../../tests/support/folder.ts';

const target = (): string => join(folderWith(), 'content');

it('takes ordinary files as they are', () => {
  const [from, to] = [folderOf({ 'members/oat.md': 'oat' }), target()];
  expect(takeContent(from, to)).toEqual([]);
  expect(readdirSync(to, { recursive: true }).sort()).toEqual(readdirSync(from, { recursive: true }).sort());
});

it('neither follows nor copies links, be they files, folders or the whole', () => {
  const [from, to] = [folderOf(), target()];
  symlinkSync('/etc/hostname', join(from, 'members/leak.md'));
  symlinkSync('/etc', join(from, 'news'));
  symlinkSync('../../../..', join(from, 'glossary'));
  expect(takeContent(from, to)).toEqual([
    { path: 'glossary', why: 'link' },
    { path: 'members/leak.md', why: 'link' },
    { path: 'news', why: 'link' },
  ]);
  expect(['members/leak.md', 'news', 'glossary'].filter((path) => existsSync(join(to, path)))).toEqual([]);
  const whole = `${to}-link`;
  symlinkSync(from, whole);
  expect(takeContent(whole, `${to}-2`)).toEqual([{ path: '', why: 'link' }]);
});

it('leaves behind what is no file, is huge or lies too deep', () => {
  const [from, to] = [folderOf(), target()];
  execFileSync('mkfifo', [join(from, 'members/pipe.md')]);
  writeFileSync(join(from, 'members/huge.md'), '');
  truncateSync(join(from, 'members/huge.md'), 50_000_000);
  mkdirSync(join(from, 'a/b/c/d/e/f'), { recursive: true });
  expect(takeContent(from, to).map(({ path, why }) => `${path} ${why}`)).toEqual([
    'a/b/c/d/e depth',
    'members/huge.md size',
    'members/pipe.md special',
  ]);
});
