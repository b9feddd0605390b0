import { describe, expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';

const site = useSite();
const PAGE = '/explainers/the-alliance/';

/** The fonts that a first visit asks for, on a line as fast as `latency` (milliseconds) says. */
async function fontsAsked(latency: number): Promise<{ asked: string[]; family: string; errors: string[] }> {
  const { page, errors } = await site.open();
  const asked: string[] = [];
  page.on('request', (request) => request.resourceType() === 'font' && asked.push(request.url()));
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: latency === 0 ? -1 : 200_000,
    uploadThroughput: -1,
  });
  await page.goto(site.url(PAGE), { waitUntil: 'networkidle' });
  const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  return { asked, family, errors };
}

describe('the fonts', () => {
  it('load at once on a usual line', async () => {
    const { asked, family, errors } = await fontsAsked(0);
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(family).toMatch(/^Schibsted/);
    expect(errors).toEqual([]);
  });
  it('are left out on a slow one, where the text would wait for them', async () => {
    const { asked, family, errors } = await fontsAsked(150);
    expect(asked).toEqual([]);
    expect(family).not.toContain('Schibsted');
    expect(errors).toEqual([]);
  });
  it('load without JavaScript too', async () => {
    const { page } = await site.open({ javaScriptEnabled: false });
    const asked: string[] = [];
    page.on('request', (request) => request.resourceType() === 'font' && asked.push(request.url()));
    await page.goto(site.url(PAGE), { waitUntil: 'networkidle' });
    expect(asked.length).toBeGreaterThanOrEqual(2);
  });
});
