import { describe, expect, it } from 'vitest';
import { BUDGETS, measureSite } from '../../checks/sizes.ts';
import { overBudget, sizesTable } from '../../checks/sizes-report.ts';
import { DIST } from '../support/dist.ts';

const sizes = measureSite(DIST);

describe('the budgets', () => {
  it(`hold: first screens ${BUDGETS.firstScreen}, explainers ${BUDGETS.explainer}, other pages without their list ${BUDGETS.page}, scripts ${BUDGETS.script}, fonts ${BUDGETS.fonts} bytes`, () => {
    process.stdout.write(`\n${sizesTable(sizes)}\n\n`);
    expect(overBudget(sizes)).toEqual([]);
  });

  it('were measured on something', () => {
    expect(sizes.pages.length).toBeGreaterThan(150);
    // Where a page has no sheet of its own, its styles stand in its HTML and count there.
    expect(
      sizes.pages
        .filter(({ html, css, firstScreen }) => html < 1_000 || (css < 1_000 && html < 7_000) || firstScreen < 2_000)
        .map(({ path }) => path),
    ).toEqual([]);
    expect(sizes.pages.some(({ script }) => script > 0)).toBe(true);
    expect(sizes.fonts.length).toBeGreaterThan(1);
  });
});
