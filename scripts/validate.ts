/** `npm run validate`: asks the checker of the W3C about every page of dist/, all of them each time. Needs Java. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKER, judged, UNKNOWN_TO_IT, type Said } from '../src/build/validate.ts';
import { command, Failure } from '../src/setup/failure.mjs';

await command(() => {
  if (!existsSync('dist/index.html')) throw new Failure('There is no site in dist/ yet. Run npm run build first.');
  if (spawnSync('java', ['-version']).status !== 0)
    throw new Failure('The checker of the W3C needs Java, such as apt-get install default-jre-headless.');
  // It says more than a pipe holds.
  const file = join(mkdtempSync(join(tmpdir(), 'validate-')), 'said.json');
  const words = ['vnu', '--skip-non-html', '--errors-only', '--format', 'json', '--stdout', 'dist'];
  const { status } = spawnSync('npm', ['exec', '--yes', `--package=${CHECKER}`, '--', ...words], {
    stdio: ['ignore', openSync(file, 'w'), 'inherit'],
    shell: process.platform === 'win32',
  });
  const text = readFileSync(file, 'utf8');
  if (!text.startsWith('{')) throw new Failure(`The checker could not be run (it ended with ${status ?? 'no code'}).`);
  const { faults, notSaid } = judged((JSON.parse(text) as { messages: Said[] }).messages);
  for (const { message, pages, extract } of faults)
    console.error(`${message}\n  ${pages.length} ×, such as ${pages[0] ?? ''}\n  ${extract.replace(/\s+/g, ' ')}\n`);
  for (const says of notSaid) console.error(`The checker knows this now; take it off the list: ${says.source}\n`);
  console.log(`${faults.length} faults; ${UNKNOWN_TO_IT.length} things that the checker does not know yet.`);
  return faults.length + notSaid.length === 0 ? 0 : 1;
});
