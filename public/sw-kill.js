/*
 * Undoes offline reading. Should a release have put a bad worker into readers' browsers, serve this file as /sw.js
 * (copy it over on the host, or build with OFFLINE_WORKER=off): at their next visit, or within a day, it throws away
 * what this site keeps in the browser, and nothing else, takes itself out, and loads the open pages anew.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const undo = async () => {
    const own = `offline ${new URL(self.registration.scope).pathname} `;
    for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name);
    await self.registration.unregister();
    const pages = await self.clients.matchAll({ type: 'window' });
    // Not waited for: a page that loads anew waits itself until this has ended.
    for (const page of pages) page.navigate(page.url).catch(() => {});
  };
  event.waitUntil(undo());
});
