import { once } from 'node:events';
import { watch } from 'chokidar';

/** An editor writes a file in more than one step; the last one counts. In milliseconds. */
const PAUSE = 50;

/**
 * Tells whenever something has changed in a folder or below it.
 * @returns once it watches, a function that ends it.
 * @throws where the folder cannot be watched, such as where the system has no watch left.
 */
export async function watchFolder(dir: string, tell: () => void): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(dir, { ignoreInitial: true, followSymlinks: false });
  const note = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE);
  };
  await once(watcher, 'ready');
  // What cannot be watched any more has most often gone: the check says what is missing.
  watcher.on('all', note).on('error', note);
  return () => {
    clearTimeout(timer);
    return watcher.close();
  };
}
