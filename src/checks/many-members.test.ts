import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkContent } from './check.ts';
import { folderOf, TODAY } from './fixtures/folder.ts';
import { writeManyMembers } from './many-members.ts';

it('of made-up members the check has nothing to say: a site with them can be built and measured', () => {
  const folder = mkdtempSync(join(tmpdir(), 'many-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeManyMembers(folderOf({}), folder, 300);
  const { faults, files } = checkContent(folder, TODAY);
  expect(files).toBeGreaterThan(600);
  expect(faults.filter(({ file }) => file.startsWith('members/') && !file.includes('rye'))).toEqual([]);
});
