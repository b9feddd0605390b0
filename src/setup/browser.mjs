// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { run } from './run.mjs';

/** How every browser of this project is started: without a sandbox, since root has none; and silent, since nothing here must depend on the network. */
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Names of Chrome and Chromium on the path. */
const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'chrome.exe'];

/** Where the usual installers put them. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  '/opt/google/chrome/chrome',
];

/**
 * Whether a program is a browser that starts. Ubuntu’s `chromium-browser` may be a note that asks for snap.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows `chrome.exe --version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /Chrom/.test(stdout);
}

/**
 * The first Chrome or Chromium on this machine that starts.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
function onMachine(env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(starts);
}

/**
 * Whether a system is Debian, Ubuntu or a child of theirs.
 * @param {string} osRelease the text of /etc/os-release
 * @internal Tested with the files of other systems.
 */
export const isDebianLike = (osRelease) => /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(osRelease);

/** Whether this is root on Debian, Ubuntu or a child of theirs: then `apt-get` may be used. */
export const mayUseApt = () =>
  process.getuid?.() === 0 && existsSync('/etc/os-release') && isDebianLike(readFileSync('/etc/os-release', 'utf8'));

/**
 * Installs a package of the system; whether that worked shows in what is there afterwards.
 * @param {string} name
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export async function aptInstall(name, root, env) {
  console.log(`Installing ${name} with apt-get.`);
  const options = { cwd: root, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    await run('apt-get', ['-qq', 'update'], options);
    await run('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', name], options);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
async function fromApt(root, env) {
  await aptInstall('chromium', root, env);
  return onMachine(env);
}

/**
 * The browser that Playwright downloads for itself.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
async function fromPlaywright(root, env) {
  const require = createRequire(join(root, 'package.json'));
  /** @type {string} */
  const path = require('playwright-core').chromium.executablePath();
  if (starts(path)) return path;
  console.log('No Chrome or Chromium here: downloading the one of Playwright.');
  await run('npm', ['exec', '--no', '--', 'playwright-core', 'install', 'chromium', '--no-shell'], { cwd: root, env });
  return starts(path) ? path : undefined;
}

/**
 * The browser for the browser tests: the one that `CHROME_PATH` names, one of the machine, or one fetched now.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string>}
 */
export async function findBrowser(root, env = process.env) {
  const named = env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (starts(named)) return named;
    throw new Failure(
      `CHROME_PATH is “${named}”, which is no Chrome or Chromium that starts. It names a program, such as CHROME_PATH=/usr/bin/chromium. Correct it or unset it, and run the same command again.`,
    );
  }
  const browser =
    onMachine(env) ?? (mayUseApt() ? await fromApt(root, env) : undefined) ?? (await fromPlaywright(root, env));
  if (browser !== undefined) return browser;
  throw new Failure(
    'The browser tests need Chrome or Chromium, and none could be found or fetched. ' +
      'Install one, or name one, such as CHROME_PATH=/path/to/chrome, and run the same command again.',
  );
}
