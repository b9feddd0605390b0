import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { build } from './build.ts';
import { runNode } from './child.ts';
import { folderWith } from '../tests/support/folder.ts';

/** The smallest site of the Astro that is installed here: one page with every text of a folder. */
const SITE: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `export default { cacheDir: './.cache/astro', vite: { cacheDir: './.cache/vite' } };`,
  'src/content.config.ts': `
    import { defineCollection } from 'astro:content';
    import { glob } from 'astro/loaders';
    export const collections = { texts: defineCollection({ loader: glob({ base: './content', pattern: '*.md' }) }) };`,
  'src/pages/index.astro': `---
import { getCollection, render } from 'astro:content';
const texts = await Promise.all((await getCollection('texts')).map((entry) => render(entry)));
---
<html lang="en"><head><title>Texts</title></head><body>{texts.map(({ Content }) => <Content />)}</body></html>`,
  'content/whole.md': 'This text is whole.\n',
};

/** A text that Astro cannot render; it says so in its log, leaves the text out and ends with 0. */
const UNRENDERED = 'This text is lost.\n\n![x](%E0%A4%A)\n';

it('a fault that the installed Astro only logs fails the build, with its name, and leaves the old site', async () => {
  const root = folderWith(SITE);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  // What these builds print would look like faults of the real one.
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();

  await build({ root, steps: [] });
  const page = (): string => readFileSync(join(root, 'dist/index.html'), 'utf8');
  expect(page()).toContain('This text is whole.');

  writeFileSync(join(root, 'content/half.md'), UNRENDERED);
  // It is the real one that goes on: this would fail where a new Astro stops by itself, and is not needed then.
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const { code } = await runNode([astro, 'build', '--outDir', join(root, 'alone')], root, { show: false });
  const alone = readFileSync(join(root, 'alone/index.html'), 'utf8');
  expect({ code, lost: !alone.includes('This text is lost.') }).toEqual({ code: 0, lost: true });

  // Also when it is tried again: Astro itself remembers the empty text, and is silent about it the second time.
  for (const _try of [1, 2])
    await expect(build({ root, steps: [] })).rejects.toThrow(/Astro went on over faults.*\n.*half\.md.*URI malformed/);
  expect(page()).toContain('This text is whole.');
  expect(existsSync(join(root, '.cache/dist-next'))).toBe(false);
});
