import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canBePacked, packProposal, propose, readProposal, type Proposal } from './propose.ts';
import { folderWith } from '../../tests/support/folder.ts';

const PROPOSAL: Proposal = { lang: 'en', id: 'spelt', files: { 'members/spelt.md': 'one\n' }, comment: 'Thank you.\n' };
const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-C', cwd, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** A project with a host that keeps what is pushed, and that answers as GitHub would. */
function project({ mayOpen = true } = {}) {
  const root = folderWith();
  const host = join(root, 'host.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', host]);
  const begin = (): string => {
    const clone = mkdtempSync(join(root, 'clone-'));
    execFileSync('git', ['clone', '--quiet', host, clone], { stdio: 'ignore' });
    return clone;
  };
  const first = begin();
  mkdirSync(join(first, 'content/members'), { recursive: true });
  writeFileSync(join(first, 'content/members/rye.md'), 'rye\n');
  git(first, 'add', '.');
  git(first, 'commit', '--quiet', '--message', 'first');
  git(first, 'push', '--quiet', 'origin', 'HEAD:refs/heads/main');
  const asked: string[][] = [];
  const comments: string[] = [];
  let open = '';
  const gh = (args: readonly string[]): string => {
    asked.push([...args]);
    if (args[0] === 'issue') {
      if (args.includes('--edit-last') && comments.length === 0) throw new Error('no comment');
      if (args.includes('--edit-last')) comments.pop();
      comments.push(readFileSync(args[args.indexOf('--body-file') + 1] ?? '', 'utf8'));
      return '';
    }
    if (args[1] === 'list') return open;
    if (args[0] === 'api' || args[0] === 'workflow') return '';
    if (!mayOpen) throw new Error('not permitted to create pull requests');
    open = 'https://example.org/pull/1\n';
    return open;
  };
  let texts = 0;
  const run = (proposal: Proposal): void => {
    const clone = begin();
    const place = {
      issue: 12,
      content: 'content',
      base: 'main',
      repository: 'owner/repo',
      server: 'https://example.org',
      textFile: (text: string) => {
        const file = join(root, `${texts++}.md`);
        writeFileSync(file, text);
        return file;
      },
    };
    const before = process.cwd();
    process.chdir(clone);
    try {
      propose(proposal, place, (program, args) => (program === 'gh' ? gh(args) : git(clone, ...args)));
    } finally {
      process.chdir(before);
    }
  };
  const onBranch = (what: string): string => git(host, 'show', `member-form-12:${what}`);
  return { run, host, asked, comments, onBranch, begin };
}

