import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { HEIGHT, WIDTH } from '../../share/picture-address.ts';
import { DIST, distPages, type Page } from '../support/dist.ts';
import { origin } from '../support/site-map.ts';

const pages = distPages();
const { site } = library();
const fileOf = (page: Page): string => join(DIST, new URL(page.meta('og:image') ?? '', origin()).pathname);
const except = (isTrue: (page: Page) => boolean): string[] =>
  pages.filter((page) => !isTrue(page)).map(({ path }) => path);

describe('the picture of every page', () => {
  it('has a whole address, the same for every site that asks', () => {
    expect(except((page) => page.meta('og:image')?.startsWith(`${origin()}/share/`) ?? false)).toEqual([]);
    expect(except((page) => page.meta('twitter:image') === page.meta('og:image'))).toEqual([]);
    expect(except((page) => page.meta('twitter:card') === 'summary_large_image')).toEqual([]);
  });

  it('is there, a PNG of the size that the page says', () => {
    expect(except((page) => existsSync(fileOf(page)))).toEqual([]);
    expect(
      except((page) => {
        const png = readFileSync(fileOf(page));
        return (
          png.toString('latin1', 1, 4) === 'PNG' &&
          png.readUInt32BE(16) === WIDTH &&
          png.readUInt32BE(20) === HEIGHT &&
          page.meta('og:image:width') === `${WIDTH}` &&
          page.meta('og:image:height') === `${HEIGHT}` &&
          png.length < 70_000
        );
      }),
    ).toEqual([]);
  });

  it('says in the language of the page what can be read on it', () => {
    expect(
      except((page) => {
        const alt = page.meta('og:image:alt') ?? '';
        return alt.includes(page.meta('og:title') ?? '?') && alt.includes(site.name[page.lang === 'fr' ? 'fr' : 'en']);
      }),
    ).toEqual([]);
  });

  it('shows who counts whom on home and in the explainer that begins with it, and says so', () => {
    const figure = [...library().figures.values()].find(({ draw }) => draw === 'growth');
    const told = pages.filter((page) =>
      page.meta('og:image:alt')?.includes(figure?.title[page.lang === 'fr' ? 'fr' : 'en'] ?? '?'),
    );
    expect(told.map(({ path }) => path).sort()).toEqual([
      '/',
      '/explainers/the-alliance/',
      '/fr/',
      '/fr/explainers/the-alliance/',
    ]);
  });

  it('is its own: no two pages have the same', () => {
    const shared = Map.groupBy(
      pages.filter(({ path }) => !/404/.test(path)),
      (page) => page.meta('og:image') ?? '',
    );
    expect(
      [...shared.values()].filter((group) => group.length > 1).map((group) => group.map(({ path }) => path)),
    ).toEqual([]);
  });
});
