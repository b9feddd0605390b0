import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TINY_CONTENT } from '../support/tiny.ts';
import type { Case, Content } from './case.ts';

/** Writes files into a content folder. */
export function put(dir: string, files: Readonly<Record<string, Content>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
    else {
      rmSync(file, { force: true });
      symlinkSync(content.link, file);
    }
  }
}

/** A copy of the content of the consortium that does not exist, for one use. */
export function contentWith(files: Readonly<Record<string, Content>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'hostile-'));
  cpSync(TINY_CONTENT, dir, { recursive: true });
  put(dir, files);
  return dir;
}

/** Calls `use` with a content folder that holds the files of a case, and takes the folder away again. */
export function withCase<T>(hostile: Case, use: (dir: string) => T): T {
  const dir = contentWith(hostile.files);
  try {
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
