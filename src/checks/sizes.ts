import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesBelow } from '../setup/stamps.mjs';

/** The effort that the budgets are stated at: what a host that compresses beforehand uses. */
export const QUALITY = 11;

/** The budgets, in bytes. */
export const BUDGETS = {
  /** HTML and the styles that stand in the way of the first paint, of an explainer or a profile. */
  firstView: 14_600,
  /** Styles that a page asks for in its body: what stands above them does not wait, what follows does. */
  lateStyles: 3_000,
  /** Scripts that load without the reader doing anything. */
  script: 3_000,
  /** All fonts together. */
  fonts: 45_000,
} as const;

/** What a page weighs, in bytes. */
export interface PageSize {
  /** Its address, such as `/members/ibm/`. */
  path: string;
  html: number;
  /** Style sheets in the head, which hold back the first paint; those for print do not. */
  css: number;
  /** Style sheets in the body, which hold back only what follows them. */
  late: number;
  script: number;
}

/** What a site weighs. */
export interface SiteSizes {
  pages: PageSize[];
  /** Font files are compressed already: as they are. */
  fonts: { file: string; bytes: number }[];
}

const brotli = (content: Buffer): number =>
  brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  }).length;

const attributes = (tag: string): Map<string, string> =>
  new Map(
    [...tag.matchAll(/([a-z-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/gi)].map((m) => [
      m[1]?.toLowerCase() ?? '',
      m[2] ?? m[3] ?? m[4] ?? '',
    ]),
  );

const sheetsIn = (html: string): string[] =>
  [...html.matchAll(/<link\b[^>]*>/gi)].flatMap(([tag]) => {
    const { rel, href, media } = Object.fromEntries(attributes(tag));
    return rel === 'stylesheet' && href !== undefined && media !== 'print' ? [href] : [];
  });

const endOfHead = (html: string): number => {
  const end = html.search(/<\/head>|<body\b/i);
  return end < 0 ? html.length : end;
};

/** The style sheets that the first paint of a page waits for. */
export const blockingStyles = (html: string): string[] => sheetsIn(html.slice(0, endOfHead(html)));

/** The style sheets that only a later part of a page waits for. */
export const lateStyles = (html: string): string[] => sheetsIn(html.slice(endOfHead(html)));

/** The scripts that a page names, and modules that it has the browser load beforehand. */
export const namedScripts = (html: string): string[] => [
  ...[...html.matchAll(/<script\b[^>]*>/gi)].flatMap(([tag]) => attributes(tag).get('src') ?? []),
  ...[...html.matchAll(/<link\b[^>]*>/gi)].flatMap(([tag]) => {
    const { rel, href } = Object.fromEntries(attributes(tag));
    return rel === 'modulepreload' && href !== undefined ? [href] : [];
  }),
];

/** The modules that a script imports at once; not those that it asks for later with `import()`. */
export const importedModules = (script: string): string[] =>
  [...script.matchAll(/\b(?:import|export)\s*(?:[\w*{}\s,$]*?\bfrom\s*)?["']([^"']+)["']/g)].flatMap(
    (match) => match[1] ?? [],
  );

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
    return {
      path,
      html: brotli(content),
      css: sum(new Set(blockingStyles(html))),
      late: sum(new Set(lateStyles(html))),
      script: sum(this.#withImports(namedScripts(html))),
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
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ file, path: `/${file.replace(/(^|\/)index\.html$/, '$1')}` }))
      .filter(({ path }) => wanted(path))
      .map(({ file, path }) => reader.page(path, readFileSync(join(dir, file)))),
    fonts: files
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => ({ file, bytes: readFileSync(join(dir, file)).length })),
  };
}
