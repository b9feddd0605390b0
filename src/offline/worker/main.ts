import type { Release } from '../release.ts';
import type { Wish } from '../state.ts';
import { answer } from './answer.ts';
import { drop, fulfil, prepare, takeOver } from './keep.ts';
import { pathIn } from './lookup.ts';
import { keepOpen } from './read.ts';
import { Shelf } from './shelf.ts';
import type { LateEvent, WorkerScope } from './types.ts';

/** Written before this script when the site is built. */
declare const RELEASE: Release;

const worker = self as unknown as WorkerScope;
const scope = new URL(worker.registration.scope).pathname;
const shelf = new Shelf(scope, RELEASE);
const ownPages = async () =>
  (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(
    ({ url }) => pathIn(scope, new URL(url)) !== undefined,
  );

worker.addEventListener('install', (event) => {
  event.waitUntil(
    prepare(shelf).then(async () => {
      const { ready } = await shelf.state();
      // Only a newer edition has to wait for the reader.
      if (ready?.version !== RELEASE.version) await worker.skipWaiting();
    }),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(begin());
});

/** Nothing long in here: until it ends, no page is answered. */
async function begin(): Promise<void> {
  await worker.clients.claim();
  const { saved } = await shelf.state();
  // Fetches a page while the worker starts; a kept edition has no use for that.
  await worker.registration.navigationPreload[saved ? 'disable' : 'enable']();
  // Not waited for: a page that loads anew waits itself until this has ended.
  if (await takeOver(shelf)) void showNew();
  else if (!saved)
    void ownPages().then((pages) =>
      keepOpen(
        shelf,
        pages.map(({ url }) => url),
      ),
    );
}

/** All open pages change together. */
async function showNew(): Promise<void> {
  await Promise.allSettled((await ownPages()).map((page) => page.navigate(page.url)));
}

/** Goes on with what broke off. */
function carryOn(event: LateEvent): void {
  event.waitUntil(shelf.state().then(({ wanted }) => (wanted ? keepWanted() : undefined)));
}

async function keepWanted(): Promise<void> {
  if (await fulfil(shelf)) await worker.registration.navigationPreload.disable();
}

let first = true;
worker.addEventListener('fetch', (event) => {
  const answered = answer(shelf, event);
  if (!answered) return;
  event.respondWith(answered);
  // A worker that was ended in the middle begins anew with the first request.
  if (first) carryOn(event);
  first = false;
});

worker.addEventListener('message', (event) => {
  event.waitUntil(grant(event.data as Wish));
});

async function grant(wish: Wish): Promise<void> {
  if (wish.wish === 'drop') {
    await drop(shelf, wish.parts);
    return;
  }
  if (wish.wish === 'take') {
    await shelf.change({ agreed: RELEASE.version });
    // A worker that waits takes over when it begins.
    if (worker.registration.waiting) await worker.skipWaiting();
    else if (await takeOver(shelf)) await showNew();
    return;
  }
  if (wish.wish === 'keep') {
    await shelf.change(({ saved, wanted }) => ({
      wanted: [...new Set([...(saved?.parts ?? []), ...(wanted ?? []), ...wish.parts])],
      failed: undefined,
    }));
    await worker.skipWaiting();
  }
  await keepWanted();
}
