import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { EDITS } from './folder.ts';

/** What the check may take with ten thousand members, in milliseconds: the whole of it, and the answer of `--watch`. */
export const LIMITS = { whole: 5000, again: 200 } as const;

/** What was measured, in milliseconds. */
export interface Speed {
  /** From the start of the command to its end. */
  whole: number;
  /** From a saved file to the printed verdict, for each change. */
  again: number[];
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Runs the check on a content folder as a contributor does, in a process of its own. */
function start(root: string, dir: string, args: readonly string[]): Child {
  return spawn(process.execPath, [join(root, 'scripts/check.ts'), ...args], {
    env: { ...process.env, CONTENT_DIR: dir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits until a child has printed some words. */
function printed(child: Child, stream: 'stdout' | 'stderr', words: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let end = '';
    const listen = (data: Buffer): void => {
      // The words may come in two pieces.
      end = end.slice(-words.length) + data.toString();
      if (!end.includes(words)) return;
      child[stream].off('data', listen);
      child.off('close', gone);
      resolve(performance.now());
    };
    const gone = (code: number | null): void => {
      reject(new Error(`The check ended with ${code ?? 'a signal'} before it said “${words}”.`));
    };
    child[stream].on('data', listen);
    child.once('close', gone);
  });
}

/** The time of one whole check. */
function whole(root: string, dir: string): Promise<number> {
  const begun = performance.now();
  const child = start(root, dir, []);
  child.stdout.resume();
  child.stderr.resume();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      resolve(performance.now() - begun);
    });
  });
}

/**
 * Times the check on a content folder, as a contributor sees it: processes, printing and all.
 * @param root the folder of the project.
 * @param dir a folder that `writeManyMembers` has written; it is changed.
 */
export async function measure(root: string, dir: string): Promise<Speed> {
  const speed: Speed = { whole: await whole(root, dir), again: [] };
  const watching = start(root, dir, ['--watch']);
  watching.stdout.resume();
  try {
    await printed(watching, 'stderr', 'Watching');
    for (const edit of EDITS) {
      // The one before has had its say, whatever the machine does.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const answer = printed(watching, 'stdout', 'checked in');
      const saved = performance.now();
      edit(dir);
      speed.again.push((await answer) - saved);
    }
  } finally {
    watching.kill();
  }
  return speed;
}

/** The middle one of some numbers. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
