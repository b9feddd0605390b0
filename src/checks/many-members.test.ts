import { expect, it } from 'vitest';
import { checkContent } from './check.ts';
import { folderOf, TODAY } from './fixtures/folder.ts';
import { writeManyMembers } from './many-members.ts';
import { folderWith } from '../tests/support/folder.ts';

it('of made-up members the check has nothing to say: a site with them can be built and measured', () => {
  const folder = folderWith();
  writeManyMembers(folderOf({}), folder, 300);
  const { faults, files } = checkContent(folder, TODAY);
  expect(files).toBeGreaterThan(600);
  expect(faults.filter(({ file }) => file.startsWith('members/') && !file.includes('rye'))).toEqual([]);
});
