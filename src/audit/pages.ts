import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { filesBelow } from '../setup/stamps.mjs';
import { pathOf } from '../i18n/paths.ts';
import { LANGS } from '../schema/languages.ts';

/** The parts of the site whose pages come in several kinds, each with a design of its own. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(members\/(?:kind|country))\/[^/]+\/$/, '$1/*'],
  [/^(explainers|members|absent|news|glossary)\/[^/]+\/$/, '$1/*'],
];

/** What kind of page an address is, whatever its language: `members/*` for any profile. */
const kindOf = (path: string): string => {
  for (const [pattern, kind] of KINDS) if (pattern.test(path)) return path.replace(pattern, kind);
  return path;
};

/**
 * One address of each kind of page in each language: the first of each in the order of the alphabet.
 * @param files the paths below `dist`, such as `fr/members/acme/index.html`.
 * @param languages the folders of the languages; the empty one stands for the root.
 * @returns addresses below the base path, such as `fr/members/acme/`.
 * @internal Tested on a list of files, without a built site.
 */
export function onePerKind(files: readonly string[], languages: readonly string[]): string[] {
  const pages = files
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
  const others = languages.filter((folder) => folder !== '');
  return languages.flatMap((folder) => {
    const mine = pages.filter((page) =>
      folder === '' ? !others.some((other) => page.startsWith(other)) : page.startsWith(folder),
    );
    const first = new Map<string, string>();
    for (const page of mine) {
      const kind = kindOf(page.slice(folder.length));
      if (!first.has(kind)) first.set(kind, page);
    }
    return [...first.values()];
  });
}

/**
 * The addresses to audit in a built site, below its base path. A page that only leads on to another, or that is for
 * no search engine, is none.
 * @param dist the folder of the built site.
 */
export const auditPages = (dist: string): string[] =>
  onePerKind(
    filesBelow(dist)
      .filter(
        (file) => file.endsWith('index.html') && !/http-equiv="refresh"|"noindex"/i.test(readFileSync(file, 'utf8')),
      )
      .map((file) => relative(dist, file).split(sep).join('/')),
    LANGS.map((lang) => pathOf(lang, '', '')),
  );

/** The addresses of all explainers of a built site. */
export const explainersOf = (dist: string): string[] =>
  filesBelow(dist)
    .map((file) => relative(dist, file).split(sep).join('/'))
    .filter((file) => /^(?:[a-z]{2}\/)?explainers\/[^/]+\/index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''));
