import { typeOf } from '../../server/types.ts';
import { isSparing } from '../state.ts';
import { fetchExact, nameOfContent, pack, unpack } from './exact.ts';
import { languagesFor, pathIn } from './lookup.ts';
import type { Shelf } from './shelf.ts';

/** How many of the pages that were read stay, and of the files that pages of earlier editions need. */
const PAGES_KEPT = 200;
const OLD_ASSETS_KEPT = 50;

/** Addresses in a page that need to be there with it. */
const NEEDED = /(?:href|src)="([^"]*\/_assets\/[^"]+)"/g;

/** Modules that a script loads at once, from beside it; not those that it asks for later with `import()`. */
const IMPORTED = /\b(?:from|import)\s*["']\.\/([^"']+)["']/g;

const bare = (pathname: string): string => pathname.replace(/(?:\.html|\/)$/, '');

/**
 * Whether a text is the page of an address, and whole. Whatever a portal, a proxy, a host that answers everything with
 * its home page or another site on this origin sends, does not say in its head that it stands there.
 * @internal Every page of the built site is held against it.
 */
export function isPageAt(pathname: string, html: string): boolean {
  const told = /<meta property="og:url" content="([^"]+)"/.exec(html)?.[1];
  return (
    told !== undefined &&
    URL.canParse(told) &&
    bare(new URL(told).pathname) === bare(pathname) &&
    /<\/html>\s*(?:<script[^>]*><\/script>\s*)*$/.test(html)
  );
}

/** Keeps a page that a reader has just read, if it is one, with what it needs; the oldest goes. */
export async function keepRead(shelf: Shelf, address: string, response: Response): Promise<void> {
  const { pathname } = new URL(address, location.href);
  const sound = response.status === 200 && response.type === 'basic' && !response.redirected;
  if (!sound || !/^text\/html/.test(response.headers.get('content-type') ?? '')) return;
  const content = await response
    .clone()
    .arrayBuffer()
    .catch(() => undefined);
  const html = new TextDecoder().decode(content);
  if (!content || !isPageAt(pathname, html)) return;
  const read = await shelf.read();
  // Taken out first, so that it becomes the youngest.
  await read.delete(pathname);
  // On a full device, what was read is simply not kept.
  await read.put(pathname, pack(content, typeOf('.html'), await nameOfContent(content))).catch(() => undefined);
  const needed = [...html.matchAll(NEEDED)].map(([, asset = '']) => pathIn(shelf.scope, new URL(asset, location.href)));
  await keepNeeded(shelf, new Set(needed));
  const paths = (await read.keys()).map(({ url }) => new URL(url).pathname.slice(shelf.scope.length));
  const assets = paths.filter((path) => path.startsWith('_assets/'));
  const pages = paths.filter((path) => !assets.includes(path));
  const old = assets.filter((path) => !(path in shelf.release.assets));
  for (const path of [...pages.slice(0, -PAGES_KEPT), ...old.slice(0, -OLD_ASSETS_KEPT)])
    await read.delete(shelf.scope + path);
}

/** Keeps the files of a page, and the modules that its scripts load; what has been looked at stays in the set. */
async function keepNeeded(shelf: Shelf, paths: Set<string | undefined>): Promise<void> {
  // A set grows while it is gone through.
  for (const path of paths) {
    if (path === undefined) continue;
    const kept = (await findRead(shelf, path)) ?? (await keepAsset(shelf, path));
    if (!kept || !path.endsWith('.js')) continue;
    const code = await new Response(unpack(kept)).text();
    for (const [, module = ''] of code.matchAll(IMPORTED)) paths.add(`_assets/${module}`);
  }
}

/** Fetches and keeps a file that this edition names: exactly that one, or none. */
export async function keepAsset(shelf: Shelf, path: string): Promise<Response | undefined> {
  const hash = shelf.release.assets[path];
  if (hash === undefined) return undefined;
  const response = await fetchExact(shelf.scope, [path, hash, 0]).catch(() => undefined);
  const read = await shelf.read();
  if (response) await read.put(shelf.scope + path, response.clone()).catch(() => undefined);
  return response;
}

/** Keeps the pages that were open before the worker was there, out of the browser’s own cache. */
export async function keepOpen(shelf: Shelf, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const { pathname } = new URL(address);
    const response = await fetch(pathname, { cache: 'force-cache' }).catch(() => undefined);
    if (response) await keepRead(shelf, pathname, response);
  }
}

/** From the second page on: the two pages that stand in for what is not on the device. */
export async function keepShell(shelf: Shelf, path: string): Promise<void> {
  const [lang] = languagesFor(path);
  if (lang === undefined || isSparing()) return;
  for (const file of [shelf.release.absent[lang], shelf.release.missing[lang]]) {
    const page = file.replace(/index\.html$/, '');
    if (await findRead(shelf, page)) continue;
    const response = await fetch(shelf.scope + page, { priority: 'low' }).catch(() => undefined);
    if (response) await keepRead(shelf, shelf.scope + page, response);
  }
}

/** What was read before under a path below the scope. What was never looked at, or is not what it should be, goes. */
export async function findRead(shelf: Shelf, path: string): Promise<Response | undefined> {
  const read = await shelf.read();
  const kept = await read.match(shelf.scope + path);
  const hash = kept?.headers.get('x-hash');
  if (typeof hash === 'string' && hash.startsWith(shelf.release.assets[path] ?? '')) return kept;
  if (kept) await read.delete(shelf.scope + path);
  return undefined;
}
