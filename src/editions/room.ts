import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_FILES } from './zip.ts';

/** Why an edition is left out: what it would hold is too much, in bytes or in files. */
export type TooMuch = { bytes: number } | { files: number };

const MEGABYTE = 1_000_000;

/**
 * Whether an edition has room for the files that go into it. Asked before any of them is read: an edition that comes
 * to nothing costs nothing.
 * @param largest in megabytes
 * @returns undefined where there is room
 */
export function tooMuchOf(dist: string, files: readonly string[], largest: number): TooMuch | undefined {
  const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  return bytes > largest * MEGABYTE ? { bytes } : undefined;
}

/** The same for an archive, which counts its files, too; one of them is its own note. */
export const tooMuchForZip = (dist: string, files: readonly string[], largest: number): TooMuch | undefined =>
  files.length + 1 > MOST_FILES ? { files: files.length + 1 } : tooMuchOf(dist, files, largest);

/** Says on the offline page that an edition is left out, in the place of the link to it. */
export function sayLeftOut(page: string, file: string, sentence: string): string {
  const row = page.indexOf(`data-row="${file}"`);
  if (row < 0) return page;
  const end = page.indexOf('</li>', row);
  const told = page
    .slice(row, end)
    .replace(/<a\b[^>]*>([\s\S]*?)<\/a>/, '<span class="item-title">$1</span>')
    .replace(
      /(<span\b[^>]*\bdata-fill="[^"]*"[^>]*>)[^<]*<\/span>/,
      (_span, open: string) => `${open}${sentence}</span>`,
    );
  return page.slice(0, row) + told + page.slice(end);
}
