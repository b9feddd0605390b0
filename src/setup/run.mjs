// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

/** How much of a command's output is kept to look into when it fails. */
const KEPT = 200_000;

/**
 * @typedef {object} Result
 * @property {number} code exit code; 1 where a signal ended it
 * @property {string} output the end of what it printed, where that was asked for
 */

/**
 * Runs a command to its end and shows what it prints. A signal to this process goes on to the command, so that
 * stopping the one stops the other.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, keep?: boolean }} options `keep` also hands the output back
 * @returns {Promise<Result>}
 */
export function run(command, args, { cwd, env = process.env, keep = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      // The programs below the build print colours where they are shown; the output is read without them.
      env: keep && process.stdout.isTTY ? { ...env, FORCE_COLOR: '1' } : env,
      stdio: keep ? ['inherit', 'pipe', 'pipe'] : 'inherit',
      // npm is a batch file on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const [stream, shown] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream?.on('data', (/** @type {Buffer} */ chunk) => {
        shown.write(chunk);
        output = (output + chunk.toString()).slice(-KEPT);
      });
    }
    const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    // A terminal sends Ctrl+C to the child as well: here it only must not end this process first.
    const wait = () => {};
    process.on('SIGTERM', pass).on('SIGHUP', pass).on('SIGINT', wait);
    // A signal to npm ends the shell between it and this process, and reaches nobody else.
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid === parent || pass('SIGTERM'), 500);
    const settled = () => {
      clearInterval(watch);
      process.off('SIGTERM', pass).off('SIGHUP', pass).off('SIGINT', wait);
    };
    child.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      settled();
      reject(
        error.code === 'ENOENT'
          ? new Failure(
              `The command “${command}” was not found. Install it (npm comes with Node, from https://nodejs.org), and run the same command again.`,
            )
          : error,
      );
    });
    child.on('close', (code) => {
      settled();
      resolve({ code: code ?? 1, output: output.replace(/\u001b\[[0-9;]*m/g, '') });
    });
  });
}

/**
 * Runs a script of package.json. `npm run` puts the Node of node_modules first on the path: the site needs a newer
 * one than a machine may have.
 * @param {string} script
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, keep?: boolean, args?: readonly string[] }} options
 */
export const npmRun = (script, { args = [], env = process.env, ...options }) =>
  run('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
    ...options,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });

/**
 * Runs a script with the Node of node_modules, with no shell and no npm between it and this process: a signal that
 * ends `npm start` must end the server.
 * @param {string} file
 * @param {{ cwd: string, args?: readonly string[] }} options
 */
export const nodeRun = (file, { cwd, args = [] }) =>
  process.platform === 'win32'
    ? run('node_modules\\.bin\\node.cmd', [file, ...args], { cwd })
    : run(join(cwd, 'node_modules/.bin/node'), [file, ...args], { cwd });
