import { pathOf } from '../i18n/paths.ts';
import { FIRST_LANG, LANGS, type Lang } from '../schema/languages.ts';
import { readSettings } from '../settings.ts';
import { library } from '../library/index.ts';
import { isThere } from './parts/rooms.ts';
import { Views } from './views.ts';

/** The view of the content for one page: its language, below the base path of this build. */
export const viewsFor = (lang: Lang): Views => new Views(library(), lang, readSettings().base);

/** The public origin of this build, without a closing slash: `SITE_URL`, or the address in `site.yaml`. */
export const publicAddress = (): string => (readSettings().site ?? library().site.address).replace(/\/+$/, '');

/** What a page knows of itself. */
export interface InLanguage {
  lang: Lang;
}

/** One page in each language: what `getStaticPaths` of a page without an id gives. */
export const eachLanguage = (): { params: { lang: string | undefined }; props: InLanguage }[] =>
  LANGS.map((lang) => ({ params: { lang: lang === FIRST_LANG ? undefined : lang }, props: { lang } }));

/** The same for a page that lists things: none where there is nothing to list. */
export const eachLanguageWhere = (path: string): ReturnType<typeof eachLanguage> =>
  isThere(library(), path) ? eachLanguage() : [];

/** One page in each language for each id of a room. */
export const eachLanguageOf = (
  ids: Iterable<string>,
): { params: { lang: string | undefined; id: string }; props: InLanguage & { id: string } }[] =>
  [...ids].flatMap((id) =>
    eachLanguage().map(({ params, props }) => ({ params: { ...params, id }, props: { ...props, id } })),
  );

/** A step of the way from home to a page. */
export interface Crumb {
  name: string;
  /** From the language’s root; undefined for the page itself. */
  path: string | undefined;
}

/** Where a page stands: all that its head and its masthead say about it. */
export interface PageInfo {
  lang: Lang;
  /** From the language’s root: `members/acme/`. */
  path: string;
  /** The title in the browser’s tab, without the site’s name. */
  title: string;
  description: string;
  type: 'website' | 'article' | 'profile';
  crumbs: Crumb[];
  /** Days, for articles. */
  written?: string;
  checked?: string;
  /** What its picture shows beside its title: the point of a figure. */
  pictured?: string;
  /** Structured data of this page beside its breadcrumbs. */
  data?: Record<string, unknown>[];
  /** False keeps the page out of search engines. */
  indexed?: boolean;
  /** For the page at an old address: the path, from the language’s root, of the page that it leads to at once. */
  leadsTo?: string;
}

/** The addresses that the head of a page names. */
export function addressesOf(
  info: PageInfo,
  site: string,
  base: string,
): { canonical: string; alternates: { lang: string; href: string }[] } {
  const href = (lang: Lang): string => site + pathOf(lang, info.path, base);
  return {
    canonical: site + pathOf(info.lang, info.leadsTo ?? info.path, base),
    alternates: [
      ...LANGS.map((lang) => ({ lang: lang as string, href: href(lang) })),
      { lang: 'x-default', href: href(FIRST_LANG) },
    ],
  };
}
