import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf } from '../i18n/paths.ts';
import { library } from '../library/index.ts';
import { publicAddress } from '../views/page.ts';
import { Views } from '../views/views.ts';
import { LANGS } from '../schema/primitives.ts';
import { fill, formatBytes, hideRow } from '../built/fill.ts';
import { namesOf } from './names.ts';
import { editionDay } from './edition-day.ts';
import { copyOf } from './collect.ts';
import { bookOf } from './book.ts';
import { fileOf } from './file.ts';
import { siteZip } from './site-zip.ts';

/** Writes the editions that need no server below `downloads/`: one file, a book, and the plain site as a zip. */
export async function buildEditions(dist: string, base: string): Promise<void> {
  const lib = library();
  const names = namesOf(lib.site);
  const day = editionDay(lib);
  const site = publicAddress();
  const made = new Map<string, Uint8Array>();
  for (const lang of LANGS) {
    const views = new Views(lib, lang, base);
    const edition = { dist, views, copy: copyOf(dist, base, lang), site, day, file: names.file(lang) };
    const { html, version } = await fileOf(edition);
    made.set(names.file(lang), Buffer.from(html));
    made.set(names.book(lang), bookOf({ ...edition, version }));
  }
  const archive = siteZip(dist, base, lib.site, site, day);
  if (archive) made.set(names.site('en'), archive);
  mkdirSync(join(dist, 'downloads'), { recursive: true });
  for (const [name, bytes] of made) writeFileSync(join(dist, 'downloads', name), bytes);
  for (const lang of LANGS) {
    const views = new Views(lib, lang, base);
    const told = new Map(
      [...made].map(([name, bytes]) => [`file ${name}`, `${formatBytes(bytes.length, lang)}, ${views.date(day)}`]),
    );
    const page = join(dist, pathOf(lang, 'offline/index.html', ''));
    const html = fill(readFileSync(page, 'utf8'), told);
    // What is not there is not offered.
    writeFileSync(page, archive ? html : hideRow(html, names.site('en')));
  }
}
