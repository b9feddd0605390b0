import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Fault } from '../library/fault.ts';
import { Disk } from '../library/disk.ts';
import { openLibrary } from '../library/index.ts';
import { Memo } from '../library/memo.ts';
import { ContentError } from '../library/read.ts';
import { runChecks, Verdicts } from './run.ts';

export interface Checked {
  faults: Fault[];
  /** How many files were read. */
  files: number;
  seconds: number;
}

/**
 * Checks a content folder again and again: what it read and what it said of a file holds until that file changes, or
 * another one that the verdict rests on.
 */
export class Checker {
  readonly #dir: string;
  readonly #memo = new Memo();
  readonly #disk: Disk;
  readonly #verdicts = new Verdicts();

  constructor(dir: string) {
    this.#dir = dir;
    this.#disk = new Disk(dir);
  }

  /** Says that files or folders may have changed, come or gone, as paths from the content folder; `''` says it of all. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) this.#disk.forget(path);
  }

  /**
   * Checks the folder as far as it is known to have changed.
   * @returns all faults; those of `site.yaml` alone where nothing can be read without it.
   */
  check(today?: string): Checked {
    const start = performance.now();
    const seconds = (): number => (performance.now() - start) / 1000;
    try {
      const lib = openLibrary(this.#dir, this.#memo, this.#disk);
      const faults = runChecks(lib, today, this.#verdicts);
      return { faults, files: lib.texts.size, seconds: seconds() };
    } catch (error) {
      if (error instanceof ContentError) return { faults: [...error.faults], files: 1, seconds: seconds() };
      throw error;
    }
  }
}

/** Reads a content folder and checks it once. */
export const checkContent = (dir: string, today?: string): Checked => new Checker(dir).check(today);

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
