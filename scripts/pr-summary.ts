/**
 * `npm run pr-summary`: says in plain words what changes from one content folder to another.
 * node scripts/pr-summary.ts --before folder [--after content] [--dist-before dist --dist-after dist --pictures folder]
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareContent } from '../src/contribute/pull-request/compare.ts';
import { pageChanges } from '../src/contribute/pull-request/story.ts';
import { summarise, type Story } from '../src/contribute/pull-request/summary.ts';
import { isLang } from '../src/schema/languages.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    before: text,
    after: { ...text, default: 'content' },
    'dist-before': text,
    'dist-after': text,
    pictures: text,
    /** A file with the names of all files that change, with a null byte after each, as git gives them. */
    changed: text,
    /** What was left behind by scripts/pr-take.ts. */
    left: text,
    lang: { ...text, default: 'en' },
  },
});
if (values.before === undefined) throw new Error('--before names the content folder to compare with.');
const comparison = compareContent(values.before, values.after);
const names =
  values.changed !== undefined && existsSync(values.changed) ? readFileSync(values.changed, 'utf8').split('\0') : [];
const builds = { before: values['dist-before'] ?? '', after: values['dist-after'] ?? '', pictures: values.pictures };
const summary = summarise({
  ...comparison,
  left:
    values.left !== undefined && existsSync(values.left)
      ? (JSON.parse(readFileSync(values.left, 'utf8')) as Story['left'])
      : [],
  elsewhere: names.filter((name) => name !== '' && !name.startsWith('content/')),
  pages: values['dist-before'] === undefined ? [] : await pageChanges(comparison.changes, builds),
  lang: isLang(values.lang) ? values.lang : 'en',
});
const page = process.env['GITHUB_STEP_SUMMARY'];
if (page === undefined) console.log(summary);
else appendFileSync(page, summary);
