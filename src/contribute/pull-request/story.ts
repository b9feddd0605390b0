import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measureSite } from '../../checks/sizes.ts';
import { pathOf } from '../../i18n/paths.ts';
import { LANGS } from '../../schema/languages.ts';
import { pageOf, type Change } from './compare.ts';
import { pictureName, takePictures } from './pictures.ts';
import type { PageChange } from './summary.ts';

/** How many pages are weighed and shown: a pull request that changes more is not looked at page by page. */
const MOST_PAGES = 12;

/** Two builds of the site, and where pictures of them go. */
export interface Builds {
  before: string;
  after: string;
  /** The folder for the pictures; undefined for none. */
  pictures: string | undefined;
}

/**
 * The addresses of the pages that changes show on, each once, as far as they are looked at.
 * @internal Tested without the two builds of a story.
 */
export function pagesOf(changes: readonly Change[]): string[] {
  const all = changes.flatMap((change) => LANGS.map((lang) => pathOf(lang, pageOf(change))));
  return [...new Set(all)].slice(0, MOST_PAGES);
}

const sizesOf = (dir: string, paths: readonly string[]): Map<string, number> =>
  new Map(measureSite(dir, '/', (path) => paths.includes(path)).pages.map((page) => [page.path, page.html + page.css]));

/** What the pages that changes show on weigh before and after, with pictures of both. */
export async function pageChanges(
  changes: readonly Change[],
  { before, after, pictures }: Builds,
): Promise<PageChange[]> {
  if (![before, after].every((dir) => existsSync(join(dir, 'index.html')))) return [];
  const paths = pagesOf(changes);
  const [old, now] = [sizesOf(before, paths), sizesOf(after, paths)];
  if (pictures !== undefined) {
    await takePictures(
      before,
      '/',
      paths.filter((path) => old.has(path)),
      pictures,
      'before',
    );
    await takePictures(
      after,
      '/',
      paths.filter((path) => now.has(path)),
      pictures,
      'after',
    );
  }
  const shots = (path: string): string[] =>
    pictures === undefined
      ? []
      : (
          [
            ['before', old],
            ['after', now],
          ] as const
        ).flatMap(([which, sizes]) => (sizes.has(path) ? [pictureName(path, which)] : []));
  return paths
    .filter((path) => old.has(path) || now.has(path))
    .map((path) => ({ path, before: old.get(path), after: now.get(path), pictures: shots(path) }));
}
