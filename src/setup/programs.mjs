// @ts-check
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { run } from './run.mjs';

/**
 * Every place of the path in which a program of some names may be.
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} [env]
 */
export const onPath = (names, env = process.env) => {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
};

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
 */
export async function aptInstall(name, root) {
  console.log(`Installing ${name} with apt-get.`);
  const options = { cwd: root, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    await run('apt-get', ['-qq', 'update'], options);
    await run('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', name], options);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

/**
 * The command that runs EPUBCheck, which says whether a book for reading devices is a valid one, where the machine
 * has it. `EPUBCHECK` names a program or a .jar; Debian installs a .jar on the path.
 * @returns {string[] | undefined} the program and its first arguments
 * @internal A test needs the program that is found.
 */
export function epubCheckHere() {
  const named = process.env['EPUBCHECK'];
  if (named && !existsSync(named))
    throw new Failure(
      `EPUBCHECK is “${named}”, and there is no such file. It names a program or a .jar, such as EPUBCHECK=/usr/bin/epubcheck.`,
    );
  const path = named || onPath(['epubcheck']).find((place) => existsSync(place));
  if (path === undefined) return undefined;
  const file = realpathSync(path);
  // A book takes seconds: Java has no time to win by compiling well, nor by several collectors of garbage.
  return file.endsWith('.jar') ? ['java', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', file] : [file];
}

/**
 * Installs what some tests need beside a browser, where that needs nobody. It is too much to ask of a contributor:
 * elsewhere those tests are left to the checks of a pull request, which have all of it.
 * @param {string} root
 * @param {() => string | undefined} firefoxHere
 */
export async function provideOthers(root, firefoxHere) {
  /** @type {[name: string, here: () => unknown, without: string][]} */
  const programs = [
    ['epubcheck', epubCheckHere, 'EPUBCheck is not on this machine: the books are tested by our own rules only.'],
    ['firefox-esr', firefoxHere, 'Firefox is not on this machine: the browser tests run in Chromium only.'],
  ];
  for (const [name, here, without] of programs) {
    if (!here() && mayUseApt()) await aptInstall(name, root);
    if (!here()) console.log(without);
  }
}
