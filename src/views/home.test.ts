import { describe, expect, it } from 'vitest';
import type { Standing } from '../schema/claim.ts';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { homeView } from './home.ts';
import { Views } from './views.ts';

/** What is said of contested claims where they stand so. */
function contested(...all: Standing[]): string | undefined {
  const lib = tinyLibrary();
  const [claim] = lib.claims.values();
  if (claim === undefined) throw new Error('The fixture has no claim.');
  const claims = new Map(all.map((standing, i) => [`c${i}`, { ...claim, standing }]));
  return homeView(new Views({ ...lib, claims }, 'en', '/')).contested;
}

describe('the front page', () => {
  it('tells how many claims are contested in each way in which any is', () => {
    expect(contested('uncontested')).toBeUndefined();
    expect(contested('disputed')).toBe('1 claim, 1 disputed.');
    expect(contested('superseded', 'unanswered', 'uncontested')).toBe('3 claims, 1 superseded, 1 unanswered.');
  });

  it('knows which explainers have short texts, be it in another language', () => {
    const short = (lang: 'en' | 'fr') => homeView(tinyViews(lang)).explainers.map(({ isShort }) => isShort);
    expect([short('en'), short('fr')]).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
