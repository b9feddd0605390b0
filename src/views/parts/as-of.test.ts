import { describe, expect, it } from 'vitest';
import type { Claim } from '../../schema/claim.ts';
import { tinyLibrary, tinyViews } from '../../tests/support/tiny.ts';
import { readUpTo } from './as-of.ts';
import { explainerView } from '../explainer.ts';
import { Views } from '../views.ts';

/** What the head of an explainer of the fixture says of claims, with one of them changed. */
const told = (change: Partial<Claim>, lang: 'en' | 'fr' = 'en'): string[][] => {
  const lib = tinyLibrary();
  const claims = [...lib.claims].map(([id, c]) => [id, id === 'share-the-tide' ? { ...c, ...change } : c] as const);
  const views = new Views({ ...lib, claims: new Map(claims) }, lang, '/repo/');
  return explainerView(views, 'the-compact').since.map(({ when, href }) => [when.replaceAll('\u00A0', ' '), href]);
};
const reason = { en: 'It is.', fr: 'Elle l’est.' };

describe('what became of the claims of a page since its last check', () => {
  it('is told where one was found disputed or superseded after that day', () => {
    expect(told({ standing: 'disputed', reason, since: '2019-06-02' })).toEqual([
      ['Disputed since 2 June 2019:', '/repo/claims/#share-the-tide'],
    ]);
    expect(told({ standing: 'superseded', reason, since: '2020-01-01' }, 'fr')).toEqual([
      ['Dépassée depuis le 1er janvier 2020 :', '/repo/fr/claims/#share-the-tide'],
    ]);
  });
  it('is not told of what stood so on that day, or of what nobody contests', () => {
    expect(told({})).toEqual([]);
    expect(told({ standing: 'disputed', reason })).toEqual([]);
    expect(told({ standing: 'disputed', reason, since: '2019-06-01' })).toEqual([]);
  });
});

describe('the day up to which the facts of a page were read', () => {
  it('is told where it is not the day of the check: that of the page itself, or else that of the site', () => {
    const views = tinyViews();
    const { factsUpTo } = views.lib.site;
    expect(readUpTo(views, { checked: '2999-01-01' })).toBe(factsUpTo);
    expect(readUpTo(views, { checked: '2999-01-01', factsUpTo: '2018-05-05' })).toBe('2018-05-05');
    expect(readUpTo(views, { checked: factsUpTo })).toBeUndefined();
    expect(readUpTo(views, { checked: '2001-01-01' })).toBeUndefined();
  });
});
