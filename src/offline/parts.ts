import { langOf } from '../i18n/paths.ts';
import { LANGS } from '../schema/languages.ts';
import type { Part } from './release.ts';

/** Files that are for hosts, robots or emergencies: no reader opens them. */
const NEVER = /^(?:_headers|_redirects|sw\.js|sw-kill\.js|robots\.txt|llms(?:-full)?\.txt|sitemap[^/]*\.xml)$/;
/** The same as a page says in another form, for programs: hundreds of small files that no reader opens. */
const TWIN = /(?:^|\/)index\.(?:md|bib|ris|csl\.json)$|^members\/[^/]+\.json$/;
const PICTURE = /\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/;
const ICON = /^(?:icon\.svg|favicon\.ico|icons\/)/;
/** Files that a page only leads to. */
const LINKED = /^figures\/[^/]+\.svg$/;
const DATA = /\.(?:csv|epub|json|pdf|txt|xml|yaml|zip)$/;

/**
 * What a file of the built site is kept with; undefined for one that is never kept.
 * @param shown whether a page shows it: pictures made for other sites’ previews are not
 */
export function partOf(file: string, shown: (file: string) => boolean): Part | 'shared' | undefined {
  if (NEVER.test(file) || TWIN.test(file)) return undefined;
  const search = LANGS.find((lang) => file.startsWith(`pagefind/${lang}/`));
  if (search !== undefined) return search;
  if (file.startsWith('downloads/')) return 'downloads';
  if (file.endsWith('.html')) return langOf(file);
  if (LINKED.test(file)) return 'downloads';
  if (ICON.test(file)) return 'shared';
  if (PICTURE.test(file)) return shown(file) ? 'images' : undefined;
  return DATA.test(file) ? 'downloads' : 'shared';
}

/** The paths below the base that pages and styles name as pictures. */
export function picturesIn(text: string, base: string): string[] {
  const found = [...text.matchAll(/(?:\bsrc|\bsrcset|\bhref)="([^"]+)"|url\(["']?([^"')]+)["']?\)/g)];
  const addresses = found.flatMap(([, list = '', url = '']) => [
    ...list.split(/,\s+/).map((one) => one.trim().split(/\s+/)[0] ?? ''),
    url,
  ]);
  return addresses
    .filter((address) => address.startsWith(base) && PICTURE.test(address))
    .map((address) => address.slice(base.length));
}
