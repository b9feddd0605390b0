import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { filesBelow } from '../setup/stamps.mjs';
import {
  blockingScripts,
  blockingStyles,
  endOfFirstScreen,
  importedModules,
  namedScripts,
  withoutLists,
} from './page-loads.ts';

/** The effort that the budgets are stated at: what a host that compresses beforehand uses. */
export const QUALITY = 11;

/** The budgets, in bytes: the table of the product’s contract. */
export const BUDGETS = {
  /** Where the first screen of a page has come: its head, styles, masthead, title and opening text. */
  firstScreen: 14_600,
  /** A whole explainer with its styles. */
  explainer: 30_000,
  /** Any other page with its styles, without its list. */
  page: 20_000,
  /** Scripts that load without the reader doing anything. */
  script: 3_000,
  /** All fonts together. */
  fonts: 45_000,
} as const;

/** What a page weighs, in bytes. */
export interface PageSize {
  /** Its address, such as `/members/acme/`. */
  path: string;
  html: number;
  /** Style sheets that it names: all of them hold back the first paint. */
  css: number;
  /** Those, and the page up to the end of its first screen. */
  firstScreen: number;
  /** HTML without its long lists, and styles. */
  withoutList: number;
  script: number;
  /** Scripts in the head that hold back what follows them. */
  blockingScripts: number;
}

/** What a site weighs. */
export interface SiteSizes {
  pages: PageSize[];
  /** Font files are compressed already: as they are. */
  fonts: { file: string; bytes: number }[];
}

const compressed = (content: Buffer): Buffer =>
  brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });

const brotli = (content: Buffer): number => compressed(content).length;

/** How many bytes of a compressed text must have come before its first `length` bytes can be read. */
function bytesFor(stream: Buffer, length: number): number {
  const read = (bytes: number): number =>
    brotliDecompressSync(stream.subarray(0, bytes), { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length;
  let [low, high] = [0, stream.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (read(middle) >= length) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Reads a built site; each file is compressed once. */
class Reader {
  readonly #dir: string;
  readonly #base: string;
  readonly #known = new Map<string, number>();

  constructor(dir: string, base: string) {
    this.#dir = dir;
    this.#base = base;
  }

  /** The file of an address of the site; undefined for one that is not there. */
  #file(address: string): string | undefined {
    const path = address.replace(/[?#].*$/, '');
    const file = join(this.#dir, path.startsWith(this.#base) ? path.slice(this.#base.length) : path);
    return existsSync(file) ? file : undefined;
  }

  #weigh(address: string): number {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const file = this.#file(address);
    const bytes = file === undefined ? 0 : brotli(readFileSync(file));
    this.#known.set(address, bytes);
    return bytes;
  }

  /** Scripts, and all that they import at once, each named once. */
  #withImports(addresses: readonly string[]): Set<string> {
    const all = new Set<string>();
    const queue = [...addresses];
    for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
      const file = this.#file(address);
      if (all.has(address) || file === undefined) continue;
      all.add(address);
      for (const module of importedModules(readFileSync(file, 'utf8')))
        queue.push(new URL(module, `https://site.invalid${address}`).pathname);
    }
    return all;
  }

  page(path: string, content: Buffer): PageSize {
    const html = content.toString('utf8');
    const sum = (addresses: Iterable<string>): number =>
      [...addresses].reduce((total, address) => total + this.#weigh(address), 0);
    const stream = compressed(content);
    const css = sum(new Set(blockingStyles(html)));
    const opening = Buffer.byteLength(html.slice(0, endOfFirstScreen(html)));
    const whole = stream.length + css;
    return {
      path,
      html: stream.length,
      css,
      firstScreen: css + bytesFor(stream, opening),
      // Taking a page apart is work that only a heavy one needs.
      withoutList: whole <= BUDGETS.page ? whole : css + brotli(Buffer.from(withoutLists(html))),
      script: sum(this.#withImports(namedScripts(html))),
      blockingScripts: blockingScripts(html).length,
    };
  }
}

/**
 * Weighs a built site, with brotli.
 * @param base the path that the site was built for, with both slashes
 * @param wanted which pages are weighed, by their address
 */
export function measureSite(dir: string, base = '/', wanted: (path: string) => boolean = () => true): SiteSizes {
  const reader = new Reader(dir, base);
  const files = filesBelow(dir).map((file) => file.slice(dir.length + 1).replaceAll('\\', '/'));
  return {
    pages: files
      // A file to keep is not a page to load.
      .filter((file) => file.endsWith('.html') && !file.startsWith('downloads/'))
      .map((file) => ({ file, path: `/${file.replace(/(^|\/)index\.html$/, '$1')}` }))
      .filter(({ path }) => wanted(path))
      .map(({ file, path }) => reader.page(path, readFileSync(join(dir, file)))),
    fonts: files
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => ({ file, bytes: readFileSync(join(dir, file)).length })),
  };
}
