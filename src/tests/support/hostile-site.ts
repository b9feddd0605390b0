import { mkdirSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { resolve } from 'node:path';
import { memberFile, type Case } from '../safety/case.ts';
import { CASES } from '../safety/cases/index.ts';
import { put } from '../safety/folder.ts';
import { siteOnce, type TinySite } from './tiny-site.ts';
import { TINY_CONTENT } from './tiny.ts';

/** A harmless file of a member, and the address of its page. */
export interface Harmless {
  case: Case;
  path: string;
  /** What must stand on the page as it was written. */
  words: readonly string[];
}

/** Every case that the check lets pass and that has a page: what is left of it must do no harm. */
export const HARMLESS: readonly Harmless[] = Object.values(CASES)
  .flat()
  .flatMap((hostile) => {
    const id = /^members\/([a-z0-9-]+)\.md$/.exec(hostile.file)?.[1];
    return 'harmless' in hostile.verdict && id !== undefined
      ? [{ case: hostile, path: `/members/${id}/`, words: hostile.verdict.harmless }]
      : [];
  });

/** A member of this site that was renamed: its old address and its new one. */
export const MOVED = { from: '/members/old-marlow/', to: '/members/marlow-turbines/' } as const;

/** The content of the consortium that does not exist, with every harmless case among its members. */
async function writeContent(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await cp(TINY_CONTENT, folder, { recursive: true });
  for (const { case: hostile } of HARMLESS) put(folder, hostile.files);
  put(folder, {
    'members/old-marlow.md': memberFile('old', { name: 'Marlow Turbines', movedTo: 'marlow-turbines' }),
  });
}

/** The site of that content, for the tests that read it and those in a browser. */
export async function hostileSite(): Promise<TinySite> {
  const content = resolve('.cache', 'tests', 'hostile-content');
  await writeContent(content);
  return siteOnce({ name: 'hostile', content });
}
