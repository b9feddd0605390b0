import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { nameMissingPages } from './missing.ts';
import { writeTwins } from './twins.ts';

function site(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'twins-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

it('text files have packed twins that unpack to the same, what is small or packed already has none', () => {
  const text = 'words of a page '.repeat(100);
  const dir = site({ 'fr/index.html': text, 'a.css': 'a{}', 'picture.png': text, _headers: text });
  expect(writeTwins(dir)).toBe(3);
  expect(readdirSync(dir).sort()).toEqual(['_headers', 'a.css', 'fr', 'picture.png']);
  const twin = (end: string): Buffer => readFileSync(join(dir, `fr/index.html.${end}`));
  for (const unpacked of [brotliDecompressSync(twin('br')), gunzipSync(twin('gz')), zstdDecompressSync(twin('zst'))])
    expect(unpacked.toString()).toBe(text);
  // Those of the last time are not packed again.
  expect(writeTwins(dir)).toBe(3);
});

it('each language’s page for what is not there has the name that hosts look for', () => {
  const dir = site({ '404.html': 'not here', 'fr/404/index.html': 'pas ici' });
  nameMissingPages(dir);
  expect(readFileSync(join(dir, '404.html'), 'utf8')).toBe('not here');
  expect(readFileSync(join(dir, 'fr/404.html'), 'utf8')).toBe('pas ici');
  expect(existsSync(join(dir, 'fr/404'))).toBe(false);
  nameMissingPages(dir);
  expect(readFileSync(join(dir, 'fr/404.html'), 'utf8')).toBe('pas ici');
});
