// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ending } from './end.mjs';
import { Failure } from './failure.mjs';

/** How much of a command's output is kept to look into when it fails. */
const KEPT = 200_000;

/**
 * @typedef {object} Result
 * @property {number} code exit code; 1 where a signal ended it
 * @property {string} output the end of what it printed, where that was asked for
 */

/**
 * Runs a command to its end and shows what it prints. Where this process has been told to end, it begins nothing and
 * comes to no result.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, keep?: boolean }} options `keep` also hands the output back
 * @returns {Promise<Result>}
 */
export function run(command, args, { cwd, env = process.env, keep = false }) {
  return new Promise((resolve, reject) => {
    if (ending()) return;
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
    child.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      reject(
        error.code === 'ENOENT'
          ? new Failure(
              `The command “${command}” was not found. Install it (npm comes with Node, from https://nodejs.org), and run the same command again.`,
            )
          : error,
      );
    });
    child.on('close', (code) => {
      if (!ending()) resolve({ code: code ?? 1, output: output.replace(/\u001b\[[0-9;]*m/g, '') });
    });
  });
}

/**
 * Runs a script of package.json.
 * @param {string} script
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, keep?: boolean, args?: readonly string[] }} options
 */
export const npmRun = (script, { args = [], ...options }) =>
  run('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], options);

/**
 * Runs a script with the Node of node_modules.
 * @param {string} file
 * @param {{ cwd: string, args?: readonly string[] }} options
 */
export const nodeRun = (file, { cwd, args = [] }) =>
  process.platform === 'win32'
    ? run('node_modules\\.bin\\node.cmd', [file, ...args], { cwd })
    : run(join(cwd, 'node_modules/.bin/node'), [file, ...args], { cwd });
