// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** What a build reads, besides the content folder. */
const BUILD_INPUTS = [
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'tailwind.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** The settings that change what a build writes. */
const BUILD_SETTINGS = ['CONTENT_DIR', 'BASE_PATH', 'SITE_URL', 'SOURCE_DATE_EPOCH'];

/** Where a build leaves its stamp; outside `dist/`, which holds only what is served. */
const BUILD_STAMP = '.cache/build-stamp';

const isTest = (/** @type {string} */ path) => /\.test\.ts$/.test(path) || path.startsWith('src/tests/');

/**
 * All files at or below a path, sorted, with forward slashes.
 * @param {string} path
 * @returns {string[]}
 */
export function filesBelow(path) {
  if (!existsSync(path)) return [];
  /** @type {import('node:fs').Dirent[]} */
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path];
    throw error;
  }
  return entries
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]))
    .sort();
}

/**
 * A number for the names and the content of files: it changes when any of them does.
 * @param {string} root what the names are taken from
 * @param {readonly string[]} files
 * @param {readonly string[]} [more] further text that counts
 */
function hashOf(root, files, more = []) {
  const hash = createHash('sha256');
  for (const text of more) hash.update(`${text.length}:${text}\0`);
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * The number of all that a build in `root` would read now.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @param {readonly string[]} [also] further files and folders that count, be they tests
 */
export function buildHash(root, env = process.env, also = []) {
  const content = resolve(root, env['CONTENT_DIR'] || 'content');
  const files = BUILD_INPUTS.flatMap((path) => filesBelow(join(root, path))).filter(
    (file) => !isTest(relative(root, file).split(sep).join('/')),
  );
  return hashOf(
    root,
    // The content of the sites for tests stands among the tests.
    [...files, ...[content, ...also].flatMap(filesBelow)],
    BUILD_SETTINGS.map((name) => `${name}=${env[name] ?? ''}`),
  );
}

/**
 * Whether `dist/` was made from what a build would read now.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 */
export const buildIsCurrent = (root, env = process.env) =>
  existsSync(join(root, 'dist/index.html')) && readStamp(join(root, BUILD_STAMP)) === buildHash(root, env);

/**
 * Notes what `dist/` was made from, or with nothing that this is unknown.
 * @param {string} root
 * @param {string} [hash]
 */
export function stampBuild(root, hash) {
  if (hash === undefined) rmSync(join(root, BUILD_STAMP), { force: true });
  else writeStamp(join(root, BUILD_STAMP), hash);
}

/**
 * What a stamp says, or undefined where there is none.
 * @param {string} file
 * @internal Tests keep stamps of their own.
 */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/**
 * Writes a stamp at one stroke: never half of it.
 * @param {string} file
 * @param {string} text
 * @internal Tests keep stamps of their own.
 */
export function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${text}\n`);
  renameSync(`${file}.new`, file);
}
