import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { buildHash, filesBelow, readStamp, writeStamp } from '../../setup/stamps.mjs';
import { Page } from './dist.ts';
import { REAL_WORDS } from './real-words.ts';
import { TINY_CONTENT } from './tiny.ts';

/** The path that the tiny site stands below. */
export const TINY_BASE = '/repo/';
/** Where the tiny site says that it stands. */
export const TINY_ORIGIN = 'https://tides.example';

/** The built site of another consortium. */
export interface TinySite {
  dir: string;
  /** Its files, with forward slashes. */
  files: string[];
  pages: Page[];
}

/** The site of the consortium that does not exist, below a base path. */
export const tinySite = (): Promise<TinySite> => siteOnce({ name: 'tiny', content: TINY_CONTENT, base: TINY_BASE });

/**
 * Builds a site once for all tests that read it, and again where anything has changed that it is built from.
 * @param prepare writes what the folder of the project does not have
 */
export async function siteOnce(wanted: Wanted, prepare = (): void => undefined): Promise<TinySite> {
  const { name, content } = wanted;
  const stamp = `${folderOf(name)}.stamp`;
  // Of a copy, what it is made from counts: it is written only where it is built.
  const env = { ...process.env, CONTENT_DIR: wanted.root === undefined ? content : TINY_CONTENT };
  const hash = buildHash(process.cwd(), env, [import.meta.filename, ...(wanted.preparedBy ?? [])]);
  if (readStamp(stamp) === hash && existsSync(join(folderOf(name), 'index.html'))) return siteIn(name);
  rmSync(stamp, { force: true });
  prepare();
  const site = await buildSite(wanted);
  writeStamp(stamp, hash);
  return site;
}

/** What site is to be built. */
interface Wanted {
  /** Tells the folders of several sites apart. */
  name: string;
  content: string;
  base?: string;
  /** Of the project, or of a copy of it. */
  root?: string;
  /** The modules that write what `content` and the project do not have. */
  preparedBy?: readonly string[];
}

/**
 * Builds the site of a content folder, as `npm run build` would.
 * @throws where it cannot be built, with what the build says
 */
export async function buildSite({ name, content, base = '/', root = process.cwd() }: Wanted): Promise<TinySite> {
  const dir = folderOf(name);
  rmSync(dir, { recursive: true, force: true });
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    BASE_PATH: base,
    SITE_URL: TINY_ORIGIN,
    // Vitest’s own would make a build for tests.
    NODE_ENV: 'production',
  };
  try {
    await promisify(execFile)(process.execPath, ['scripts/build.ts', '--out', dir], {
      cwd: root,
      env,
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The tiny site could not be built:\n${stdout}\n${stderr}`, { cause: error });
  }
  return siteIn(name);
}

const folderOf = (name: string): string => resolve('.cache', 'tests', name);

/** The site that was built under a name. */
function siteIn(name: string): TinySite {
  const dir = folderOf(name);
  const files = filesBelow(dir).map((file) => relative(dir, file).split(sep).join('/'));
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => new Page(file, readFileSync(join(dir, file), 'utf8')));
  return { dir, files, pages };
}

/** What a site says of the present content, anywhere in its files: in pages, data, feeds, drawings, and inside its books and zips. */
export function oursIn({ dir, files }: TinySite): { what: string; page: string }[] {
  const isText = (file: string): boolean =>
    /\.(html|xhtml|md|bib|ris|xml|opf|ncx|txt|json|csv|svg|css|js|webmanifest)$/.test(file);
  const words = new RegExp(REAL_WORDS, 'gu');
  const said = (text: string, page: string) => [...text.matchAll(words)].map(([what]) => ({ what, page }));
  return files.flatMap((file) => {
    const bytes = readFileSync(join(dir, file));
    if (isText(file)) return said(bytes.toString(), file);
    if (!/\.(?:epub|zip)$/.test(file)) return [];
    return Object.entries(unzipSync(bytes, { filter: ({ name }) => isText(name) })).flatMap(([name, text]) =>
      said(new TextDecoder().decode(text), `${file}/${name}`),
    );
  });
}

/** Links of a site to what is not there, page or place, or past its base path. */
export function deadLinksIn({ files, pages }: TinySite, base = '/'): { what: string; page: string }[] {
  const there = new Set(files);
  const places = new Map(pages.map((page) => [page.file, new Set(page.values('*', 'id'))]));
  return pages.flatMap((from) =>
    ['href', 'src', 'action']
      .flatMap((attribute) => from.values('*', attribute))
      .flatMap((address) => {
        const url = new URL(address, `${TINY_ORIGIN}${base.slice(0, -1)}${from.path}`);
        if (url.origin !== TINY_ORIGIN) return [];
        const path = url.pathname.slice(base.length);
        const file = /(^|\/)$/.test(path) ? `${path}index.html` : path;
        const isPlace = url.hash === '' || (places.get(file)?.has(decodeURIComponent(url.hash.slice(1))) ?? true);
        return url.pathname.startsWith(base) && there.has(file) && isPlace ? [] : [{ what: address, page: from.path }];
      }),
  );
}
