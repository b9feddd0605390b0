import type { Run } from '../contribute/pull-request/propose.ts';

/** The label by which the one issue is found; who may not write to the project cannot set it. @internal The workflow is held to it. */
export const UPKEEP_LABEL = 'upkeep';

/**
 * Tells in one issue what is to be looked after: opens it, or puts the newest text into the one that is open; where
 * there is nothing to do any more, closes it.
 * @param text the text of the issue; '' where there is nothing to do
 * @param title its title, where it is opened
 * @param textFile where a text can be written to be handed over as a file
 */
export function tellInIssue(text: string, title: string, textFile: (text: string) => string, run: Run): void {
  const open = run('gh', [
    'issue',
    'list',
    '--label',
    UPKEEP_LABEL,
    '--state',
    'open',
    '--limit',
    '1',
    '--json',
    'number',
    '--jq',
    '.[].number',
  ]).trim();
  if (text === '') {
    if (open !== '') run('gh', ['issue', 'close', open]);
    return;
  }
  const body = ['--body-file', textFile(text)];
  if (open !== '') {
    run('gh', ['issue', 'edit', open, ...body]);
    return;
  }
  run('gh', ['label', 'create', UPKEEP_LABEL, '--force']);
  run('gh', ['issue', 'create', '--title', title, '--label', UPKEEP_LABEL, ...body]);
}
