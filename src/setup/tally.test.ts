import { describe, expect, it } from 'vitest';
import { isDebianLike } from './programs.mjs';
import { sumUp, tallyStep, tallyTests } from './tally.mjs';

const report = (total: number, passed: number, failed: number): string =>
  JSON.stringify({ numTotalTests: total, numPassedTests: passed, numFailedTests: failed });

describe('the count of a run', () => {
  it('is one for a step', () => {
    expect([tallyStep(0), tallyStep(2)]).toEqual([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
    ]);
  });

  it('is test by test for a run of Vitest', () => {
    expect(tallyTests(1, report(5, 3, 2))).toEqual({ passed: 3, failed: 2 });
    expect(tallyTests(0, report(5, 5, 0))).toEqual({ passed: 5, failed: 0 });
  });

  it('has failures where a run ended badly without a failed test', () => {
    expect(tallyTests(1, report(5, 5, 0))).toMatchObject({ passed: 5, failed: 1 });
    expect(tallyTests(0, undefined)).toMatchObject({ failed: 1 });
    expect(tallyTests(0, report(0, 0, 0))).toMatchObject({ failed: 1 });
  });

  it('takes a test that was left out for failed', () => {
    expect(tallyTests(0, report(5, 4, 0))).toMatchObject({ passed: 4, failed: 1, why: '1 left out' });
  });

  it('is summed up in the line that other programs read', () => {
    expect(sumUp([tallyStep(0), { passed: 5, failed: 2 }])).toEqual({ failed: 2, line: '6 passed, 2 failed' });
  });
});

it.each([
  ['ID=debian', true],
  ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian', true],
  ['ID="linuxmint"\nID_LIKE="ubuntu debian"', true],
  ['ID=fedora', false],
  ['NAME="not debian"\nID=alpine', false],
])('knows whether a system has apt-get: %j', (text, expected) => {
  expect(isDebianLike(text)).toBe(expected);
});
