import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { join, resolve } from 'node:path';
import { chooseEncoding } from './compress.ts';
import { Files, isFile, notFoundPage, partsOf } from './files.ts';
import { headersFor, parseHeaders } from './headers.ts';

/** What to serve, and where. */
export interface ServeOptions {
  /** The folder of the built site. */
  dir: string;
  /** 0 takes any free port. */
  port?: number;
  /** The path that the site stands below, with both slashes. */
  base?: string;
  /** Another name or address of this machine to serve on, for a phone at hand; by default this machine alone. */
  host?: string;
  /** Takes the line that is written where an answer fails. */
  log?: (line: string) => unknown;
}

/** A running server. */
export interface Served {
  /** The address of the home page, such as `http://localhost:4321/`. */
  url: string;
  port: number;
  /** Ends it, and every connection to it. */
  close: () => Promise<void>;
}

/** What a browser must ask about again each time: the way of hosts with all that `_headers` says nothing of. */
export const DEFAULT_CACHE = 'public, max-age=0, must-revalidate';

/**
 * Serves a built site as a static host would: compression, closing slashes, `404.html`, `_headers`, checks for change.
 * @example const { url, close } = await serve({ dir: 'dist', port: 0 });
 */
export async function serve({
  dir,
  port = 4321,
  base = '/',
  host,
  log = (line) => process.stderr.write(`${line}\n`),
}: ServeOptions): Promise<Served> {
  const answer = answerFrom(resolve(dir), base);
  const server = createServer((request, response) => {
    try {
      if (isOurs(request.headers.host, host)) answer(request, response);
      else refuse(response, 403, 'This preview answers to localhost only, or to the name given with --host.\n');
    } catch (error) {
      log(failureLine(request, error));
      refuse(response, 500, 'The preview failed over this address. The terminal that runs it says why.\n');
    }
  });
  await listen(server, port, host);
  // Later errors are about one connection, such as too many at once: they must not end the server.
  server.on('error', (error) => {
    log(`The preview could not take a connection: ${error.message}`);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host === undefined ? 'localhost' : isIPv6(host) ? `[${host}]` : host}:${actual}${base}`,
    port: actual,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server, port: number, host = '127.0.0.1'): Promise<void> =>
  new Promise((resolved, reject) => {
    server.once('error', reject);
    // This machine only where nothing else is asked for: what is served may be a draft.
    server.listen(port, host, () => {
      server.off('error', reject);
      resolved();
    });
  });

/**
 * Whether a request names this machine, or the name that the server was asked to stand under. A foreign page can have
 * its own name lead here and would then read the answers; the name still stands in the request.
 * @internal Hosts that no client sends are tested on it.
 */
export function isOurs(header: string | undefined, asked?: string): boolean {
  const name = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d{1,5})?$/i.exec(header ?? '');
  const host = (name?.[1] ?? name?.[2] ?? '').toLowerCase();
  if (host === '') return false;
  return host === asked?.toLowerCase() || host === '::1' || /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3})$/.test(host);
}

function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(text);
}

/** One line for the terminal: what the request holds must not write further lines, or colours, into it. */
function failureLine({ method = '', url = '' }: IncomingMessage, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return JSON.stringify(`${method} ${url.slice(0, 200)} failed: ${reason}`).slice(1, -1);
}

function answerFrom(dir: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  const files = new Files();
  const rules = join(dir, '_headers');
  const headersOf = headersFor(existsSync(rules) ? parseHeaders(readFileSync(rules, 'utf8')) : []);

  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const search = query === undefined ? '' : `?${query}`;
    const end = (status: number, headers: Record<string, string>, text: string): void => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
      response.end(request.method === 'HEAD' ? undefined : text);
    };
    const redirect = (to: string, status = 301): void => {
      end(status, { location: to + search }, `Moved to ${to}\n`);
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      end(405, { allow: 'GET, HEAD' }, 'Only GET and HEAD are answered here.\n');
      return;
    }
    if (base !== '/' && path === base.slice(0, -1)) {
      redirect(base);
      return;
    }
    // A host would have another site here; for a preview, the way to this one is of more use.
    if (base !== '/' && path === '/') {
      redirect(base, 302);
      return;
    }

    const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
    const parts = inside === undefined ? undefined : partsOf(inside);
    const asked = parts && join(dir, ...parts);
    const wantsPage = inside?.endsWith('/') ?? false;
    if (parts && asked !== undefined && !wantsPage && !isFile(asked) && isFile(join(asked, 'index.html'))) {
      // Made of checked parts: a path such as //other.example/ cannot lead away from here.
      redirect(`${base}${parts.map(encodeURIComponent).join('/')}/`);
      return;
    }

    const file = asked === undefined ? undefined : wantsPage ? join(asked, 'index.html') : asked;
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    const found = file !== undefined && isFile(file) ? files.body(file, encoding) : undefined;
    const isFound = found !== undefined;
    const missing = isFound ? undefined : notFoundPage(dir, parts ?? []);
    const body = found ?? (missing === undefined ? undefined : files.body(missing, encoding));
    const headers = headersOf(inside ?? path);
    if (!headers.has('cache-control') || !isFound) headers.set('cache-control', DEFAULT_CACHE);
    if (body === undefined) {
      end(404, Object.fromEntries(headers), 'Not found\n');
      return;
    }
    if (body.varies) headers.set('vary', 'accept-encoding');
    if (isFound) headers.set('etag', body.etag);
    if (isFound && knows(request.headers['if-none-match'], body.etag)) {
      response.writeHead(304, Object.fromEntries(headers)).end();
      return;
    }
    headers.set('content-type', body.type).set('content-length', String(body.content.length));
    if (body.encoding !== 'identity') headers.set('content-encoding', body.encoding);
    response.writeHead(isFound ? 200 : 404, Object.fromEntries(headers));
    response.end(request.method === 'HEAD' ? undefined : body.content);
  };
}

/** Whether a reader has this version already. */
function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((known) => [etag, '*'].includes(known.trim().replace(/^W\//, '')));
}
