import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { Graph } from '../library/graph.ts';
import { explainerView } from './explainer.ts';
import { claimsView, ELSEWHERE, firstPages, type ClaimEntry } from './claims.ts';
import { Views } from './views.ts';

const entry = (id: string, views = tinyViews()): ClaimEntry => {
  const found = claimsView(views)
    .groups.flatMap((g) => g.claims)
    .find((c) => c.id === id);
  if (found === undefined) throw new Error(`no claim ${id}`);
  return found;
};
/** The fixture, in which no text links to anything. */
const mute = (): Views => new Views({ ...tinyLibrary(), graph: new Graph([]) }, 'en', '/repo/');

describe('the page of claims', () => {
  it('puts each claim under the explainer on which a reader meets it first, in the order of its text', () => {
    const { groups, total } = claimsView(tinyViews());
    expect(groups.map((g) => [g.key, g.claims.map((c) => c.id)])).toEqual([
      ['the-compact', ['three-signatures', 'share-the-tide', 'one-sea', 'one-clock']],
    ]);
    expect(total).toBe(4);
  });

  it('gives an explainer no more claims than the explainer itself counts: those of its two sides are among them', () => {
    const lib = tinyLibrary();
    const charter = lib.explainers.get('the-charter');
    if (charter === undefined) throw new Error('no charter');
    const argument = (claim: string) => ({ text: 'So.', claim, by: 'Somebody' });
    const rows = [{ on: 'Tides', left: argument('one-sea'), right: argument('one-clock') }];
    const sides = { title: 'Two', left: 'One', right: 'Other', rows };
    const both = { ...charter, facts: { ...charter.facts, sides }, local: {} };
    const views = new Views({ ...lib, explainers: new Map([['the-charter', both]]) }, 'en', '/repo/');
    const counted = explainerView(views, 'the-charter').claims.map(({ id }) => id);
    expect(counted).toEqual(['share-the-tide', 'one-sea', 'one-clock']);
    expect([...firstPages(views).keys()]).toEqual(counted);
  });

  it('keeps claims that stand on no explainer in a group of their own', () => {
    const views = mute();
    expect(firstPages(views).size).toBe(0);
    expect(claimsView(views).groups.map((g) => [g.key, g.href, g.claims.length])).toEqual([[ELSEWHERE, undefined, 4]]);
  });

  it('gives the reason of a disputed claim in full, in the reader’s language', () => {
    expect(entry('three-signatures').reason).toBe('The copy we read bears two signatures.');
    expect(entry('three-signatures', tinyViews('fr')).reason).toBe(
      'L’exemplaire que nous avons lu porte deux signatures.',
    );
    expect(entry('share-the-tide').reason).toBeUndefined();
  });

  it('says which pages use a claim, the home page first', () => {
    expect(entry('share-the-tide').uses.map((u) => [u.kind, u.href])).toEqual([
      ['home', '/repo/'],
      ['explainer', '/repo/explainers/the-compact/#what-for'],
      ['explainer', '/repo/explainers/the-charter/#one-page'],
      ['news', '/repo/news/2019-03-04-founding/'],
      ['member', '/repo/members/marlow-turbines/'],
    ]);
  });

  it('names all sources and whom the claim is about', () => {
    expect(entry('three-signatures').allSources.map((s) => s.href)).toEqual([
      '/repo/sources/#harbour-gazette',
      '/repo/sources/#compact-charter',
    ]);
    expect(entry('three-signatures').about).toEqual([
      { name: 'Marlow Turbines', href: '/repo/members/marlow-turbines/' },
    ]);
  });

  it('counts every claim once in each facet', () => {
    const lib = tinyLibrary();
    const claims = new Map(
      [...lib.claims].map(([id, claim], i) => [id, i === 0 ? { ...claim, article: 'C1' } : claim]),
    );
    const view = claimsView(new Views({ ...lib, claims }, 'en', '/repo/'));
    expect(view.origins.map((c) => c.n)).toEqual([1, 3]);
    for (const facet of [view.pages, view.makers, view.origins, view.standings]) {
      expect(facet.reduce((sum, c) => sum + c.n, 0)).toBe(view.total);
    }
    expect(view.standings.map((c) => [c.value, c.n])).toEqual([
      ['uncontested', 3],
      ['disputed', 1],
    ]);
  });

  it('does not ask whether a claim is of the article where none is', () => {
    expect(claimsView(tinyViews()).origins).toEqual([]);
  });
});
