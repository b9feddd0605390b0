// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isSiteNode } from './install.mjs';
import { nodeRun } from './run.mjs';

/**
 * Runs a script of this project, or the program of one of its packages, in the Node that the site is built with. That
 * is this one, except right after an install: later, npm puts it first on the path.
 * @param {string} root
 * @param {readonly string[]} words the script or the package, and what it is told
 * @returns {Promise<number | undefined>} exit code, where it is known: it may go on
 */
export async function runScript(root, words) {
  if (isSiteNode(root)) return runHere(root, words);
  return (await nodeRun('scripts/setup.mjs', { cwd: root, args: ['here', ...words] })).code;
}

/**
 * Runs it in this process: one Node less to start, and one less to end.
 * @param {string} root
 * @param {readonly string[]} words
 * @returns {Promise<undefined>}
 */
export async function runHere(root, [name = '', ...args]) {
  const path = join(root, /\.[cm]?[jt]s$/.test(name) ? name : programOf(root, name));
  process.argv.splice(1, Infinity, path, ...args);
  await import(pathToFileURL(path).href);
}

/**
 * @param {string} root
 * @param {string} name
 */
function programOf(root, name) {
  const folder = join('node_modules', name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : (bin[name] ?? ''));
}
