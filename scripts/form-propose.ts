/** Second half of the workflow of the member form: makes the pull request. It needs no package, so none can act in it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { propose, readProposal } from '../src/contribute/pull-request/propose.ts';

const { ISSUE = '', PROPOSAL = '', BASE = '', SERVER = '', REPOSITORY = '' } = process.env;
const issue = Number(ISSUE);
if (!Number.isSafeInteger(issue) || issue < 1) throw new Error('ISSUE must be the number of an issue.');
const folder = mkdtempSync(join(tmpdir(), 'form-'));
let files = 0;
propose(
  readProposal(PROPOSAL),
  {
    issue,
    content: 'content',
    base: BASE,
    repository: REPOSITORY,
    server: SERVER,
    textFile: (text) => {
      const file = join(folder, `${files++}.md`);
      writeFileSync(file, text);
      return file;
    },
  },
  (program, args) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
);
