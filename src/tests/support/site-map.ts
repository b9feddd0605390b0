import { distFiles, distPage, distPages, type Page } from './dist.ts';

/** The public origin that the site was built for. */
export const origin = (): string => new URL(canonicalOf(distPage('/'))).origin;

/** The address that a page gives as its own. */
export const canonicalOf = (page: Page): string =>
  page
    .all('link')
    .find(({ attributes }) => attributes.get('rel') === 'canonical')
    ?.attributes.get('href') ?? '';

/** Pages that search engines are asked to leave out, and those that only lead on. */
export const isUnlisted = (page: Page): boolean =>
  (page.meta('robots') ?? '').includes('noindex') || page.values('meta', 'http-equiv').includes('refresh');

let files: Set<string> | undefined;
let ids: Map<string, Set<string>> | undefined;

/** What is wrong with an address that a page of the site uses, or undefined. */
export function faultOf(address: string, page: Page): string | undefined {
  files ??= new Set(distFiles());
  const url = new URL(address, origin() + page.path);
  if (url.origin !== origin()) return undefined;
  const path = decodeURIComponent(url.pathname);
  const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
  if (!files.has(file)) return 'leads nowhere';
  if (url.hash === '' || !file.endsWith('.html')) return undefined;
  ids ??= new Map(distPages().map((p) => [p.file, new Set(p.values('*', 'id'))]));
  return ids.get(file)?.has(decodeURIComponent(url.hash.slice(1)))
    ? undefined
    : 'names a place that the page does not have';
}

/** Findings, each only once, with the pages it was found on: long lists become short. */
export function gather(findings: readonly { what: string; page: string }[]): string[] {
  return [...Map.groupBy(findings, ({ what }) => what)].map(([what, all]) => {
    const pages = [...new Set(all.map(({ page }) => page))];
    const more = pages.length > 3 ? ` and ${pages.length - 3} more` : '';
    return `${what} (on ${pages.slice(0, 3).join(', ')}${more})`;
  });
}
