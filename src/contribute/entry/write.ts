import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isPlace, type Files } from './allowed-path.ts';

/**
 * Writes files into a content folder: all of them or none, and never over one that is there.
 * @throws where a path is none that a contribution may write to, or is taken.
 */
export function writeFiles(dir: string, files: Files): void {
  const written: string[] = [];
  // A signal has to wait until all is written: without a listener it would end the process in the middle.
  const wait = (): void => undefined;
  process.on('SIGINT', wait).on('SIGTERM', wait);
  try {
    for (const [path, text] of Object.entries(files)) {
      if (!isPlace(path)) throw new Error(`${path} is no place for a contribution`);
      const file = join(dir, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
      written.push(file);
    }
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    throw error;
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', wait);
  }
}

/** A file of a content folder, as a person finds it from where the command was called. */
export const shown = (dir: string, file: string): string =>
  relative(process.cwd(), join(dir, file)).replaceAll('\\', '/');
