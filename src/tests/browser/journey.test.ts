import { expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { EXPLAINER } from '../support/page-types.ts';

const site = useSite();

it('a reader’s way: from the question to the evidence, through the members and the search, into French, at night, onto paper', async () => {
  const { page, errors } = await site.visit('/', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  const here = (): string => new URL(page.url()).pathname;

  // Home leads to an explainer.
  await page.locator(`main a[href="${EXPLAINER}"]`).first().click();
  expect(here()).toBe(EXPLAINER);

  // A mark in the text belongs to a note in the margin, and the note leads to its source.
  const mark = page.locator('main button.mark').first();
  expect(await mark.getAttribute('aria-label')).toMatch(/^Note [PANOE]?1/);
  await mark.click();
  const source = page.locator('main span.note').first().locator('a.note-source').first();
  const address = new URL((await source.getAttribute('href')) ?? '', page.url());
  await source.click();
  expect(here()).toBe('/sources/');
  expect(new URL(page.url()).hash).toBe(address.hash);
  expect(await page.locator(`[id="${address.hash.slice(1)}"]`).isVisible()).toBe(true);

  // From the sources back to an explainer, and from its text to a member.
  await page.goBack();
  await page.locator('label.to-whole').click();
  await page.locator('main .prose a[href^="/members/"]:visible').first().click();
  expect(here()).toMatch(/^\/members\/[a-z0-9-]+\/$/);
  const name = (await page.locator('h1').textContent()) ?? '';
  expect(name.length).toBeGreaterThan(1);

  // The directory, narrowed.
  await page.locator('header nav a[href="/members/"]').click();
  const rows = page.locator('.members tbody tr:not([hidden])');
  const all = await rows.count();
  await page.locator('.further > summary').click();
  await page.locator('[data-facet=founding] a[data-v]').last().click();
  await expect.poll(() => rows.count()).toBeLessThan(all);
  expect(new URL(page.url()).search).not.toBe('');

  // The same page in French, and the search there.
  await page.locator('.strip a[hreflang=fr]').click();
  expect(here()).toBe('/fr/members/');
  await page.waitForLoadState('load');
  await page.keyboard.press('/');
  const field = page.locator('dialog[open] input');
  await field.waitFor();
  await field.fill('universite');
  const hit = page.locator('dialog[open] [role=option][href^="/fr/"]:visible').first();
  await hit.waitFor();
  await hit.click();
  await page.waitForURL((url) => url.pathname !== '/fr/members/');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');

  // The switch of languages stays on the page.
  const french = here();
  await page.locator('.strip a[hreflang=en]').click();
  expect(here()).toBe(french.replace(/^\/fr/, ''));

  // Night, remembered.
  await page.locator('theme-switch button').click();
  await page.goto(site.url(EXPLAINER));
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

  // Paper, with the evidence on it.
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main span.note').first().isVisible()).toBe(true);
  expect((await page.pdf()).length).toBeGreaterThan(20_000);
  expect(errors).toEqual([]);
});
