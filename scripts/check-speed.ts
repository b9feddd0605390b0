// `npm run check:speed`: how long the check takes with 2,500 members. Ends with 1 where it takes too long.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeManyMembers } from '../src/checks/many-members.ts';
import { readSettings } from '../src/settings.ts';

const COUNT = 2500;
const MOST_MILLISECONDS = 2500;
const folder = mkdtempSync(join(tmpdir(), 'speed-'));
try {
  writeManyMembers(readSettings().contentDir, folder, COUNT);
  const start = performance.now();
  spawnSync(process.execPath, ['scripts/check.ts'], {
    env: { ...process.env, CONTENT_DIR: folder },
    maxBuffer: 2 ** 30,
  });
  const milliseconds = performance.now() - start;
  console.log(`${COUNT} members more: ${milliseconds.toFixed(0)} ms (limit ${MOST_MILLISECONDS})`);
  process.exitCode = milliseconds <= MOST_MILLISECONDS ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
