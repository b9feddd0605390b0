import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { recipes } from '../../server/recipes.ts';
import { serverHere } from '../../setup/hosts.mjs';

/** What starts a server: the arguments for its program, and what is set for it. */
interface Start {
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
}

/** How a person follows the recipe of a server: the name, the folder and the port are put in. */
const STARTS: Readonly<Record<string, (site: string, port: number, dir: string) => Start>> = {
  nginx: (site, port, dir) => {
    const recipe = (recipes()['src/server/nginx.conf'] ?? '')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('server_name example.org;', 'server_name localhost;')
      .replace('root /var/www/site;', `root ${site};`);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${dir}/${kind};`,
    );
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const file = join(dir, 'nginx.conf');
    writeFileSync(
      file,
      `daemon off; ${user} pid ${dir}/nginx.pid; error_log stderr; events {}\nhttp { access_log off; ${paths.join(' ')}\n${recipe}}\n`,
    );
    return { args: ['-p', dir, '-e', 'stderr', '-c', file] };
  },
  caddy: (site, port, dir) => ({
    args: ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'],
    env: {
      ...process.env,
      SITE_ADDRESS: `http://localhost:${port}`,
      SITE_ROOT: site,
      CADDY_ADMIN: 'off',
      XDG_DATA_HOME: join(dir, 'caddy'),
      XDG_CONFIG_HOME: join(dir, 'caddy'),
    },
  }),
  // Cloudflare Pages, played on this machine. What it says about itself stays here.
  wrangler: (site, port, dir) => ({
    args: ['pages', 'dev', site, '--ip', '127.0.0.1', '--port', String(port), '--show-interactive-dev-session=false'],
    env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', XDG_CONFIG_HOME: dir },
    cwd: dir,
  }),
  // A host that knows nothing of us.
  python3: (site, port) => ({
    args: ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', site],
  }),
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

/** A server that is running, and what ends it. */
export interface RealServer {
  port: number;
  stop: () => Promise<void>;
}

/** Whether a server can be tried: Debian or npm has all of them, so where our checks run they must be there. */
export const canTry = (name: string): boolean =>
  serverHere(name, process.cwd()) !== undefined || process.env['CI'] !== undefined;

/**
 * Starts nginx, Caddy or Python’s server over a folder.
 * @throws where the program is not on this machine, or does not answer; says what it said
 */
export async function startServer(name: string, site: string): Promise<RealServer> {
  // A port that was free may be another's by the time a server asks for it.
  return startOn(name, site)
    .catch(() => startOn(name, site))
    .catch(() => startOn(name, site));
}

async function startOn(name: string, site: string): Promise<RealServer> {
  const program = serverHere(name, process.cwd());
  const start = STARTS[name];
  if (program === undefined || start === undefined)
    throw new Error(`${name} is not on this machine: apt-get install ${name}.`);
  const dir = mkdtempSync(join(tmpdir(), 'server-'));
  const port = await freePort();
  const { args, ...options } = start(site, port, dir);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let gone = false;
  child.once('exit', () => (gone = true));
  const answers = async (): Promise<boolean> => {
    try {
      const answer = await fetch(`http://localhost:${port}/`);
      // Read to its end: a server that hangs up on an answer half read is an error of nobody’s in Node.
      await answer.arrayBuffer();
      return !gone && answer.status === 200;
    } catch {
      return false;
    }
  };
  await vi.waitUntil(async () => gone || (await answers()), { timeout: 300_000 });
  if (gone) throw new Error(`${name} has ended: ${said}`);
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
