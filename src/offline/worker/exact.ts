import { typeOf } from '../../server/types.ts';
import { HASH_LENGTH, type FileRow, type Reason } from '../release.ts';

/** Ends a job: why, and at which file. */
export class Stop extends Error {
  readonly reason: Reason;
  readonly file: string;

  constructor(reason: Reason, file: string) {
    super(`${reason}: ${file}`);
    this.reason = reason;
    this.file = file;
  }
}

/** The name of a content: the start of its SHA-256 in base64url. */
export async function nameOfContent(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const base64 = btoa(String.fromCharCode(...digest));
  return base64.replaceAll('+', '-').replaceAll('/', '_').slice(0, HASH_LENGTH);
}

/** A content as it is kept: text as small as it came, the type that its name says, and its own name. */
export function pack(content: ArrayBuffer, type: string, hash: string): Response {
  const headers = new Headers({ 'content-type': type, 'x-hash': hash });
  const body = new Response(content).body;
  if (!body || !type.includes('utf-8') || typeof CompressionStream === 'undefined')
    return new Response(content, { headers });
  headers.set('x-packed', 'gzip');
  return new Response(body.pipeThrough(new CompressionStream('gzip')), { headers });
}

/** The content of a kept file as it came. */
export const unpack = (kept: Response): ReadableStream | null =>
  kept.body && kept.headers.has('x-packed') ? kept.body.pipeThrough(new DecompressionStream('gzip')) : kept.body;

/**
 * Fetches a file and takes it only if it is exactly the one of the manifest. What comes from a cache on the way
 * may be of another edition: it is asked for once more, past all caches.
 */
export async function fetchExact(scope: string, [path, hash]: FileRow, signal?: AbortSignal): Promise<Response> {
  const address =
    scope +
    path
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1');
  // Names below _assets/ change with their content: what the browser has of them is right.
  const modes: RequestCache[] = [path.startsWith('_assets/') ? 'default' : 'no-cache', 'reload'];
  for (const cache of modes) {
    const response = await fetch(address, { cache, ...(signal && { signal }) }).catch(() => undefined);
    signal?.throwIfAborted();
    if (!response || response.status >= 500) throw new Stop('network', path);
    const content = await response.arrayBuffer().catch(() => undefined);
    if (!content) throw new Stop('network', path);
    const name = await nameOfContent(content);
    // The host’s own word on the type is not needed: one that is wrong would leave pages without style.
    if (name.startsWith(hash)) return pack(content, typeOf(path), name);
  }
  throw new Stop('changed', path);
}

/** Whether an error says that the device has no more room. */
export const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
