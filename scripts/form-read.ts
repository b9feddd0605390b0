/**
 * First half of the workflow of the member form: reads the issue from the event’s file, checks it, and hands on what is
 * to be written. It may write nothing itself.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { answerForm } from '../src/contribute/forms/answer.ts';
import { packProposal } from '../src/contribute/pull-request/propose.ts';
import { readSettings } from '../src/settings.ts';

const event = JSON.parse(readFileSync(process.env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as {
  issue?: { body?: string | null };
};
const answered = answerForm(event.issue?.body ?? '', readSettings().contentDir, readSettings().today);
appendFileSync(process.env['GITHUB_OUTPUT'] ?? '/dev/stdout', `proposal=${packProposal(answered)}\n`);
