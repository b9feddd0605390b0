import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { homeSchema } from '../../schema/home.ts';
import { siteSchema } from '../../schema/site.ts';
import { withFieldLists } from './field-list.ts';

it('README says what each field of site.yaml and home.yaml is for, as the schemas do (npm run forms writes it)', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(withFieldLists(readme)).toBe(readme);
  for (const field of [...Object.keys(siteSchema.shape), ...Object.keys(homeSchema.shape)])
    expect(readme).toMatch(new RegExp(`^- \`${field}\`.*: \\p{Lu}.{10}`, 'mu'));
});
