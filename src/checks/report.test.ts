import { describe, expect, it, vi } from 'vitest';
import type { Fault } from '../library/fault.ts';
import { BAKERS, faultsOf, member } from './fixtures/folder.ts';
import { describe as inWords, inOneLine, report } from './report.ts';

const FAULT: Fault = {
  file: 'members/a.md',
  line: 4,
  column: 7,
  field: 'kind',
  code: 'unknown-value',
  severity: 'error',
  found: 'compani',
  allowed: ['company', 'startup'],
  nearest: 'company',
};
const WARNING: Fault = {
  ...FAULT,
  line: 9,
  code: 'http-address',
  severity: 'warning',
  found: 'http://a, 100%',
  nearest: 'https://a',
  field: '',
};
const all = { faults: [FAULT, WARNING], files: 3, seconds: 0.42, prefix: 'content/', lang: 'en' as const };

describe('what is said of a translation', () => {
  const missing: Fault = { ...WARNING, code: 'translation-missing', params: { lang: 'de' } };

  it('names its language in that of the message', () => {
    expect(inWords(missing, 'en')).toMatchObject({
      message: 'There is no German text yet. The page shows the English one with a notice.',
      example: 'acme.de.md beside acme.md',
    });
    expect(inWords(missing, 'fr')).toMatchObject({
      message: 'Il n’y a pas encore de texte en allemand. La page montre le texte en anglais, avec un avis.',
      example: 'acme.de.md à côté de acme.md',
    });
  });

  it('names the first language of the site', async () => {
    vi.stubGlobal('SITE_LANGUAGES', ['de', 'en']);
    vi.resetModules();
    const { describe: inGerman } = await import('./report.ts');
    expect(inGerman({ ...missing, code: 'translation-stale', params: { other: 'a.md' } }, 'en').message).toMatch(
      /^The German text \(a\.md\) has changed/,
    );
    expect(inGerman({ ...missing, code: 'of-missing', params: {} }, 'en').message).toMatch(/which German text/);
    vi.unstubAllGlobals();
    vi.resetModules();
  });
});

describe('a report in text', () => {
  it('names file, line, column, field, what was found, what is allowed, the nearest value and an example', () => {
    expect(report('text', { ...all, faults: [FAULT] })).toBe(
      [
        'content/members/a.md',
        '  content/members/a.md:4:7  error  unknown-value  kind',
        '    “compani” is not one of the words for “kind”.',
        '    Allowed: company, startup',
        '    Nearest: company',
        '    Example: kind: company',
        '',
        '1 error and 0 warnings in 1 of 3 files, checked in 0.4\u00A0s.',
      ].join('\n'),
    );
  });
  it('speaks French', () => {
    const text = report('text', { ...all, lang: 'fr' });
    expect(text).toContain('content/members/a.md:4:7  erreur  unknown-value  kind');
    expect(text).toContain('Le plus proche\u00A0: company');
    expect(text).toContain('1 erreur et 1 avertissement, dans 1 des 3 fichiers vérifiés en 0,4\u00A0s.');
  });
  it('says so where there is nothing to say', () => {
    expect(report('text', { ...all, faults: [] })).toBe('3 files checked in 0.4\u00A0s: nothing to say.');
  });
  it('lists all words of a field and all of a few ids; of many ids the nearest three, and where all stand', () => {
    const allowed = Array.from({ length: 40 }, (_, i) => `word-${i}`);
    const said = (more: Partial<Fault>, lang: 'en' | 'fr' = 'en'): string =>
      inWords({ ...FAULT, allowed, ...more }, lang).allowed;
    expect(said({})).toMatch(/word-38, word-39$/);
    const id = { code: 'unknown-id', params: { kind: 'source' } } as const;
    expect(said({ ...id, allowed: allowed.slice(0, 9) })).toMatch(/word-7, word-8$/);
    expect(said({ ...id, found: 'zebra' })).toBe('40 ids in content/sources/');
    expect(said({ ...id, found: 'ward-39' })).toBe('word-39, word-3, word-9, and 37 more in content/sources/');
    expect(said({ ...id, found: 'word-7x', params: { kind: 'member|promise' } }, 'fr')).toMatch(
      /^word-7, .*et 37 autres dans content\/members\/, content\/promises.yaml$/,
    );
    // A word in common counts for more than letters.
    const sources = [...allowed, 'yahoo-techcrunch-2023', 'techcrunch-2023'];
    expect(said({ ...id, found: 'techcrunch-article', allowed: sources })).toMatch(
      /^techcrunch-2023, yahoo-techcrunch-2023, and 40 more/,
    );
  });
});

