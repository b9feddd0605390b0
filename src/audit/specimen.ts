import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { serve } from '../server/serve.ts';

/** The branch that a change is compared with. */
const MAIN = 'main';
const WIDTHS = [390, 1440];
const SCHEMES = ['light', 'dark'];
/** How long a server may take to answer first, in milliseconds. */
const PATIENCE = 120_000;

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim();

/**
 * How many pixels differ between two pictures; undefined where they have not the same size.
 * @internal Tested on two small pictures.
 */
export async function differing(a: Buffer, b: Buffer): Promise<number | undefined> {
  const [one, other] = await Promise.all(
    [a, b].map((png) => sharp(png, { limitInputPixels: false }).raw().toBuffer({ resolveWithObject: true })),
  );
  if (one === undefined || other === undefined) return undefined;
  const { info, data } = one;
  if (info.width !== other.info.width || info.height !== other.info.height) return undefined;
  let n = 0;
  for (let i = 0; i < data.length; i += info.channels)
    if (data.compare(other.data, i, i + info.channels, i, i + info.channels) !== 0) n += 1;
  return n;
}

/** Waits until the specimen of a server answers. @throws where it does not in time */
async function untilThere(url: string, child: ChildProcess): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    if (child.exitCode !== null) break;
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${url} does not answer.`);
}

/** Pictures of the specimen as `npm run dev` shows it in a folder, by width and scheme. */
async function picturesOf(browser: Browser, cwd: string): Promise<Map<string, Buffer>> {
  // A port that was free a moment ago.
  const { port, close } = await serve({ dir: '.', port: 0 });
  await close();
  const child = spawn(process.execPath, ['scripts/dev.ts'], { cwd, env: { ...process.env, PORT: String(port) } });
  const out = new Map<string, Buffer>();
  try {
    const url = `http://localhost:${port}/specimen/`;
    await untilThere(url, child);
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      // Whether fonts come in time would be chance.
      await page.route(/\.woff2/, (route) => route.abort());
      await page.goto(url, { waitUntil: 'load' });
      for (const scheme of SCHEMES)
        out.set(`${width}-${scheme}`, await page.locator(`.scheme-${scheme}`).screenshot({ animations: 'disabled' }));
      await page.close();
    }
  } finally {
    if (child.exitCode === null) {
      child.kill();
      await once(child, 'exit');
    }
  }
  return out;
}

/**
 * Compares the specimen of the components with that of the main branch, made in the same run.
 * @returns the pictures that differ, with how many pixels do (undefined: the size differs) and where both were put;
 * undefined where the main branch has no specimen
 */
export async function specimenChanges(
  browser: Browser,
): Promise<{ name: string; pixels: number | undefined; folder: string }[] | undefined> {
  const tree = mkdtempSync(join(tmpdir(), 'main-'));
  git('worktree', 'add', '--detach', '--force', tree, MAIN);
  try {
    if (!existsSync(join(tree, 'src/dev/specimen'))) return undefined;
    symlinkSync(join(process.cwd(), 'node_modules'), join(tree, 'node_modules'));
    const before = await picturesOf(browser, tree);
    const now = await picturesOf(browser, process.cwd());
    const folder = mkdtempSync(join(tmpdir(), 'specimen-'));
    const changes = [];
    for (const [name, picture] of now) {
      const old = before.get(name);
      const pixels = old && (await differing(old, picture));
      if (pixels === 0) continue;
      writeFileSync(join(folder, `${name}-now.png`), picture);
      if (old) writeFileSync(join(folder, `${name}-main.png`), old);
      changes.push({ name, pixels, folder });
    }
    if (changes.length === 0) rmSync(folder, { recursive: true });
    return changes;
  } finally {
    git('worktree', 'remove', '--force', tree);
  }
}
