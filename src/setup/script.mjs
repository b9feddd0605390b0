// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeRun } from './run.mjs';

/**
 * Runs a script in TypeScript: in this process where its Node can read it, else in the Node among the packages. That is
 * the case only right after the first install: later, npm puts that Node first on the path.
 * @param {string} root
 * @param {readonly string[]} words the script and what it is told
 * @returns {Promise<number>} exit code
 */
export async function runScript(root, [script = '', ...args]) {
  // Older Nodes do not know this field.
  if (!('typescript' in process.features) || process.features.typescript === false)
    return (await nodeRun(script, { cwd: root, args })).code;
  const path = join(root, script);
  process.argv.splice(1, Infinity, path, ...args);
  await import(pathToFileURL(path).href);
  return Number(process.exitCode ?? 0);
}
