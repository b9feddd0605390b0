import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildHash, stampBuild } from '../setup/stamps.mjs';
import { runNode } from './child.ts';
import { BuildError, takeLock } from './lock.ts';
import { faultsInLog } from './log.ts';
import { steps } from './steps.ts';
import { swapIn } from './swap.ts';

/** What a build may be told. */
export interface BuildOptions {
  /** The folder of the project. */
  root?: string;
  /** Where the site goes; `dist` by default, and only that is served by `npm start`. */
  out?: string;
  /** Settings, such as `CONTENT_DIR`; the environment by default. */
  env?: NodeJS.ProcessEnv;
}

/**
 * Builds the whole site: checks the content, makes the pages, then what is made from the pages. All of it happens
 * beside the target folder; only a site without a fault takes its place.
 */
export async function build({
  root = process.cwd(),
  out = 'dist',
  env = process.env,
}: BuildOptions = {}): Promise<void> {
  const target = resolve(root, out);
  const isMain = target === join(root, 'dist');
  const cache = join(root, '.cache');
  const next = join(cache, 'dist-next');
  const release = takeLock(join(cache, 'build.lock'));
  try {
    // Taken before anything is read: what changes in the meantime must count as not built.
    const hash = isMain ? buildHash(root, env) : undefined;
    await checkContent(root, env);
    rmSync(next, { recursive: true, force: true });
    await makePages(root, next, env);
    for (const { name, run } of steps) await named(name, run(next));
    if (isMain) stampBuild(root);
    swapIn(next, target, join(cache, 'dist-old'));
    if (hash !== undefined) stampBuild(root, hash);
  } finally {
    rmSync(next, { recursive: true, force: true });
    release();
  }
}

async function checkContent(root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const script = join(root, 'scripts/check.ts');
  if (!existsSync(script)) return;
  const { code } = await runNode([script], root, env);
  if (code !== 0) throw new BuildError('The content has faults (above): nothing was built.');
}

async function makePages(root: string, next: string, env: NodeJS.ProcessEnv): Promise<void> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const { code, output } = await runNode([astro, 'build', '--outDir', next], root, {
    ...env,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  if (code !== 0) throw new BuildError('Astro could not build the pages (above).');
  const faults = faultsInLog(output);
  if (faults.length > 0)
    throw new BuildError(`Astro went on over faults, so the pages are not whole:\n${faults.join('\n')}`);
}

async function named(name: string, step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (error) {
    throw new Error(`The step “${name}” failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
