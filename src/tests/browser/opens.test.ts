import { expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { PAGE_TYPES } from '../support/page-types.ts';

const site = useSite();

it.each(PAGE_TYPES)(
  'opens %s without an error, a refused request, another origin or a breach of its policy',
  async (path) => {
    const { page, errors } = await site.open();
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy: ${violatedDirective} ${blockedURI}`);
      });
    });
    const response = await page.goto(site.url(path), { waitUntil: 'networkidle' });
    const isMissing = path.endsWith('no-such-page/');
    expect(response?.status()).toBe(isMissing ? 404 : 200);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe(path.startsWith('/fr/') ? 'fr' : 'en');
    expect([...origins]).toEqual([new URL(site.url()).origin]);
    // The browser itself reports the status of a page that is not there.
    expect(errors.filter((error) => !(isMissing && error.includes('status of 404')))).toEqual([]);
    await page.context().close();
  },
);
