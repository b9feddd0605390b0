import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Fault } from '../library/fault.ts';
import { openLibrary } from '../library/index.ts';
import { ContentError } from '../library/read.ts';
import { runChecks } from './run.ts';

export interface Checked {
  faults: Fault[];
  /** How many files were read. */
  files: number;
  seconds: number;
}

/**
 * Reads a content folder and checks it.
 * @param today the day of the check, `YYYY-MM-DD`; by default the clock’s.
 * @returns all faults; those of `site.yaml` alone where nothing can be read without it.
 */
export function checkContent(dir: string, today?: string): Checked {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  try {
    const lib = openLibrary(dir);
    return { faults: runChecks(lib, today), files: lib.texts.size, seconds: seconds() };
  } catch (error) {
    if (error instanceof ContentError) return { faults: [...error.faults], files: 1, seconds: seconds() };
    throw error;
  }
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
