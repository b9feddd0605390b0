import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { currentMembers } from '../../library/members.ts';
import { library } from '../../library/index.ts';
import { foundByAxe } from '../support/axe.ts';
import { useSite } from '../support/browser.ts';
import { inLanguage } from '../../schema/primitives.ts';

const site = useSite();
const members = currentMembers(library());
const total = members.length;
const rows = (page: Page) => page.locator('.members tbody tr:not([hidden])');
/** Waits until a page shows so many members. */
const left = (page: Page, n: number): Promise<void> => expect.poll(() => rows(page).count()).toBe(n);
const names = (page: Page) => page.locator('.members tbody tr:not([hidden]) th a').allTextContents();
const option = (page: Page, facet: string, value: string) => page.locator(`[data-facet=${facet}] a[data-v="${value}"]`);
/** Opens the list that a value stands in, where it is closed, and chooses the value. */
const choose = async (page: Page, facet: string, value: string): Promise<void> => {
  const list = page.locator(`.filter:is([data-facet=${facet}], :has([data-facet=${facet}]))`);
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
  await option(page, facet, value).click();
};
const order = async (page: Page, sort: string): Promise<void> => {
  await page.locator('.further > summary').click();
  await page.locator(`a[data-s=${sort}]`).click();
};
const count = (page: Page) => page.locator('main [role=status]').textContent();
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

