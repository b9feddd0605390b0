import { unpack } from './exact.ts';
import { findRead, keepRead, keepShell } from './read.ts';
import { isOwn, languagesFor, lookUp, pathIn } from './lookup.ts';
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
    const kept = await fromShelf(shelf, index?.files.get(found.file), 200);
    if (kept) return kept;
  }
  if (path.startsWith('_assets/')) {
    const kept = await findRead(shelf, event.request.url);
    if (kept) return kept;
  }
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    if (
      own &&
      response.status === 200 &&
      response.type === 'basic' &&
      !response.redirected &&
      !/^downloads\/./.test(path)
    ) {
      event.waitUntil(keepRead(shelf, event.request.url, response.clone()));
      if (event.request.mode === 'navigate' && !index) event.waitUntil(keepShell(shelf, path));
    }
    return response;
  } catch (error) {
    const kept = own ? await findRead(shelf, event.request.url) : undefined;
    if (kept) return kept;
    if (event.request.mode !== 'navigate') throw error;
    return standIn(shelf, path);
  }
}

/** A kept file, with the headers that the host sets. */
async function fromShelf(shelf: Shelf, hash: string | undefined, status: number): Promise<Response | undefined> {
  const kept = hash === undefined ? undefined : await (await shelf.files()).match(shelf.keyOf(hash));
  if (!kept) return undefined;
  const type = kept.headers.get('content-type') ?? '';
  return new Response(unpack(kept), { status, headers: { ...shelf.release.headers, 'content-type': type } });
}

/** What is shown without a network for a page that is not on the device, or that there is not. */
async function standIn(shelf: Shelf, path: string): Promise<Response> {
  const index = await shelf.index();
  const exists = !index || lookUp((file) => index.knows.has(file), path) !== undefined;
  const files = exists ? shelf.release.absent : shelf.release.missing;
  const status = exists ? 503 : 404;
  for (const lang of languagesFor(path)) {
    const kept = await fromShelf(shelf, index?.files.get(files[lang]), status);
    if (kept) return kept;
    const address = new URL(shelf.scope + files[lang].replace(/index\.html$/, ''), location.href).href;
    const read = await findRead(shelf, address);
    if (read) return new Response(read.body, { status, headers: read.headers });
  }
  return Response.error();
}
