import { expect, it } from 'vitest';
import { distPages } from '../support/dist.ts';
import { pagesDue, rememberGreen } from '../support/green.ts';
import { gather } from '../support/site-map.ts';
import { invalidIn } from '../support/valid-html.ts';

it('no word is glued to a link: Astro takes out line breaks where one could be meant as a space', () => {
  // The mark of a claim or a term belongs to the word before it.
  const glued = /[\p{L}\d.,;:)](?=<a (?!class="(?:mk|dm|tm)))|<\/a>(?=\p{L})/gu;
  const findings = distPages().flatMap(({ path, html }) =>
    [...html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').matchAll(glued)].map(({ index, input }) => ({
      what: input.slice(Math.max(0, index - 30), index + 12),
      page: path,
    })),
  );
  expect(gather(findings)).toEqual([]);
});

it('nothing stands behind the end of a page', () => {
  const without = distPages().filter(({ html }) => !html.trimEnd().endsWith('</html>'));
  expect(without.map(({ path }) => path)).toEqual([]);
});

it('every page that is due is valid HTML', async () => {
  const paths = distPages().map(({ path }) => path);
  const due = new Set([...pagesDue('html', paths), ...paths.filter((path) => path.includes('404'))]);
  expect(due.size).toBeGreaterThan(30);
  const findings = await invalidIn(distPages().filter(({ path }) => due.has(path)));
  expect(gather(findings)).toEqual([]);
  rememberGreen('html');
});
