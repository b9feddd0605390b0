import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What the npm of a clone does. */
export interface Npm {
  /** `npm ci`: succeeds, fails with these words, or is killed halfway. */
  ci?: 'ok' | 'killed' | { fails: string };
  /** `npm rebuild`: succeeds, or fails with these words. */
  rebuild?: { fails: string };
  /** Exit codes of scripts other than 0, and what they print before. */
  scripts?: Record<string, { code?: number; prints?: string; report?: object; hangs?: true }>;
}

/** How a command ended. */
export interface Ended {
  code: number;
  /** All that it printed. */
  output: string;
  /** What it had npm do, such as `ci` and `run build`, and what it ran itself. */
  npm: string[];
  /** The flags that npm was given each time. */
  flags: string[];
}

const LOCK = {
  lockfileVersion: 3,
  packages: {
    '': {},
    'node_modules/alpha': { version: '1.0.0' },
    // The Node of these tests is the one that the site is built with.
    'node_modules/node': { version: process.versions.node },
    'node_modules/tiny': { version: '2.0.0', optional: true },
  },
};

/** The npm of a clone: it notes what it is asked, and does the least of it. */
const NPM = `
const { appendFileSync, chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { spawn } = require('node:child_process');
const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
appendFileSync('npm.log', args.join(' ') + '\\n');
appendFileSync('flags.log', process.argv.slice(2).filter((arg) => arg.startsWith('--')).join(' ') + '\\n');
const { ci = 'ok', rebuild = {}, scripts = {} } = JSON.parse(readFileSync('npm.json', 'utf8'));
const put = (file, text) => { mkdirSync(dirname(file), { recursive: true }); writeFileSync(file, text); };
const layNode = () => {
  // A real one, where a command is to run to its end.
  if (process.env.SITE_NODE) {
    mkdirSync('node_modules/.bin', { recursive: true });
    return symlinkSync(process.env.SITE_NODE, 'node_modules/.bin/node');
  }
  put('node_modules/.bin/node', '#!/bin/sh\\nif [ "$1" = --version ]; then echo v24.0.0; else echo "$*" >> npm.log; exec $SERVE; fi\\n');
  chmodSync('node_modules/.bin/node', 0o755);
};
if (args[0] === 'ci') {
  if (ci.fails) { console.error(ci.fails); process.exit(1); }
  rmSync('node_modules', { recursive: true, force: true });
  for (const name of ['alpha', 'node']) put('node_modules/' + name + '/package.json', '{}');
  if (ci === 'killed') process.kill(process.pid, 'SIGKILL');
  put('node_modules/.package-lock.json', readFileSync('package-lock.json', 'utf8'));
} else if (args[0] === 'rebuild') {
  if (rebuild.fails) { console.error(rebuild.fails); process.exit(1); }
  layNode();
} else {
  const { code = 0, prints = '', report, hangs } = scripts[args[1]] ?? {};
  if (hangs) spawn('sh', ['-c', 'sleep 60 & echo $! >> pids.log; wait'], { stdio: 'inherit' });
  console.log(prints);
  const file = process.argv.find((arg) => arg.startsWith('--outputFile.json='))?.split('=')[1];
  if (file && report) put(file, JSON.stringify(report));
  if (args[1] === 'build' && code === 0) import(process.cwd() + '/src/setup/stamps.mjs').then(({ buildHash, stampBuild }) => {
    put('dist/index.html', 'a page');
    stampBuild(process.cwd(), buildHash(process.cwd()));
  });
  if (!hangs) process.exitCode = code;
}
`;

/** Has a command run with something of Node changed. */
export const preload = (code: string): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
});

/** A small clone of the project in a folder of its own, with a stand-in for npm: only `npm start` and `npm test` are real. */
export class Clone {
  readonly dir = mkdtempSync(join(tmpdir(), 'clone-'));
  /** A port that nothing else uses at the time of these tests. */
  readonly port = 20_000 + (process.pid % 20_000);

  constructor() {
    onTestFinished(() => {
      rmSync(this.dir, { recursive: true, force: true });
    });
    cpSync('scripts/setup.mjs', join(this.dir, 'scripts/setup.mjs'));
    cpSync('src/setup', join(this.dir, 'src/setup'), { recursive: true });
    this.write('package.json', JSON.stringify({ allowScripts: { node: true } }));
    this.write(
      'scripts/preview.ts',
      "import { appendFileSync } from 'node:fs'; appendFileSync('npm.log', 'preview\\n');",
    );
    this.write('package-lock.json', JSON.stringify(LOCK));
    this.write('content/words.md', 'words');
    this.write('bin/npm', `#!${process.execPath}\n${NPM}`);
    // All that a test of the project looks for: where one is missing, `npm test` would install it on this machine.
    this.write('bin/chromium', '#!/bin/sh\necho Chromium 156\n');
    this.write('bin/firefox-esr', '#!/bin/sh\necho Mozilla Firefox 140\n');
    for (const program of ['epubcheck', 'nginx', 'caddy', 'wrangler']) this.write(`bin/${program}`, '#!/bin/sh\n');
    for (const program of ['npm', 'chromium', 'firefox-esr', 'epubcheck', 'nginx', 'caddy', 'wrangler'])
      chmodSync(join(this.dir, 'bin', program), 0o755);
  }

  path(file: string): string {
    return join(this.dir, file);
  }

  has(file: string): boolean {
    return existsSync(this.path(file));
  }

  write(file: string, text: string): void {
    mkdirSync(join(this.path(file), '..'), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  remove(file: string): void {
    rmSync(this.path(file), { recursive: true, force: true });
  }

  /** Begins a command, and leaves it running. */
  begin(command: string, npm: Npm = {}, env: NodeJS.ProcessEnv = {}): ChildProcess {
    this.write('npm.json', JSON.stringify(npm));
    this.write('npm.log', '');
    const child = spawn('/bin/sh', ['-c', command], {
      cwd: this.dir,
      env: { PATH: `${this.path('bin')}:/usr/bin:/bin`, PORT: String(this.port), ...env },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  }

  /** Runs `npm start` or `npm test`, whose preview ends at once, or a script. */
  run(command: 'start' | 'test' | `run ${string}`, npm: Npm = {}, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    this.write('npm.json', JSON.stringify(npm));
    this.write('npm.log', '');
    this.write('flags.log', '');
    const variables = { PATH: `${this.path('bin')}:/usr/bin:/bin`, PORT: String(this.port), ...env };
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        ['scripts/setup.mjs', ...command.split(' ')],
        { cwd: this.dir, env: variables },
        (_error, stdout, stderr) => {
          const log = readFileSync(this.path('npm.log'), 'utf8').trim();
          const flags = readFileSync(this.path('flags.log'), 'utf8').trim().split('\n');
          resolve({
            code: child.exitCode ?? 1,
            output: stdout + stderr,
            npm: log === '' ? [] : log.split('\n'),
            flags,
          });
        },
      );
    });
  }
}
