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

/** Files that are smaller compressed; on the device they lie as small as they came. */
const LOOSE = /^(?:text\/|application\/(?:json|manifest\+json|xml)|image\/svg)/;

const pack = (content: ArrayBuffer, type: string): Response => {
  const body = new Response(content).body;
  if (!body || !LOOSE.test(type) || typeof CompressionStream === 'undefined')
    return new Response(content, { headers: { 'content-type': type } });
  return new Response(body.pipeThrough(new CompressionStream('gzip')), {
    headers: { 'content-type': type, 'x-packed': 'gzip' },
  });
};

/** The content of a kept file as it came. */
export const unpack = (kept: Response): ReadableStream | null =>
  kept.body && kept.headers.has('x-packed') ? kept.body.pipeThrough(new DecompressionStream('gzip')) : kept.body;

/**
 * Fetches a file and takes it only if it is exactly the one of the manifest. What comes from a cache on the way
 * may be of another edition: it is asked for once more, past all caches.
 */
export async function fetchExact(scope: string, [path, hash]: FileRow, signal: AbortSignal): Promise<Response> {
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
    const response = await fetch(address, { cache, signal }).catch(() => undefined);
    signal.throwIfAborted();
    if (!response || response.status >= 500) throw new Stop('network', path);
    const content = await response.arrayBuffer().catch(() => undefined);
    if (!content) throw new Stop('network', path);
    if ((await nameOfContent(content)) !== hash) continue;
    const type = response.headers.get('content-type') ?? 'application/octet-stream';
    return pack(content, type);
  }
  throw new Stop('changed', path);
}

/** Whether an error says that the device has no more room. */
export const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
