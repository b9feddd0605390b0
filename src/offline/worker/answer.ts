import { typeOf } from '../../server/types.ts';
import { unpack } from './exact.ts';
import { isOwn, languagesFor, lookUp, pathIn } from './lookup.ts';
import { findRead, keepAsset, keepRead, keepShell } from './read.ts';
import type { Shelf } from './shelf.ts';
import type { AskEvent } from './types.ts';

/** Answers a request for this site; undefined leaves it to the browser, as if there were no worker. */
export function answer(shelf: Shelf, event: AskEvent): Promise<Response> | undefined {
  const { request } = event;
  const url = new URL(request.url);
  const path = url.origin === location.origin ? pathIn(shelf.scope, url) : undefined;
  if (path === undefined || request.method !== 'GET' || path === 'sw.js') return undefined;
  const own = isOwn(shelf.release.own, path);
  if (!own && request.mode !== 'navigate') return undefined;
  return answerOwn(shelf, event, path, own);
}

async function answerOwn(shelf: Shelf, event: AskEvent, path: string, own: boolean): Promise<Response> {
  const index = await shelf.index();
  const found = index && lookUp((file) => index.files.has(file), path);
  if (found && 'moved' in found)
    return Response.redirect(shelf.scope + found.moved + new URL(event.request.url).search);
  if (found) {
    const kept = await fromShelf(shelf, found.file, index?.files.get(found.file), 200);
    if (kept) return kept;
  }
  if (path.startsWith('_assets/')) {
    const kept = (await findRead(shelf, path)) ?? (await keepAsset(shelf, path));
    if (kept) return asSent(shelf, kept, path, 200);
  }
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    // A download is no page, and long.
    if (own && !path.startsWith('downloads/')) {
      event.waitUntil(keepRead(shelf, event.request.url, response));
      if (event.request.mode === 'navigate' && !index) event.waitUntil(keepShell(shelf, path));
    }
    return response;
  } catch (error) {
    const kept = own ? await findRead(shelf, path) : undefined;
    if (kept) return asSent(shelf, kept, '.html', 200);
    if (event.request.mode !== 'navigate') throw error;
    return standIn(shelf, path);
  }
}

/** What is kept, with the headers that the host sets, and the type of its name. */
const asSent = (shelf: Shelf, kept: Response, file: string, status: number): Response =>
  new Response(unpack(kept), { status, headers: { ...shelf.release.headers, 'content-type': typeOf(file) } });

/** A file of a kept edition. */
async function fromShelf(
  shelf: Shelf,
  file: string,
  hash: string | undefined,
  status: number,
): Promise<Response | undefined> {
  const kept = hash === undefined ? undefined : await (await shelf.files()).match(shelf.keyOf(hash));
  return kept && asSent(shelf, kept, file, status);
}

/** What is shown without a network for a page that is not on the device, or that there is not. */
async function standIn(shelf: Shelf, path: string): Promise<Response> {
  const index = await shelf.index();
  const exists = !index || lookUp((file) => index.knows.has(file), path) !== undefined;
  const files = exists ? shelf.release.absent : shelf.release.missing;
  const status = exists ? 503 : 404;
  for (const lang of languagesFor(path)) {
    const file = files[lang];
    const kept =
      (await fromShelf(shelf, file, index?.files.get(file), status)) ??
      (await findRead(shelf, file.replace(/index\.html$/, '')));
    if (kept) return asSent(shelf, kept, file, status);
  }
  return Response.error();
}
