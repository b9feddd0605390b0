import { Engine } from '../engine.ts';
import { RANKING } from './pagefind.ts';
import type { Warm } from './warm.ts';

const engines = new WeakMap<Warm, Promise<Engine>>();

async function start({ box, module, folder }: Warm): Promise<Engine> {
  const [data, { createInstance }] = await Promise.all([box, module]);
  // On this thread: a worker is one more file to wait for and cannot use what has been preloaded.
  const index = createInstance({ basePath: folder, noWorker: true, metaCacheTag: data.tag, ranking: RANKING });
  // An empty query answers as soon as the index can, and fails where it could not be loaded.
  await index.search('');
  return new Engine(data, index);
}

/** The index that is being fetched, ready to be asked. */
export function engineOf(warm: Warm): Promise<Engine> {
  const known = engines.get(warm);
  if (known) return known;
  const engine = start(warm);
  engines.set(warm, engine);
  return engine;
}

/**
 * Whether the index can still be reached. Pagefind takes a part that it could not fetch for an empty one,
 * so that “nothing found” is only true where this is.
 */
export const isReachable = ({ folder }: Warm): Promise<boolean> =>
  fetch(`${folder}box.json`, { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );
