/**
 * `npm run bench -- --members 50`: builds the site with so many made-up members more, and writes what each phase costs
 * and what comes out to scripts/bench/results.md. Ends with 1 where a page brings too many files or bytes; never for
 * the time it took.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { broken, withBench, type Bench } from '../src/build/bench-report.ts';
import { build } from '../src/build/build.ts';
import { heapsOf, Meter, searchBytes } from '../src/build/measure.ts';
import { siteSteps } from '../src/build/steps.ts';
import { filesIn } from '../src/built/files.ts';
import { writeManyMembers } from '../src/checks/many-members.ts';
import { command, Failure } from '../src/setup/failure.mjs';
import { readSettings } from '../src/settings.ts';
import { buildShare } from '../src/share/build.ts';

const RESULTS = 'scripts/bench/results.md';
const OUT = '.cache/bench';

await command(async () => {
  if (process.platform !== 'linux') throw new Failure('The bench reads what Linux counts: run it there.');
  const { values } = parseArgs({ options: { members: { type: 'string', default: '50' } } });
  const members = Number(values.members);
  if (!Number.isInteger(members) || members < 1 || members > 10_000)
    throw new Failure(`--members is a number from 1 to 10000, not “${values.members}”.`);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const meter = new Meter();
  try {
    writeManyMembers(readSettings().contentDir, join(folder, 'content'), members);
    process.env['CONTENT_DIR'] = join(folder, 'content');
    // Without the pictures of earlier builds.
    const cold = siteSteps.map((step) =>
      step.name === 'share pictures'
        ? {
            ...step,
            run: async (dist: string, base: string): Promise<void> =>
              void (await buildShare(dist, base, join(folder, 'share'))),
          }
        : step,
    );
    await build({ out: OUT, steps: cold, phase: meter.phase });
    const bench: Bench = {
      members,
      machine: `${cpus()[0]?.model ?? 'processor unknown'}, ${cpus().length} cores, Node ${process.versions.node}`,
      pages: filesIn(OUT).filter((file) => file.endsWith('.html') && !file.startsWith('downloads/')).length,
      costs: meter.costs,
      heaps: heapsOf(OUT),
      search: searchBytes(OUT),
    };
    mkdirSync('scripts/bench', { recursive: true });
    writeFileSync(RESULTS, withBench(existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '', bench));
    console.log(`Written to ${RESULTS}.`);
    const sentences = broken(bench);
    for (const sentence of sentences) console.error(sentence);
    return sentences.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(OUT, { recursive: true, force: true });
  }
});
