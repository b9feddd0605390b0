import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Fault } from '../library/fault.ts';
import { readLibrary } from '../library/index.ts';
import { runChecks } from './run.ts';

export interface Checked {
  faults: Fault[];
  /** How many files were read. */
  files: number;
  seconds: number;
  /** Whether `site.yaml` is right: without it no page can be made. */
  hasWholeSite: boolean;
}

/**
 * Reads a content folder and checks it.
 * @param today the day of the check, `YYYY-MM-DD`; by default the clock’s.
 * @returns all faults of all files, also where `site.yaml` has some.
 */
export function checkContent(dir: string, today?: string): Checked {
  const start = performance.now();
  const lib = readLibrary(dir);
  const faults = runChecks(lib, today);
  const seconds = (performance.now() - start) / 1000;
  return { faults, files: lib.texts.size, seconds, hasWholeSite: lib.hasWholeSite };
}

/**
 * Says whether a content file is below one of the paths that a caller named; no paths name everything.
 * @param paths from the current folder or from the content folder.
 * @throws where a path is in neither.
 */
export function filesBelow(dir: string, paths: readonly string[], cwd = process.cwd()): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const wanted = paths.map((path) => {
    const full = [resolve(cwd, path), resolve(dir, path)].find(
      (p) => existsSync(p) && !relative(dir, p).startsWith('..'),
    );
    if (full === undefined) throw new Error(path);
    return relative(dir, full).split(sep).join('/');
  });
  return (file) => wanted.some((w) => w === '' || file === w || file.startsWith(`${w}/`));
}
