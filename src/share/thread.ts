import { once } from 'node:events';
import { parentPort, Worker } from 'node:worker_threads';
import type { Drawing } from './picture.ts';
import { pngOf } from './raster.ts';

/** Draws pictures beside what else is done, one after the other. */
export interface Thread {
  /** @throws what drawing the picture throws */
  draw(drawing: Drawing): Promise<Uint8Array>;
  end(): Promise<unknown>;
}

/** Starts a thread that draws. */
export function startThread(): Thread {
  const worker = new Worker(new URL(import.meta.url));
  return {
    draw: async (drawing) => {
      worker.postMessage(drawing);
      const [png] = (await once(worker, 'message')) as [Uint8Array];
      return png;
    },
    end: () => worker.terminate(),
  };
}

// Where this file is the thread itself.
parentPort?.on('message', (drawing: Drawing) => parentPort?.postMessage(pngOf(drawing)));
