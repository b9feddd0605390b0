// @ts-check
import { Failure } from './failure.mjs';
import { readyForCommands } from './install.mjs';
import { runScript } from './script.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';

/**
 * Runs one of the two commands, or a script of this project once its packages are there (`run`); what keeps it from going on is told in a sentence, without a stack.
 * @param {string | undefined} command
 * @param {string} root the folder of the project
 * @param {readonly string[]} [rest] what stands behind the command
 * @returns {Promise<number>} exit code
 */
export async function main(command, root, rest = []) {
  try {
    if (command === 'start') return await start(root);
    if (command === 'test') return await test(root);
    if (command === 'run') {
      await readyForCommands(root);
      return await runScript(root, rest);
    }
    throw new Failure('Use npm start or npm test.');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`\n${error.message}\n`);
    return 1;
  }
}
