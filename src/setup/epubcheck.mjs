// @ts-check
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, mayUseApt } from './browser.mjs';
import { Failure } from './failure.mjs';

/**
 * The command that runs EPUBCheck, which says whether a book for reading devices is a valid one, where the machine
 * has it. `EPUBCHECK` names a program or a .jar; Debian installs a .jar on the path.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string[] | undefined} the program and its first arguments
 * @internal A test needs the program that is found.
 */
export function epubCheckHere(env = process.env) {
  const named = env['EPUBCHECK'];
  if (named && !existsSync(named))
    throw new Failure(
      `EPUBCHECK is “${named}”, and there is no such file. It names a program or a .jar, such as EPUBCHECK=/usr/bin/epubcheck.`,
    );
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const path = [named ?? '', ...folders.map((folder) => join(folder, 'epubcheck'))].find(
    (place) => place !== '' && existsSync(place),
  );
  if (path === undefined) return undefined;
  const file = realpathSync(path);
  return file.endsWith('.jar') ? ['java', '-jar', file] : [file];
}

/**
 * Installs EPUBCheck where that needs nobody: it brings Java along, too much to ask of a contributor. Elsewhere the
 * books are still tested by our own rules, and the checks of a pull request, which have EPUBCheck, say the rest.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function provideEpubCheck(root, env = process.env) {
  if (!epubCheckHere(env) && mayUseApt()) await aptInstall('epubcheck', root, env);
  if (!epubCheckHere(env)) console.log('EPUBCheck is not on this machine: the books are tested by our own rules only.');
}
