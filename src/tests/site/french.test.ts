import { describe, expect, it } from 'vitest';
import { foreignIn } from '../../i18n/foreign.ts';
import { frenchSpaces } from '../../i18n/typography.ts';
import { distPages } from '../support/dist.ts';
import { gather } from '../support/site-map.ts';
import { wordsOf } from '../support/words.ts';

const pages = distPages().filter(({ lang }) => lang === 'fr');

/** What a French reader reads, and hears. */
const texts = pages.flatMap((page) => [
  ...wordsOf(page.html)
    .filter(({ lang }) => lang === 'fr')
    .map(({ text, where }) => ({ text, where, page: page.path })),
  ...['aria-label', 'title', 'alt', 'placeholder'].flatMap((attribute) =>
    page.tags
      .filter(({ attributes }) => (attributes.get('lang') ?? 'fr') === 'fr')
      .flatMap(({ attributes }) => attributes.get(attribute) ?? [])
      .map((text) => ({ text, where: attribute, page: page.path })),
  ),
  ...['description', 'og:title', 'og:description'].map((name) => ({
    text: page.meta(name) ?? '',
    where: name,
    page: page.path,
  })),
]);

const show = (text: string): string => text.replaceAll('\u00A0', '␣').replaceAll('\u202F', '⍽');

/** The piece of a text around the first place where it differs from another. */
function around(text: string, wanted: string): string {
  let at = 0;
  while (at < text.length && text[at] === wanted[at]) at++;
  return show(text.slice(Math.max(0, at - 20), at + 20));
}

const where = (isWrong: (text: string) => string | undefined): string[] =>
  gather(
    texts.flatMap(({ text, where, page }) => {
      const piece = isWrong(text);
      return piece === undefined ? [] : [{ what: `${where}: …${piece}…`, page }];
    }),
  );

describe('French pages', () => {
  it('are full of French', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(texts.length).toBeGreaterThan(5_000);
  });

  it('have French quotes: “ ” only inside « »', () => {
    expect(
      where((text) => {
        const plain = text.replace(/«[^»]*»/g, '');
        return /[“”"]/.exec(plain) === null ? undefined : around(text, text.replace(/[“”"].*/s, ''));
      }),
    ).toEqual([]);
  });

  it('say of English words in quotation marks that they are English', () => {
    const quoted = /[«“]([^«»“”]*)[»”]/gu;
    expect(
      where((text) =>
        [...text.matchAll(quoted)].map(([, words = '']) => words).find((words) => foreignIn(words, 'fr') !== undefined),
      ),
    ).toEqual([]);
    expect(pages.filter(({ html }) => html.includes('<span lang="en">')).length).toBeGreaterThan(4);
  });

  it('have no straight apostrophe between letters', () => {
    expect(where((text) => (/\p{L}'\p{L}/u.test(text) ? around(text, text.replaceAll("'", '’')) : undefined))).toEqual(
      [],
    );
  });

  it('have no-break spaces where French wants them', () => {
    expect(
      where((text) => {
        const wanted = frenchSpaces(text);
        return wanted === text ? undefined : around(text, wanted);
      }),
    ).toEqual([]);
  });
});
