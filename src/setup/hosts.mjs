// @ts-check
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { mayUseApt, onPath } from './programs.mjs';
import { run } from './run.mjs';

/** The servers that our recipes are for, from Debian. */
const SERVERS = ['nginx', 'caddy'];
/** What plays Cloudflare Pages on this machine, from npm: too large for the packages that everybody installs. */
const WRANGLER = 'wrangler@4.164.0';
/** Where they are unpacked: installed, they would serve something on this machine from then on. */
const UNPACKED = '.cache/hosts';

/**
 * Where this machine has a server program, or the tests have unpacked it.
 * @param {string} name
 * @param {string} root
 * @internal A test needs the program that is found.
 */
export function serverHere(name, root) {
  const unpacked = ['usr/sbin', 'usr/bin', 'node_modules/.bin'].map((folder) => join(root, UNPACKED, folder));
  const others = ['/usr/sbin', ...unpacked].map((folder) => join(folder, name));
  return [...onPath([name]), ...others].find((path) => existsSync(path));
}

/**
 * Fetches the servers where that needs nobody. Elsewhere the recipes are tested as far as our own server goes, and the
 * checks of a pull request, which have them, say the rest.
 * @param {string} root
 */
export async function provideServers(root) {
  const missing = () => [...SERVERS, 'wrangler'].filter((name) => serverHere(name, root) === undefined);
  const cwd = join(root, UNPACKED);
  const fetching = (/** @type {readonly string[]} */ names) => {
    mkdirSync(cwd, { recursive: true });
    console.log(`Fetching ${names.join(' and ')} for the tests of the recipes; nothing is installed.`);
  };
  const wanted = missing();
  const fromDebian = wanted.filter((name) => name !== 'wrangler');
  try {
    if (fromDebian.length > 0 && mayUseApt()) {
      fetching(fromDebian);
      await run('apt-get', ['-qq', 'update'], { cwd });
      await run('apt-get', ['-qq', 'download', ...fromDebian], { cwd });
      for (const file of readdirSync(cwd).filter((name) => name.endsWith('.deb')))
        await run('dpkg-deb', ['--extract', file, '.'], { cwd });
    }
    if (wanted.includes('wrangler') && (mayUseApt() || process.env['CI'] !== undefined)) {
      fetching(['wrangler']);
      await run('npm', ['install', '--prefix', cwd, '--no-save', '--ignore-scripts', '--silent', WRANGLER], { cwd });
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  const gone = missing();
  if (gone.length > 0) console.log(`Not on this machine: ${gone.join(', ')}. Their recipes are not tried here.`);
}
