import { createHash } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { compress, type Encoding } from './compress.ts';
import { isCompressible, typeOf } from './types.ts';

/** A file as it is sent. */
export interface Body {
  content: Buffer;
  type: string;
  encoding: Encoding;
  /** Whether another reader may get it in another encoding. */
  varies: boolean;
  etag: string;
}

/** Files that tell a host what to do; it does not hand them out. */
const FOR_HOSTS = new Set(['_headers', '_redirects']);

/**
 * The parts of an address below the base path, decoded, or undefined for one that no file can have: with parts that
 * are empty or lead upwards, or with characters that mean something to a file system.
 */
export function partsOf(path: string): string[] | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const parts = decoded
    .split('/')
    .filter((part, index, all) => part !== '' || (index !== 0 && index !== all.length - 1));
  const isSound = (part: string): boolean => part !== '' && part !== '.' && part !== '..' && !/[\0\\/:]/.test(part);
  return parts.every(isSound) && !FOR_HOSTS.has(parts.join('/')) ? parts : undefined;
}

/**
 * What a path leads to. Whatever keeps it from being looked at (a name too long, a folder that may not be entered, a
 * ring of links) means the same to who asks: there is no such file.
 */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Whether there is such a file. */
export const isFile = (path: string): boolean => statOf(path)?.isFile() ?? false;

/**
 * The “not found” page for an address: the nearest one upwards, so that each language has its own.
 * @returns its path, or undefined where the site has none
 */
export function notFoundPage(dir: string, parts: readonly string[]): string | undefined {
  let page: string | undefined;
  let folder = dir;
  // Downwards, and no further than there are folders: an address may have thousands of parts.
  for (const part of ['', ...parts]) {
    folder = join(folder, part);
    if (statOf(folder)?.isDirectory() !== true) break;
    page = [join(folder, '404.html'), join(folder, '404', 'index.html')].find(isFile) ?? page;
  }
  return page;
}

/** Hands out files, compressed once and kept; a file that has changed on the disk is read again. */
export class Files {
  readonly #kept = new Map<string, { version: string; body: Body }>();

  /** @returns the file, or undefined where it cannot be read, such as one that a build has just taken away */
  body(path: string, wanted: Encoding): Body | undefined {
    const stats = statOf(path);
    if (stats === undefined) return undefined;
    const type = typeOf(path);
    const varies = isCompressible(type);
    const encoding = varies ? wanted : 'identity';
    const key = `${encoding} ${path}`;
    const version = `${stats.mtimeMs} ${stats.size}`;
    const kept = this.#kept.get(key);
    if (kept?.version === version) return kept.body;
    const raw = read(path);
    if (raw === undefined) return undefined;
    const hash = createHash('sha256').update(raw).digest('base64url').slice(0, 20);
    const body = { content: compress(raw, encoding), type, encoding, varies, etag: `"${hash}-${encoding}"` };
    this.#kept.set(key, { version, body });
    return body;
  }
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
