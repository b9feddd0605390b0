import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { headingsOf } from '../../markdown/tree.ts';
import { parseHtml, type Node } from '../../built/html/tree.ts';
import { gather } from '../support/site-map.ts';
import { deadLinksIn, type TinySite } from '../support/tiny-site.ts';
import { tinyLibrary } from '../support/tiny.ts';
import { inLetters, TONGUES, tonguesSite } from '../support/tongues.ts';

let site: TinySite;
beforeAll(async () => {
  site = await tonguesSite();
});

const read = (file: string): string => readFileSync(join(site.dir, file), 'utf8');
const page = (path: string) => {
  const found = site.pages.find((candidate) => candidate.path === path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found;
};
/** A title that is borrowed, and the tag that it stands behind. */
const TITLED = /(<[^<>]*>)\s*The charter is signed\s*</g;
const LANGUAGES = ['en', 'fr', ...TONGUES];

describe('a site in a language that nobody speaks, and in one that is read from the right,', () => {
  it('has every page in each, which says its language and its direction, and links lead to what is there', () => {
    const own = site.pages.filter(({ file }) => !file.startsWith('downloads/'));
    const english = own.filter(({ lang }) => lang === 'en').map(({ path }) => path);
    expect(english.length).toBeGreaterThan(20);
    for (const lang of TONGUES) {
      const there = own.filter((one) => one.lang === lang);
      expect(there.map(({ path }) => path.slice(lang.length + 1)).sort()).toEqual(english.sort());
      expect(new Set(there.flatMap((one) => one.all('html').map(({ attributes }) => attributes.get('dir'))))).toEqual(
        new Set([lang === 'ar' ? 'rtl' : undefined]),
      );
    }
    expect(gather(deadLinksIn(site))).toEqual([]);
  });

  it('names all its languages to search engines and in its switch', () => {
    for (const path of ['/', '/ar/members/marlow-turbines/', '/qto/claims/']) {
      const links = page(path)
        .all('link')
        .map(({ attributes }) => attributes.get('hreflang'));
      expect(links.filter((lang) => lang !== undefined)).toEqual([...LANGUAGES, 'x-default']);
      const elsewhere = LANGUAGES.filter((lang) => lang !== page(path).lang);
      expect(page(path).values('a', 'hreflang')).toEqual(expect.arrayContaining(elsewhere));
    }
  });

  it('has the words of its files on its pages, in its feeds and in its books', () => {
    for (const lang of TONGUES) {
      const name = inLetters('The Tidal Compact, explained', lang);
      expect(page(`/${lang}/`).title).toContain(name);
      expect(read(`${lang}/feed.xml`)).toContain(`<language>${lang}</language>`);
      expect(JSON.parse(read(`${lang}/feed.json`))).toMatchObject({ language: lang });
      expect(read(`downloads/the-tidal-compact-explained-${lang}.html`)).toContain(name);
      expect(page(`/${lang}/members/`).html).toContain(inLetters('Maker', lang));
    }
  });

  it('shows a text of the first language where there is no other, as what it is, and says so', () => {
    for (const lang of TONGUES) {
      const { html, tags } = page(`/${lang}/members/marlow-turbines/`);
      expect(html).toContain(inLetters('Not translated yet', lang));
      expect(tags.some(({ name, attributes }) => name !== 'a' && attributes.get('lang') === 'en')).toBe(true);
    }
  });

  it('marks every title, heading and sentence that it borrows, on pages, in its feeds, editions and search', () => {
    const titles = [...tinyLibrary().news.values(), ...tinyLibrary().explainers.values()].map(
      ({ facts }) => facts.title,
    );
    const summaries = [...tinyLibrary().members.values(), ...tinyLibrary().news.values()].map(
      ({ facts }) => facts.summary,
    );
    const headings = [...tinyLibrary().explainers.keys()].flatMap((id) =>
      headingsOf(tinyLibrary().graph.doc('explainer', id, 'en')?.tree ?? { type: 'root' }).map(({ text }) => text),
    );
    expect(headings.length).toBeGreaterThan(2);
    const borrowed = [...titles, ...summaries, ...headings];
    const unmarked = (html: string, lang: string): string[] => {
      const found: string[] = [];
      const look = (nodes: readonly Node[], said: string, side: string | undefined): void => {
        for (const node of nodes) {
          if (typeof node === 'string') {
            const isBorrowed = borrowed.some((words) => node.includes(words));
            if (isBorrowed && (said !== 'en' || (lang === 'ar') !== (side === 'ltr'))) found.push(node);
          } else if (!['title', 'script', 'style', 'head'].includes(node.name)) {
            const own = node.attributes.get('lang') ?? said;
            look(node.children, own, node.attributes.get('dir') ?? side);
          }
        }
      };
      look(parseHtml(html), lang, undefined);
      return found;
    };
    for (const lang of TONGUES) {
      const own = site.files.filter((file) => file.startsWith(`${lang}/`) && file.endsWith('.html'));
      const found = own.flatMap((file) => unmarked(read(file), lang).map((text) => `${file}: ${text}`));
      expect(found).toEqual([]);
      expect(read(`${lang}/news/index.html`)).toContain(titles[0]);
      const tags = [...read(`downloads/the-tidal-compact-explained-${lang}.html`).matchAll(TITLED)].map(
        ([, tag]) => tag,
      );
      expect(tags.length).toBeGreaterThan(3);
      expect(tags.filter((tag) => !/\slang="?en\b/.test(tag ?? ''))).toEqual([]);
      const feed = JSON.parse(read(`${lang}/feed.json`)) as { items: { title: string; language?: string }[] };
      for (const { title, language } of feed.items)
        expect([title, language]).toEqual([title, titles.includes(title) ? 'en' : undefined]);
      expect(read(`${lang}/feed.xml`)).toContain('<dc:language>en</dc:language>');
      expect(read(`${lang}/members/marlow-turbines/index.md`)).toContain('text-language: en');
    }
  });

  it('turns its arrows, and its books, where one reads from the right', () => {
    // The half minute: the whole is borrowed, with its notes.
    const note = (lang: string): string => page(`/${lang}/explainers/the-compact/`).html.split(/id="?whole/)[0] ?? '';
    expect(note('ar')).toMatch(/>2 ←</);
    expect(note('ar')).not.toMatch(/>2 →</);
    expect(note('qto')).toMatch(/>2 →</);
    expect(page('/ar/').html).toMatch(/<span aria-hidden="?true"?>←</);
    const book = (lang: string): Record<string, string> =>
      Object.fromEntries(
        Object.entries(
          unzipSync(readFileSync(join(site.dir, `downloads/the-tidal-compact-explained-${lang}.epub`))),
        ).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
      );
    const [right, left] = [book('ar'), book('qto')];
    expect(right['EPUB/book.opf']).toContain('<spine page-progression-direction="rtl">');
    expect(left['EPUB/book.opf']).toContain('<spine>');
    const chapters = Object.entries(right).filter(([name]) => name.endsWith('.xhtml'));
    expect(chapters.filter(([, text]) => !/<html [^>]*dir="rtl"/.test(text)).map(([name]) => name)).toEqual([]);
    expect(read('downloads/the-tidal-compact-explained-ar.html').slice(0, 200)).toContain('<html lang="ar" dir="rtl">');
    expect(read('downloads/the-tidal-compact-explained-qto.html').slice(0, 200)).not.toContain('dir=');
  });

  it('is searched with the forms of its words where they are known, else as they are written', () => {
    const engines = site.files.filter((file) => /^pagefind\/\w+\/wasm/.test(file));
    expect(engines.sort()).toEqual([
      'pagefind/ar/wasm.ar.pagefind',
      'pagefind/en/wasm.en.pagefind',
      'pagefind/fr/wasm.fr.pagefind',
      'pagefind/qto/wasm.unknown.pagefind',
    ]);
  });
});
