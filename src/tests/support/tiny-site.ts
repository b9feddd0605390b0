import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { filesBelow } from '../../setup/stamps.mjs';
import { Page } from './dist.ts';
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

/** Builds the site of the consortium that does not exist, below a base path, as `npm run build` would. */
export const buildTinySite = (name: string): Promise<TinySite> =>
  buildSite({ name, content: TINY_CONTENT, base: TINY_BASE });

/**
 * Builds the site of a content folder, as `npm run build` would.
 * @param name tells the folders of several test files apart
 * @param root of the project, or of a copy of it
 */
export async function buildSite({
  name,
  content,
  base = '/',
  root = process.cwd(),
}: {
  name: string;
  content: string;
  base?: string;
  root?: string;
}): Promise<TinySite> {
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
export function siteIn(name: string): TinySite {
  const dir = folderOf(name);
  const files = filesBelow(dir).map((file) => relative(dir, file).split(sep).join('/'));
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => new Page(file, readFileSync(join(dir, file), 'utf8')));
  return { dir, files, pages };
}
