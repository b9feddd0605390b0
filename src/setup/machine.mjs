// @ts-check
import { statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

/** Room that the packages, npm’s cache of them and a build take. */
const NEEDED_BYTES = 1_000_000_000;

/**
 * Fails where the disk has too little room for an install.
 * @param {string} dir
 */
export function requireSpace(dir) {
  const { bavail, bsize } = statfsSync(dir);
  const free = bavail * bsize;
  if (free >= NEEDED_BYTES) return;
  throw new Failure(
    `The disk has ${Math.floor(free / 1e6)} MB free; installing the packages takes up to ${NEEDED_BYTES / 1e6} MB. ` +
      'Make room and run the same command again.',
  );
}

/**
 * What was typed to run this, for a sentence that says how to run it otherwise.
 * @param {NodeJS.ProcessEnv} [env]
 */
function thisCommand(env = process.env) {
  const script = env['npm_lifecycle_event'] ?? 'start';
  return script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`;
}

/**
 * The port to serve on, from `PORT`.
 * @param {string | undefined} text
 */
export function readPort(text) {
  if (text === undefined || text === '') return 4321;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port > 0 && port < 65536) return port;
  throw new Failure(`PORT is “${text}”: it must be a number from 1 to 65535, such as PORT=4322 ${thisCommand()}.`);
}

/**
 * Whether nothing listens on a port of this machine. Both addresses of “localhost” count: a browser may take either.
 * @param {number} port
 */
async function portIsFree(port) {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
      probe.listen(port, host, () => probe.close(() => resolve(undefined)));
    });
    // Any other error, such as no IPv6 on this machine, says nothing about the port.
    if (code === 'EADDRINUSE' || code === 'EACCES') return false;
  }
  return true;
}

/**
 * Fails where a port is taken, with the next one that is free.
 * @param {number} port
 */
export async function requirePort(port) {
  if (await portIsFree(port)) return;
  let other = port;
  do other = other < 65535 ? other + 1 : 1024;
  while (!(await portIsFree(other)));
  throw new Failure(
    `Port ${port} is in use by another program. Stop that one, or choose another port, such as this one, which is free: PORT=${other} ${thisCommand()}`,
  );
}
