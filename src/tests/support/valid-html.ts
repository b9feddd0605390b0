import { HtmlValidate, type ConfigData } from 'html-validate';
import type { Page } from './dist.ts';

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

/** What is not valid in the HTML of some pages. */
export async function invalidIn(pages: readonly Page[]): Promise<{ what: string; page: string }[]> {
  const validator = new HtmlValidate(config);
  const findings: { what: string; page: string }[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        findings.push({
          what: `${ruleId}: ${message} at ${selector?.replaceAll(/:nth-child\(\d+\)|#[\w-]+/g, '') ?? ''}`,
          page: path,
        });
  }
  return findings;
}
