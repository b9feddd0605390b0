import { copyFileSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** No content folder has more files than this, or a larger one. */
const MOST_FILES = 60_000;
const MOST_BYTES = 4 * 1024 * 1024;
/** No folder of content has more below it than this. */
const MOST_DEPTH = 4;

/**
 * Copies a stranger’s content folder, ordinary files only: a link is not followed and not copied, since what it leads
 * to is not theirs to show.
 * @returns what was left behind, as paths from the folder, each with the reason
 */
export function takeContent(
  from: string,
  to: string,
): { path: string; why: 'link' | 'special' | 'size' | 'depth' | 'many' }[] {
  const left: ReturnType<typeof takeContent> = [];
  let count = 0;
  const walk = (folder: string, depth: number): void => {
    mkdirSync(join(to, folder), { recursive: true });
    for (const name of readdirSync(join(from, folder)).sort()) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const stat = lstatSync(join(from, path));
      if (stat.isSymbolicLink()) left.push({ path, why: 'link' });
      else if (stat.isDirectory()) {
        if (depth >= MOST_DEPTH) left.push({ path, why: 'depth' });
        else walk(path, depth + 1);
      } else if (!stat.isFile()) left.push({ path, why: 'special' });
      else if (stat.size > MOST_BYTES) left.push({ path, why: 'size' });
      else if (count >= MOST_FILES) left.push({ path, why: 'many' });
      else {
        copyFileSync(join(from, path), join(to, path));
        count++;
      }
    }
  };
  const top = lstatSync(from);
  if (!top.isDirectory()) left.push({ path: '', why: top.isSymbolicLink() ? 'link' : 'special' });
  else walk('', 0);
  return left;
}
