import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { distFiles, distPages } from '../support/dist.ts';

const lib = library();
const files = new Set(distFiles());
const members = [...lib.members.values()];

/** The pages of the public contract, from the root of a language. */
const PAGES = [
  '',
  ...[...lib.explainers.keys()].map((id) => `explainers/${id}/`),
  'members/',
  ...members.map(({ id }) => `members/${id}/`),
  ...new Set(members.map(({ facts }) => `members/kind/${facts.kind}/`)),
  ...new Set(
    members.flatMap(({ facts }) =>
      facts.country === undefined ? [] : `members/country/${facts.country.toLowerCase()}/`,
    ),
  ),
  'absent/',
  ...[...lib.absent.keys()].map((id) => `absent/${id}/`),
  'news/',
  ...[...lib.news.keys()].map((id) => `news/${id}/`),
  'timeline/',
  'figures/',
  'glossary/',
  ...[...lib.terms.keys()].map((id) => `glossary/${id}/`),
  'sources/',
  'claims/',
  'search/',
  'about/',
  'about/corrections/',
  'cite/',
];

/** The files of the public contract that are for machines. */
const MACHINES = [
  'members.json',
  'members.csv',
  ...[...lib.figures.keys()].flatMap((id) =>
    ['en', 'fr'].flatMap((l) => [`figures/${id}-${l}.csv`, `figures/${id}-${l}.svg`]),
  ),
  'schema/member.json',
  'feed.xml',
  'fr/feed.xml',
  'feed.json',
  'fr/feed.json',
  'sitemap-index.xml',
  'robots.txt',
  'llms.txt',
  'site.webmanifest',
  'fr/site.webmanifest',
  '404.html',
  '_headers',
];

describe('the addresses that others rely on', () => {
  it.each(['', 'fr/'])('are all there, below /%s', (root) => {
    expect(PAGES.length).toBeGreaterThan(150);
    expect(PAGES.map((page) => `${root}${page}index.html`).filter((file) => !files.has(file))).toEqual([]);
  });

  it('are there for machines too', () => {
    expect(MACHINES.filter((file) => !files.has(file))).toEqual([]);
  });

  it('come in pairs: each page has its twin in the other language', () => {
    const paths = new Set(distPages().map(({ path }) => path));
    const twin = (path: string): string => (path.startsWith('/fr/') ? path.slice(3) : `/fr${path}`);
    // Hosts look for one 404.html, and for one in the folder of a language.
    const single = new Set(['/404.html', '/fr/404.html', '/fr/404/']);
    expect([...paths].filter((path) => !single.has(path) && !paths.has(twin(path)))).toEqual([]);
  });

  it('end in a slash', () => {
    const odd = distPages().filter(({ path }) => !path.endsWith('/') && !/^\/(fr\/)?404\.html$/.test(path));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});
