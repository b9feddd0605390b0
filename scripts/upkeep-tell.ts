/** Second half of the weekly look: tells in one issue what the first found. It needs no package, so none can act in it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { t } from '../src/i18n/t.ts';
import { tellInIssue } from '../src/upkeep/issue.ts';

tellInIssue(
  Buffer.from(process.env['REPORT'] ?? '', 'base64').toString('utf8'),
  t('en', 'upkeep.title'),
  (text) => {
    const file = join(mkdtempSync(join(tmpdir(), 'upkeep-')), 'issue.md');
    writeFileSync(file, text);
    return file;
  },
  (program, args) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
);
