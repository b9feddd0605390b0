import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { nameMissingPages } from './missing.ts';
import { writeTwins } from './twins.ts';
import { folderWith } from '../tests/support/folder.ts';

it('text files have packed twins that unpack to the same, what is small or packed already has none', () => {
  const text = 'words of a page '.repeat(100);
  const dir = folderWith({ 'fr/index.html': text, 'a.css': 'a{}', 'picture.png': text, _headers: text });
  expect(writeTwins(dir)).toBe(3);
  expect(readdirSync(dir).sort()).toEqual(['_headers', 'a.css', 'fr', 'picture.png']);
  const twin = (end: string): Buffer => readFileSync(join(dir, `fr/index.html.${end}`));
  for (const unpacked of [brotliDecompressSync(twin('br')), gunzipSync(twin('gz')), zstdDecompressSync(twin('zst'))])
    expect(unpacked.toString()).toBe(text);
  // Those of the last time are not packed again.
  expect(writeTwins(dir)).toBe(3);
});

it('each language’s page for what is not there has the name that hosts look for', () => {
  const dir = folderWith({ '404.html': 'not here', 'fr/404/index.html': 'pas ici' });
  nameMissingPages(dir);
  expect(readFileSync(join(dir, '404.html'), 'utf8')).toBe('not here');
  expect(readFileSync(join(dir, 'fr/404.html'), 'utf8')).toBe('pas ici');
  expect(existsSync(join(dir, 'fr/404'))).toBe(false);
  nameMissingPages(dir);
  expect(readFileSync(join(dir, 'fr/404.html'), 'utf8')).toBe('pas ici');
});
