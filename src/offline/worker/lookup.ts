import { langOf } from '../../i18n/paths.ts';
import { othersOf, type Lang } from '../../schema/languages.ts';

/** What an address leads to in an edition. */
export type Found = { file: string } | { moved: string } | undefined;

/** Finds the file of an address, as a static host does: with the page of a folder, and the closing slash put right. */
export function lookUp(has: (file: string) => boolean, path: string): Found {
  if (path === '' || path.endsWith('/')) {
    const file = `${path}index.html`;
    return has(file) ? { file } : undefined;
  }
  if (has(path)) return { file: path };
  return has(`${path}/index.html`) ? { moved: `${path}/` } : undefined;
}

/** The languages, the one of an address first. */
export const languagesFor = (path: string): Lang[] => [langOf(path), ...othersOf(langOf(path))];

/** The path of an address below the scope, without its query; undefined outside of it. */
export function pathIn(scope: string, url: URL): string | undefined {
  if (!url.pathname.startsWith(scope)) return undefined;
  try {
    return decodeURIComponent(url.pathname.slice(scope.length));
  } catch {
    return undefined;
  }
}

/** Whether a path is of this site: home, or below one of its first parts. */
export const isOwn = (own: readonly string[], path: string): boolean =>
  path === '' || own.includes(path.split('/')[0] ?? '');
