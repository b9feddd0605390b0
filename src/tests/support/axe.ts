import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules of axe, as a script for a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that look at colours: all that can differ between the light and the dark page. */
export const OF_COLOURS: readonly string[] = ['color-contrast'];

/**
 * What axe finds on a page or a part of it: each rule, and the first place that breaks it.
 * @param only the rules to look at; by default all.
 */
export async function foundByAxe(page: Page, part?: string, only?: readonly string[]): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(
    async ([selector, rules]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        selector ?? document,
        rules ? { runOnly: [...rules] } : {},
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
    },
    [part, only] as const,
  );
}
