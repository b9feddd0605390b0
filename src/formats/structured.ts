import type { PageInfo } from '../views/page.ts';
import { sharePath } from '../share/picture-address.ts';
import type { Views } from '../views/views.ts';

/** JSON that may stand inside a script element: nothing in it can end the element or a line of it. */
const jsonForScript = (data: unknown): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The structured data of a page (schema.org): its breadcrumbs, itself as an article where it is one, and what the page adds. */
export function structuredData(info: PageInfo, views: Views, site: string): string {
  const url = site + views.path(info.path);
  const publisher = { '@type': 'Organization', name: views.lib.site.name[views.lang], url: site + views.path('') };
  const graph: Record<string, unknown>[] = [];
  if (info.crumbs.length > 1) {
    graph.push({
      '@type': 'BreadcrumbList',
      itemListElement: info.crumbs.map((crumb, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name: crumb.name,
        item: site + views.path(crumb.path ?? info.path),
      })),
    });
  }
  if (info.type === 'article') {
    graph.push({
      // What tells of a dated event is news; what explains is an article.
      '@type': info.path.startsWith('news/') ? 'NewsArticle' : 'Article',
      headline: info.title,
      description: info.description,
      inLanguage: views.lang,
      url,
      image: site + views.base + sharePath(views.lang, info.path),
      datePublished: info.written,
      dateModified: info.checked,
      // Who writes publishes: the same body is not named twice.
      author: publisher,
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  }
  if (info.path === '') graph.push({ '@type': 'WebSite', name: publisher.name, url, inLanguage: views.lang });
  return jsonForScript({ '@context': 'https://schema.org', '@graph': [...graph, ...(info.data ?? [])] });
}
