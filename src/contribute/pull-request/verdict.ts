import type { Run } from './propose.ts';

/** The name under which the verdict stands on a commit; the settings of the repository can ask for it. */
const VERDICT = 'Verdict';

export interface Verdict {
  commit: string;
  passed: boolean;
  /** Such as `owner/name`. */
  repository: string;
  /** The address of the run that judged. */
  run: string;
}

/** Says on a commit whether its content passes. @throws where the commit or the repository is not named as one. */
export function postVerdict({ commit, passed, repository, run: address }: Verdict, run: Run): void {
  if (!/^[0-9a-f]{40}$/.test(commit)) throw new Error('COMMIT must be the full name of a commit.');
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new Error('REPOSITORY must be owner/name.');
  const fields = {
    state: passed ? 'success' : 'failure',
    context: VERDICT,
    description: passed ? 'The content passes, by the code of the main branch' : 'The content has faults',
    target_url: address,
  };
  run('gh', [
    'api',
    '--method',
    'POST',
    `repos/${repository}/statuses/${commit}`,
    ...Object.entries(fields).flatMap(([name, value]) => ['--raw-field', `${name}=${value}`]),
  ]);
}
