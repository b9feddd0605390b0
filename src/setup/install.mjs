// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { requireSpace } from './machine.mjs';
import { run } from './run.mjs';
import { hashOf, readStamp, writeStamp } from './stamps.mjs';

/** Written when an install has succeeded; holds the number of the lock file it was made from. */
const STAMP = 'node_modules/.setup-stamp';
/** npm’s own record of an install that it finished. */
const RECORD = 'node_modules/.package-lock.json';

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * @param {string} file
 * @returns {[string, LockedPackage][]} path in the project and package, without the project itself
 */
const packagesOf = (file) =>
  Object.entries(/** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8'))).packages).filter(([path]) => path !== '');

const lockHash = (/** @type {string} */ root) => hashOf(root, [join(root, 'package-lock.json')]);

/**
 * Whether npm itself has finished an install of just these versions: somebody ran `npm ci` by hand.
 * @param {string} root
 * @param {readonly [string, LockedPackage][]} locked
 */
function npmFinished(root, locked) {
  const record = join(root, RECORD);
  if (!existsSync(record)) return false;
  const found = new Map(packagesOf(record));
  return locked.every(([path, { version, optional }]) =>
    found.has(path) ? found.get(path)?.version === version : optional === true,
  );
}

/**
 * Whether the Node that the site is built with starts.
 * @param {string} root
 */
function nodeRuns(root) {
  const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/node'), ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 && /^v\d/.test(stdout);
}

/**
 * What an install should have brought and is not there, or undefined.
 * @param {string} root
 * @param {readonly [string, LockedPackage][]} locked
 */
function missingPart(root, locked) {
  const gone = locked.find(
    ([path, { optional }]) => optional !== true && !existsSync(join(root, path, 'package.json')),
  );
  if (gone !== undefined) return `${gone[0]} is missing.`;
  return nodeRuns(root) ? undefined : 'The Node among them does not start.';
}

/**
 * Why the packages must be installed, or undefined where all are there.
 * @param {string} root
 * @returns {string | undefined}
 */
export function installReason(root) {
  if (!existsSync(join(root, 'node_modules'))) return 'They are not there yet.';
  const locked = packagesOf(join(root, 'package-lock.json'));
  const stamp = readStamp(join(root, STAMP));
  if (stamp === undefined && !npmFinished(root, locked)) return 'An earlier install did not finish.';
  if (stamp !== undefined && stamp !== lockHash(root)) return 'The list of packages has changed.';
  return missingPart(root, locked);
}

/**
 * Says in a sentence why npm could not install, from what it printed.
 * @param {string} output
 */
export function explainInstall(output) {
  if (/ENOSPC|no space left/i.test(output))
    return 'The disk is full. Make room (about 1 GB) and run the same command again.';
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|npm error network/i.test(
      output,
    )
  )
    return 'The packages could not be fetched: the npm registry did not answer. Connect to the network and run the same command again.';
  if (/EACCES|EPERM|EROFS/.test(output))
    return 'npm may not write here. Make this folder and its node_modules yours to write, and run the same command again.';
  if (/EINTEGRITY/.test(output))
    return 'A package arrived damaged. Run “npm cache verify”, then the same command again.';
  if (/EUSAGE|package-lock\.json.*sync/i.test(output))
    return 'package.json and package-lock.json do not agree. Run “npm install”, and then the same command again.';
  return 'The packages could not be installed; what npm says stands above. Mend it, and run the same command again.';
}

/**
 * The packages that may run something of their own when they are installed, by `allowScripts` of package.json.
 * @param {string} root
 * @returns {string[]}
 */
function allowedScripts(root) {
  /** @type {{ allowScripts?: Record<string, boolean> }} */
  const { allowScripts = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
}

/**
 * Installs the packages where that is needed. The stamp goes first and comes back last, so that an install that is
 * broken off is made again by the next run.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  const reason = installReason(root);
  if (reason === undefined) {
    if (readStamp(join(root, STAMP)) === undefined) writeStamp(join(root, STAMP), lockHash(root));
    return;
  }
  requireSpace(root);
  console.log(`Installing the packages, which takes a minute or two. ${reason}`);
  forgetInstall(root);
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  const install = ['ci', '--include=dev', '--prefer-offline', '--ignore-scripts', ...quietly];
  // Older npm knows nothing of “allowScripts”: nothing runs on the way, and then only what is allowed.
  const allowed = allowedScripts(root);
  const scripts = ['rebuild', '--ignore-scripts=false', '--foreground-scripts', ...quietly, ...allowed];
  for (const args of allowed.length > 0 ? [install, scripts] : [install]) {
    const { code, output } = await run('npm', args, { cwd: root, keep: true });
    if (code === 0) continue;
    forgetInstall(root);
    throw new Failure(explainInstall(output));
  }
  const part = missingPart(root, packagesOf(join(root, 'package-lock.json')));
  if (part !== undefined)
    throw new Failure(
      `npm says that it has installed the packages, but something is amiss. ${part} ` +
        'Run the same command again; if it stays so, delete node_modules first.',
    );
  writeStamp(join(root, STAMP), lockHash(root));
}

/**
 * Installs the packages where this has not been done yet; a quick look for commands that are run all the time.
 * @param {string} root
 */
export async function readyForCommands(root) {
  if (!existsSync(join(root, STAMP))) await ensureInstalled(root);
}

/**
 * Has the next run install afresh.
 * @param {string} root
 */
export function forgetInstall(root) {
  for (const file of [STAMP, RECORD]) rmSync(join(root, file), { force: true });
}

/**
 * Whether what a command printed shows that an installed package is damaged: a file of it is gone or cut short.
 * @param {string} root
 * @param {string} output
 */
export function showsDamage(root, output) {
  if (/Cannot find module '[^']*node_modules[\\/]/.test(output)) return true;
  if (/node_modules[\\/][^\n]*:\d+\n[^]*?\bSyntaxError\b/.test(output)) return true;
  const name = /Cannot find (?:package|module) '((?:@[^/']+\/)?[^/'.][^/']*)/.exec(output)?.[1];
  return (
    name !== undefined && packagesOf(join(root, 'package-lock.json')).some(([path]) => path === `node_modules/${name}`)
  );
}
