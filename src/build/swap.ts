import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a finished folder in the place of another by renaming, so that nobody ever finds half of it there.
 * All three must be on one file system.
 * @param next the finished folder
 * @param target where it goes
 * @param old where the one that stood there waits until the new one is in place
 */
export function swapIn(next: string, target: string, old: string): void {
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  const replaces = existsSync(target);
  if (replaces) renameSync(target, old);
  try {
    renameSync(next, target);
  } catch (error) {
    if (replaces) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
