import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../built/files.ts';
import { compress } from '../server/compress.ts';
import { isCompressible, typeOf } from '../server/types.ts';
import { partOf, picturesIn } from './parts.ts';
import { HASH_LENGTH, type FileRow, type Manifest, type Part } from './release.ts';
import { inEach } from '../schema/languages.ts';

/** The name of a content, the same as the worker reckons it. */
export const nameOfContent = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, HASH_LENGTH);

/** The files of a built site by the part they are kept with. */
export function sortFiles(dist: string, base: string): Record<Part | 'shared', string[]> {
  const files = filesIn(dist);
  const texts = files.filter((file) => /\.(?:html|css)$/.test(file) && !file.startsWith('downloads/'));
  const shown = new Set(texts.flatMap((file) => picturesIn(readFileSync(join(dist, file), 'utf8'), base)));
  const parts: Record<Part | 'shared', string[]> = { shared: [], ...inEach(() => []), images: [], downloads: [] };
  for (const file of files) {
    const part = partOf(file, (picture) => shown.has(picture));
    if (part !== undefined) parts[part].push(file);
  }
  return parts;
}

const sizes = new Map<string, number>();

/** How many bytes a content is on the way to a reader, compressed as a host does it. */
function sentAs(file: string, content: Buffer): number {
  const name = nameOfContent(content);
  const known = sizes.get(name) ?? (isCompressible(typeOf(file)) ? compress(content, 'br') : content).length;
  sizes.set(name, known);
  return known;
}

/** How many bytes files are on the way to a reader, all together. */
export const bytesSent = (dist: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + sentAs(file, readFileSync(join(dist, file))), 0);

/** The list of an edition; its version is a hash of everything in it, and of what is sent with it. */
export function manifestOf(dist: string, base: string, date: string): Manifest {
  const rows = (files: readonly string[]): FileRow[] =>
    files.map((file) => {
      const content = readFileSync(join(dist, file));
      return [file, nameOfContent(content), sentAs(file, content)];
    });
  const sorted = Object.entries(sortFiles(dist, base)).map(([part, some]) => [part, rows(some)]);
  const files = Object.fromEntries(sorted) as Manifest['files'];
  const named = new Set(Object.values(files).flatMap((some) => some.map(([path]) => path)));
  const others = filesIn(dist).filter((file) => !named.has(file));
  const headers = join(dist, '_headers');
  // Kept pages carry the host’s headers: where those change, there is a new edition.
  const hash = createHash('sha256').update(JSON.stringify([date, files, others]));
  if (existsSync(headers)) hash.update(readFileSync(headers));
  return { version: hash.digest('hex').slice(0, 10), date, files, others };
}
