// @ts-check
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { aptInstall, mayUseApt, onPath } from './programs.mjs';
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

/**
 * What each browser is called on the path, where the usual installers of macOS and Windows put it, the word by which it
 * tells itself, and the variable that names another.
 */
const CHROME = {
  names: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'chrome.exe'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    '/opt/google/chrome/chrome',
  ],
  word: 'Chrom',
  called: 'Chrome or Chromium',
  variable: 'CHROME_PATH',
  example: '/usr/bin/chromium',
};
const FIREFOX = {
  names: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  word: 'Firefox',
  called: 'Firefox',
  variable: 'FIREFOX_PATH',
  example: '/usr/bin/firefox',
};

/**
 * Whether a program is a browser that starts. Ubuntu’s `chromium-browser` and `firefox` may be notes that ask for snap.
 * @param {string} path
 * @param {string} word
 */
function starts(path, word) {
  if (!existsSync(path)) return false;
  // On Windows `chrome.exe --version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && stdout.includes(word);
}

/**
 * A browser of this machine: the one that its variable names, or the first that starts.
 * @param {typeof CHROME} browser
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
function onMachine({ names, places, word, called, variable, example }, env) {
  const named = env[variable];
  if (!named) return [...onPath(names, env), ...places].find((path) => starts(path, word));
  if (starts(named, word)) return named;
  throw new Failure(
    `${variable} is “${named}”, which is no ${called} that starts. It names a program, such as ${variable}=${example}. Correct it or unset it, and run the same command again.`,
  );
}

/**
 * The browser that Playwright downloads for itself.
 * @param {string} root
 */
async function fromPlaywright(root) {
  const require = createRequire(join(root, 'package.json'));
  /** @type {string} */
  const path = require('playwright-core').chromium.executablePath();
  if (starts(path, CHROME.word)) return path;
  console.log('No Chrome or Chromium here: downloading the one of Playwright.');
  await run('npm', ['exec', '--no', '--', 'playwright-core', 'install', 'chromium', '--no-shell'], { cwd: root });
  return starts(path, CHROME.word) ? path : undefined;
}

/**
 * The browser for the browser tests: the one that `CHROME_PATH` names, one of the machine, or one fetched now.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function findBrowser(root) {
  let browser = onMachine(CHROME, process.env);
  if (browser === undefined && mayUseApt()) {
    await aptInstall('chromium', root);
    browser = onMachine(CHROME, process.env);
  }
  browser ??= await fromPlaywright(root);
  if (browser !== undefined) return browser;
  throw new Failure(
    'The browser tests need Chrome or Chromium, and none could be found or fetched. ' +
      'Install one, or name one, such as CHROME_PATH=/path/to/chrome, and run the same command again.',
  );
}

/**
 * The Firefox of this machine: the one that `FIREFOX_PATH` names, or the first that starts.
 * @param {NodeJS.ProcessEnv} [env]
 */
export const firefoxHere = (env = process.env) => onMachine(FIREFOX, env);
