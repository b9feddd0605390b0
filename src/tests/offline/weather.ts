import { createServer, request as ask, type Server } from 'node:http';
import { serve, type Served } from '../../server/serve.ts';

/** What happens to the requests of an address. */
export interface Trouble {
  /** Milliseconds before an answer. */
  slow?: number;
  /** Answered in place of the site. */
  status?: number;
  body?: string;
}

/** A host with weather: it can be slow, answer wrongly, be gone and come back under the same address. */
export class Host {
  #inner: Served | undefined;
  #outer: Server | undefined;
  #port = 0;
  readonly #dir: string;
  readonly #base: string;
  /** Paths that were asked for, with their queries, in order. */
  asked: string[] = [];
  /** Bytes that were sent, as compressed. */
  sent = 0;
  /** Decides about each path; undefined lets it through. */
  trouble: (path: string) => Trouble | undefined = () => undefined;

  constructor(dir: string, base = '/') {
    this.#dir = dir;
    this.#base = base;
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  url(path = ''): string {
    return this.origin + this.#base + path;
  }

  async open(): Promise<void> {
    this.#inner ??= await serve({ dir: this.#dir, port: 0, base: this.#base });
    const inner = this.#inner.port;
    const outer = createServer((request, response) => {
      const path = request.url ?? '/';
      this.asked.push(path);
      const trouble = this.trouble(path);
      const pass = (): void => {
        if (trouble?.status !== undefined || trouble?.body !== undefined) {
          response.writeHead(trouble.status ?? 200, { 'content-type': 'text/html' }).end(trouble.body ?? 'trouble');
          return;
        }
        const onward = ask(
          { port: inner, host: '127.0.0.1', path, headers: request.headers, method: request.method },
          (answer) => {
            response.writeHead(answer.statusCode ?? 500, answer.headers);
            answer.on('data', (bytes: Buffer) => (this.sent += bytes.length));
            answer.pipe(response);
          },
        );
        onward.on('error', () => response.destroy());
        onward.end();
      };
      setTimeout(pass, trouble?.slow ?? 0);
    });
    this.#outer = outer;
    await new Promise<void>((done) => outer.listen(this.#port, '127.0.0.1', done));
    const address = outer.address();
    if (typeof address === 'object' && address) this.#port = address.port;
  }

  /** The network is cut: nothing answers any more. */
  async vanish(): Promise<void> {
    const outer = this.#outer;
    this.#outer = undefined;
    await new Promise<void>((done) => {
      if (!outer) return done();
      outer.close(() => done());
      outer.closeAllConnections();
    });
  }

  async close(): Promise<void> {
    await this.vanish();
    await this.#inner?.close();
  }

  /** What was asked for while something was done. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    this.asked = [];
    this.sent = 0;
    await work();
    return this.asked;
  }
}
