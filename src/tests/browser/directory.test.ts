import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { currentMembers } from '../../library/members.ts';
import { library } from '../../library/index.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();
const members = currentMembers(library());
const total = members.length;
const rows = (page: Page) => page.locator('.dt tbody tr:not([hidden])');
/** Waits until a page shows so many members. */
const left = (page: Page, n: number): Promise<void> =>
  expect.poll(() => rows(page).count(), { timeout: 20_000 }).toBe(n);
const names = (page: Page) => page.locator('.dt tbody tr:not([hidden]) th a').allTextContents();
const option = (page: Page, facet: string, value: string) => page.locator(`[data-facet=${facet}] a[data-v="${value}"]`);
const count = (page: Page) => page.locator('[role=status]').textContent();
/** The most frequent value of a fact among some members, and how many have it. */
const top = (among: typeof members, of: (m: (typeof members)[number]) => string): [string, number] =>
  [...Map.groupBy(among, of)]
    .map(([value, all]): [string, number] => [value, all.length])
    .sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
const [kind, ofKind] = top(members, (m) => m.facts.kind);
const [country] = top(
  members.filter((m) => m.facts.kind === kind && m.facts.country),
  (m) => m.facts.country ?? '',
);
const both = members.filter((m) => m.facts.kind === kind && m.facts.country === country).length;

describe('filters', () => {
  it('combine, say how many are left, and stand in the address', async () => {
    const { page, errors } = await site.visit('/members/');
    await option(page, 'kind', kind).click();
    await left(page, ofKind);
    await option(page, 'country', country).click();
    await left(page, both);
    expect(await count(page)).toBe(`${both} of ${total}`);
    expect(new URL(page.url()).search).toBe(`?kind=${kind}&country=${country}`);
    expect(await option(page, 'kind', kind).getAttribute('aria-current')).toBe('true');
    expect(errors).toEqual([]);
  });

  it('count what each further value would leave', async () => {
    const { page } = await site.visit(`/members/?kind=${kind}`);
    await left(page, ofKind);
    expect(await option(page, 'country', country).locator('b').textContent()).toBe(String(both));
    await option(page, 'country', country).click();
    await left(page, both);
  });

  it('go back and forward with the browser, without loading the page again', async () => {
    const { page } = await site.visit('/members/');
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    await option(page, 'named', 'yes').click();
    await page.waitForURL('**?named=yes');
    await option(page, 'founding', 'no').click();
    await page.waitForURL('**&founding=no');
    await page.goBack();
    await left(page, members.filter((m) => m.facts.named).length);
    await page.goBack();
    await left(page, total);
    await page.goForward();
    await left(page, members.filter((m) => m.facts.named).length);
    expect(await page.locator('body[data-same]').count()).toBe(1);
  });

  it('leave a plain way back where nothing answers', async () => {
    // Nobody founded it and came in the last wave.
    const { page } = await site.visit(`/members/?founding=yes&joined=${library().site.cohorts.at(-1)?.id ?? ''}`);
    await left(page, 0);
    expect(await count(page)).toBe(`0 of ${total}`);
    await page.locator('.none a').click();
    await left(page, total);
    expect(await page.locator('.none').isVisible()).toBe(false);
  });

  it('are taken along to the other language', async () => {
    const { page } = await site.visit(`/members/?kind=${kind}&sort=date`);
    await left(page, ofKind);
    await page.locator('.strip a[hreflang=fr]').click();
    await page.waitForURL('**/fr/members/**');
    await left(page, ofKind);
    expect(await count(page)).toBe(`${ofKind} sur ${total}`);
  });

  it('narrow the page of a kind further, and keep that when another kind is chosen', async () => {
    const { page } = await site.visit(`/members/kind/${kind}/`);
    await option(page, 'country', country).click();
    await left(page, both);
    const other = members.find((m) => m.facts.kind !== kind)?.facts.kind ?? '';
    await option(page, 'kind', other).click();
    await page.waitForURL(`**/members/kind/${other}/?country=${country}`);
  });
});

