import { describe, expect, it } from 'vitest';
import { BUDGETS, measureSite } from '../../checks/sizes.ts';
import { hasFirstViewBudget, overBudget, sizesTable } from '../../checks/sizes-report.ts';
import { DIST } from '../support/dist.ts';

const sizes = measureSite(DIST);

describe('the budgets', () => {
  it(`hold: HTML and styles of explainers and profiles ${BUDGETS.firstView}, scripts ${BUDGETS.script}, fonts ${BUDGETS.fonts} bytes`, () => {
    process.stdout.write(`\n${sizesTable(sizes)}\n\n`);
    expect(overBudget(sizes)).toEqual([]);
  });

  it('were measured on something', () => {
    const budgeted = sizes.pages.filter(hasFirstViewBudget);
    expect(budgeted.length).toBeGreaterThan(150);
    // Where a page has no sheet of its own, its styles stand in its HTML and count there.
    expect(
      budgeted.filter(({ html, css }) => html < 1_000 || (css < 1_000 && html < 7_000)).map(({ path }) => path),
    ).toEqual([]);
    expect(sizes.pages.some(({ script }) => script > 0)).toBe(true);
    expect(sizes.fonts.length).toBeGreaterThan(1);
  });
});
