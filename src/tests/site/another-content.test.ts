import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gather } from '../support/site-map.ts';
import { deadLinksIn, oursIn, TINY_BASE, TINY_ORIGIN, tinySite, type TinySite } from '../support/tiny-site.ts';

let site: TinySite;
beforeAll(async () => {
  site = await tinySite();
});

const page = (path: string) => {
  const found = site.pages.find((candidate) => candidate.path === path);
  if (found === undefined) throw new Error(`The tiny site has no page ${path}.`);
  return found;
};

describe('another content folder, below a base path', () => {
  it('gives another consortium’s site, with all its pages in both languages', () => {
    const pages = [
      '',
      'explainers/the-compact/',
      'members/',
      'members/marlow-turbines/',
      'members/kind/maker/',
      'members/country/gb/',
      'absent/',
      'absent/northgrid/',
      'news/',
      'news/2019-03-04-founding/',
      'timeline/',
      'figures/',
      'glossary/',
      'sources/',
      'claims/',
      'search/',
      'about/',
      'about/corrections/',
      'cite/',
    ];
    const wanted = [...pages, ...pages.map((path) => `fr/${path}`)].map((path) => `${path}index.html`);
    expect(wanted.filter((file) => !site.files.includes(file))).toEqual([]);
    expect(page('/').title).toBe('The Tidal Compact, explained');
    expect(page('/members/').html).toContain('Atelier du Flot');
  });

  it('says nothing of ours', () => {
    expect(gather(oursIn(site))).toEqual([]);
  });

  it('links only below the base path, and only to what is there', () => {
    expect(gather(deadLinksIn(site, TINY_BASE))).toEqual([]);
  });

  it('names whole addresses below the base path to machines', () => {
    const texts = ['sitemap-0.xml', 'sitemap-index.xml', 'robots.txt', 'llms.txt', 'feed.xml', 'feed.json'].map(
      (file) => readFileSync(join(site.dir, file), 'utf8'),
    );
    const addresses = texts.flatMap((text) => text.match(/https:\/\/tides\.example[^<>"&\s)]*/g) ?? []);
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !address.startsWith(TINY_ORIGIN + TINY_BASE))).toEqual([]);
  });

  it('has a picture below the base path for every page', () => {
    const missing = site.pages
      .filter(({ file }) => !file.startsWith('downloads/'))
      .map((one) => one.meta('og:image') ?? one.path)
      .filter((address) => !site.files.includes(address.replace(TINY_ORIGIN + TINY_BASE, '')));
    expect(missing).toEqual([]);
  });

  it('shows the other language’s text where one is missing, and says so', () => {
    const french = page('/fr/members/atelier-du-flot/');
    expect(french.lang).toBe('fr');
    expect(french.tags.some(({ name, attributes }) => name !== 'a' && attributes.get('lang') === 'en')).toBe(true);
    expect(french.html).toContain('casts blades for');
  });
});
