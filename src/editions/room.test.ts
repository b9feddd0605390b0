import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { siteSchema } from '../schema/site.ts';
import { sayLeftOut, tooMuchForZip, tooMuchOf } from './room.ts';
import { folderWith } from '../tests/support/folder.ts';

/** A folder with files of so many bytes, which take no room on the disk. */
function folder(sizes: Record<string, number>): string {
  const dir = folderWith();
  for (const [file, bytes] of Object.entries(sizes)) {
    writeFileSync(join(dir, file), '');
    truncateSync(join(dir, file), bytes);
  }
  return dir;
}

it('an edition whose files come to more than the largest download is left out', () => {
  const dir = folder({ a: 1_500_000, b: 500_000, c: 1 });
  expect(tooMuchOf(dir, ['a', 'b'], 2)).toBeUndefined();
  expect(tooMuchOf(dir, ['a', 'b', 'c'], 2)).toEqual({ bytes: 2_000_001 });
  expect(tooMuchForZip(dir, ['a', 'b', 'c'], 2)).toEqual({ bytes: 2_000_001 });
});

it('a zip of more files than it can count is left out, its note among them', () => {
  const dir = folder({ a: 0 });
  const many = (count: number): string[] => Array.from({ length: count }, () => 'a');
  expect(tooMuchForZip(dir, many(65_533), 1)).toBeUndefined();
  expect(tooMuchForZip(dir, many(65_534), 1)).toEqual({ files: 65_535 });
});

it('the content says how large a download may be, and need not', () => {
  const { largestDownload } = siteSchema.shape;
  expect(largestDownload.parse(undefined)).toBe(200);
  expect(largestDownload.parse(5)).toBe(5);
  for (const wrong of [0, -1, 1.5, 4001, '200 MB', null]) expect(largestDownload.safeParse(wrong).success).toBe(false);
});

it('the offline page says so where the link was, and leaves the other rows alone', () => {
  const row = (file: string, told = ''): string =>
    `<li data-row="${file}"><span class="w"><a class="item-title" href="/downloads/${file}" download>The ${file}</a></span><span data-fill="file ${file}">${told}</span></li>`;
  const page = row('a.zip') + row('b.zip', '1 MB');
  expect(sayLeftOut(page, 'a.zip', 'Left out.')).toBe(
    `<li data-row="a.zip"><span class="w"><span class="item-title">The a.zip</span></span><span data-fill="file a.zip">Left out.</span></li>${row('b.zip', '1 MB')}`,
  );
  expect(sayLeftOut(page, 'c.zip', 'Left out.')).toBe(page);
});
