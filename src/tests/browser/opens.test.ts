import { expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';

const site = useSite();

it.each(['/', '/fr/'])('opens %s without an error, a refused request or a violation of its policy', async (path) => {
  const { page, errors } = await site.visit(path);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('h1').count()).toBe(1);
  expect(errors).toEqual([]);
});
