// @ts-check
import { join } from 'node:path';
import module from 'node:module';
import { endTogether } from './end.mjs';
import { command, Failure } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { runHere, runScript } from './script.mjs';
import { start } from './start.mjs';
import { test, testQuickly } from './test.mjs';

/**
 * Runs one of the two commands, or a program or script once its packages are there (`run`), and sets the exit code.
 * `here` runs it in this Node whatever it is.
 * @param {string | undefined} name
 * @param {string} root the folder of the project
 * @param {readonly string[]} [rest] what stands behind the command
 */
export function main(name, root, rest = []) {
  endTogether();
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // What Node has made of the code is kept, for whatever is started from here too. Node 20 cannot.
  process.env['NODE_COMPILE_CACHE'] ??= join(root, '.cache/node');
  module.enableCompileCache?.();
  return command(async () => {
    if (name === 'start') return start(root, rest);
    if (name === 'test') return test(root);
    if (name === 'quick') return testQuickly(root);
    if (name === 'here') return runHere(root, rest);
    if (name !== 'run') throw new Failure('Use npm start or npm test.');
    await ensureInstalled(root);
    return runScript(root, rest);
  });
}