describe('a checked form', () => {
  it('becomes a branch with one commit, a pull request and one comment', () => {
    const { run, host, asked, comments, onBranch } = project();
    run(PROPOSAL);
    expect(onBranch('content/members/spelt.md')).toBe('one\n');
    expect(git(host, 'log', '--format=%s', 'main..member-form-12')).toBe('Add the member spelt, from issue 12\n');
    expect(git(host, 'diff', '--name-only', 'main', 'member-form-12')).toBe('content/members/spelt.md\n');
    expect(asked.find((args) => args[1] === 'create')).toContain('New member: spelt');
    expect(comments).toEqual(['Thank you.\n\nThey are here: https://example.org/pull/1\n']);
  });

  it('follows the issue when that is edited: the same branch, the same pull request, the same comment', () => {
    const { run, host, asked, comments, onBranch } = project();
    run(PROPOSAL);
    run({ ...PROPOSAL, files: { 'members/spelt.md': 'two\n' } });
    expect(onBranch('content/members/spelt.md')).toBe('two\n');
    expect(git(host, 'rev-list', '--count', 'main..member-form-12').trim()).toBe('1');
    expect(asked.filter((args) => args[1] === 'create').length).toBe(1);
    expect(comments.length).toBe(1);
  });

  it('leaves alone what somebody has changed by hand since', () => {
    const { run, comments, onBranch, begin } = project();
    run(PROPOSAL);
    const clone = begin();
    git(clone, 'switch', '--quiet', 'member-form-12');
    writeFileSync(join(clone, 'content/members/spelt.md'), 'by hand\n');
    git(clone, 'commit', '--quiet', '--all', '--message', 'by hand');
    git(clone, 'push', '--quiet', 'origin', 'member-form-12');
    run({ ...PROPOSAL, files: { 'members/spelt.md': 'two\n' } });
    expect(onBranch('content/members/spelt.md')).toBe('by hand\n');
    expect(comments[0]).toContain('left as they are');
  });

  it('has its commit judged by the main branch, and its tests started, which GitHub would not; nothing is passed here', () => {
    const { run, host, asked } = project();
    for (const text of ['one\n', 'two\n']) {
      run({ ...PROPOSAL, files: { 'members/spelt.md': text } });
      const commit = git(host, 'rev-parse', 'member-form-12').trim();
      expect(asked.slice(-2)).toEqual([
        ['workflow', 'run', 'verdict.yml', '--ref', 'main', '--raw-field', `commit=${commit}`],
        ['workflow', 'run', 'check.yml', '--ref', 'member-form-12'],
      ]);
    }
    expect(asked.flat().filter((word) => /statuses|success/.test(word))).toEqual([]);
  });

  it('names the way to open a pull request where no workflow may', () => {
    const { run, comments } = project({ mayOpen: false });
    run(PROPOSAL);
    expect(comments[0]).toContain('https://example.org/owner/repo/compare/main...member-form-12?expand=1');
  });

  it('that is refused gets its comment, and no branch', () => {
    const { run, host, asked, comments } = project();
    run({ ...PROPOSAL, files: {}, comment: 'Please mend.\n' });
    expect(comments).toEqual(['Please mend.\n']);
    expect(asked.filter(([what]) => what === 'api' || what === 'workflow')).toEqual([]);
    expect(git(host, 'branch', '--list', 'member-form-12')).toBe('');
  });

  it('never overwrites a member, and never leaves the folder', () => {
    for (const path of [
      'members/rye.md',
      '../evil.md',
      'members/../../evil.md',
      'site.yaml',
      '.github/workflows/x.yml',
    ]) {
      const { run, host } = project();
      expect(() => {
        run({ ...PROPOSAL, files: { 'members/a.md': 'a', [path]: 'evil' } });
      }).toThrow();
      expect(git(host, 'branch', '--list', 'member-form-12')).toBe('');
    }
  });
});

describe('what another job hands over', () => {
  const pack = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
  it('is read where it has its shape', () => {
    expect(readProposal(pack(PROPOSAL))).toEqual(PROPOSAL);
  });
  it('is read as it was packed, in one line', () => {
    const proposal = { ...PROPOSAL, comment: 'a\nproposal=x\u2028é' };
    expect(packProposal(proposal)).toMatch(/^[\w+/=]+$/);
    expect(readProposal(packProposal(proposal))).toEqual(proposal);
  });
  it('is handed on where it fits a variable of the environment', () => {
    expect(canBePacked(PROPOSAL)).toBe(true);
    const long = { ...PROPOSAL, comment: 'x'.repeat(98_000) };
    expect(canBePacked(long)).toBe(true);
    expect(() => execFileSync('true', { env: { PROPOSAL: packProposal(long) } })).not.toThrow();
    expect(canBePacked({ ...PROPOSAL, comment: 'x'.repeat(98_300) })).toBe(false);
  });
  it.each([
    [null],
    [{}],
    [{ ...PROPOSAL, lang: 'de' }],
    [{ ...PROPOSAL, id: '$(x)' }],
    [{ ...PROPOSAL, files: { a: 1 } }],
    [{ ...PROPOSAL, comment: [] }],
  ])('is refused where it has not: %j', (value) => {
    expect(() => readProposal(pack(value))).toThrow();
  });
});
