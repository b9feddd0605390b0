import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../checks/check.ts';
import { fixContent } from '../../checks/fix.ts';
import type { Fault } from '../../library/fault.ts';
import { isPlace, type Files } from './allowed-path.ts';

const keyOf = (f: Fault): string => [f.file, f.code, f.field, f.found ?? ''].join('\0');

/** What became of a trial. */
export interface Tried {
  /** The files with their typography mended, as `npm run check -- --fix` would. */
  files: Files;
  /** All that the check says that it would not say without them. */
  faults: Fault[];
}

/**
 * A copy of a content folder in which files can be tried before anybody has them: the checks that run on it are
 * the ones that run on the real folder.
 */
export class Trial {
  readonly #dir = mkdtempSync(join(tmpdir(), 'trial-'));
  readonly #content: string;
  readonly #today: string;
  /** What is said of the folder as it is; made with the first trial, so that a first question need not wait for it. */
  #before: ReadonlySet<string> | undefined;

  constructor(content: string, today: string) {
    this.#content = content;
    this.#today = today;
  }

  #ready(): ReadonlySet<string> {
    if (this.#before === undefined) {
      // Links are left out: what they lead to is not ours to read, and the check of the real folder names them.
      cpSync(this.#content, this.#dir, { recursive: true, verbatimSymlinks: true });
      this.#before = new Set(this.#check().map(keyOf));
    }
    return this.#before;
  }

  #check(): Fault[] {
    return checkContent(this.#dir, this.#today).faults;
  }

  /** Whether the folder has a file already. */
  has(path: string): boolean {
    return existsSync(join(this.#content, path));
  }

  /**
   * Checks files as if they stood in the folder, and takes them away again.
   * @param anywhere for whoever has the whole folder: any file of it, also in place of one that is there
   * @throws where a path is none that a contribution may write to, or is taken.
   */
  try(files: Files, { mend = true, anywhere = false } = {}): Tried {
    const known = this.#ready();
    const paths = Object.keys(files);
    const before = new Map(
      paths.filter((path) => anywhere && this.has(path)).map((path) => [path, readFileSync(join(this.#dir, path))]),
    );
    for (const path of anywhere ? [] : paths) {
      if (!isPlace(path)) throw new Error(`${path} is no place for a contribution`);
      if (this.has(path)) throw new Error(`${path} is there already`);
    }
    try {
      for (const path of paths) {
        mkdirSync(dirname(join(this.#dir, path)), { recursive: true });
        writeFileSync(join(this.#dir, path), files[path] ?? '');
      }
      if (mend) fixContent(this.#dir, (file) => paths.includes(file));
      const faults = this.#check().filter((f) => !known.has(keyOf(f)));
      return { files: Object.fromEntries(paths.map((p) => [p, readFileSync(join(this.#dir, p), 'utf8')])), faults };
    } finally {
      for (const path of paths) {
        const text = before.get(path);
        if (text === undefined) rmSync(join(this.#dir, path), { force: true });
        else writeFileSync(join(this.#dir, path), text);
      }
    }
  }

  /** Takes the copy away. */
  close(): void {
    rmSync(this.#dir, { recursive: true, force: true });
  }
}
