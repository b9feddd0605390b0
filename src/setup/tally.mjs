// @ts-check

/**
 * @typedef {{ passed: number, failed: number, why?: string }} Tally
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} TestResult
 * @typedef {{ name: string, status: string, message?: string, assertionResults: TestResult[] }} FileResult
 */

/**
 * Counts a step that is one check: it passed or it failed.
 * @param {number} code its exit code
 * @returns {Tally}
 */
export const tallyStep = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Counts the tests of one Vitest run. A run that ended badly has failed even if no test has; a test that was left
 * out counts as failed, since a green run says that all is well.
 * @param {number} code its exit code
 * @param {string | undefined} report what its JSON reporter wrote, if it did
 * @returns {Tally}
 */
export function tallyTests(code, report) {
  if (report === undefined) return { passed: 0, failed: 1, why: 'no report was written' };
  const { numTotalTests, numPassedTests, numFailedTests } =
    /** @type {{ numTotalTests: number, numPassedTests: number, numFailedTests: number }} */ (JSON.parse(report));
  const leftOut = numTotalTests - numPassedTests - numFailedTests;
  const failed = numFailedTests + leftOut;
  if (failed === 0 && numPassedTests === 0) return { passed: 0, failed: 1, why: 'no test was found' };
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    ...(leftOut > 0 ? { why: `${leftOut} left out` } : {}),
    ...(failed === 0 && code !== 0 ? { why: 'the run broke off' } : {}),
  };
}

/**
 * Which tests of a Vitest run did not pass, each by its file, its name and the first line of why, so that the end of a
 * long log says what its middle has.
 * @param {string} report what the JSON reporter wrote
 * @returns {string[]}
 */
export function notPassed(report) {
  const { testResults = [] } = /** @type {{ testResults?: FileResult[] }} */ (JSON.parse(report));
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => [name, test.fullName, test.failureMessages?.[0] ?? test.status]);
    const lost = tests.length === 0 && status === 'failed' ? [[name, message ?? '']] : [];
    return [...tests, ...lost].map((parts) => parts.map((part) => part.trim().split('\n')[0]).join(' › '));
  });
}

/**
 * The last line of a run, in the form that other programs read.
 * @param {readonly Tally[]} tallies
 */
export function sumUp(tallies) {
  const sum = (/** @type {'passed' | 'failed'} */ key) => tallies.reduce((all, tally) => all + tally[key], 0);
  return { failed: sum('failed'), line: `${sum('passed')} passed, ${sum('failed')} failed` };
}
