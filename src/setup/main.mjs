// @ts-check
import { Failure } from './failure.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';

/**
 * Runs one of the two commands; what keeps it from going on is told in a sentence, without a stack.
 * @param {string | undefined} command
 * @param {string} root the folder of the project
 * @returns {Promise<number>} exit code
 */
export async function main(command, root) {
  try {
    if (command === 'start') return await start(root);
    if (command === 'test') return await test(root);
    throw new Failure('Use npm start or npm test.');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`\n${error.message}\n`);
    return 1;
  }
}
