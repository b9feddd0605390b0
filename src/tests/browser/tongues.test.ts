import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { serve, type Served } from '../../server/serve.ts';
import { launch } from '../support/browser.ts';
import { TONGUES, tonguesSite } from '../support/tongues.ts';

let browser: Browser;
let server: Served;
let paths: string[];
beforeAll(async () => {
  const site = await tonguesSite();
  paths = site.pages
    .filter(({ file, lang }) => lang === 'en' && !file.startsWith('downloads/'))
    .map(({ path }) => path);
  [browser, server] = await Promise.all([launch(), serve({ dir: site.dir, port: 0 })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

/** Does something with a page of its own that is so wide. */
async function at<T>(width: number, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width, height: 900 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

const open = (page: Page, path: string) => page.goto(new URL(path, server.url).href, { waitUntil: 'domcontentloaded' });

describe.each(TONGUES)('in %s', (lang) => {
  it.each([390, 1440])('no page is wider than a screen of %i pixels', async (width) => {
    const wide = await at(width, async (page) => {
      const found: string[] = [];
      for (const path of paths) {
        await open(page, `/${lang}${path}`);
        const is = await page.evaluate(() => document.documentElement.scrollWidth);
        if (is > width) found.push(`${path}: ${is}`);
      }
      return found;
    });
    expect(paths.length).toBeGreaterThan(20);
    expect(wide).toEqual([]);
  });

  it('the margin stands on the side where lines end, and what it says stays inside it', async () => {
    await at(1440, async (page) => {
      for (const path of ['/', '/members/marlow-turbines/', '/figures/']) {
        await open(page, `/${lang}${path}`);
        const places = await page.evaluate(() =>
          [...document.querySelectorAll('.band')].flatMap((band) => {
            const [account, margin] = ['.account', '.evidence'].map((cell) => band.querySelector(`:scope > ${cell}`));
            const words = margin?.firstElementChild;
            if (!account || !margin || !words) return [];
            const [text, cell, said] = [account, margin, words].map((one) => one.getBoundingClientRect());
            if (!text || !cell || !said) return [];
            const isInside = said.left >= cell.left - 1 && said.right <= cell.right + 1;
            return [{ side: cell.left > text.left ? 'right' : 'left', isInside }];
          }),
        );
        expect([path, places.length]).not.toEqual([path, 0]);
        expect([path, places]).toEqual([
          path,
          places.map(() => ({ side: lang === 'ar' ? 'left' : 'right', isInside: true })),
        ]);
      }
    });
  });

  it('a short title of another language keeps to the side of its page', async () => {
    await at(1440, async (page) => {
      for (const path of ['/', '/news/', '/explainers/', '/explainers/the-compact/', '/members/marlow-turbines/']) {
        await open(page, `/${lang}${path}`);
        const astray = await page.evaluate(() =>
          [...document.querySelectorAll('main [lang="en"]:not(.prose, .prose *)')].flatMap((element) => {
            if (getComputedStyle(element).display !== 'block') return [];
            const range = document.createRange();
            range.selectNodeContents(element);
            const [text, box] = [range, element].map((one) => one.getBoundingClientRect());
            if (!text || !box || box.width < 2) return [];
            const style = getComputedStyle(element);
            const gap =
              document.dir === 'rtl'
                ? box.right - parseFloat(style.paddingRight) - text.right
                : text.left - box.left - parseFloat(style.paddingLeft);
            return gap > 2 ? [`${element.textContent.trim()}: ${gap}`] : [];
          }),
        );
        expect([path, astray]).toEqual([path, []]);
      }
    });
  });

  it('an arrow key turns to the note on whose side it points', async () => {
    await at(1440, async (page) => {
      await open(page, `/${lang}/explainers/the-compact/`);
      const openNote = (): Promise<string | null> => page.locator('.note:popover-open').getAttribute('id');
      await page.locator('.depth-half .mark').first().click();
      await expect.poll(openNote).toBe('nh1');
      await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await expect.poll(openNote).toBe('nh2');
      await page.keyboard.press(lang === 'ar' ? 'ArrowRight' : 'ArrowLeft');
      await expect.poll(openNote).toBe('nh1');
    });
  });

  it('the name of a dot stands beside it', async () => {
    await at(1440, async (page) => {
      await open(page, `/${lang}/`);
      const said = page.locator('.dot-name');
      await expect
        .poll(async () => {
          await page.locator('.dot-links:visible a').first().hover();
          return said.textContent();
        })
        .not.toBe('');
      const [ring, name] = await Promise.all([page.locator('.dot-links circle').boundingBox(), said.boundingBox()]);
      const gap = (name?.x ?? 0) - ((ring?.x ?? 0) + (ring?.width ?? 0));
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThan(8);
    });
  });

  it('on paper the number of the page stands where lines end', async () => {
    const place = await at(1440, async (page) => {
      await open(page, `/${lang}/`);
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('page'));
    });
    expect(place).toBe(lang === 'ar' ? 'from-the-right' : 'auto');
  });

  it('a note stands in the margin, and the words of a drawing inside it', async () => {
    await at(1440, async (page) => {
      await open(page, `/${lang}/explainers/the-compact/`);
      const rule = await page.locator('.depths .account').first().boundingBox();
      const note = await page.locator('.depths .account .printed:visible').first().boundingBox();
      expect(rule).not.toBeNull();
      const [text, beside] = [rule?.x ?? 0, note?.x ?? 0];
      expect(lang === 'ar' ? beside < text : beside > text).toBe(true);
      await open(page, `/${lang}/figures/`);
      const out = await page.evaluate(() =>
        [...document.querySelectorAll('svg.drawing')].flatMap((svg) => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].flatMap((text) => {
            const { left, right } = text.getBoundingClientRect();
            return frame.width > 0 && (left < frame.left - 2 || right > frame.right + 2) ? [text.textContent] : [];
          });
        }),
      );
      expect(out).toEqual([]);
    });
  });
});
