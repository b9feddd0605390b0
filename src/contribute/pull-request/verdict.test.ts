import { describe, expect, it } from 'vitest';
import { postVerdict, type Verdict } from './verdict.ts';

const GOOD: Verdict = {
  commit: 'a'.repeat(40),
  passed: true,
  repository: 'owner/name',
  run: 'https://example.org/runs/1',
};
function said(verdict: Verdict): readonly string[] {
  let all: readonly string[] = [];
  postVerdict(verdict, (program, args) => {
    all = [program, ...args];
    return '';
  });
  return all;
}

describe('the verdict', () => {
  it('stands on the commit that it is about, with the run that judged', () => {
    expect(said(GOOD).slice(0, 5)).toEqual([
      'gh',
      'api',
      '--method',
      'POST',
      `repos/owner/name/statuses/${'a'.repeat(40)}`,
    ]);
    expect(said(GOOD)).toContain('state=success');
    expect(said(GOOD)).toContain('context=Verdict');
    expect(said(GOOD)).toContain('target_url=https://example.org/runs/1');
    expect(said({ ...GOOD, passed: false })).toContain('state=failure');
  });
  it.each([
    ['no commit', { commit: 'main' }],
    ['a commit with more behind it', { commit: `${'a'.repeat(40)}/x` }],
    ['a repository that leads elsewhere', { repository: 'owner/../../user' }],
  ])('is said of nothing but a commit of a repository: %s', (_name, odd) => {
    expect(() => said({ ...GOOD, ...odd })).toThrow(/must be/);
  });
});
