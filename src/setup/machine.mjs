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
 * The port to serve on, from `PORT`.
 * @param {string | undefined} text
 */
export function readPort(text) {
  if (text === undefined || text === '') return 4321;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Failure(`PORT is “${text}”: it must be a number from 1 to 65535, such as PORT=4322 npm start.`);
}

/**
 * Whether nothing listens on a port of this machine. Both addresses of “localhost” count: a browser may take either.
 * @param {number} port
 */
export async function portIsFree(port) {
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
 * Fails where a port is taken.
 * @param {number} port
 */
export async function requirePort(port) {
  if (await portIsFree(port)) return;
  const other = port < 65535 ? port + 1 : 4321;
  throw new Failure(
    `Port ${port} is in use by another program. Stop that one, or choose another port with the PORT variable: PORT=${other} npm start`,
  );
}
