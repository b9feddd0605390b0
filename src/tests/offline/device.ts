import { vi } from 'vitest';
import { nameOfContent } from '../../offline/manifest.ts';
import { manifestPath, type FileRow, type Manifest, type Release } from '../../offline/release.ts';
import { answer } from '../../offline/worker/answer.ts';
import { Shelf } from '../../offline/worker/shelf.ts';
import type { AskEvent } from '../../offline/worker/types.ts';

const ORIGIN = 'https://site.example';
const full = (address: string | Request): string =>
  new URL(typeof address === 'string' ? address : address.url, ORIGIN).href;

/** What a host sends: a text, and what else is odd about it. */
export interface Sent {
  body?: string;
  type?: string;
  status?: number;
  /** Where the browser came by the way of another address. */
  redirected?: boolean;
  /** `opaque` where it came from elsewhere. */
  kind?: 'basic' | 'opaque';
}
/** What stands at an address; undefined: there is no network. */
export type Host = (path: string, init: RequestInit) => Sent | undefined;

function sentBy({ body = '', type = 'text/html', status = 200, redirected = false, kind = 'basic' }: Sent): Response {
  const response = new Response(status === 204 ? null : body, { status, headers: { 'content-type': type } });
  const as = (plain: Response): Response =>
    Object.defineProperties(plain, {
      redirected: { value: redirected },
      type: { value: kind },
      clone: { value: () => as(Response.prototype.clone.call(plain)) },
    });
  return as(response);
}

/** A browser’s stores, kept in memory. */
class Stores {
  readonly all = new Map<string, Map<string, Response>>();

  open = (name: string): Promise<Cache> => {
    const entries = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, entries);
    const cache = {
      match: (key: string | Request) => Promise.resolve(entries.get(full(key))?.clone()),
      put: async (key: string | Request, response: Response) => {
        const { status, headers } = response;
        entries.set(full(key), new Response(await response.arrayBuffer(), { status, headers }));
      },
      delete: (key: string | Request) => Promise.resolve(entries.delete(full(key))),
      keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
    };
    return Promise.resolve(cache as unknown as Cache);
  };
  match = (key: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> =>
    Promise.resolve(this.all.get(cacheName)?.get(full(key))?.clone());
  delete = (name: string): Promise<boolean> => Promise.resolve(this.all.delete(name));
}

/** A page of a site, whole, as its build writes it. */
export const pageAt = (path: string, words = 'A page.', assets: readonly string[] = []): string =>
  `<!doctype html><html><head><meta property="og:url" content="https://public.example${path}">` +
  assets.map((asset) => `<link rel="stylesheet" href="${asset}">`).join('') +
  `</head><body>${words}</body></html>`;

export const rowOf = (path: string, content: string): FileRow => [
  path,
  nameOfContent(new TextEncoder().encode(content)),
  content.length,
];

/** A device with a worker of one edition, and a host that a test writes. */
export class Device {
  readonly stores = new Stores();
  readonly shelf: Shelf;
  readonly scope: string;
  host: Host = () => undefined;
  asked: string[] = [];
  #late: Promise<unknown>[] = [];

  /**
   * @param assets files of `_assets/` that the edition names, with what is in them
   * @param manifest the list that the host has of the edition
   */
  constructor({
    scope = '/',
    assets = {},
    own = ['members', 'fr', 'pagefind', 'members.csv'],
    stores = undefined,
    manifest = undefined,
  }: {
    scope?: string;
    assets?: Record<string, string>;
    own?: string[];
    stores?: Stores | undefined;
    manifest?: Manifest | undefined;
  } = {}) {
    this.scope = scope;
    if (stores) this.stores = stores;
    vi.stubGlobal('location', new URL(`${ORIGIN}${scope}sw.js`));
    vi.stubGlobal('caches', this.stores);
    vi.stubGlobal('navigator', {
      locks: { request: (_name: string, work: () => unknown) => Promise.resolve(work()) },
      storage: { estimate: () => Promise.resolve({}) },
    });
    vi.stubGlobal('fetch', (address: string | Request, init: RequestInit = {}) => {
      const path = new URL(full(address)).pathname;
      this.asked.push(path);
      const sent = this.host(path, init);
      return sent ? Promise.resolve(sentBy(sent)) : Promise.reject(new TypeError('no network'));
    });
    const release: Release = {
      version: 'one',
      date: '2026-01-01',
      manifest: rowOf(manifestPath('one'), JSON.stringify(manifest ?? {})),
      assets: Object.fromEntries(
        Object.entries(assets).map(([name, content]) => [name, rowOf(name, content)[1].slice(0, 8)]),
      ),
      own: ['_assets', ...own],
      absent: { en: 'offline/index.html', fr: 'fr/offline/index.html' },
      missing: { en: '404.html', fr: 'fr/404/index.html' },
      headers: { 'x-content-type-options': 'nosniff' },
    };
    this.shelf = new Shelf(scope, release);
  }

  /** Keeps an edition with some files of English on the device. */
  async keep(
    files: Record<string, string>,
    { version = 'one', others = [], fr = [] }: { version?: string; others?: string[]; fr?: string[] } = {},
  ): Promise<void> {
    const rows = Object.entries(files).map(([path, content]) => rowOf(path, content));
    const manifest: Manifest = {
      version,
      date: '2026-01-01',
      files: { shared: [], en: rows, fr: fr.map((path) => rowOf(path, path)), images: [], downloads: [] },
      others,
    };
    const store = await this.shelf.files();
    for (const [path, content] of Object.entries(files))
      await store.put(this.shelf.keyOf(rowOf(path, content)[1]), new Response(content));
    await this.shelf.keepManifest(manifest);
    await this.shelf.change({ saved: { version, date: '2026-01-01', parts: ['en'] } });
  }

  /** What a page gets for an address below the scope; undefined where the worker leaves it to the browser. */
  async ask(path: string, mode = 'navigate', headers: Record<string, string> = {}): Promise<Response | undefined> {
    const event = {
      request: { url: ORIGIN + this.scope + path, method: 'GET', mode, headers: new Headers(headers) },
      preloadResponse: Promise.resolve(undefined),
      waitUntil: (work: Promise<unknown>) => this.#late.push(work),
    } as unknown as AskEvent;
    try {
      return await answer(this.shelf, event);
    } finally {
      await Promise.all(this.#late.splice(0));
    }
  }

  /** Asks with the network gone. @throws where there is nothing to answer with */
  async askOffline(path: string, mode = 'navigate'): Promise<Response | undefined> {
    const before = this.host;
    this.host = () => undefined;
    try {
      return await this.ask(path, mode);
    } finally {
      this.host = before;
    }
  }

  /** The paths of what was kept of reading. */
  read = (): string[] =>
    [...(this.stores.all.get(`offline ${this.scope} read`)?.keys() ?? [])].map((url) => new URL(url).pathname);
}
