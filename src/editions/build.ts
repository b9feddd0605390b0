import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf } from '../i18n/paths.ts';
import { library } from '../library/index.ts';
import { publicAddress } from '../views/page.ts';
import { Views } from '../views/views.ts';
import { t } from '../i18n/t.ts';
import { fill } from '../built/late-values.ts';
import { formatBytes } from '../i18n/format.ts';
import { editionDay, namesOf } from '../views/parts/edition.ts';
import { copyOf, pageFiles } from './collect.ts';
import { bookOf } from './book.ts';
import { fileOf } from './file.ts';
import { sayLeftOut, tooMuchForZip, tooMuchOf, type TooMuch } from './room.ts';
import { siteZip, zipFiles } from './site-zip.ts';
import { FIRST_LANG, LANGS, type Lang } from '../schema/languages.ts';

/** Why an edition is left out, for the reader. */
function sentenceOf(lang: Lang, why: TooMuch, largest: number): string {
  return 'files' in why
    ? t(lang, 'offline.leftOutFiles', { n: why.files })
    : t(lang, 'offline.leftOut', {
        size: formatBytes(why.bytes, lang),
        most: formatBytes(largest * 1_000_000, lang),
      });
}

/**
 * Writes the editions that need no server below `downloads/`: one file, a book, and the plain site as a zip. One that
 * would be too large is left out, and the offline page says so.
 */
export async function buildEditions(dist: string, base: string): Promise<void> {
  const lib = library();
  const { largestDownload } = lib.site;
  const names = namesOf(lib.site);
  const day = editionDay(lib);
  const site = publicAddress();
  const made = new Map<string, Uint8Array>();
  const leftOut = new Map<string, TooMuch>();
  for (const lang of LANGS) {
    const [file, book] = [names.file(lang), names.book(lang)];
    const why = tooMuchOf(dist, [...pageFiles(dist, lang).values()], largestDownload);
    if (why !== undefined) {
      leftOut.set(file, why).set(book, why);
      continue;
    }
    const views = new Views(lib, lang, base);
    const edition = { dist, views, copy: copyOf(dist, base, lang), site, day, file };
    const { html, version } = await fileOf(edition);
    made.set(file, Buffer.from(html));
    made.set(book, bookOf({ ...edition, version }));
  }
  const why = tooMuchForZip(dist, zipFiles(dist), largestDownload);
  if (why === undefined) made.set(names.site(FIRST_LANG), siteZip(dist, base, lib.site, site, day));
  else leftOut.set(names.site(FIRST_LANG), why);
  mkdirSync(join(dist, 'downloads'), { recursive: true });
  for (const [name, bytes] of made) writeFileSync(join(dist, 'downloads', name), bytes);
  for (const lang of LANGS) {
    const views = new Views(lib, lang, base);
    const told = new Map(
      [...made].map(([name, bytes]) => [`file ${name}`, `${formatBytes(bytes.length, lang)}, ${views.date(day)}`]),
    );
    const page = join(dist, pathOf(lang, 'offline/index.html', ''));
    let html = fill(readFileSync(page, 'utf8'), told);
    for (const [name, reason] of leftOut) html = sayLeftOut(html, name, sentenceOf(lang, reason, largestDownload));
    writeFileSync(page, html);
  }
}
