import { borrowedWords, withLanguages } from '../built/html/borrowed.ts';
import { directionOf } from '../i18n/format.ts';
import type { Lang } from '../schema/languages.ts';
import { encodeEntities } from '../built/html/entities.ts';
import { chapterOf, fileOfPath } from './chapter.ts';
import { roomsOf } from './contents.ts';
import type { EditionOf } from './file.ts';
import { Links, placesLinked } from './links.ts';
import { BOOK_STYLES } from './own-styles.ts';
import { zip, type Packed } from './zip.ts';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

const fromTheRight = (lang: Lang): boolean => directionOf(lang) === 'rtl';

/** A page of the book. */
const page = (lang: Lang, title: string, body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}"${fromTheRight(lang) ? ' dir="rtl"' : ''}><head><meta charset="utf-8"/><title>${encodeEntities(title)}</title><link rel="stylesheet" href="book.css"/></head><body>${body}</body></html>
`;

/** Makes the site of a language into a book for reading devices (EPUB 3). */
export function bookOf({ views, copy, site, day, file, version }: EditionOf & { version: string }): Buffer {
  const { lang, base, t, lib } = views;
  const text = encodeEntities;
  const { pages } = copy;
  const links = new Links(pages, lang, base, site);
  const linked = placesLinked(pages, links);
  const rooms = roomsOf(pages, t);
  const name = text(lib.site.name[lang]);
  const newest = `${site}${base}downloads/${file.replace(/html$/, 'epub')}`;
  const chapters = pages.map((one) => ({ ...one, body: chapterOf(one, links, linked, t) }));
  const nav = rooms
    .map(({ name: room, pages: [first, ...rest] }) => {
      if (!first) return '';
      const item = (path: string, title: string): string => `<a href="${fileOfPath(path)}">${text(title)}</a>`;
      const inner =
        rest.length === 0
          ? ''
          : `<ol>${[first, ...rest].map((one) => `<li>${item(one.path, one.title)}</li>`).join('')}</ol>`;
      return `<li>${item(first.path, room)}${inner}</li>`;
    })
    .join('');
  const told = t('offline.file.version', { version, date: views.date(day) });
  const cover = `<section class="cover"><h1>${name}</h1><p>${text(lib.site.description[lang])}</p><p>${text(lib.site.independence[lang])}</p><p>${text(told)} <a href="${newest}">${newest}</a>.</p></section>`;
  const items = chapters.map(
    ({ path }, i) => `<item id="c${i}" href="${fileOfPath(path)}" media-type="application/xhtml+xml"/>`,
  );
  const opf = `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}"${fromTheRight(lang) ? ' dir="rtl"' : ''}><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${newest}#${version}</dc:identifier><dc:title>${name}</dc:title><dc:language>${lang}</dc:language><dc:creator>${name}</dc:creator><dc:date>${day}</dc:date><dc:description>${text(lib.site.description[lang])}</dc:description><dc:rights>CC BY 4.0</dc:rights><meta property="dcterms:modified">${day}T00:00:00Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="css" href="book.css" media-type="text/css"/>${items.join('')}</manifest>
<spine${fromTheRight(lang) ? ' page-progression-direction="rtl"' : ''}><itemref idref="cover"/><itemref idref="nav"/>${chapters.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>
`;
  const contents = t('offline.file.contents');
  const files: [string, string][] = [
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/book.opf', opf],
    [
      'EPUB/nav.xhtml',
      page(
        lang,
        contents,
        `<nav epub:type="toc"><h1>${contents}</h1><ol>${withLanguages(nav, lang, borrowedWords(lib, lang)).replaceAll(/ lang=("[^"]*")/g, ' lang=$1 xml:lang=$1')}</ol></nav>`,
      ),
    ],
    ['EPUB/cover.xhtml', page(lang, lib.site.name[lang], cover)],
    ['EPUB/book.css', BOOK_STYLES],
    ...chapters.map(({ path, title, body }): [string, string] => [`EPUB/${fileOfPath(path)}`, page(lang, title, body)]),
  ];
  const packed = files.map(([path, content]): Packed => ({ name: path, content: Buffer.from(content) }));
  // First and uncompressed, so that the kind of the file can be read off its first bytes.
  return zip([{ name: 'mimetype', content: Buffer.from('application/epub+zip'), stored: true }, ...packed], day);
}
