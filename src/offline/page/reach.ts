import { writeState, type Wish } from '../state.ts';

const settled = (worker: ServiceWorker): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });

/**
 * Sees to it that there is a worker.
 * @param fresh whether the newest edition is asked for first, since older files are no longer to be had
 */
export async function reach(scope: string, fresh: boolean): Promise<ServiceWorkerRegistration> {
  const known = await navigator.serviceWorker.getRegistration(scope);
  // Where one is known, being without a network is no reason to stop.
  if (!known) await navigator.serviceWorker.register(`${scope}sw.js`);
  const registration = await navigator.serviceWorker.ready;
  if (!fresh) return registration;
  await writeState(scope, { asked: true });
  // Without a network there is nothing newer to be had.
  await registration.update().catch(() => undefined);
  if (registration.installing) await settled(registration.installing);
  return registration;
}

/** Asks the newest worker for something. */
export async function send(scope: string, wish: Wish): Promise<void> {
  const found = await navigator.serviceWorker.getRegistration(scope);
  const worker = found?.waiting ?? found?.active;
  if (!worker) throw new Error('There is no worker to ask.');
  worker.postMessage(wish);
}
