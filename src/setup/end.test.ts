import { existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Clone } from '../tests/support/clone.ts';

const SETUP = `exec "${process.execPath}" scripts/setup.mjs`;
const TIME = { interval: 50 };

const isAlive = (pid: number): boolean => {
  try {
    // One that has ended and that nobody has asked about is no longer running.
    const stat = existsSync('/proc/self') ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
    return process.kill(pid, 0) && !/\) Z /.test(stat);
  } catch {
    return false;
  }
};

/** The processes that have noted themselves in a clone, once there are so many. */
async function noted(clone: Clone, count: number): Promise<number[]> {
  const pids = (): number[] =>
    clone.has('pids.log') ? readFileSync(clone.path('pids.log'), 'utf8').trim().split('\n').map(Number) : [];
  await expect.poll(() => pids().length, TIME).toBe(count);
  return pids();
}

/** A script that goes on until it is ended, with a child, and that notes both. */
const HANGS = `
import { appendFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
const child = spawn('sleep', ['60']);
appendFileSync('pids.log', process.pid + '\\n' + child.pid + '\\n');
setInterval(() => {}, 1000);
`;

describe('a command that is told to end', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'by %s ends all its children, begins nothing more, and does not say that all went well',
    async (signal) => {
      const clone = new Clone();
      const child = clone.begin(`${SETUP} test`, { scripts: { unit: { hangs: true } } });
      const pids = await noted(clone, 1);
      child.kill(signal);
      expect(await once(child, 'close')).toEqual([null, signal]);
      expect(pids.filter(isAlive)).toEqual([]);
      const log = readFileSync(clone.path('npm.log'), 'utf8');
      expect(log).toContain('run unit');
      expect(log).not.toContain('run build');
    },
  );

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('by %s ends a script, and what that has begun', async (signal) => {
    const clone = new Clone();
    clone.write('scripts/hang.ts', HANGS);
    const child = clone.begin(`${SETUP} run scripts/hang.ts`);
    const pids = await noted(clone, 2);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([null, signal]);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'ends when npm, or the shell between them, is ended by %s',
    async (signal) => {
      const clone = new Clone();
      clone.write('scripts/preview.ts', HANGS);
      const shell = clone.begin(`${SETUP.replace('exec ', '')} start; true`);
      const pids = await noted(clone, 2);
      shell.kill(signal);
      await expect.poll(() => pids.filter(isAlive), TIME).toEqual([]);
    },
  );

  it('ends children that do not listen', async () => {
    const clone = new Clone();
    clone.write(
      'scripts/deaf.ts',
      HANGS.replace("'sleep', ['60']", "'sh', ['-c', 'trap \"\" TERM INT; sleep 60; sleep 60']"),
    );
    const child = clone.begin(`${SETUP} run scripts/deaf.ts`);
    const pids = await noted(clone, 2);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([null, 'SIGTERM']);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('ends without a word when nobody reads what it prints any more', async () => {
    const clone = new Clone();
    clone.write('scripts/talk.ts', `${HANGS}\nsetInterval(() => console.log('more'), 20);`);
    const shell = clone.begin(`${SETUP.replace('exec ', '')} run scripts/talk.ts 2>told.log | head -1`);
    const pids = await noted(clone, 2);
    expect(await once(shell, 'close')).toEqual([0, null]);
    await expect.poll(() => pids.filter(isAlive), TIME).toEqual([]);
    expect(readFileSync(clone.path('told.log'), 'utf8')).not.toContain('EPIPE');
  });
});
