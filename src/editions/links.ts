import { pathOf } from '../i18n/paths.ts';
import type { Lang } from '../schema/languages.ts';
import { visit, type Element, type Node } from '../built/html/tree.ts';
import type { SitePage } from './collect.ts';

/** Where a link of a page leads within an edition. */
export type Target = { place: string; choice?: string } | { outside: string };

/** The place of a page in an edition: its path, which no other page has; home has a name of its own. */
export const placeOf = (path: string): string => (path === '' ? 'home/' : path);

/** Finds the way of links: inside where the edition has the page, to the public address where it has not. */
export class Links {
  readonly #root: string;
  readonly #base: string;
  readonly #site: string;
  /** The ids of each page. */
  readonly #pages: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #choices: ReadonlyMap<string, string>;

  constructor(pages: readonly SitePage[], lang: Lang, base: string, site: string) {
    this.#root = pathOf(lang, '', base);
    this.#base = base;
    this.#site = site;
    this.#pages = new Map(pages.map((page) => [page.path, idsOf(page)]));
    this.#choices = choicesOf(
      pages.find(({ path }) => path === 'members/'),
      this.#root,
    );
  }

  /** Where a page has no such place, or the place was left out, the page itself. */
  #place(path: string, id: string): string {
    return placeOf(path) + (this.#pages.get(path)?.has(id) ? id : '');
  }

  /** @param from the path of the page that the link stands on */
  target(href: string, from: string): Target {
    if (href.startsWith('#')) return { place: this.#place(from, href.slice(1)) };
    if (!href.startsWith(this.#base)) return { outside: href };
    const [path = '', id = ''] = href.slice(this.#root.length).split('#');
    if (href.startsWith(this.#root)) {
      const choice = this.#choices.get(path);
      if (choice !== undefined) return { place: 'members/', choice };
      if (/^search\/(?:\?|$)/.test(path)) return { place: 'search/' };
      if (this.#pages.has(path)) return { place: this.#place(path, id) };
    }
    return { outside: this.#site + href };
  }
}

const idsOf = (page: SitePage): Set<string> => {
  const ids = new Set<string>();
  visit(page.main, (element) => {
    const id = element.attributes.get('id');
    if (id !== undefined) ids.add(id);
  });
  return ids;
};

/** The pages of the directory that are narrowed, and the choice in the whole directory that shows the same. */
function choicesOf(directory: SitePage | undefined, root: string): Map<string, string> {
  const choices = new Map<string, string>();
  const read = (element: Element, facet: string | undefined): void => {
    const own = element.attributes.get('data-facet') ?? facet;
    const [href = '', value = ''] = [element.attributes.get('href'), element.attributes.get('data-v')];
    const path = href.startsWith(root) ? href.slice(root.length) : '';
    if (own !== undefined && value !== '' && /^members\/.+\/$/.test(path)) choices.set(path, `?${own}=${value}`);
    for (const child of element.children) if (typeof child === 'object') read(child, own);
  };
  for (const node of directory?.main ?? []) if (typeof node === 'object') read(node, undefined);
  return choices;
}

/** Every place that a link of a page leads to, or one of the frame around the pages. */
export function placesLinked(pages: readonly SitePage[], links: Links, frame: readonly Node[] = []): Set<string> {
  const places = new Set<string>();
  for (const { path, main } of [...pages, { path: '', main: frame }]) {
    visit(main, (element) => {
      const href = element.attributes.get('href');
      const target = href === undefined ? undefined : links.target(href, path);
      if (target && 'place' in target) places.add(target.place);
    });
  }
  return places;
}
