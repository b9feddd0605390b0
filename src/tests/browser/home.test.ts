import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { foundByAxe } from '../support/axe.ts';
import { useSite } from '../support/browser.ts';
import { EXPLAINER } from '../support/page-types.ts';

const site = useSite();

describe('the home page', () => {
  it.each([
    ['/', 1440, 1050],
    ['/fr/', 1440, 1050],
    ['/', 390, 1600],
    ['/fr/', 390, 1600],
  ])('%s is a door: at %i pixels the first explainer stands above %i', async (path, width, most) => {
    const { page, errors } = await site.visit(path, { viewport: { width, height: 900 } });
    const top = await page
      .locator('#explainers a')
      .first()
      .evaluate((link) => link.getBoundingClientRect().top);
    expect(top).toBeLessThan(most);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(errors).toEqual([]);
  });

  it('says where to start: the first explainer, in three minutes', async () => {
    const { page } = await site.visit('/');
    await page.locator('.start h2 a').click();
    expect(new URL(page.url()).pathname).toBe(EXPLAINER);
    expect(new URL(page.url()).hash).toBe('#three-minutes');
  });

  it.each([
    ['/', 'light', 1440],
    ['/fr/', 'dark', 390],
  ] as const)('%s has no fault that axe knows: %s, %i', async (path, colorScheme, width) => {
    const { page } = await site.visit(path, { colorScheme, viewport: { width, height: 900 } });
    expect(await foundByAxe(page, 'main')).toEqual([]);
  });
});

describe('the solid dots of the picture', () => {
  /** The script of the dots comes with the first sign of a reader. */
  const armed = async (page: Page): Promise<void> => {
    await page.keyboard.press('Shift');
    await page.waitForFunction(() => customElements.get('member-dots') !== undefined);
  };

  it.each([1440, 390])('say a name under the pointer, and lead to that member (%i)', async (width) => {
    const { page } = await site.visit('/', { viewport: { width, height: 900 } });
    const names = await page.locator('.dot-names a').allTextContents();
    const href = await page.locator('.dot-names a').first().getAttribute('href');
    const block = page.locator('.dot-links:visible a').first();
    await armed(page);
    await block.scrollIntoViewIfNeeded();
    const box = await block.boundingBox();
    if (box === null) throw new Error('no dots');
    await page.mouse.move(box.x + 3, width > 1000 ? box.y + box.height - 3 : box.y + 3);
    await expect.poll(() => page.locator('.dot-name').textContent()).toBe(names[0]);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL(`**${href ?? ''}`);
  });

  it('can be gone through with the arrow keys', async () => {
    const { page } = await site.visit('/', { viewport: { width: 1440, height: 900 } });
    const names = await page.locator('.dot-names a').allTextContents();
    await armed(page);
    await page.locator('.dot-links:visible a').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.dot-name').textContent()).toBe(names[11]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/members/*/');
  });

  it('lead to the list of members without script, and their names can be read', async () => {
    const { page } = await site.visit('/', { javaScriptEnabled: false });
    await page.locator('.signature summary').click();
    expect(await page.locator('.dot-names a:visible').count()).toBeGreaterThan(50);
    await page.locator('.dot-links:visible a').first().click();
    expect(new URL(page.url()).pathname).toBe('/members/');
  });
});
