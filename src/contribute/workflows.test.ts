import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MEMBER_LABEL } from './forms/issue-forms.ts';

interface Step {
  uses?: string;
  env?: Record<string, string>;
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

/** All files that a command loads, types left out. @throws where one is not of this project, or of Node */
function loadedBy(command: string): Set<string> {
  const [, script = ''] = /^node (scripts\/[\w-]+\.ts)$/.exec(command) ?? [];
  const seen = new Set<string>();
  const queue = [script];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const loads = readFileSync(path, 'utf8').matchAll(/^import (?!type\b)[^;]*?from '([^']+)';/gm);
    for (const [, from = ''] of loads) {
      expect(from).toMatch(/^(?:node:|\.)/);
      if (from.startsWith('.')) queue.push(join(dirname(path), from));
    }
  }
  return seen;
}

describe.each(files)('the workflow %s', (file) => {
  const { text, flow } = read(file);

  it('gets no secret, and may only read unless a job says otherwise', () => {
    expect(text).not.toMatch(/\bsecrets\b/);
    expect(flow.permissions).toEqual({ contents: 'read' });
  });

  it('never runs with the rights of the project on what a stranger sends', () => {
    expect(Object.keys(flow.on)).not.toContain('pull_request_target');
    if ('pull_request' in flow.on) expect(writers(flow)).toEqual([]);
    // What a pull request starts from the main branch may at most say a word about a commit.
    if ('workflow_run' in flow.on) expect(writers(flow)).toEqual(['post: statuses']);
  });

  it('hands the token of a job to nothing but a script that runs no package', () => {
    for (const { run, env, with: input } of stepsOf(flow)) {
      expect(JSON.stringify(input ?? {})).not.toContain('token');
      if (JSON.stringify(env ?? {}).includes('token')) expect(loadedBy(run ?? '').size).toBeGreaterThan(1);
    }
  });

  it('puts nothing into a command that is not written there', () => {
    for (const { run } of stepsOf(flow)) expect(run ?? '').not.toContain('${{');
  });

  it('uses actions of GitHub only, each at an exact release, or at the commit of one that a note names', () => {
    for (const line of text.split('\n').filter((line) => /\buses:/.test(line)))
      expect(line).toMatch(/uses: actions\/[\w-]+@(?:v\d+\.\d+\.\d+|[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
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
    expect(writers(flow)).toEqual([
      'propose: actions',
      'propose: contents',
      'propose: issues',
      'propose: pull-requests',
    ]);
    const commands = (flow.jobs['propose']?.steps ?? []).flatMap(({ run }) => run ?? []);
    expect(commands).toEqual(['node scripts/form-propose.ts']);
    expect(loadedBy('node scripts/form-propose.ts').size).toBeGreaterThan(3);
  });

  it('may start the tests and the verdict, since GitHub does not start them for what a workflow has pushed; it passes nothing itself', () => {
    expect(flow.jobs['propose']?.permissions).toMatchObject({ actions: 'write' });
    for (const file of ['check.yml', 'verdict.yml'])
      expect(Object.keys(read(file).flow.on)).toContain('workflow_dispatch');
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

  it('makes no page of content that the check refuses', () => {
    const check = steps.findIndex(({ run }) => run?.startsWith('node scripts/check.ts'));
    const after = steps.findIndex(({ run }) => run?.includes('dist-after'));
    expect(check).toBeLessThan(after);
    expect(steps[check]).toMatchObject({ id: 'check' });
    expect(steps[after]).toMatchObject({ if: "${{ !cancelled() && steps.check.outcome == 'success' }}" });
  });
});

describe('the workflow of the verdict', () => {
  const { flow } = read('verdict.yml');
  const { judge, post } = flow.jobs;
  const steps = judge?.steps ?? [];

  it('is taken from the main branch: it begins when the tests of a pull request do, when they end, and when it is asked for there', () => {
    expect(Object.keys(flow.on)).toEqual(['workflow_dispatch', 'workflow_run']);
    expect(flow.on['workflow_run']).toEqual({ workflows: ['Check'], types: ['requested', 'completed'] });
    expect(parse(read('check.yml').text)).toMatchObject({ name: 'Check', on: { pull_request: null } });
    expect(judge?.if).toBe(
      "github.event.workflow_run.event == 'pull_request' || " +
        "(github.event_name == 'workflow_dispatch' && github.ref_name == github.event.repository.default_branch)",
    );
  });

  it('installs by the lock file of the main branch before anything of the pull request is there', () => {
    const [own, pull] = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(own?.with).toEqual({ 'persist-credentials': false });
    const install = steps.findIndex(({ run }) => run === 'npm ci --ignore-scripts');
    expect(install).toBeGreaterThan(0);
    expect(steps.findIndex((step) => step === pull)).toBeGreaterThan(install);
    expect(pull?.with).toMatchObject({
      ref: '${{ inputs.commit || github.event.workflow_run.head_sha }}',
      path: '.cache/pull',
      'sparse-checkout': 'content',
      'persist-credentials': false,
    });
  });

  it('takes the content as data, and runs nothing of the pull request', () => {
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual([
      'npm ci --ignore-scripts',
      'node scripts/pr-take.ts .cache/pull/content',
      'node scripts/check.ts',
    ]);
    for (const step of steps) expect(step).not.toHaveProperty('working-directory');
    expect(judge?.permissions).toBeUndefined();
  });

  it('says the verdict in a job that sees nothing of the pull request, and passes only what has passed', () => {
    expect(post?.permissions).toEqual({ contents: 'read', statuses: 'write' });
    expect(post?.steps.flatMap(({ run }) => run ?? [])).toEqual(['node scripts/pr-verdict.ts']);
    expect(post?.steps.at(-1)?.env).toMatchObject({
      COMMIT: '${{ inputs.commit || github.event.workflow_run.head_sha }}',
      RESULT: '${{ needs.judge.result }}',
    });
    for (const { with: input } of post?.steps ?? []) expect(input ?? {}).not.toHaveProperty('ref');
  });
});

describe('the workflow of the weekly look', () => {
  const { flow } = read('upkeep.yml');
  const { look, tell } = flow.jobs;
  const commands = (job: Job | undefined): string[] => (job?.steps ?? []).flatMap(({ run }) => run ?? []);

  it('begins once a week, and where it is asked for', () => {
    expect(Object.keys(flow.on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(flow.on['schedule']).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \d$/) as string }]);
  });

  it('reads the web in a job that may write nothing, and may write issues only in one that runs no package', () => {
    expect(look?.permissions).toBeUndefined();
    expect(commands(look)).toEqual(['npm ci --ignore-scripts', 'node scripts/sources.ts --issue']);
    expect(writers(flow)).toEqual(['tell: issues']);
    expect(tell?.permissions).toEqual({ contents: 'read', issues: 'write' });
    expect(commands(tell)).toEqual(['node scripts/upkeep-tell.ts']);
    expect(loadedBy('node scripts/upkeep-tell.ts').size).toBeGreaterThan(2);
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
