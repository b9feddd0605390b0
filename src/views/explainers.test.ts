import { describe, expect, it } from 'vitest';
import { tinyViews } from '../tests/support/tiny.ts';
import { explainersView } from './explainers.ts';
import { Views } from './views.ts';

describe('the index of explainers', () => {
  it('gives each its place, its evidence and its sections', () => {
    expect(
      explainersView(tinyViews()).rows.map((r) => [r.n, r.title, r.claims.length, r.sections.map((s) => s.href)]),
    ).toEqual([
      [1, 'The Compact', 4, ['/repo/explainers/the-compact/#who-signed', '/repo/explainers/the-compact/#what-for']],
      [2, 'The Charter', 1, ['/repo/explainers/the-charter/#one-page']],
    ]);
  });

  it('says in which order to read them where there is more than one', () => {
    const { lib } = tinyViews();
    const [first] = lib.explainers;
    if (first === undefined) throw new Error('the consortium has no explainer');
    const alone = new Views({ ...lib, explainers: new Map([first]) }, 'en', '/');
    expect(explainersView(tinyViews()).lead).toContain('Read them in order');
    expect(explainersView(alone).lead).not.toMatch(/them|each one/);
  });
});
