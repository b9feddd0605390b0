import { readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from '../../setup/stamps.mjs';

const COMPONENTS = resolve('src/components');
const FRAME = join(COMPONENTS, 'layout/Base.astro');
const componentsIn = (folder: string): string[] => filesBelow(folder).filter((file) => file.endsWith('.astro'));

/** The components that a file imports and stands somewhere in its markup. */
function usedIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^import (\w+) from '([^']+\.astro)';$/gm)]
    .filter(([, name]) => new RegExp(`<${name}[\\s/>]`).test(text))
    .map(([, , path]) => resolve(file, '..', path ?? ''));
}

it('the specimen shows every component; a whole page is seen at its own address', () => {
  const shown = new Set<string>();
  const show = (file: string): void => {
    // The frame of a page stands around both schemes, and is in one of them only.
    if (file === FRAME || shown.has(file)) return;
    shown.add(file);
    for (const used of usedIn(file)) show(used);
  };
  for (const file of componentsIn(resolve('src/dev/specimen'))) show(file);
  const parts = componentsIn(COMPONENTS).filter((file) => file !== FRAME && !usedIn(file).includes(FRAME));
  expect(parts.map((file) => basename(file))).toContain('PullQuote.astro');
  expect(parts.filter((file) => !shown.has(file)).map((file) => relative(COMPONENTS, file))).toEqual([]);
});
