import { pathOf, langOf } from '../i18n/paths.ts';
import { FIRST_LANG, LANGS } from '../schema/languages.ts';
import type { Content } from '../library/types.ts';

/** A page as the sitemap lists it. */
export interface SitemapItem {
  url: string;
  lastmod?: string | undefined;
  links?: { lang: string; url: string }[] | undefined;
}

/** Pages that search engines should leave out: they say so themselves, and are not listed. */
const UNLISTED = /^404\//;

/** The path of a page from its language’s root: `https://a.example/repo/fr/news/` gives `news/`. */
const pathIn = (url: string, root: string): string => {
  const path = url.slice(root.length);
  return path.slice(pathOf(langOf(path), '', '').length);
};

/** The day the facts of a page were last checked, for pages that have one. */
export function checkedOn(content: Content, path: string): string | undefined {
  const [room, id = ''] = path.split('/');
  switch (room) {
    case 'explainers':
      return content.explainers.get(id)?.facts.checked;
    case 'members':
      return content.members.get(id)?.facts.checked;
    case 'absent':
      return content.absent.get(id)?.facts.checked;
    case 'news':
      return content.news.get(id)?.facts.checked;
    default:
      return undefined;
  }
}

/** Whether the sitemap lists a page: not where it says itself that it should stay out, or where a renamed member stood. */
function isListed(content: Content, path: string): boolean {
  const [room, id = ''] = path.split('/');
  return !UNLISTED.test(path) && !(room === 'members' && content.members.get(id)?.facts.movedTo !== undefined);
}

/**
 * How the sitemap is made: each page with its twins in the other languages and the day its facts were checked.
 * @param root the whole address of the home page, with its closing slash
 */
export function sitemapOptionsFor(content: Content, root: string) {
  return {
    i18n: { defaultLocale: FIRST_LANG, locales: Object.fromEntries(LANGS.map((lang) => [lang, lang])) },
    namespaces: { news: false, image: false, video: false, xhtml: true },
    filter: (url: string): boolean => isListed(content, pathIn(url, root)),
    serialize: <T extends SitemapItem>(item: T): T => {
      const original = item.links?.find(({ lang }) => lang === FIRST_LANG);
      return {
        ...item,
        lastmod: checkedOn(content, pathIn(item.url, root)),
        links: original && [...(item.links ?? []), { lang: 'x-default', url: original.url }],
      };
    },
  };
}
