import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { currentMembers } from '../../library/members.ts';
import type { Lang } from '../../schema/languages.ts';
import { Views } from '../../views/views.ts';
import { useSite } from '../support/browser.ts';
import { EXPLAINER } from '../support/page-types.ts';

const site = useSite();

/** A reader with a phone, whose taps are counted. */
class Reader {
  taps = 0;
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens a page, on which nothing stands open that would have to be closed first. */
  static async at(path: string): Promise<Reader> {
    const { page } = await site.visit(path, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    expect(await page.locator('dialog[open], :popover-open').count()).toBe(0);
    return new Reader(page);
  }

  /** Touches something that can be seen, with nothing over it. */
  async tap(what: Locator): Promise<void> {
    this.taps++;
    await what.tap();
  }

  /** Opens the search, types, and touches the first result. */
  async ask(words: string): Promise<void> {
    await this.tap(this.page.locator('.masthead-search :is(a, button)').first());
    const field = this.page.locator('dialog[open] input');
    await field.waitFor();
    await field.fill(words);
    await this.tap(this.page.locator('dialog[open] [role=option][href]:has(mark)').first());
  }
}

describe.each([
  { lang: 'en', country: 'France', said: 'what did LeCun say' },
  { lang: 'fr', country: 'France', said: 'qu’a dit LeCun' },
] as const satisfies readonly { lang: Lang; country: string; said: string }[])(
  'on a phone, $lang, in at most two taps and with nothing to close, a reader finds',
  ({ lang, country, said }) => {
    const views = new Views(library(), lang, '/');
    const home = views.path('');

    it('who is in it from a country', async () => {
      const reader = await Reader.at(home);
      await reader.ask(country);
      const rows = reader.page.locator('.members tbody tr:visible');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(currentMembers(library()).filter(({ facts }) => facts.country === 'FR').length);
      expect(reader.taps).toBeLessThanOrEqual(2);
    });

    it('why somebody is not in it', async () => {
      const reader = await Reader.at(home);
      const [id, entry] = [...library().absent].find(([, { facts }]) => facts.named) ?? [];
      await reader.tap(reader.page.locator(`main a[href="${views.path(`absent/${id ?? ''}/`)}"]`).first());
      const article = library().site.article?.name[lang] ?? '';
      const reason = views.t(`absent.reason.${entry?.facts.reason ?? 'none'}`, { article });
      await reader.page.locator('.facts').getByText(reason).first().waitFor();
      expect(reader.taps).toBeLessThanOrEqual(2);
    });

    it('what somebody said, and where it was said', async () => {
      const reader = await Reader.at(home);
      await reader.ask(said);
      await reader.page.waitForURL(/\/claims\/#/);
      const claim = reader.page.locator(`[id="${new URL(reader.page.url()).hash.slice(1).replace(/:~:.*/, '')}"]`);
      await claim.waitFor();
      expect(await claim.textContent()).toContain('LeCun');
      expect(
        await claim
          .locator(`a[href^="${views.path('sources/')}"]`)
          .first()
          .isVisible(),
      ).toBe(true);
      expect(reader.taps).toBeLessThanOrEqual(2);
    });

    it('how many members there are, and who says so', async () => {
      const reader = await Reader.at(home);
      const growth = [...library().figures.values()].flatMap((f) => (f.draw === 'growth' ? f.counts : []));
      const words = (await reader.page.locator('.signature .drawing-narrow:not(.dot-links)').textContent()) ?? '';
      for (const { n, claim } of growth) {
        expect(words).toContain(String(n));
        expect(words).toContain(library().claims.get(claim)?.who[lang].split(' ').at(-1));
      }
      expect(reader.taps).toBe(0);
    });

    it('how to cite the page', async () => {
      const reader = await Reader.at(views.path(EXPLAINER.slice(1)));
      await reader.tap(reader.page.locator('.cite-open'));
      const words = reader.page.locator('.cite-words');
      expect(await words.isVisible()).toBe(true);
      expect(await words.textContent()).toContain(EXPLAINER);
      expect(reader.taps).toBeLessThanOrEqual(2);
    });
  },
);
