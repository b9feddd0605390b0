import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { Views } from './views.ts';
import { citePath } from './figures/citation-place.ts';
import { citedPages, citeView, contentHash } from './citations.ts';

const SITE = 'https://tides.example';
const lib = tinyLibrary();
const marlow = lib.members.get('marlow-turbines');
if (marlow === undefined) throw new Error('The fixture has no Marlow Turbines.');
const hashIn = (changed: Partial<typeof lib>, lang: 'en' | 'fr' = 'en'): string =>
  contentHash(new Views({ ...lib, ...changed }, lang, '/'), 'member', marlow);

describe('the pages that can be cited', () => {
  it('are explainers, news, profiles and figures, each with its own files and its place on one page', () => {
    const pages = citedPages(tinyViews('fr'), SITE).flatMap((group) => group.pages);
    expect(pages.map(({ folder }) => folder)).toEqual([
      'fr/explainers/the-compact',
      'fr/explainers/the-charter',
      'fr/news/2019-03-04-founding',
      'fr/members/atelier-du-flot',
      'fr/members/marlow-turbines',
      'fr/members/saltmere-school',
      'fr/absent/northgrid',
      'fr/figures/arrivals',
      'fr/figures/shores',
      'fr/figures/signatures',
      'fr/figures/tables',
    ]);
    const figure = pages.find(({ id }) => id === 'figures-shores');
    expect(citePath('figure', 'shores')).toBe('cite/#figures-shores');
    expect(figure).toMatchObject({ href: '/repo/fr/figures/#shores', files: '/repo/fr/figures/shores/index.' });
    expect(citePath('member', 'marlow-turbines')).toBe(`cite/#${pages[4]?.id ?? ''}`);
    expect(pages[4]).toMatchObject({ key: 'members-marlow-turbines-fr', written: '2019-06-01' });
  });

  it('say in words who, when, where and which version', () => {
    const [explainer] = citeView(tinyViews(), SITE).groups[0]?.pages ?? [];
    expect(explainer?.text).toMatch(
      /^“[^”]+”, The Tidal Compact, explained\. Written [^,]+2019, checked [^,]+2019\. https:\/\/tides\.example\/repo\/explainers\/the-compact\/ \(version\u00A0[0-9a-f]{12}\)\.$/,
    );
  });
});

describe('the version of a page', () => {
  const plain = hashIn({});
  it('changes with its file, and with the file of its language only', () => {
    const texts = new Map(lib.texts).set('members/marlow-turbines.fr.md', 'other');
    expect(hashIn({ texts })).toBe(plain);
    expect(hashIn({ texts }, 'fr')).not.toBe(hashIn({}, 'fr'));
    expect(hashIn({ texts: new Map(lib.texts).set('members/marlow-turbines.md', 'other') })).not.toBe(plain);
  });
  it('changes with a claim that its text carries, but not with the place of that claim', () => {
    const claim = lib.claims.get('share-the-tide');
    if (claim === undefined) throw new Error('The fixture has no such claim.');
    const withClaim = (changed: object) => ({ claims: new Map(lib.claims).set(claim.id, { ...claim, ...changed }) });
    expect(hashIn(withClaim({ standing: 'disputed' }))).not.toBe(plain);
    expect(hashIn(withClaim({ line: 99 }))).toBe(plain);
  });
});
