import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../setup/failure.mjs';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else’s is alive, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Keeps two builds from writing at once. A lock that a broken-off build has left is taken over.
 * @returns what gives the lock back
 */
export function takeLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid && holder > 0 && isAlive(holder)) {
      throw new BuildError(`Another build is running (process ${holder}). Wait for its end, and build again.`);
    }
    writeFileSync(file, String(process.pid));
  }
  return () => {
    rmSync(file, { force: true });
  };
}

/** A build that cannot be made, told in a sentence; what led to it has been printed before. */
export class BuildError extends Failure {}
