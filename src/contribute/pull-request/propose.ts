import { t } from '../../i18n/t.ts';
import { writeFiles } from '../entry/write.ts';
import type { Files } from '../entry/allowed-path.ts';
import { isLang, type Lang } from '../../schema/languages.ts';

/** Runs a program without a shell and gives back what it printed. @throws where it fails */
export type Run = (program: string, args: readonly string[]) => string;

/** What is to be proposed for an issue; it comes from a job that could write nothing. */
export interface Proposal {
  lang: Lang;
  id: string;
  files: Files;
  comment: string;
}

/** The project on its host. */
export interface Place {
  /** The number of the issue. */
  issue: number;
  /** The content folder of the checkout that is to be changed. */
  content: string;
  /** The branch that proposals are made to. */
  base: string;
  /** The repository, such as `owner/name`, and the address of its host. */
  repository: string;
  server: string;
  /** Where a text can be written to be handed over as a file. */
  textFile: (text: string) => string;
}

/** The workflows that test a proposal, and that judge a commit. */
const CHECK = 'check.yml';
const VERDICT = 'verdict.yml';

const addressOf = ({ server, repository }: Place): string => `${server}/${repository}`;

const BOT = 'github-actions[bot]';
const BOT_MAIL = '41898282+github-actions[bot]@users.noreply.github.com';

/** The next job gets a proposal as a variable of its environment, which Linux lets be no longer, with its name. */
const MOST_OF_A_VARIABLE = 131_072 - 'PROPOSAL=\0'.length;

/** A proposal on its way to another job: base64 holds no line end, so it cannot end its line and name an output of its own. */
export const packProposal = ({ lang, id, files, comment }: Proposal): string =>
  Buffer.from(JSON.stringify({ lang, id, files, comment })).toString('base64');

/** Whether a proposal is short enough to be handed on. */
export const canBePacked = (proposal: Proposal): boolean => packProposal(proposal).length <= MOST_OF_A_VARIABLE;

/** Reads a proposal from another job: nothing in it is trusted to have its shape. @throws where it has not */
export function readProposal(text: string): Proposal {
  const value = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as Partial<Record<keyof Proposal, unknown>>;
  const { lang, id, files, comment } = value;
  const isText = (v: unknown): v is string => typeof v === 'string';
  if (!isLang(lang) || !isText(id) || !isText(comment) || typeof files !== 'object' || files === null)
    throw new Error('this is no proposal');
  if (!Object.values(files).every(isText) || !/^[a-z0-9-]*$/.test(id)) throw new Error('this is no proposal');
  return { lang, id, comment, files: files as Files };
}

/** One comment of ours, which follows the issue: the last one is changed where there is one. */
function comment(place: Place, text: string, run: Run): void {
  const to = ['issue', 'comment', String(place.issue), '--body-file', place.textFile(text)];
  try {
    run('gh', [...to, '--edit-last']);
  } catch {
    run('gh', to);
  }
}

/** Whether somebody has changed the branch of an earlier proposal by hand. */
function changedByHand(branch: string, run: Run): boolean {
  if (run('git', ['ls-remote', '--heads', 'origin', `refs/heads/${branch}`]).trim() === '') return false;
  run('git', ['fetch', '--depth=1', 'origin', `refs/heads/${branch}`]);
  return run('git', ['log', '-1', '--format=%ae', 'FETCH_HEAD']).trim() !== BOT_MAIL;
}

/** The open pull request of a branch, or a new one; where the project lets no workflow open one, the way to do it. */
function pullRequest(place: Place, branch: string, id: string, run: Run): string {
  const open = run('gh', [
    'pr',
    'list',
    '--head',
    branch,
    '--state',
    'open',
    '--json',
    'url',
    '--jq',
    '.[].url',
  ]).trim();
  if (open !== '') return open.split('\n')[0] ?? open;
  const body = place.textFile(`Closes #${place.issue}.\n`);
  const title = `New member: ${id}`;
  try {
    return run('gh', [
      'pr',
      'create',
      '--base',
      place.base,
      '--head',
      branch,
      '--title',
      title,
      '--body-file',
      body,
    ]).trim();
  } catch {
    return `${addressOf(place)}/compare/${place.base}...${branch}?expand=1`;
  }
}

/**
 * Turns the files of a filled-in form into a branch and a pull request, and answers on the issue. Names come from ids
 * and numbers only: nothing that a stranger wrote is a name, a title or a word of a command.
 */
export function propose(proposal: Proposal, place: Place, run: Run): void {
  const { files, lang, id } = proposal;
  if (Object.keys(files).length === 0) {
    comment(place, proposal.comment, run);
    return;
  }
  const branch = `member-form-${place.issue}`;
  if (changedByHand(branch, run)) {
    const address = `${addressOf(place)}/tree/${branch}`;
    comment(place, `${t(lang, 'say.formByHand', { address })}\n`, run);
    return;
  }
  run('git', ['switch', '--create', branch]);
  writeFiles(place.content, files);
  run('git', ['add', '--', ...Object.keys(files).map((path) => `${place.content}/${path}`)]);
  const who = ['-c', `user.name=${BOT}`, '-c', `user.email=${BOT_MAIL}`];
  run('git', [...who, 'commit', '--message', `Add the member ${id}, from issue ${place.issue}`]);
  run('git', ['push', '--force', 'origin', `HEAD:refs/heads/${branch}`]);
  const address = pullRequest(place, branch, id, run);
  comment(place, `${proposal.comment}\n${t(lang, 'say.formProposed', { address })}\n`, run);
  // What a workflow has pushed starts no check by itself, nor the verdict on it. Who pushes does not judge.
  const commit = run('git', ['rev-parse', 'HEAD']).trim();
  run('gh', ['workflow', 'run', VERDICT, '--ref', place.base, '--raw-field', `commit=${commit}`]);
  run('gh', ['workflow', 'run', CHECK, '--ref', branch]);
}
