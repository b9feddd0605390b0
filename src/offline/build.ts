import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathOf } from '../i18n/paths.ts';
import { t } from '../i18n/t.ts';
import { library } from '../library/index.ts';
import { headersFor, parseHeaders } from '../server/headers.ts';
import { bundle } from '../built/bundle.ts';
import { fill, hideRow } from '../built/late-values.ts';
import { formatBytes, formatDate } from '../i18n/format.ts';
import { bytesSent, manifestOf, nameOfContent, sortFiles } from './manifest.ts';
import { hasLanguage, manifestPath, type Manifest, type Part, type Release } from './release.ts';
import { editionDay } from '../views/parts/edition.ts';
import { LANGS, inEach } from '../schema/languages.ts';

/** Characters of the hashes that stand in the worker itself, 48 bits: each reader loads them with it. */
const ASSET_HASH = 8;

const PARTS: readonly Part[] = [...LANGS, 'images', 'downloads'];

const NOTICE_WORDS = ['offer', 'open', 'no', 'ready', 'take'] as const;

/** The file of the offline page in each language, and of the page for what is not there. */
const pageFiles = (dist: string): Pick<Release, 'absent' | 'missing'> => {
  const ofLang = (paths: (prefix: string) => string[]): Release['absent'] => {
    const found = (prefix: string): string => {
      const file = paths(prefix).find((path) => existsSync(join(dist, path)));
      if (file === undefined) throw new Error(`the site has none of ${paths(prefix).join(', ')}`);
      return file;
    };
    return inEach((lang) => found(pathOf(lang, '', '')));
  };
  return {
    absent: ofLang((prefix) => [`${prefix}offline/index.html`]),
    missing: ofLang((prefix) => [`${prefix}404.html`, `${prefix}404/index.html`, '404.html']),
  };
};

/** The headers that a host sets on every page, as a kept page is to have them. */
function pageHeaders(dist: string): Record<string, string> {
  const file = join(dist, '_headers');
  if (!existsSync(file)) return {};
  const headers = headersFor(parseHeaders(readFileSync(file, 'utf8')))('/');
  // Meant for the connection, and for caches on the way.
  for (const name of ['strict-transport-security', 'cache-control']) headers.delete(name);
  return Object.fromEntries(headers);
}

/** What a worker knows of its edition. */
export function releaseOf(dist: string, manifest: Manifest): Release {
  const { version, date, files } = manifest;
  const firsts = Object.values(files)
    .flat()
    .map(([path]) => path.split('/')[0] ?? '')
    .filter((first) => !first.endsWith('index.html'));
  return {
    version,
    date,
    manifest: [manifestPath(version), nameOfContent(Buffer.from(JSON.stringify(manifest))), 0],
    assets: Object.fromEntries(
      files.shared
        .filter(([path]) => path.startsWith('_assets/'))
        .map(([path, hash]) => [path, hash.slice(0, ASSET_HASH)]),
    ),
    own: [...new Set(firsts)].sort(),
    ...pageFiles(dist),
    headers: pageHeaders(dist),
  };
}

function fillPages(dist: string, base: string, date: string): void {
  const parts = sortFiles(dist, base);
  const sizes = new Map(
    PARTS.map((part) => [part, bytesSent(dist, [...(hasLanguage([part]) ? parts.shared : []), ...parts[part]])]),
  );
  for (const lang of LANGS) {
    const file = join(dist, pathOf(lang, 'offline/index.html', ''));
    const values = new Map(PARTS.map((part) => [`size ${part}`, formatBytes(sizes.get(part) ?? 0, lang)]));
    values.set('edition', formatDate(date, lang));
    const empty = PARTS.filter((part) => parts[part].length === 0);
    writeFileSync(file, empty.reduce(hideRow, fill(readFileSync(file, 'utf8'), values)));
  }
}

async function writeNotice(dist: string, base: string): Promise<void> {
  const words = Object.fromEntries(
    LANGS.map((lang) => [
      lang,
      {
        page: pathOf(lang, 'offline/', base),
        ...Object.fromEntries(
          NOTICE_WORDS.map((word) => [word, t(lang, `offline.notice.${word}`, { date: '{date}' })]),
        ),
      },
    ]),
  );
  const code = await bundle(new URL('./page/notice.ts', import.meta.url));
  const file = join(dist, 'offline/notice.js');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `{const NOTICE=${JSON.stringify({ scope: base, words })};\n${code}}\n`);
}

/**
 * The last step of a build, since it lists all that is there: sizes on the offline page, the list of every file
 * with its hash, and the worker. With `OFFLINE_WORKER=off` the worker that undoes itself takes its place.
 */
export async function buildOffline(dist: string, base: string): Promise<void> {
  const date = editionDay(library());
  await writeNotice(dist, base);
  fillPages(dist, base, date);
  const manifest = manifestOf(dist, base, date);
  const release = releaseOf(dist, manifest);
  writeFileSync(join(dist, release.manifest[0]), JSON.stringify(manifest));
  const kill = process.env['OFFLINE_WORKER'] === 'off';
  const code = kill
    ? readFileSync(join(dist, 'sw-kill.js'), 'utf8')
    : await bundle(new URL('./worker/main.ts', import.meta.url));
  writeFileSync(join(dist, 'sw.js'), kill ? code : `const RELEASE=${JSON.stringify(release)};\n${code}\n`);
}
