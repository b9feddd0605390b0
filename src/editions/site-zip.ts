import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../schema/site.ts';
import { filesIn } from '../built/files.ts';
import { namesOf } from '../views/parts/edition.ts';
import { zip } from './zip.ts';
import { FIRST_LANG, LANGS } from '../schema/languages.ts';

/** Not in the archive: itself and its like, what is for hosts and for other sites, and the worker (a server of one’s own is near enough). */
const LEFT_OUT = /^(?:downloads\/|share\/|_headers$|_redirects$|sw(?:-kill)?\.js$|offline\/notice\.js$)/;

const note = (
  site: Site,
  address: string,
  day: string,
  base: string,
): string => `${LANGS.map((lang) => site.name[lang]).join(' / ')}
${day}  ${address}${base}

To read: open a terminal in this folder, start any web server, for example one of
  npx serve
  python3 -m http.server 8000
and open the address it names, with ${base} behind it. Opening index.html by a double click
does not work: browsers let pages fetch nothing from a disk. For that, take the single HTML file.

Pour lire : ouvrez un terminal dans ce dossier, lancez un serveur web, par exemple l’un des deux
ci-dessus, puis ouvrez l’adresse qu’il donne, suivie de ${base}. Ouvrir index.html d’un double clic
ne marche pas : depuis un disque, les navigateurs ne laissent rien charger aux pages. Pour cela,
prenez le fichier HTML unique.
`;

/** The other editions are not in the archive: the offline page leads to those of the public site. */
const publicDownloads = (html: string, base: string, address: string): string =>
  html.replaceAll(`href="${base}downloads/`, `href="${address}${base}downloads/`);

/** The files of the built site that are in the archive. */
export const zipFiles = (dist: string): string[] => filesIn(dist).filter((file) => !LEFT_OUT.test(file));

/**
 * The plain site with a note on how to serve it. Below a base path, the files stand in its folders.
 * @throws {RangeError} for a site that no archive can hold
 */
export function siteZip(dist: string, base: string, site: Site, address: string, day: string): Buffer {
  const top = namesOf(site)
    .site(FIRST_LANG)
    .replace(/\.zip$/, '');
  const contentOf = (file: string): Buffer => {
    const content = readFileSync(join(dist, file));
    return /(?:^|\/)offline\/index\.html$/.test(file)
      ? Buffer.from(publicDownloads(content.toString('utf8'), base, address))
      : content;
  };
  const files = zipFiles(dist).map((file) => ({ name: `${top}${base}${file}`, content: contentOf(file) }));
  const read = {
    name: `${top}/READ-ME.txt`,
    content: Buffer.from(note(site, address, day, base).replaceAll('\n', '\r\n')),
  };
  return zip([read, ...files], day);
}
