import { mkdirSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Case } from '../safety/case.ts';
import { CASES } from '../safety/cases/index.ts';
import { put } from '../safety/folder.ts';
import { buildSite, type TinySite } from './tiny-site.ts';
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

/** Builds the site of the consortium that does not exist, with every harmless case among its members. */
export async function buildHostileSite(name: string): Promise<TinySite> {
  const content = resolve('.cache', 'tests', `${name}-content`);
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  await cp(TINY_CONTENT, content, { recursive: true });
  for (const { case: hostile } of HARMLESS) put(content, hostile.files);
  return buildSite({ name, content });
}
