/*
 * Undoes offline reading. Should a release have put a bad worker into readers' browsers, serve this file as /sw.js
 * (copy it over on the host, or build with OFFLINE_WORKER=off): at their next visit, or within a day, it throws away
 * what this site keeps in the browser, and nothing else, and takes itself out. Open pages are loaded anew: one that
 * stays with a worker that has left can wait in vain for its next page.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const clear = async () => {
    const own = `offline ${new URL(self.registration.scope).pathname} `;
    for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name);
  };
  // Only once it is active: a page that loads waits for that, and would wait in vain for a worker that left before.
  const leave = async () => {
    while (self.registration.active?.state !== 'activated') await new Promise((later) => setTimeout(later, 20));
    const open = await self.clients.matchAll({ type: 'window' });
    await self.registration.unregister();
    for (const page of open) await page.navigate(page.url).catch(() => undefined);
  };
  event.waitUntil(clear().then(() => void leave()));
});
