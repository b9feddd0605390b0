import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings } from '../settings.ts';
import { buildHash, filesBelow, stampBuild } from '../setup/stamps.mjs';
import { faultsInLog, faultsTold, tornPages } from './blame.ts';
import { runNode } from './child.ts';
import { BuildError, takeLock } from './lock.ts';
import { siteSteps, type Step } from './steps.ts';
import { swapIn } from './swap.ts';

/** What a build may be told. */
export interface BuildOptions {
  /** The folder of the project. */
  root?: string;
  /** Where the site goes; `dist` by default, and only that is served by `npm start`. */
  out?: string;
  /** What is made from the pages. */
  steps?: readonly Step[];
  /** Does each phase of the build: for who measures them. */
  phase?: (name: string, work: () => Promise<void>) => Promise<void>;
}

/**
 * Builds the whole site: checks the content, makes the pages, then what is made from the pages. All of it happens
 * beside the target folder; only a site without a fault takes its place.
 */
export async function build({
  root = process.cwd(),
  out = 'dist',
  steps = siteSteps,
  phase = (_name, work) => work(),
}: BuildOptions = {}): Promise<void> {
  const begun = Date.now();
  const { base } = readSettings();
  const target = resolve(root, out);
  const isMain = target === join(root, 'dist');
  const cache = join(root, '.cache');
  const next = join(cache, 'dist-next');
  const release = takeLock(join(cache, 'build.lock'));
  try {
    // Taken before anything is read: what changes in the meantime must count as not built.
    const hash = isMain ? buildHash(root) : undefined;
    await phase('check', () => checkContent(root));
    rmSync(next, { recursive: true, force: true });
    await phase('pages', () => makePages(root, next));
    for (const { name, run } of steps) await phase(name, () => named(name, next, run(next, base)));
    if (isMain) stampBuild(root);
    const pages = filesBelow(next).filter((file) => file.endsWith('.html')).length;
    swapIn(next, target, join(cache, 'dist-old'));
    if (hash !== undefined) stampBuild(root, hash);
    console.log(`${out}: ${pages} pages, built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
  } finally {
    rmSync(next, { recursive: true, force: true });
    release();
  }
}

async function checkContent(root: string): Promise<void> {
  const script = join(root, 'scripts/check.ts');
  if (!existsSync(script)) return;
  const { code } = await runNode([script], root, { show: true });
  if (code !== 0) throw new BuildError('The content has faults (above): nothing was built.');
}

/** Astro’s own log is long and of use only when something went wrong. */
async function makePages(root: string, next: string): Promise<void> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  // Without what Astro remembers of the texts: a fault that it has logged once, it does not log again.
  const { code, output } = await runNode([astro, 'build', '--force', '--outDir', next], root, { show: false });
  const faults = faultsInLog(output);
  if (code === 0 && faults.length === 0) return;
  if (code !== 0)
    throw new BuildError(['Astro could not build the pages.', ...faultsTold(output, readSettings())].join('\n'));
  throw new BuildError(`Astro went on over faults, so the pages are not whole:\n${faults.join('\n')}`);
}

/** Says which step failed, and for which pages if theirs is the fault. */
async function named(name: string, next: string, step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const torn = tornPages(next, readSettings());
    throw new BuildError([`The step “${name}” failed: ${message}`, ...torn].join('\n'), { cause: error });
  }
}
