// `npm run check:speed`: how long the check takes with ten thousand members. Ends with 1 where it takes too long.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeManyMembers } from '../src/checks/speed/folder.ts';
import { LIMITS, measure, median } from '../src/checks/speed/measure.ts';
import { readSettings } from '../src/settings.ts';

const COUNT = 10_000;
const folder = mkdtempSync(join(tmpdir(), 'speed-'));
try {
  console.log(`Writing ${COUNT} made-up members to ${folder} …`);
  writeManyMembers(readSettings().contentDir, folder, COUNT);
  const { whole, again } = await measure(process.cwd(), folder);
  const answers = again.map((ms) => ms.toFixed(0)).join(', ');
  const middle = median(again);
  console.log(`npm run check              ${whole.toFixed(0)} ms (limit ${LIMITS.whole})`);
  console.log(
    `npm run check -- --watch   ${middle.toFixed(0)} ms from a saved file (limit ${LIMITS.again}; each: ${answers})`,
  );
  process.exitCode = whole <= LIMITS.whole && middle <= LIMITS.again ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
