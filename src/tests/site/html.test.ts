import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, it } from 'vitest';
import { distPages } from '../support/dist.ts';
import { pagesDue, rememberGreen } from '../support/green.ts';
import { gather } from '../support/site-map.ts';

/** The recommended rules; each exception carries its reason. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Some organisations’ names alone take 60 letters.
    'long-title': ['error', { maxlength: 120 }],
    // Ids are those of the content, and some names begin with a digit (501c3), which HTML allows.
    'valid-id': ['error', { relaxed: true }],
    // The two cases of an explainer are a table to the ear but a grid to the eye: the cells of a real table
    // would not meet the margin rule to the pixel.
    'prefer-native-element': ['error', { exclude: ['table', 'row', 'rowgroup', 'cell', 'columnheader', 'rowheader'] }],
  },
};

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
  const validator = new HtmlValidate(config);
  const findings: { what: string; page: string }[] = [];
  const paths = distPages().map(({ path }) => path);
  const due = new Set([...pagesDue('html', paths), ...paths.filter((path) => path.includes('404'))]);
  expect(due.size).toBeGreaterThan(30);
  for (const { path, html } of distPages().filter((page) => due.has(page.path))) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        findings.push({
          what: `${ruleId}: ${message} at ${selector?.replaceAll(/:nth-child\(\d+\)|#[\w-]+/g, '') ?? ''}`,
          page: path,
        });
  }
  expect(gather(findings)).toEqual([]);
  rememberGreen('html');
});
