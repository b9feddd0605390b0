/** `npm run forms`: writes the issue forms of GitHub from the content folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueForms } from '../src/contribute/issue-forms.ts';
import { library } from '../src/library/index.ts';

const folder = '.github/ISSUE_TEMPLATE';
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(issueForms(library()))) writeFileSync(join(folder, name), text);
