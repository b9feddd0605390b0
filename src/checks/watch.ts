import { lstatSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** An editor writes a file in more than one step; the last one counts. In milliseconds. */
const PAUSE = 25;

/**
 * Tells what changes in a folder and below it, as paths from the folder; `''` where the system does not say what it was.
 * One watch for each folder: Node’s own watch of a whole tree takes one for each file, and systems have a limit.
 * @returns a function that ends it.
 */
export function watchFolder(dir: string, tell: (changed: ReadonlySet<string>) => void): () => void {
  const watches = new Map<string, { watcher: FSWatcher; inode: number }>();
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const note = (path: string): void => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const told = changed;
      changed = new Set();
      tell(told);
    }, PAUSE);
  };

  const drop = (folder: string): void => {
    for (const [path, { watcher }] of watches) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      watches.delete(path);
    }
  };

  const add = (folder: string): void => {
    const stat = lstatSync(join(dir, folder), { throwIfNoEntry: false });
    const known = watches.get(folder);
    if (known !== undefined && known.inode === stat?.ino) return;
    // Gone, or another folder of the same name.
    if (known !== undefined) drop(folder);
    if (folder !== '' && stat?.isDirectory() !== true) return;
    try {
      const watcher = watch(join(dir, folder), (_, name) => {
        if (name === null) {
          note('');
          return;
        }
        const path = folder === '' ? name : `${folder}/${name}`;
        note(path);
        add(path);
      });
      watcher.on('error', () => {
        drop(folder);
        note('');
      });
      watches.set(folder, { watcher, inode: stat?.ino ?? 0 });
      for (const entry of readdirSync(join(dir, folder), { withFileTypes: true }))
        if (entry.isDirectory()) add(folder === '' ? entry.name : `${folder}/${entry.name}`);
    } catch {
      // It went away while it was looked at: the folder above tells that.
      drop(folder);
    }
  };

  add('');
  return () => {
    clearTimeout(timer);
    for (const { watcher } of watches.values()) watcher.close();
    watches.clear();
  };
}
