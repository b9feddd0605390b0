import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
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
const DEFAULT_CACHE = 'public, max-age=0, must-revalidate';

/**
 * Serves a built site as a static host would: compression, closing slashes, `404.html`, `_headers`, checks for change.
 * @example const { url, close } = await serve({ dir: 'dist', port: 0 });
 */
export async function serve({ dir, port = 4321, base = '/' }: ServeOptions): Promise<Served> {
  const server = createServer(answerFrom(resolve(dir), base));
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://localhost:${actual}${base}`,
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

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolved, reject) => {
    server.once('error', reject);
    // This machine only: what is served may be a draft.
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolved();
    });
  });

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
    const isFound = file !== undefined && isFile(file);
    const sent = isFound ? file : notFoundPage(dir, parts ?? []);
    const headers = headersOf(inside ?? path);
    if (!headers.has('cache-control') || !isFound) headers.set('cache-control', DEFAULT_CACHE);
    if (sent === undefined) {
      end(404, Object.fromEntries(headers), 'Not found\n');
      return;
    }
    const body = files.body(sent, chooseEncoding(request.headers['accept-encoding']));
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
