import { relative, sep } from 'node:path';
import { filesBelow } from '../setup/stamps.mjs';

/** All files of a built site, sorted, with forward slashes. */
export const filesIn = (dist: string): string[] =>
  filesBelow(dist).map((file) => relative(dist, file).split(sep).join('/'));
