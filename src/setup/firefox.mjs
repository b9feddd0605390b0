// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, mayUseApt } from './browser.mjs';
import { Failure } from './failure.mjs';

/** Names of Firefox on the path, and where macOS and Windows put it. */
const NAMES = ['firefox-esr', 'firefox'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/**
 * Whether a program is a Firefox that starts. Ubuntu’s `firefox` may be a note that asks for snap.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && stdout.includes('Firefox');
}

/**
 * The Firefox of this machine: the one that `FIREFOX_PATH` names, or the first that starts.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 * @internal A test needs the program that is found.
 */
export function firefoxHere(env = process.env) {
  const named = env['FIREFOX_PATH'];
  if (named) {
    if (starts(named)) return named;
    throw new Failure(
      `FIREFOX_PATH is “${named}”, which is no Firefox that starts. It names a program, such as FIREFOX_PATH=/usr/bin/firefox.`,
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(starts);
}

/**
 * Installs Firefox where that needs nobody. Elsewhere the tests go on in Chromium alone, and the checks of a pull
 * request, which have Firefox, say the rest.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function provideFirefox(root, env = process.env) {
  if (!firefoxHere(env) && mayUseApt()) await aptInstall('firefox-esr', root, env);
  if (!firefoxHere(env)) console.log('Firefox is not on this machine: the browser tests run in Chromium only.');
}
