/**
 * `npm run forms`: writes the issue forms of GitHub, the samples that people copy, and what VS Code offers, from the
 * content folder; and the lists of fields in README.md, from their schemas.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFieldLists } from '../src/contribute/samples/field-list.ts';
import { issueForms } from '../src/contribute/forms/issue-forms.ts';
import { samples } from '../src/contribute/samples/sample.ts';
import { kindSnippets, memberSnippets } from '../src/contribute/samples/snippets.ts';
import { library } from '../src/library/index.ts';

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};
write('.github/ISSUE_TEMPLATE', issueForms(library()));
write(join(library().dir, '.sample'), samples(library()));
const asJson = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
write('.vscode', {
  'member.code-snippets': asJson(memberSnippets(library())),
  'kinds.code-snippets': asJson(kindSnippets(library())),
});
write('.', { 'README.md': withFieldLists(readFileSync('README.md', 'utf8')) });
