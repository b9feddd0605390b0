import { readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Fault } from '../../library/fault.ts';
import type { Library } from '../../library/index.ts';
import { contextOf } from '../context.ts';
import { PICTURES } from '../pictures.ts';

export const MAX_IMAGE = 1_000_000;

/** Pictures are pictures, and small. */
export function images(lib: Library): Fault[] {
  const out: Fault[] = [];
  for (const entry of contextOf(lib).entries) {
    const isPicture = PICTURES[extname(entry.name).toLowerCase()];
    if (isPicture === undefined || !entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = relative(lib.dir, path).split(sep).join('/');
    const fault = (code: string, found: string, params: Fault['params'] = {}): void => {
      out.push({ file, line: 1, column: 1, field: '', code, severity: 'error', found, params });
    };
    const { size } = statSync(path);
    // What is too large is not read.
    if (size <= MAX_IMAGE && !isPicture(readFileSync(path))) fault('image-type', entry.name);
    if (size > MAX_IMAGE) fault('image-size', `${size}`, { limit: MAX_IMAGE });
  }
  return out;
}
