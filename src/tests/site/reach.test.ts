import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { currentMembers } from '../../library/members.ts';
import { distPages, type Page } from '../support/dist.ts';

const lib = library();
const pages = new Map(distPages().map((page) => [page.path, page]));

/** The pages that a page of the site leads to, by the links in its HTML. */
const next = (page: Page): Page[] =>
  page.values('a', 'href').flatMap((href) => {
    const url = new URL(href, `https://site.invalid${page.path}`);
    return url.host === 'site.invalid' ? (pages.get(decodeURI(url.pathname)) ?? []) : [];
  });

/** How many clicks each page is away from another. */
function clicksFrom(home: string): Map<string, number> {
  const clicks = new Map([[home, 0]]);
  let edge = [pages.get(home)].filter((page) => page !== undefined);
  for (let n = 1; edge.length > 0; n++) {
    const found = new Map(edge.flatMap(next).map((page) => [page.path, page]));
    edge = [...found.values()].filter(({ path }) => !clicks.has(path));
    for (const { path } of edge) clicks.set(path, n);
  }
  return clicks;
}

describe.each(['/', '/fr/'])('from %s', (home) => {
  const clicks = clicksFrom(home);
  const all: Record<string, string[]> = {
    member: currentMembers(lib).map(({ id }) => `members/${id}/`),
    absentee: [...lib.absent.keys()].map((id) => `absent/${id}/`),
    'piece of news': [...lib.news.keys()].map((id) => `news/${id}/`),
    explainer: [...lib.explainers.keys()].map((id) => `explainers/${id}/`),
    event: [...lib.events.keys()].map((id) => `timeline/#${id}`),
    claim: [...lib.claims.keys()].map((id) => `claims/#${id}`),
    source: [...lib.sources.keys()].map((id) => `sources/#${id}`),
    term: [...lib.terms.keys()].map((id) => `glossary/${id}/`),
    figure: [...lib.figures.keys()].map((id) => `figures/#${id}`),
  };

  it.each(Object.entries(all))('every %s is at most three clicks away', (_, places) => {
    expect(places.length).toBeGreaterThan(0);
    const far = places.filter((place) => {
      const [path = '', id] = place.split('#');
      const isThere =
        id === undefined ||
        pages
          .get(home + path)
          ?.values('*', 'id')
          .includes(id) === true;
      return !isThere || (clicks.get(home + path) ?? Infinity) > 3;
    });
    expect(far).toEqual([]);
  });

  it('no page of its language is out of reach, but the one that is not found', () => {
    const own = [...pages.values()].filter(
      ({ path, html }) =>
        (home === '/fr/' ? path.startsWith(home) : !path.startsWith('/fr/')) &&
        !path.startsWith('/downloads/') &&
        !/http-equiv="refresh"/.test(html),
    );
    expect(own.length).toBeGreaterThan(150);
    expect(own.map(({ path }) => path).filter((path) => !clicks.has(path) && !/404/.test(path))).toEqual([]);
  });
});
