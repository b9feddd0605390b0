import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** What the stand-in for GitHub knows beside the branches. */
interface State {
  comments: string[];
  pulls: { url: string; head: string; base: string; title: string; body: string; state: 'open' | 'merged' }[];
  /** Workflows that were asked for, with what they are given. */
  runs: { workflow: string; ref: string; inputs: Record<string, string> }[];
  /** What is said of commits. */
  statuses: { commit: string; context: string; state: string }[];
}

/** The program `gh`, as far as the project uses it: it keeps all in one file, and refuses what GitHub would refuse. */
const GH = `#!/usr/bin/env node
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { execFileSync } = require('node:child_process');
const { GH_STATE, GH_HOST_DIR, GH_TOKEN } = process.env;
const state = JSON.parse(readFileSync(GH_STATE, 'utf8'));
const [what, how, ...rest] = process.argv.slice(2);
const of = (name) => rest[rest.indexOf(name) + 1];
const all = (name) => rest.flatMap((word, i) => (rest[i - 1] === name ? [word] : []));
const refuse = (why) => { console.error(why); process.exit(1); };
if (GH_TOKEN !== 'a-token') refuse('HTTP 401');
if (what === 'issue' && how === 'comment') {
  const last = rest.includes('--edit-last');
  if (last && state.comments.length === 0) refuse('no comments found');
  if (last) state.comments.pop();
  state.comments.push(readFileSync(of('--body-file'), 'utf8'));
} else if (what === 'pr' && how === 'list') {
  for (const { url } of state.pulls.filter((pull) => pull.head === of('--head') && pull.state === 'open')) console.log(url);
} else if (what === 'pr' && how === 'create') {
  execFileSync('git', ['-C', GH_HOST_DIR, 'rev-parse', '--verify', 'refs/heads/' + of('--head')]);
  const url = 'https://github.test/owner/repo/pull/' + (state.pulls.length + 1);
  state.pulls.push({ url, head: of('--head'), base: of('--base'), title: of('--title'), body: readFileSync(of('--body-file'), 'utf8'), state: 'open' });
  console.log(url);
} else if (what === 'workflow' && how === 'run') {
  const file = execFileSync('git', ['-C', GH_HOST_DIR, 'show', of('--ref') + ':.github/workflows/' + rest[0]], { encoding: 'utf8' });
  if (!file.includes('workflow_dispatch')) refuse('HTTP 422: no workflow_dispatch trigger');
  const inputs = Object.fromEntries(all('--raw-field').map((field) => field.split('=')));
  for (const name of Object.keys(inputs)) if (!file.includes(name + ':')) refuse('HTTP 422: unexpected input');
  state.runs.push({ workflow: rest[0], ref: of('--ref'), inputs });
} else if (what === 'api' && of('--method') === 'POST' || what === 'api' && how === '--method') {
  const path = [how, ...rest].find((word) => word.startsWith('repos/'));
  const [, commit] = /^repos\\/owner\\/repo\\/statuses\\/([0-9a-f]{40})$/.exec(path) ?? refuse('HTTP 404');
  const fields = Object.fromEntries(all('--raw-field').map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]));
  state.statuses.push({ commit, context: fields.context, state: fields.state });
} else refuse('unknown command');
writeFileSync(GH_STATE, JSON.stringify(state));
`;

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-C', cwd, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** A project on a stand-in for GitHub, on this machine: branches in a bare repository, all else in a file. */
export class GitHub {
  readonly #root = mkdtempSync(join(tmpdir(), 'github-'));
  readonly #host = join(this.#root, 'host.git');
  readonly #state = join(this.#root, 'state.json');

  /** @param content the folder that its main branch begins with */
  constructor(content: string) {
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', this.#host]);
    const state: State = { comments: [], pulls: [], runs: [], statuses: [] };
    writeFileSync(this.#state, JSON.stringify(state));
    mkdirSync(join(this.#root, 'bin'));
    writeFileSync(join(this.#root, 'bin/gh'), GH);
    chmodSync(join(this.#root, 'bin/gh'), 0o755);
    const first = this.clone();
    cpSync(content, join(first, 'content'), { recursive: true });
    cpSync('.github/workflows', join(first, '.github/workflows'), { recursive: true });
    this.push(first, 'main', 'The first');
  }

  get state(): State {
    return JSON.parse(readFileSync(this.#state, 'utf8')) as State;
  }

  /** A fresh checkout of a branch or a commit, as a job of a workflow begins. */
  clone(ref = 'main'): string {
    const dir = mkdtempSync(join(this.#root, 'clone-'));
    execFileSync('git', ['clone', '--quiet', this.#host, dir], { stdio: 'ignore' });
    if (ref !== 'main') git(dir, 'checkout', '--quiet', /^[0-9a-f]{40}$/.test(ref) ? ref : `origin/${ref}`);
    return dir;
  }

  /** Commits all that has changed in a checkout, and pushes it to a branch. */
  push(dir: string, branch: string, message: string): void {
    git(dir, 'add', '--all');
    git(dir, 'commit', '--quiet', '--message', message);
    git(dir, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
  }

  /** The commit that a branch ends with; undefined where there is no such branch. */
  head(branch: string): string | undefined {
    return git(this.#host, 'for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`).trim() || undefined;
  }

  /** Runs a script of the project in a checkout, as a job does; the code it ends with. */
  run(dir: string, script: string, args: readonly string[], env: Record<string, string> = {}): number {
    const path = [join(this.#root, 'bin'), process.env['PATH'] ?? ''].join(delimiter);
    const { status, stderr } = spawnSync(process.execPath, [resolve('scripts', script), ...args], {
      cwd: dir,
      encoding: 'utf8',
      env: { PATH: path, HOME: this.#root, GH_STATE: this.#state, GH_HOST_DIR: this.#host, ...env },
    });
    if (status === null || /^\w*Error/m.test(stderr)) throw new Error(`${script}: ${stderr}`);
    return status;
  }

  /** Merges an open pull request. @throws where its last commit was not said to be good, as a protected branch would */
  merge(url: string): void {
    const { pulls, statuses, ...rest } = this.state;
    const pull = pulls.find((one) => one.url === url && one.state === 'open');
    if (pull === undefined) throw new Error(`${url} is not open`);
    const last = statuses.findLast(({ commit }) => commit === this.head(pull.head));
    if (last?.context !== 'Verdict' || last.state !== 'success') throw new Error('Verdict is a condition');
    const dir = this.clone();
    git(dir, 'merge', '--quiet', '--no-ff', '--message', pull.title, `origin/${pull.head}`);
    git(dir, 'push', '--quiet', 'origin', 'HEAD:refs/heads/main');
    pull.state = 'merged';
    writeFileSync(this.#state, JSON.stringify({ ...rest, pulls, statuses }));
  }

  /** Where a file of the stand-in can be written to. */
  file(name: string): string {
    return join(this.#root, name);
  }

  close(): void {
    if (existsSync(this.#root)) rmSync(this.#root, { recursive: true, force: true });
  }
}
