import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHtml } from '../built/html/tree.ts';
import { KIND_NAMES, KINDS } from '../schema/kinds.ts';
import { LANGS } from '../schema/languages.ts';
import { filesBelow } from '../setup/stamps.mjs';

/** Where the content is that a site is made of, and the path that the site stands below. */
export interface Place {
  contentDir: string;
  base: string;
}

/**
 * The content file that a page shows: where to look if it cannot be made.
 * @param page its address, as `/fr/members/acme/`
 * @returns a path from the content folder, or undefined for a page that many files make
 */
function fileOfPage(page: string, { contentDir, base }: Place): string | undefined {
  const below = (page.startsWith(base) ? page.slice(base.length) : page).replace(/^\/+|index\.html$/g, '');
  const lang = LANGS.find((name, i) => i > 0 && below.startsWith(`${name}/`));
  const path = lang === undefined ? below : below.slice(lang.length + 1);
  if (path === '') return 'home.yaml';
  const id = path.split('/').at(-2) ?? '';
  const kind = KIND_NAMES.map((name) => KINDS[name]).find((row) => row.form !== 'list' && row.path(id) === path);
  if (kind === undefined) return undefined;
  const { place, form, ending } = kind;
  const files = [...(lang === undefined ? [] : [lang]), LANGS[0]].map((name) =>
    form === 'folders'
      ? `${place}/${id}/${name}.${ending}`
      : `${place}/${id}${name === LANGS[0] ? '' : `.${name}`}.${ending}`,
  );
  return files.find((file) => existsSync(join(contentDir, file)));
}

const said = (page: string, place: Place, what: string): string => {
  const file = fileOfPage(page, place);
  return `${file === undefined ? '' : `${file}:1: `}the page ${page} cannot be made: ${what}`;
};

/** What Astro says of a fault, without the way that it took through the code: by the page, or by the file that it names. */
export function faultsTold(log: string, place: Place): string[] {
  const lines = log.replace(/\u001b\[[0-9;]*m/g, '').split('\n');
  const rendering = lines.flatMap((line) => {
    const [, page = '', what = ''] = /Caught error rendering (\S+): (.*)/.exec(line) ?? [];
    return page === '' ? [] : [said(page, place, what)];
  });
  if (rendering.length > 0) return rendering;
  const first = Math.max(
    0,
    lines.findIndex((line) => line.includes('[ERROR]')),
  );
  const rest = lines.slice(first);
  const end = rest.findIndex((line) => /^ *(?:Stack trace|Location|Caused by):/.test(line));
  return (end < 0 ? rest : rest.slice(0, end)).filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
}

/** The pages of a half-made site in which an element is not closed, or closed twice: what is made from pages stops there. */
export const tornPages = (dist: string, place: Place): string[] =>
  filesBelow(dist)
    .filter((file) => file.endsWith('.html') && !file.includes('/downloads/'))
    .flatMap((file) => {
      try {
        parseHtml(readFileSync(file, 'utf8'));
        return [];
      } catch (error) {
        const page = `${place.base}${file.slice(dist.length + 1).replaceAll('\\', '/')}`;
        return [said(page.replace(/index\.html$/, ''), place, error instanceof Error ? error.message : String(error))];
      }
    });

/** Warnings of Astro that mean a page is missing, empty or written twice, although the build exits with 0. */
const GRAVE = /\[WARN\] \[(?:glob-loader|file-loader|content|router|build|markdown|mdx|sitemap)\]/;

/** What Astro says where it is told to forget what it remembers, and of a kind of content that a subject has nothing of. */
const HARMLESS =
  /\[WARN\] \[content\] (?:data store cleared \(force\)$|The collection "\w+" does not exist or is empty\.)/;

/**
 * The lines of a build log that show a fault. Astro reports some, such as a text that cannot be rendered or an id
 * that two files claim, and still exits with 0, having published an empty page or only one of the two.
 */
export const faultsInLog = (log: string): string[] =>
  log
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.includes('[ERROR]') || (GRAVE.test(line) && !HARMLESS.test(line)));
