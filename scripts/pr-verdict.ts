/** Last step of the workflow of the verdict: says it on the commit that it is about. It needs no package. */
import { execFileSync } from 'node:child_process';
import { postVerdict } from '../src/contribute/pull-request/verdict.ts';

const { COMMIT = '', RESULT = '', REPOSITORY = '', RUN = '' } = process.env;
postVerdict({ commit: COMMIT, passed: RESULT === 'success', repository: REPOSITORY, run: RUN }, (program, args) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
);
