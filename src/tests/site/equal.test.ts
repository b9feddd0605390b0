import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TINY_CONTENT } from '../support/tiny.ts';
import { buildSite, TINY_BASE, tinySite, type TinySite } from '../support/tiny-site.ts';
import { folderWith } from '../support/folder.ts';

/** What is in each file of a site. */
const bytesOf = ({ dir, files }: TinySite): Map<string, string> =>
  new Map(files.map((file) => [file, readFileSync(join(dir, file), 'latin1')]));

/** The files that are not in both, or not the same in both. */
const differing = (a: Map<string, string>, b: Map<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));

it('two builds of the same content are equal byte by byte, also from another folder, and where a member was edited and put back between them', async () => {
  const content = folderWith();
  cpSync(TINY_CONTENT, content, { recursive: true });
  const build = async (name: string): Promise<Map<string, string>> =>
    bytesOf(await buildSite({ name, content, base: TINY_BASE }));
  const member = join(content, 'members/saltmere-school.md');
  const text = readFileSync(member, 'utf8');

  const full = bytesOf(await tinySite());
  writeFileSync(member, text.replace(/^name: .*$/m, 'name: Renamed School'));
  const edited = await build('equal-edited');
  writeFileSync(member, text);
  const again = await build('equal-again');

  expect(full.size).toBeGreaterThan(200);
  // What an edit leaves behind would show in the build after it.
  expect(differing(full, again)).toEqual([]);
  expect(edited.get('members/saltmere-school/index.html')).toContain('Renamed School');
  expect(differing(full, edited)).toContain('members.csv');
  // What does not name the member stays the same.
  expect(differing(full, edited)).not.toContain('explainers/the-charter/index.html');
});