it.each(['', '/fr'])(
  'neither the names of the filters nor the dates are cut, at any width with columns: %s',
  async (root) => {
    const { page } = await site.visit(`${root}/members/`);
    for (const width of [1180, 1215, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const cut = await page.$$eval('.filter > summary > b', (all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
      );
      expect(cut, `${width}`).toEqual([]);
      const heights = await page.$$eval('.members tbody td:nth-child(5)', (dates) =>
        dates.map((date) => {
          const words = document.createRange();
          words.selectNodeContents(date);
          return words.getBoundingClientRect().height;
        }),
      );
      expect(Math.max(...heights), `${width}`).toBeLessThan(30);
    }
  },
);

describe('filters', () => {
  it('combine, say how many are left, and stand in the address', async () => {
    const { page, errors } = await site.visit('/members/');
    await choose(page, 'kind', kind);
    await left(page, ofKind);
    await choose(page, 'country', country);
    await left(page, both);
    expect(await count(page)).toBe(`${both} of ${total}`);
    expect(await page.locator('h1').textContent()).toBe(`${both} of ${total} members`);
    expect(new URL(page.url()).search).toBe(`?kind=${kind}&country=${country}`);
    expect(await option(page, 'kind', kind).getAttribute('aria-current')).toBe('true');
    expect(errors).toEqual([]);
  });

  it('count what each further value would leave', async () => {
    const { page } = await site.visit(`/members/?kind=${kind}`);
    await left(page, ofKind);
    expect(await option(page, 'country', country).locator('b').textContent()).toBe(String(both));
    await choose(page, 'country', country);
    await left(page, both);
  });

  it('take several values of one list: a member answers with any of them', async () => {
    const [other = '', ofOther] = top(
      members.filter((m) => m.facts.kind !== kind),
      (m) => m.facts.kind,
    );
    const { page } = await site.visit('/members/');
    await choose(page, 'kind', kind);
    await choose(page, 'kind', other);
    await left(page, ofKind + ofOther);
    await choose(page, 'kind', kind);
    await left(page, ofOther);
  });

  it('fold away the values that would leave nobody, and say how many these are', async () => {
    const { page } = await site.visit(`/members/?kind=${kind}`);
    await left(page, ofKind);
    const countries = new Set(members.map((m) => m.facts.country ?? '-'));
    const here = new Set(members.filter((m) => m.facts.kind === kind).map((m) => m.facts.country ?? '-'));
    await page.locator('[data-facet=country] > summary').click();
    expect(await page.locator('[data-facet=country] a[data-v]:visible').count()).toBe(here.size);
    const rest = page.locator('[data-facet=country] [data-rest]');
    expect(await rest.innerText()).toContain(String(countries.size - here.size));
  });

  it('find a name by any part of it, without accents, and keep it in the address', async () => {
    const { page } = await site.visit('/fr/members/');
    const member = members.find((m) => /[é]/i.test(inLanguage(m.facts.name, 'fr')));
    const name = member === undefined ? '' : inLanguage(member.facts.name, 'fr');
    await page.locator('.find input').fill(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
    await expect.poll(() => rows(page).count()).toBeLessThan(total);
    expect(
      await rows(page)
        .locator(`a[href$="/members/${member?.id ?? ''}/"]`)
        .count(),
    ).toBe(1);
    const found = await rows(page).count();
    await page.reload();
    await left(page, found);
    await page.locator('.shown [data-clear]').click();
    await left(page, total);
    expect(await page.locator('.find input').inputValue()).toBe('');
  });

  it('close at a touch beside them and with Escape, which gives the focus back', async () => {
    const { page } = await site.visit(`/members/?kind=${kind}`);
    await left(page, ofKind);
    const list = page.locator('details[data-facet=country]');
    await list.locator('summary').click();
    await page.keyboard.press('Escape');
    expect(await list.getAttribute('open')).toBeNull();
    expect(await list.locator('summary').evaluate((summary) => document.activeElement === summary)).toBe(true);
    await list.locator('summary').click();
    await page.locator('h1').click();
    await expect.poll(() => list.getAttribute('open')).toBeNull();
  });

  it('go back and forward with the browser, without loading the page again', async () => {
    const { page } = await site.visit('/members/');
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    await choose(page, 'named', 'yes');
    await page.waitForURL('**?named=yes');
    // A value that would leave nobody is folded away.
    const [ofNamed] = top(
      members.filter((m) => m.facts.named),
      (m) => m.facts.kind,
    );
    await choose(page, 'kind', ofNamed);
    await page.waitForURL(`**?named=yes&kind=${ofNamed}`);
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
    await choose(page, 'country', country);
    await left(page, both);
    const own = members.filter((m) => m.facts.kind === kind).length;
    expect(await count(page)).toBe(`${both} of ${own}`);
    const other = members.find((m) => m.facts.kind !== kind)?.facts.kind ?? '';
    await choose(page, 'kind', other);
    await page.waitForURL(`**/members/kind/${other}/?country=${country}`);
  });
});

describe('orders', () => {
  it('sort by date with the oldest first, by name where dates are equal', async () => {
    const { page } = await site.visit('/members/');
    await order(page, 'date');
    await page.waitForURL('**?sort=date');
    const dates = await page
      .locator('.members tbody time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    expect(dates).toEqual([...dates].sort());
    expect(new URL(page.url()).search).toBe('?sort=date');
    expect(await page.locator('th[aria-sort]').innerText()).toBe('Joined');
  });

  it('sort by country as the language of the page does', async () => {
    const { page } = await site.visit('/fr/members/?sort=country');
    await page.waitForSelector('[data-armed]');
    const countries = await page.locator('.members tbody td:nth-child(3)').allTextContents();
    expect(countries).toEqual([...countries].sort(new Intl.Collator('fr').compare));
  });

  it('show each initial once among the names, none in other orders', async () => {
    const { page } = await site.visit(`/members/?kind=${kind}`);
    await left(page, ofKind);
    const initials = await page
      .locator('.members tr[data-i]:not([hidden])')
      .evaluateAll((all) => all.map((tr) => tr.getAttribute('data-i') ?? ''));
    const first = (await names(page)).map((name) => name.trim().normalize('NFD').charAt(0).toUpperCase());
    expect(initials).toEqual([...new Set(first)]);
    await order(page, 'country');
    await page.waitForURL('**&sort=country');
    expect(await page.locator('.members tr[data-i]').count()).toBe(0);
  });
});

describe('the page', () => {
  it('lists and links everything without script, and its filters lead to pages', async () => {
    const { page } = await site.visit('/members/', { javaScriptEnabled: false });
    await left(page, total);
    // Nothing stands there that would do nothing.
    expect(await page.locator('.find input').isVisible()).toBe(false);
    await choose(page, 'kind', kind);
    await page.waitForURL(`**/members/kind/${kind}/`);
    await left(page, ofKind);
  });

  it('fits its window at every width, with the margin rule in one line', async () => {
    const { page } = await site.visit('/fr/members/');
    for (const width of [320, 390, 768, 1211, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      if (width < 780) continue;
      const x = await page.evaluate(() => {
        const at = (selector: string): number => document.querySelector(selector)?.getBoundingClientRect().left ?? NaN;
        const frame = document.querySelector('.frame') ?? document.body;
        const rule = parseFloat(getComputedStyle(frame, '::after').left);
        return [at('.masthead-search'), at('.shown'), frame.getBoundingClientRect().left + rule];
      });
      for (const at of x) expect(at, `${width} pixels`).toBeCloseTo(x[0] ?? NaN, 0);
    }
  });

  it.each([true, false])(
    'has its filters in a sheet on a phone, which says how many it would show (script: %s)',
    async (javaScriptEnabled) => {
      const { page } = await site.visit('/members/', { viewport: { width: 390, height: 800 }, javaScriptEnabled });
      expect(await option(page, 'kind', kind).isVisible()).toBe(false);
      await page.locator('.to-filters').click();
      // With the script the sheet opens with its first list open, a moment later.
      if (javaScriptEnabled) await page.locator('.filters details[open]').waitFor();
      await choose(page, 'kind', kind);
      await left(page, ofKind);
      if (!javaScriptEnabled) return;
      const show = page.locator('.filters .sheet-bar button');
      expect(await show.innerText()).toBe(`Show ${ofKind}`);
      await show.click();
      expect(await option(page, 'kind', kind).isVisible()).toBe(false);
      expect(await page.locator('.shown').innerText()).toContain(`${ofKind} of ${total}`);
    },
  );

  it('keeps its bar in sight on a phone', async () => {
    const { page } = await site.visit('/members/', { viewport: { width: 390, height: 800 } });
    await page.mouse.wheel(0, 3000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    expect(await page.locator('.to-filters').evaluate((button) => button.getBoundingClientRect().top)).toBeLessThan(60);
  });

  it.each([
    ['/members/', 1440, 400],
    ['/fr/members/', 1440, 400],
    ['/members/', 390, 360],
    ['/fr/members/', 390, 360],
    [`/fr/members/kind/${kind}/`, 390, 360],
  ])('%s begins with members: at %i pixels the first stands above %i', async (path, width, most) => {
    const { page } = await site.visit(path, { viewport: { width, height: 900 } });
    expect(
      await rows(page)
        .first()
        .evaluate((row) => row.getBoundingClientRect().top),
    ).toBeLessThan(most);
  });

  it('repeats the heads of its columns on each sheet of paper', async () => {
    const { page } = await site.visit('/members/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.members thead').evaluate((head) => getComputedStyle(head).display)).toBe(
      'table-header-group',
    );
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

  // As it opens, its page is looked at with those of all types.
  it.each([
    ['/members/?kind=nonsense&named=yes&sort=date', 'dark', 390],
    [`/members/kind/${kind}/`, 'light', 768],
  ] as const)('has no fault that axe knows: %s, %s, %i', async (path, colorScheme, width) => {
    const { page } = await site.visit(path, { colorScheme, viewport: { width, height: 900 } });
    expect(await foundByAxe(page, 'main')).toEqual([]);
  });
});
