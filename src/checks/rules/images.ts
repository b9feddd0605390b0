import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Fault } from '../../library/fault.ts';
import type { Library } from '../../library/index.ts';
import { contextOf } from '../context.ts';

export const MAX_IMAGE = 1_000_000;

/** The first bytes of each kind of picture. */
const SIGNS: Record<string, (head: Buffer) => boolean> = {
  '.png': (head) => head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  '.jpg': (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff,
  '.webp': (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  '.avif': (head) => head.toString('latin1', 4, 8) === 'ftyp' && /avi[fs]/.test(head.toString('latin1', 8, 32)),
};
SIGNS['.jpeg'] = SIGNS['.jpg'] ?? (() => false);

function headOf(path: string): Buffer {
  const head = Buffer.alloc(32);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head;
}

/** Pictures are pictures, and small. */
export function images(lib: Library): Fault[] {
  const out: Fault[] = [];
  for (const entry of contextOf(lib).entries) {
    const sign = SIGNS[extname(entry.name).toLowerCase()];
    if (sign === undefined || !entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = relative(lib.dir, path).split(sep).join('/');
    const fault = (code: string, found: string, params: Fault['params'] = {}): void => {
      out.push({ file, line: 1, column: 1, field: '', code, severity: 'error', found, params });
    };
    if (!sign(headOf(path))) fault('image-type', entry.name);
    const { size } = statSync(path);
    if (size > MAX_IMAGE) fault('image-size', `${size}`, { limit: MAX_IMAGE });
  }
  return out;
}
