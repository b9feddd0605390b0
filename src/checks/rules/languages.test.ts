import { expect, it } from 'vitest';
import { ENGLISH } from '../../i18n/t.ts';
import { BAKERS, faultsOf } from '../fixtures/folder.ts';

it('a language without words of the interface is told, with the files that they belong in', () => {
  const site = `languages: [en, fr, ar]\n${BAKERS['site.yaml'] ?? ''}`;
  const faults = faultsOf({ 'site.yaml': site }).filter(({ file }) => file === 'site.yaml');
  expect(faults).toMatchObject([
    {
      code: 'words-missing',
      severity: 'warning',
      line: 1,
      found: 'ar',
      params: {
        n: Object.keys(ENGLISH).length,
        files: 'src/i18n/site/ar.json, src/i18n/checks/ar.json, src/i18n/contribute/ar.json',
      },
    },
  ]);
});
