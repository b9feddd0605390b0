import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { library } from '../../library/index.ts';
import { Views } from '../../views/views.ts';
import { pathOf } from '../../i18n/paths.ts';
import { LANGS } from '../../schema/languages.ts';
import { bundleOf } from './bundle.ts';
import { folderOf } from '../query/book.ts';
import { recordsOf } from './records.ts';

/** The results that would lead nowhere: their page, or their place on it, is not in the built site. */
export function deadResults(distDir: string, views: Views): string[] {
  const pages = new Map<string, string | undefined>();
  return recordsOf(views).flatMap(({ path, parts }) => {
    const [page = '', own] = path.split('#');
    const file = join(distDir, pathOf(views.lang, page), 'index.html');
    if (!pages.has(file)) pages.set(file, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
    const html = pages.get(file);
    if (html === undefined) return [`${views.lang}: ${path} is not in the site`];
    const places = [own, ...parts.map((part) => part.heading?.id)].filter((id) => id !== undefined);
    return places
      .filter((id) => !html.includes(`id="${id}"`))
      .map((id) => `${views.lang}: ${page}#${id} is not in the site`);
  });
}

/**
 * Writes the search index of each language below `dist/pagefind/`, after the pages have been built.
 * @throws where a result would lead to a page or a heading that was not built.
 */
export async function buildSearch(distDir: string, base: string): Promise<void> {
  const all = LANGS.map((lang) => new Views(library(), lang, base));
  const dead = all.flatMap((views) => deadResults(distDir, views));
  if (dead.length > 0) throw new Error(`search would lead nowhere:\n  ${dead.join('\n  ')}`);
  rmSync(join(distDir, 'pagefind'), { recursive: true, force: true });
  for (const views of all) {
    for (const [path, bytes] of await bundleOf(views)) {
      const file = join(distDir, folderOf(views.lang), path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
  await close();
}
