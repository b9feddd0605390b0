import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { publicAddress } from '../../views/page.ts';
import { Views } from '../../views/views.ts';
import { LANGS } from '../../schema/languages.ts';
import { useSite } from '../support/browser.ts';
import { EXPLAINER } from '../support/page-types.ts';

const site = useSite();
const [member] = library().members.keys();
const [absentee] = library().absent.keys();
const [piece] = library().news.keys();
const [term] = library().terms.keys();
const pages = [
  EXPLAINER.slice(1),
  `members/${member ?? ''}/`,
  `absent/${absentee ?? ''}/`,
  `news/${piece ?? ''}/`,
  `glossary/${term ?? ''}/`,
  'claims/',
];
const FORM = '.tell[data-selected] a[data-tell]';

/** What the address of a form says. */
const saidBy = (href: string | null) => {
  const { origin, pathname, searchParams } = new URL(href ?? '');
  return { form: origin + pathname, ...Object.fromEntries(searchParams) };
};
const said = async (page: Page, selector = FORM) => saidBy(await page.locator(selector).first().getAttribute('href'));

/** Selects the words of an element as a hand would, in a page whose script is there. */
async function select(page: Page, selector: string): Promise<string> {
  await page.mouse.move(20, 20);
  await page.mouse.move(40, 40);
  await page.locator('.tell-selected').waitFor({ state: 'attached' });
  const part = page.locator(selector).first();
  await part.scrollIntoViewIfNeeded();
  await part.evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.locator('.tell-selected').waitFor();
  return part.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const note of copy.querySelectorAll('.mark, .note')) note.remove();
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

describe.each(LANGS)('a reader who finds an error, %s', (lang) => {
  const views = new Views(library(), lang, '/');
  const template = { en: 'correction.yml', fr: 'rectification.yml' }[lang];
  const form = `${library().site.repository ?? ''}/issues/new`;
  const filled = (path: string) => ({ form, template, page: publicAddress() + views.path(path) });

  it('has a form with the page filled in on pages of each kind, without script too', async () => {
    const { page } = await site.open({ javaScriptEnabled: false });
    for (const path of pages) {
      await page.goto(site.url(views.path(path)));
      expect(await said(page)).toEqual(filled(path));
      expect(await page.locator('.tell-how').first().isVisible(), path).toBe(false);
    }
    await page.context().close();
  });

  it.each(pages.slice(0, 2))('on %s selects words, and they stand in the form', async (path) => {
    const { page, errors } = await site.visit(views.path(path));
    // Nothing is selected: the page alone.
    expect(await said(page)).toEqual(filled(path));
    const words = await select(page, 'main .prose p');
    const sentence = [...words].length > 600 ? `${[...words].slice(0, 600).join('')}…` : words;
    const line = page.locator('.tell-selected');
    expect(await line.textContent()).toBe(views.t('tell.selected'));
    await line.dispatchEvent('pointerdown');
    expect(await said(page, '.tell-selected')).toEqual({ ...filled(path), sentence });
    // The link at the foot has them too, and loses them with the selection.
    await page.locator(FORM).first().focus();
    expect(await said(page)).toEqual({ ...filled(path), sentence });
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await line.waitFor({ state: 'hidden' });
    await page.locator(FORM).first().dispatchEvent('pointerdown');
    expect(await said(page)).toEqual(filled(path));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('at a claim has a form that names the claim, and with script its words', async () => {
    const claim = [...library().claims.values()].find(({ id }) => id !== '');
    const place = `claims/#${claim?.id ?? ''}`;
    const selector = `li[id="${claim?.id ?? ''}"] a[data-tell]`;
    const { page } = await site.visit(views.path(place));
    expect(await said(page, selector)).toEqual(filled(place));
    await page.mouse.move(20, 20);
    await page.mouse.move(40, 40);
    await page.locator('.tell-selected').waitFor({ state: 'attached' });
    await page.locator(selector).focus();
    expect(await said(page, selector)).toEqual({ ...filled(place), sentence: claim?.text[lang] });
    const words = await select(page, `li[id="${claim?.id ?? ''}"] .claim-reason`);
    await page.locator('.tell-selected').dispatchEvent('pointerdown');
    expect(await said(page, '.tell-selected')).toEqual({ ...filled(place), sentence: words });
    await page.context().close();
  });
});

it('a press on the line leads to the form, with a mouse and with a finger', async () => {
  for (const hasTouch of [false, true]) {
    const { page } = await site.visit(EXPLAINER, { hasTouch, viewport: { width: 390, height: 844 } }, (opened) =>
      opened.context().route('https://github.com/**', (route) => route.fulfill({ body: 'A form' })),
    );
    const words = await select(page, 'main .prose p');
    const line = page.locator('.tell-selected');
    if (hasTouch) {
      expect((await line.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      expect((await page.locator(FORM).first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await line.tap();
    } else await line.click();
    await page.waitForURL('https://github.com/**');
    expect(words).toContain(new URL(page.url()).searchParams.get('sentence')?.slice(0, 50));
    await page.context().close();
  }
});

it('an explainer says that its maintainers take it from there', async () => {
  const { t } = new Views(library(), 'en', '/');
  const { page } = await site.visit(EXPLAINER);
  expect(await page.locator('main').innerText()).toContain(t('tell.maintainers'));
  const profile = await site.visit(`/members/${member ?? ''}/`);
  expect(await profile.page.locator('main').innerText()).not.toContain(t('tell.maintainers'));
});
