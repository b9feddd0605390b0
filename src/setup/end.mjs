// @ts-check
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How long children may take to end by themselves. */
const PATIENCE = 5000;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

let isWatching = false;
let isEnding = false;

/** Whether this process has been told to end: then nothing more is begun. */
export const ending = () => isEnding;

/**
 * Has a signal to this process end its children and theirs too, and then itself by the same signal: who started it
 * sees that it did not run to its end. The end of who started it counts as a signal: one to npm, or to the shell
 * between, reaches nobody else.
 */
export function endTogether() {
  if (isWatching) return;
  isWatching = true;
  for (const signal of SIGNALS) process.on(signal, end);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unread);
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || void end('SIGTERM'), 500).unref();
}

/**
 * Whoever read what is printed has gone, as in `npm run check | head`: that is no fault, and the rest is for nobody.
 * @param {NodeJS.ErrnoException} error
 */
async function unread(error) {
  if (error.code !== 'EPIPE') throw error;
  if (isEnding) return;
  isEnding = true;
  await endChildren('SIGTERM');
  process.exit(0);
}

/** @param {NodeJS.Signals} signal */
async function end(signal) {
  if (isEnding) return;
  isEnding = true;
  await endChildren(signal);
  for (const each of SIGNALS) process.off(each, end);
  process.kill(process.pid, signal);
}

/** @param {NodeJS.Signals} signal that this process was told to end by */
async function endChildren(signal) {
  const children = below(process.pid);
  // Ctrl+C in a terminal has reached them already, and a second one would keep them from tidying up.
  if (!(signal === 'SIGINT' && process.stdin.isTTY)) send(children, 'SIGTERM');
  await gone(children);
  const deaf = [...children, ...below(process.pid)];
  send(deaf, 'SIGKILL');
  // On a busy machine it takes a moment until what is killed has ended.
  await gone(deaf);
}

/**
 * Waits until processes have ended, for as long as there is patience.
 * @param {readonly number[]} pids
 */
async function gone(pids) {
  const deadline = Date.now() + PATIENCE;
  while (pids.some(isAlive) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
}

/**
 * @param {readonly number[]} pids
 * @param {NodeJS.Signals} signal
 */
function send(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended already.
    }
  }
}

/**
 * The numbers of all processes with those of their parents; none on Windows, whose console ends them together.
 * @returns {[pid: number, parent: number][]}
 */
function processes() {
  if (process.platform === 'win32') return [];
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
      .map((line) => /** @type {[number, number]} */ (line.trim().split(/\s+/).map(Number)));
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = statusOf(Number(name))?.parent;
      return parent === undefined ? [] : [[Number(name), parent]];
    });
}

/**
 * What Linux says of a process. A process that has ended but that nobody has asked about counts as none.
 * @param {number} pid
 */
function statusOf(pid) {
  try {
    // The name of the program stands in brackets, and may hold anything.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state === 'Z' ? undefined : { parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (process.platform === 'linux') return statusOf(pid) !== undefined;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * The children of a process, and theirs.
 * @param {number} root
 * @returns {number[]}
 */
function below(root) {
  const all = processes();
  /** @param {number} pid @returns {number[]} */
  const of = (pid) => all.filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...of(child)]);
  return of(root);
}
