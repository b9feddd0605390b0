import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkContent, type Checked } from '../checks/check.ts';
import { report } from '../checks/report.ts';
import type { Fault } from '../library/fault.ts';
import { versionOf } from '../library/reader.ts';
import { readSettings } from '../settings.ts';
import { faultsOver, faultsPage } from './faults-page.ts';
import { FIRST_LANG, LANGS } from '../schema/languages.ts';

/** An editor writes a file in more than one step; the last one counts. In milliseconds. */
const PAUSE = 100;
/** The address that says which faults there are. */
const LOOK = '__faults/';
const HTML = 'text/html; charset=utf-8';

const { contentDir, base } = readSettings();
const inside = relative(process.cwd(), contentDir).split(sep).join('/');
const prefix = inside === '' ? '' : `${inside}/`;

/** What the check says of the content as it is now; it looks again only after a change. */
class Faults {
  #checked: Checked | undefined;
  #told = '';

  /** The errors, in the order of the check. */
  get errors(): readonly Fault[] {
    return this.#now().faults;
  }

  get hasWholeSite(): boolean {
    return this.#now().hasWholeSite;
  }

  /** Tells these errors from others. */
  get mark(): string {
    return this.errors.length === 0 ? '' : versionOf(JSON.stringify(this.errors));
  }

  #now(): Checked {
    if (this.#checked === undefined) {
      const all = checkContent(contentDir);
      this.#checked = { ...all, faults: all.faults.filter(({ severity }) => severity === 'error') };
    }
    return this.#checked;
  }

  /** A file has changed. */
  forget(): void {
    this.#checked = undefined;
  }

  /** Prints the errors to the terminal, where they are others than those told last; that there are none, once. */
  tell(): void {
    const { mark } = this;
    if (mark === this.#told) return;
    this.#told = mark;
    process.stderr.write(`\n${report('text', { ...this.#now(), prefix, lang: FIRST_LANG })}\n\n`);
  }
}

/** Lets a page go out with something behind it; what cannot be made is replaced. */
function wrap(response: ServerResponse, over: string, instead: string): void {
  const [head, write, end] = [
    response.writeHead.bind(response),
    response.write.bind(response),
    response.end.bind(response),
  ] as [(...all: unknown[]) => ServerResponse, (...all: unknown[]) => boolean, (...all: unknown[]) => ServerResponse];
  let state: 'html' | 'failed' | 'other' | undefined;
  const begin = (status: number, headers: object = {}): void => {
    const all = Object.entries({ ...response.getHeaders(), ...headers });
    const type = all.find(([name]) => /^content-type$/i.test(name))?.[1];
    const isHtml = String(type).includes('text/html');
    state = !isHtml ? 'other' : status >= 400 ? 'failed' : 'html';
  };
  Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) => {
      const headers = rest.find((part) => typeof part === 'object' && part !== null) ?? {};
      begin(status, headers);
      if (state === 'other') return head(status, ...rest);
      // What goes out is longer than what was counted.
      response.removeHeader('content-length');
      const kept = Object.entries(headers).filter(([name]) => !/^content-(?:length|type)$/i.test(name));
      response.statusMessage = '';
      return head(state === 'failed' ? 500 : status, { ...Object.fromEntries(kept), 'content-type': HTML });
    },
    write: (...all: unknown[]) => {
      if (state === undefined) begin(response.statusCode);
      return state === 'failed' || write(...all);
    },
    end: (...all: unknown[]) => {
      if (state === undefined) {
        begin(response.statusCode);
        if (state === 'failed') response.statusCode = 500;
      }
      if (state === 'other') return end(...all);
      const [chunk] = all;
      if (state === 'html' && (typeof chunk === 'string' || chunk instanceof Uint8Array)) write(chunk);
      write(state === 'failed' ? instead : over);
      return end();
    },
  });
}

/**
 * In `npm run dev`, tells what the check has against the content: in the terminal, over each page, and in the place of
 * a page that cannot be made of it. What is mended goes away.
 */
export const showFaults: AstroIntegration = {
  name: 'show-faults',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const faults = new Faults();
      let timer: NodeJS.Timeout | undefined;
      const tellSoon = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          // A page may have been asked for between two steps of an editor.
          faults.forget();
          faults.tell();
        }, PAUSE);
      };
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(contentDir)) return;
        faults.forget();
        tellSoon();
      });
      server.httpServer?.once('listening', tellSoon);
      server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
        const path = (request.url ?? '').replace(/[?#].*$/s, '');
        if (path.endsWith(`/${LOOK}`)) {
          response.setHeader('cache-control', 'no-store');
          response.end(faults.mark);
          return;
        }
        const isPage = request.method === 'GET' && (path.endsWith('/') || path.endsWith('.html'));
        const { errors } = isPage ? faults : { errors: [] };
        if (errors.length === 0) {
          next();
          return;
        }
        const lang = LANGS.find((one) => new RegExp(`^(?:/[^/]+)?/${one}/`).test(path)) ?? FIRST_LANG;
        const instead = faultsPage(errors, prefix, lang, { mark: faults.mark, look: base + LOOK });
        // Without the words of site.yaml no page can be made at all.
        if (!faults.hasWholeSite) {
          response.writeHead(500, { 'content-type': HTML, 'cache-control': 'no-store' });
          response.end(instead);
          return;
        }
        wrap(response, faultsOver(errors, prefix, lang), instead);
        next();
      });
    },
  },
};
