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

const statOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

/** Whether there is such a file. */
export const isFile = (path: string): boolean => statOf(path)?.isFile() ?? false;

/**
 * The “not found” page for an address: the nearest one upwards, so that each language has its own.
 * @returns its path, or undefined where the site has none
 */
export function notFoundPage(dir: string, parts: readonly string[]): string | undefined {
  for (let depth = parts.length; depth >= 0; depth--) {
    const folder = join(dir, ...parts.slice(0, depth));
    const page = [join(folder, '404.html'), join(folder, '404', 'index.html')].find(isFile);
    if (page !== undefined) return page;
  }
  return undefined;
}

/** Hands out files, compressed once and kept; a file that has changed on the disk is read again. */
export class Files {
  readonly #kept = new Map<string, Body>();

  body(path: string, wanted: Encoding): Body {
    const stats = statSync(path);
    const type = typeOf(path);
    const varies = isCompressible(type);
    const encoding = varies ? wanted : 'identity';
    const key = `${encoding} ${stats.mtimeMs} ${stats.size} ${path}`;
    let body = this.#kept.get(key);
    if (body === undefined) {
      const raw = readFileSync(path);
      const hash = createHash('sha256').update(raw).digest('base64url').slice(0, 20);
      body = { content: compress(raw, encoding), type, encoding, varies, etag: `"${hash}-${encoding}"` };
      this.#kept.set(key, body);
    }
    return body;
  }
}
