// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { requireSpace } from './machine.mjs';
import { run } from './run.mjs';

/** npm’s own record of an install that it finished. */
const RECORD = 'node_modules/.package-lock.json';
/** The package that brings the Node the site is built with: a machine may have an older one. */
const NODE = 'node_modules/node';

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * @param {string} file
 * @returns {Map<string, LockedPackage>} packages by their path in the project, without the project itself
 */
function packagesOf(file) {
  const all = new Map(Object.entries(/** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8'))).packages));
  all.delete('');
  return all;
}

const lockOf = (/** @type {string} */ root) => packagesOf(join(root, 'package-lock.json'));

/**
 * Whether this is the Node that the site is built with.
 * @param {string} root
 */
export const isSiteNode = (root) => lockOf(root).get(NODE)?.version === process.versions.node;

/**
 * Why the packages must be installed, or undefined where all are there as the lock file wants them.
 * @param {string} root
 * @param {Map<string, LockedPackage>} locked
 */
function missingPackages(root, locked) {
  if (!existsSync(join(root, 'node_modules'))) return 'They are not there yet.';
  if (!existsSync(join(root, RECORD))) return 'An earlier install did not finish.';
  const found = packagesOf(join(root, RECORD));
  for (const [path, { version, optional }] of locked) {
    const there = found.get(path);
    if (there === undefined ? optional !== true : there.version !== version) return 'The list of packages has changed.';
    if (optional !== true && !existsSync(join(root, path, 'package.json'))) return `${path} is missing.`;
  }
  return undefined;
}

/**
 * Whether the Node among the packages starts.
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
 * Says in a sentence why npm could not install, from what it printed.
 * @param {string} output
 */
function explainInstall(output) {
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
 * Installs what is missing: the packages, or only the Node among them where somebody installed by hand, which lets no
 * package run anything. Quick where nothing is missing, so that every command can ask.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  const locked = lockOf(root);
  const isNodeThere = () => locked.get(NODE)?.version === process.versions.node || nodeRuns(root);
  const reason = missingPackages(root, locked);
  if (reason === undefined && isNodeThere()) return;
  requireSpace(root);
  console.log(
    reason === undefined
      ? 'Completing the packages: the Node among them is not there yet.'
      : `Installing the packages, which takes a minute or two. ${reason}`,
  );
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  const install = ['ci', '--include=dev', '--prefer-offline', '--ignore-scripts', ...quietly];
  // Older npm knows nothing of “allowScripts”: nothing runs on the way, and then only what is allowed.
  const allowed = allowedScripts(root);
  const scripts = ['rebuild', '--ignore-scripts=false', '--foreground-scripts', ...quietly, ...allowed];
  if (reason !== undefined) {
    forgetInstall(root);
    await npm(root, install);
  }
  if (allowed.length > 0) await npm(root, scripts);
  const part = missingPackages(root, locked) ?? (isNodeThere() ? undefined : 'The Node among them does not start.');
  if (part !== undefined)
    throw new Failure(
      `npm says that it has installed the packages, but something is amiss. ${part} ` +
        'Run the same command again; if it stays so, delete node_modules first.',
    );
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 */
async function npm(root, args) {
  const { code, output } = await run('npm', args, { cwd: root, keep: true });
  if (code === 0) return;
  forgetInstall(root);
  throw new Failure(explainInstall(output));
}

/**
 * Has the next run install afresh.
 * @param {string} root
 */
export function forgetInstall(root) {
  rmSync(join(root, RECORD), { force: true });
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
  return name !== undefined && lockOf(root).has(`node_modules/${name}`);
}
