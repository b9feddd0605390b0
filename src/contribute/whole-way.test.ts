import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { folderOf } from '../checks/fixtures/folder.ts';
import { GitHub } from '../tests/support/github.ts';
import { FIELDS, labelOf, type Answers } from './entry/fields.ts';
import { issueForms } from './forms/issue-forms.ts';
import { openLibrary } from '../library/index.ts';

const content = folderOf();
const github = new GitHub(content);
afterAll(() => {
  github.close();
});

const BRANCH = 'member-form-7';
const TOKEN = { GH_TOKEN: 'a-token', REPOSITORY: 'owner/repo' };
const SPELT: Answers = {
  name: 'Spelt',
  kind: 'Company',
  sector: 'Bread',
  country: 'Austria',
  joined: '2023-01-02',
  founding: 'Yes',
  source: 'gazette',
  summary: 'A baker of spelt.',
  text: `It bakes. ${'Bread is what it bakes, and bread is what it sells. '.repeat(6)}`.trim(),
};

/** The workflow “Member form”: an issue was opened or edited. */
function form(answers: Answers): void {
  const body = FIELDS.map(({ key }) => `### ${labelOf(key, 'en')}\n\n${answers[key] ?? '_No response_'}`).join('\n\n');
  const [event, output] = [github.file('event.json'), github.file('output')];
  writeFileSync(event, JSON.stringify({ issue: { number: 7, body } }));
  writeFileSync(output, '');
  expect(github.run(github.clone(), 'form-read.ts', [], { GITHUB_EVENT_PATH: event, GITHUB_OUTPUT: output })).toBe(0);
  const proposal = readFileSync(output, 'utf8')
    .trim()
    .replace(/^proposal=/, '');
  const place = { ISSUE: '7', PROPOSAL: proposal, BASE: 'main', SERVER: 'https://github.test' };
  expect(github.run(github.clone(), 'form-propose.ts', [], { ...TOKEN, ...place })).toBe(0);
}

/** The workflow “Verdict” on a commit, and the checkout in which it was found. */
function verdict(commit: string): string {
  const dir = github.clone();
  cpSync(github.clone(commit), join(dir, '.cache/pull'), { recursive: true });
  const passed = github.run(dir, 'pr-take.ts', ['.cache/pull/content']) === 0 && github.run(dir, 'check.ts', []) === 0;
  const said = { COMMIT: commit, RESULT: passed ? 'success' : 'failure', RUN: 'https://github.test/run/1' };
  expect(github.run(github.clone(), 'pr-verdict.ts', [], { ...TOKEN, ...said })).toBe(0);
  return dir;
}

/** The workflow “Summary” in the checkout of a verdict. */
function summary(dir: string): string {
  const page = github.file('summary.md');
  writeFileSync(page, '');
  const args = ['--before', '.cache/pr/before', '--left', '.cache/pr/left.json'];
  expect(github.run(dir, 'pr-summary.ts', args, { GITHUB_STEP_SUMMARY: page })).toBe(0);
  return readFileSync(page, 'utf8');
}

it('a form becomes a member: judged, branch, pull request, verdict, summary, merge', () => {
  // The form asks for what is read below.
  for (const { key } of FIELDS) expect(issueForms(openLibrary(content))['member.yml']).toContain(`id: ${key}\n`);

  // With faults: one comment that names them all, and nothing else.
  form({ ...SPELT, kind: 'Compny', joined: '12/05/2023' });
  expect(github.state.comments).toEqual([expect.stringMatching(/Compny[^]*2023-05-12/)]);
  expect(github.head(BRANCH)).toBeUndefined();
  expect(github.state.pulls).toEqual([]);

  // Mended: a branch, a pull request, and the same comment in other words.
  form(SPELT);
  const [pull] = github.state.pulls;
  expect(pull).toMatchObject({ head: BRANCH, base: 'main', title: 'New member: spelt', body: 'Closes #7.\n' });
  expect(github.state.comments).toEqual([expect.stringMatching(/Thank you[^]*github\.test\/owner\/repo\/pull\/1/)]);
  const commit = github.head(BRANCH) ?? '';
  expect(github.state.runs).toEqual([
    { workflow: 'verdict.yml', ref: 'main', inputs: { commit } },
    { workflow: 'check.yml', ref: BRANCH, inputs: {} },
  ]);

  // Nobody merges what was not judged.
  expect(() => {
    github.merge(pull?.url ?? '');
  }).toThrow(/Verdict/);
  const judged = verdict(commit);
  expect(github.state.statuses).toEqual([{ commit, context: 'Verdict', state: 'success' }]);
  expect(summary(judged)).toMatch(
    /Members: 1 added, 0 changed, 0 removed\. \*\*The check finds no new error[^]*Added: member `spelt`/,
  );

  // A push by hand with a fault: the verdict on the new commit counts.
  const hand = github.clone(BRANCH);
  const file = join(hand, 'content/members/spelt.md');
  const right = readFileSync(file, 'utf8');
  writeFileSync(file, right.replace('kind: company', 'kind: compny'));
  github.push(hand, BRANCH, 'By hand');
  expect(() => {
    github.merge(pull?.url ?? '');
  }).toThrow(/Verdict/);
  const refused = verdict(github.head(BRANCH) ?? '');
  expect(github.state.statuses.at(-1)?.state).toBe('failure');
  expect(summary(refused)).toMatch(/members\/spelt\.md:\d+:\d+.*Nearest: `company`/);
  expect(() => {
    github.merge(pull?.url ?? '');
  }).toThrow(/Verdict/);

  // Mended by hand, judged, merged: the member is there, and the check of the main branch has nothing against it.
  writeFileSync(file, right);
  github.push(hand, BRANCH, 'Mended by hand');
  verdict(github.head(BRANCH) ?? '');
  github.merge(pull?.url ?? '');
  const main = github.clone();
  expect(readFileSync(join(main, 'content/members/spelt.md'), 'utf8')).toBe(right);
  expect(github.run(main, 'check.ts', [])).toBe(0);
  expect(github.state.pulls[0]?.state).toBe('merged');

  // The form is edited once more: the member is there already, and is not overwritten.
  form({ ...SPELT, summary: 'Another summary.' });
  expect(github.state.comments.at(-1)).toContain('spelt');
  expect(readFileSync(join(github.clone(), 'content/members/spelt.md'), 'utf8')).toBe(right);
});