describe('orders', () => {
  it('sort by date with the oldest first, by name where dates are equal', async () => {
    const { page } = await site.visit('/members/');
    await page.locator('a[data-s=date]').click();
    await page.waitForURL('**?sort=date');
    const dates = await page
      .locator('.dt tbody time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    expect(dates).toEqual([...dates].sort());
    expect(new URL(page.url()).search).toBe('?sort=date');
    expect(await page.locator('th[aria-sort]').innerText()).toBe('Joined');
  });

  it('sort by country as the language of the page does', async () => {
    const { page } = await site.visit('/fr/members/?sort=country');
    await page.waitForSelector('[data-armed]');
    const countries = await page.locator('.dt tbody td:nth-child(5)').allTextContents();
    expect(countries).toEqual([...countries].sort(new Intl.Collator('fr').compare));
  });

  it('show each initial once among the names, none in other orders', async () => {
    const { page } = await site.visit(`/members/?kind=${kind}`);
    await left(page, ofKind);
    const initials = await page
      .locator('.dt tr[data-i]:not([hidden])')
      .evaluateAll((all) => all.map((tr) => tr.getAttribute('data-i') ?? ''));
    const first = (await names(page)).map((name) => name.trim().normalize('NFD').charAt(0).toUpperCase());
    expect(initials).toEqual([...new Set(first)]);
    await page.locator('a[data-s=country]').click();
    await page.waitForURL('**&sort=country');
    expect(await page.locator('.dt tr[data-i]').count()).toBe(0);
  });
});

describe('the page', () => {
  it('lists and links everything without script, and its filters lead to pages', async () => {
    const { page } = await site.visit('/members/', { javaScriptEnabled: false });
    await left(page, total);
    expect(await page.locator('.so').isVisible()).toBe(false);
    await option(page, 'kind', kind).click();
    await page.waitForURL(`**/members/kind/${kind}/`);
    await left(page, ofKind);
  });

  it.each([320, 390, 768, 1211, 1440])(
    'fits a window of %i pixels, with the margin rule in one line',
    async (width) => {
      const { page } = await site.visit('/fr/members/', { viewport: { width, height: 900 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      if (width < 780) return;
      const x = await page.evaluate(() => {
        const at = (selector: string): number => document.querySelector(selector)?.getBoundingClientRect().left ?? NaN;
        const frame = document.querySelector('.frame') ?? document.body;
        const rule = parseFloat(getComputedStyle(frame, '::after').left);
        return [at('.masthead-search'), at('.fs > :nth-child(4)'), frame.getBoundingClientRect().left + rule];
      });
      for (const at of x) expect(at).toBeCloseTo(x[0] ?? NaN, 0);
    },
  );

  it('folds its filters on a phone only', async () => {
    const phone = await site.visit('/members/', { viewport: { width: 390, height: 800 } });
    expect(await option(phone.page, 'kind', kind).isVisible()).toBe(false);
    await phone.page.locator('[data-facet=kind] > summary').click();
    await option(phone.page, 'kind', kind).click();
    await left(phone.page, ofKind);
    const wide = await site.visit('/members/', { viewport: { width: 1280, height: 800 } });
    expect(await option(wide.page, 'kind', kind).isVisible()).toBe(true);
  });

  it('does not move when its script arrives', async () => {
    const { page } = await site.visit('/members/?sort=name', { viewport: { width: 1280, height: 800 } });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & {
              value: number;
              sources: { node: Node | null }[];
            })[])
              if (entry.sources.some(({ node }) => document.querySelector('main')?.contains(node))) sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    expect(shift).toBe(0);
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  it.each([
    ['/members/', 'light', 1280],
    ['/fr/members/', 'dark', 1280],
    ['/members/?kind=nonsense&named=yes&sort=date', 'dark', 390],
    [`/members/kind/${kind}/`, 'light', 768],
  ] as const)('has no fault that axe knows: %s, %s, %i', async (path, colorScheme, width) => {
    const { page } = await site.visit(path, { colorScheme, viewport: { width, height: 900 } });
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      const { violations } = await (
        window as unknown as {
          axe: { run: (context: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run('main');
      return violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
    });
    expect(faults).toEqual([]);
  });
});
