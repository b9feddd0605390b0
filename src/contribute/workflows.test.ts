import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MEMBER_LABEL } from './issue-forms.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  if?: string;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const files = readdirSync(FOLDER);
const read = (file: string): { text: string; flow: Workflow } => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return { text, flow: parse(text) as Workflow };
};
const stepsOf = (flow: Workflow): Step[] => Object.values(flow.jobs).flatMap((job) => job.steps);
/** The jobs that may write something, and what. */
const writers = (flow: Workflow): string[] =>
  Object.entries(flow.jobs).flatMap(([name, job]) =>
    Object.entries(job.permissions ?? {}).flatMap(([what, may]) => (may === 'write' ? [`${name}: ${what}`] : [])),
  );

describe.each(files)('the workflow %s', (file) => {
  const { text, flow } = read(file);

  it('gets no secret, and may only read unless a job says otherwise', () => {
    expect(text).not.toMatch(/\bsecrets\b/);
    expect(flow.permissions).toEqual({ contents: 'read' });
  });

  it('never runs with the rights of the project on what a stranger sends', () => {
    expect(Object.keys(flow.on)).not.toContain('pull_request_target');
    if ('pull_request' in flow.on) expect(writers(flow)).toEqual([]);
  });

  it('puts nothing into a command that is not written there', () => {
    for (const { run } of stepsOf(flow)) expect(run ?? '').not.toContain('${{');
  });

  it('uses actions of GitHub only, each at an exact release', () => {
    for (const { uses } of stepsOf(flow))
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+\.\d+\.\d+$/);
  });

  it('leaves no credentials in a checkout, but where a job pushes', () => {
    for (const [name, job] of Object.entries(flow.jobs)) {
      const pushes = writers(flow).includes(`${name}: contents`);
      for (const step of job.steps)
        if (step.uses?.startsWith('actions/checkout@') && !pushes)
          expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });

  it('ends by itself', () => {
    for (const job of Object.values(flow.jobs)) expect(job).toHaveProperty('timeout-minutes');
  });
});

describe('the workflow of the member form', () => {
  const { flow } = read('member-form.yml');

  it('reads in a job that may write nothing, and writes in one that runs no package', () => {
    expect(writers(flow)).toEqual(['propose: contents', 'propose: issues', 'propose: pull-requests']);
    const commands = (flow.jobs['propose']?.steps ?? []).flatMap(({ run }) => run ?? []);
    expect(commands).toEqual(['node scripts/form-propose.ts']);
    // All that the script loads, types left out: modules of Node and files of this project.
    const seen = new Set<string>();
    const queue = ['scripts/form-propose.ts'];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const loads = readFileSync(path, 'utf8').matchAll(/^import (?!type\b)[^;]*?from '([^']+)';/gm);
      for (const [, from = ''] of loads) {
        expect(from).toMatch(/^(?:node:|\.)/);
        if (from.startsWith('.')) queue.push(join(dirname(path), from));
      }
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it('installs without running anything of the packages', () => {
    const commands = (flow.jobs['read']?.steps ?? []).flatMap(({ run }) => run ?? []);
    expect(commands).toEqual(['npm ci --ignore-scripts', 'node scripts/form-read.ts']);
  });

  it('looks for the label that the forms give', () => {
    expect(flow.jobs['read']?.if).toContain(`'${MEMBER_LABEL}'`);
  });
});

describe('the workflow of the summary', () => {
  const { flow } = read('pr-summary.yml');
  const steps = stepsOf(flow);
  const [own, pull] = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));

  it('runs the code, the packages and the lock file of the branch that the pull request is made to', () => {
    expect(own?.with).toMatchObject({ ref: '${{ github.event.pull_request.base.sha }}' });
    expect(own?.with).not.toHaveProperty('path');
    const commands = steps.flatMap(({ run }) => run ?? []);
    expect(commands[0]).toBe('npm ci --ignore-scripts');
    // Every command is a script of the own checkout, or git asked for names.
    for (const command of commands.slice(1))
      expect(command).toMatch(/^(?:node scripts\/[\w-]+\.ts |git -C \.cache\/pull diff --name-only )/);
    for (const step of steps) expect(step).not.toHaveProperty('working-directory');
  });

  it('takes the content of the pull request and nothing else, through the script that leaves links behind', () => {
    expect(pull?.with).toMatchObject({ path: '.cache/pull', 'sparse-checkout': 'content' });
    const readers = steps.flatMap(({ run }) =>
      run?.includes('.cache/pull/') || /\.cache\/pull(?!\/)/.test(run ?? '') ? [run] : [],
    );
    expect(readers).toEqual([
      'node scripts/pr-take.ts .cache/pull/content',
      'git -C .cache/pull diff --name-only -z HEAD^1 HEAD > .cache/pr/changed',
    ]);
  });

  it('shows each fault on its line, and the summary even where something is wrong', () => {
    expect(steps.map(({ run }) => run)).toContain('node scripts/check.ts --format github');
    expect(steps.find(({ run }) => run?.includes('pr-summary'))).toMatchObject({ if: '${{ !cancelled() }}' });
  });
});

describe('CODEOWNERS', () => {
  const rules = readFileSync('.github/CODEOWNERS', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));

  it('names somebody for everything, and only what is there', () => {
    expect(rules[0]).toEqual(['*', '@example/maintainers']);
    for (const [path = '', ...owners] of rules) {
      expect(owners.length).toBeGreaterThan(0);
      const plain = path.replace(/\*.*$/, '');
      if (plain !== '') expect([path, existsSync(`.${plain}`)]).toEqual([path, true]);
    }
  });

  it('has an own concern for words, for looks, and for what keeps harm out', () => {
    const ownerOf = (path: string): string | undefined => rules.findLast(([rule]) => rule === path)?.[1];
    expect(ownerOf('/content/')).not.toBe(ownerOf('/.github/'));
    for (const path of ['/src/checks/', '/src/contribute/', '/scripts/', '/package-lock.json', '/.npmrc'])
      expect(ownerOf(path)).toBe(ownerOf('/.github/'));
    expect(ownerOf('/content/explainers/')).toBe('@example/maintainers');
  });
});
