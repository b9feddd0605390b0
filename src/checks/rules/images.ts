import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Entry } from '../../library/disk.ts';
import type { Fault, FaultCode } from '../../library/fault.ts';
import type { Context } from '../context.ts';
import { PICTURES } from '../pictures.ts';

const MAX_IMAGE = 1_000_000;

/** Pictures are pictures, and small. */
export const images = ({ lib }: Context): Fault[] =>
  [...lib.disk.below()].flatMap((entry) => (entry.kind === 'file' ? ofEntry(lib.dir, entry) : []));

function ofEntry(dir: string, { name, path, size }: Entry): Fault[] {
  const isPicture = PICTURES[extname(name).toLowerCase()];
  if (isPicture === undefined) return [];
  const fault = (code: FaultCode, found: string, params: Fault['params'] = {}): Fault[] => [
    { file: path, line: 1, column: 1, field: '', code, severity: 'error', found, params },
  ];
  // What is too large is not read.
  if (size > MAX_IMAGE) return fault('image-size', `${size}`, { limit: MAX_IMAGE });
  return isPicture(readFileSync(join(dir, path))) ? [] : fault('image-type', name);
}
