import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Drawing } from './picture.ts';
import type { MakerMarks } from '../schema/maker.ts';
import { Raster } from './raster.ts';

/** Draws pictures beside what else is done, one after the other. */
export interface Thread {
  /** @throws what drawing the picture throws */
  draw(drawing: Drawing): Promise<Uint8Array>;
  end(): Promise<unknown>;
}

/** Starts a thread that draws. */
export function startThread(marks: MakerMarks): Thread {
  const worker = new Worker(new URL(import.meta.url), { workerData: marks });
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
if (parentPort !== null) {
  const port = parentPort;
  const { draw } = new Raster(workerData as MakerMarks);
  port.on('message', (drawing: Drawing) => {
    port.postMessage(draw(drawing));
  });
}