describe('a sentence of a report', () => {
  const line = (more: Partial<Fault>, lang: 'en' | 'fr' = 'en'): string => inOneLine({ ...FAULT, ...more }, lang);
  it.each(['It bakes.', 'Oat Inc.', 'It bakes…', 'Who bakes?', '“It bakes.”', '"It bakes!"'])(
    'ends once, whatever was found: %s',
    (found) => {
      const said = line({ code: 'invalid-type', found, nearest: found, params: { expected: 'boolean' } });
      expect(said).not.toMatch(/[.…!?]["”]?\.(?:\s|$)/);
      expect(said).toContain(`found: ${found} Allowed`);
    },
  );
  it('keeps the stops of what was found', () => {
    expect(line({ code: 'doubled-stop', found: 'It bakes.. It sells.' })).toContain('It bakes.. It sells. ');
  });
  it.each([
    ['en', 'array', 1, 'at least 1 entry.'],
    ['en', 'array', 2, 'at least 2 entries.'],
    ['en', 'string', 1, 'at least 1 character.'],
    ['fr', 'array', 1, '1 élément au moins.'],
    ['fr', 'string', 2, '2 caractères au moins.'],
  ] as const)('counts as its language does: %s, %s, %d', (lang, unit, limit, end) => {
    expect(line({ code: 'invalid-too-short', params: { unit, limit } }, lang)).toContain(end);
  });
  it('counts one as one, in every sentence that counts', () => {
    for (const code of ['more-faults', 'profile-too-short', 'short-half'] as const)
      for (const lang of ['en', 'fr'] as const)
        expect(line({ code, params: { count: 1, least: 2, limit: 3 } }, lang)).not.toMatch(
          /1 (?:more faults|words|mots|autres)/,
        );
  });
});

describe('a report for machines', () => {
  it('is JSON with errors and warnings apart', () => {
    const data: unknown = JSON.parse(report('json', all));
    expect(data).toEqual({
      errors: [
        {
          file: 'content/members/a.md',
          line: 4,
          column: 7,
          field: 'kind',
          code: 'unknown-value',
          message:
            '“compani” is not one of the words for “kind”. Allowed: company, startup. Nearest: company. Example: kind: company.',
          suggestion: 'company',
        },
      ],
      warnings: [expect.objectContaining({ code: 'http-address', suggestion: 'https://a' })],
    });
  });
  it('is workflow commands for GitHub, one a line', () => {
    const odd: Fault = {
      ...FAULT,
      file: 'members/a,b:c.md',
      code: 'raw-html',
      found: '<b>\n100%',
      allowed: [],
      nearest: '',
      field: '',
    };
    const [line, ...rest] = report('github', { ...all, faults: [odd] }).split('\n');
    expect(rest).toEqual([]);
    expect(line).toMatch(
      /^::error file=content\/members\/a%2Cb%3Ac\.md,line=4,col=7::HTML is not shown: <b><U\+000A>100%25\./,
    );
    expect(report('github', { ...all, faults: [WARNING] })).toMatch(/^::warning file=/);
  });
});

it('lets nothing that a stranger wrote begin a command of the workflow that prints it', () => {
  const said = (found: string): string =>
    report('text', { ...all, faults: [{ ...FAULT, found, allowed: [found], field: found }] });
  for (const found of ['##[error]x', 'x ##[add-mask]y', '::error::x', '  ::stop-commands::x'])
    expect(said(found)).not.toMatch(/##\[|^\s*::/m);
});

it('can say every fault of a badly broken folder in both languages', () => {
  const faults = faultsOf({
    'members/spelt.md': member(
      {
        kind: 'x',
        joined: 'y',
        founding: 'z',
        sources: '[]',
        short: 'x'.repeat(99),
        website: 'w',
        country: 'ZQ',
        extra: '1',
      },
      '<b>\n',
    ),
    'claims/all.yaml': (BAKERS['claims/all.yaml'] ?? '').replace('uncontested', 'disputed'),
    'timeline/all.yaml': 'id: x\n',
  });
  expect(faults.length).toBeGreaterThan(10);
  for (const fault of faults)
    for (const lang of ['en', 'fr'] as const) expect(inWords(fault, lang).message).not.toMatch(/[{}]|undefined/);
});
