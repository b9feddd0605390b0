// @ts-check
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mayUseApt } from './browser.mjs';
import { Failure } from './failure.mjs';
import { run } from './run.mjs';

/** The servers that our recipes are for. */
const SERVERS = ['nginx', 'caddy'];
/** Where they are unpacked: installed, they would serve something on this machine from then on. */
const UNPACKED = '.cache/hosts';

/**
 * Where this machine has a server program, or the tests have unpacked it.
 * @param {string} name
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 * @internal A test needs the program that is found.
 */
export function serverHere(name, root, env = process.env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const unpacked = ['usr/sbin', 'usr/bin'].map((folder) => join(root, UNPACKED, folder));
  return [...folders, '/usr/sbin', ...unpacked].map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Fetches the servers where that needs nobody. Elsewhere the recipes are tested as far as our own server goes, and the
 * checks of a pull request, which have them, say the rest.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function provideServers(root, env = process.env) {
  const missing = SERVERS.filter((name) => serverHere(name, root, env) === undefined);
  if (missing.length === 0) return;
  if (mayUseApt()) {
    const cwd = join(root, UNPACKED);
    mkdirSync(cwd, { recursive: true });
    console.log(`Fetching ${missing.join(' and ')} from Debian, for the tests of the recipes; nothing is installed.`);
    try {
      await run('apt-get', ['-qq', 'update'], { cwd, env });
      await run('apt-get', ['-qq', 'download', ...missing], { cwd, env });
      for (const file of readdirSync(cwd).filter((name) => name.endsWith('.deb')))
        await run('dpkg-deb', ['--extract', file, '.'], { cwd, env });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  const gone = SERVERS.filter((name) => serverHere(name, root, env) === undefined);
  if (gone.length > 0) console.log(`Not on this machine: ${gone.join(', ')}. Their recipes are not tried here.`);
}
