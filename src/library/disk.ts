import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, FaultCode } from './fault.ts';

/** A file or folder of the content, as the disk has it. */
export interface Entry {
  name: string;
  /** Path from the content folder, with forward slashes. */
  path: string;
  kind: 'file' | 'folder' | 'link' | 'other';
  /** In bytes; 0 for all but files. */
  size: number;
}

/** The first line of a file that is not UTF-8. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to;
  }
  return 1;
}

/** What a file says, with what is wrong with its letters; the text is undefined where it cannot be read as one. */
export interface Text {
  text: string | undefined;
  faults: readonly Fault[];
}

function decode(file: string, bytes: Buffer): Text {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, extra: Partial<Fault>): void => {
    faults.push({ file, line: 1, column: 1, field: '', code, severity: 'error', ...extra });
  };
  if (!isUtf8(bytes)) {
    fault('encoding', { line: firstBadLine(bytes) });
    return { text: undefined, faults };
  }
  let text = bytes.toString('utf8');
  if (text.startsWith('\uFEFF')) {
    fault('byte-order-mark', { found: 'U+FEFF' });
    text = text.slice(1);
  }
  const zero = text.indexOf('\0');
  if (zero < 0) return { text, faults };
  const before = text.slice(0, zero);
  const line = before.split('\n').length;
  fault('control-character', { line, column: zero - before.lastIndexOf('\n'), found: 'U+0000' });
  return { text: undefined, faults };
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** A content folder on the disk; each folder of it is looked at once. */
export class Disk {
  readonly dir: string;
  readonly #lists = new Map<string, Entry[]>();

  constructor(dir: string) {
    this.dir = dir;
  }

  #look(path: string, name: string): Entry | undefined {
    const stat = lstatSync(join(this.dir, path), { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    if (stat.isFile()) return { name, path, kind: 'file', size: stat.size };
    const kind = stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'link' : 'other';
    return { name, path, kind, size: 0 };
  }

  /** What a folder holds, by name; nothing where there is no such folder. `''` is the content folder itself. */
  list(folder: string): readonly Entry[] {
    let list = this.#lists.get(folder);
    if (list === undefined) {
      let names: string[] = [];
      try {
        names = readdirSync(join(this.dir, folder));
      } catch {
        // No such folder, or none that may be read.
      }
      const prefix = folder === '' ? '' : `${folder}/`;
      list = names.flatMap((name) => this.#look(prefix + name, name) ?? []).sort(byName);
      this.#lists.set(folder, list);
    }
    return list;
  }

  /** Every file and folder below a folder, each folder before what it holds; links are not followed. */
  *below(folder = ''): Generator<Entry> {
    for (const entry of this.list(folder)) {
      yield entry;
      if (entry.kind === 'folder') yield* this.below(entry.path);
    }
  }

  /** How many bytes a file has; 0 where there is none. */
  size(path: string): number {
    return this.#look(path, path)?.size ?? 0;
  }

  /** The text of a file; one that is gone since it was listed has none. */
  text(path: string): Text {
    try {
      return decode(path, readFileSync(join(this.dir, path)));
    } catch (error) {
      if (!isGone(error)) throw error;
      return { text: undefined, faults: [] };
    }
  }
}
