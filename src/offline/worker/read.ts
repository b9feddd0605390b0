import { isSparing } from '../state.ts';
import { languagesFor } from './lookup.ts';
import type { Shelf } from './shelf.ts';

/** How many of the pages and files that were read stay. */
const READ_KEPT = 200;

/** Addresses in a page that need to be there with it. */
const NEEDED = /(?:href|src)="([^"]*\/_assets\/[^"]+)"/g;

const plain = (address: string): string => address.replace(/[?#].*$/s, '');
const isPage = (response: Response): boolean => /^text\/html/.test(response.headers.get('content-type') ?? '');

/** Keeps what a reader has just read; the oldest goes. */
export async function keepRead(shelf: Shelf, address: string, response: Response): Promise<void> {
  const read = await shelf.read();
  const html = isPage(response) ? response.clone().text() : undefined;
  // Taken out first, so that it becomes the youngest.
  await read.delete(plain(address));
  // On a full device, what was read is simply not kept.
  await read.put(plain(address), response).catch(() => undefined);
  if (html) await keepNeeded(shelf, await html);
  const kept = await read.keys();
  const old = kept.filter(({ url }) => !url.includes('/_assets/')).slice(0, -READ_KEPT);
  for (const request of old) await read.delete(request);
}

/** Keeps the styles, scripts and fonts of a page: the browser has just fetched them, so that it costs nothing. */
async function keepNeeded(shelf: Shelf, html: string): Promise<void> {
  const read = await shelf.read();
  for (const [, address = ''] of html.matchAll(NEEDED)) {
    if (await read.match(address)) continue;
    const response = await fetch(address, { cache: 'force-cache' }).catch(() => undefined);
    if (response?.ok) await read.put(address, response).catch(() => undefined);
  }
}

/** Keeps the pages that were open before the worker was there, out of the browser’s own cache. */
export async function keepOpen(shelf: Shelf, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const response = await fetch(plain(address), { cache: 'force-cache' }).catch(() => undefined);
    if (response?.ok && isPage(response)) await keepRead(shelf, address, response);
  }
}

/** From the second page on: the two pages that stand in for what is not on the device. */
export async function keepShell(shelf: Shelf, path: string): Promise<void> {
  const [lang] = languagesFor(path);
  if (lang === undefined || isSparing()) return;
  const read = await shelf.read();
  for (const file of [shelf.release.absent[lang], shelf.release.missing[lang]]) {
    const address = new URL(shelf.scope + file.replace(/index\.html$/, ''), location.href).href;
    if (await read.match(address)) continue;
    const response = await fetch(address, { priority: 'low' }).catch(() => undefined);
    if (response && isPage(response)) await keepRead(shelf, address, response);
  }
}

/** What was read before under an address. */
export const findRead = async (shelf: Shelf, address: string): Promise<Response | undefined> =>
  (await shelf.read()).match(plain(address));
