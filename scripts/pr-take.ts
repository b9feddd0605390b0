/**
 * Puts the content of a pull request in the place of this checkout’s, which is kept in .cache/pr/before. Nothing but
 * ordinary files is taken: links are left behind and told in the summary.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { takeContent } from '../src/contribute/pull-request/take.ts';

const from = process.argv[2];
if (from === undefined) throw new Error('Name the content folder of the pull request.');
rmSync('.cache/pr', { recursive: true, force: true });
mkdirSync('.cache/pr', { recursive: true });
renameSync('content', '.cache/pr/before');
const left = takeContent(from, 'content');
writeFileSync('.cache/pr/left.json', JSON.stringify(left));
console.log(`Taken from the pull request; left behind: ${left.length}.`);
process.exitCode = left.length === 0 ? 0 : 1;
