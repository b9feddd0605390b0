import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '../../checks/check.ts';
import { folderOf, member, TODAY } from '../../checks/fixtures/folder.ts';
import type { Fault } from '../../library/fault.ts';
import { filesOf } from './draft.ts';
import type { Answers } from './fields.ts';
import { keyOfFault } from './problems.ts';
import { isPlace } from './allowed-path.ts';
import { problemsOf } from './problems.ts';
import { Trial } from './trial.ts';

const around = { today: TODAY, sources: new Set(['gazette']) };
const SPELT: Answers = {
  name: 'Spelt & Co',
  kind: 'company',
  sector: 'bread',
  country: 'NO',
  joined: '2023-01-02',
  founding: 'false',
  group: 'mills',
  source: 'gazette',
  summary: 'A baker of spelt bread.',
  'summary-fr': "L'artisan du pain d'épeautre.",
  text: 'It bakes. It [sells](source:gazette) 12 loaves.',
  'text-fr': "Il cuit. Il en [vend 12](source:gazette) : c'est peu.",
};

function trial(files = {}): Trial {
  const opened = new Trial(folderOf(files), TODAY);
  onTestFinished(() => {
    opened.close();
  });
  return opened;
}
const tried = (answers: Answers, files = {}) => trial(files).try(filesOf(answers, around));

/** The texts here are short on purpose. */
const telling = (faults: readonly Fault[]): Fault[] => faults.filter((f) => f.code !== 'profile-too-short');

describe('a trial', () => {
  it('finds nothing to say about good answers, and mends their typography', () => {
    const { files, faults } = trial().try(filesOf(SPELT, around));
    expect(telling(faults)).toEqual([]);
    expect(Object.keys(files)).toEqual(['members/spelt-and-co.md', 'members/spelt-and-co.fr.md']);
    expect(files['members/spelt-and-co.fr.md']).toMatch(
      /summary: "?L’artisan du pain d’épeautre\."?\nof: "[0-9a-f]{12}"/,
    );
    expect(files['members/spelt-and-co.fr.md']).toContain('(source:gazette)\u00A0: c’est peu.');
    expect(files['members/spelt-and-co.md']).toContain('country: "NO"');
  });

  it('gives files that the check of the real folder takes too', () => {
    const { files } = trial().try(filesOf(SPELT, around));
    expect(
      checkContent(folderOf(files), TODAY).faults.filter((f) => f.file.includes('spelt') && telling([f]).length > 0),
    ).toEqual([]);
  });

  it('makes a new source, and names it where the texts say “new”', () => {
    const { source: _, ...rest } = SPELT;
    const answers: Answers = {
      ...rest,
      sourceUrl: 'https://www.oat.test/a',
      sourceTitle: 'Bread: a “history”',
      sourceDate: '2023-02',
      text: 'It bakes. It [sells 12](source:new).',
    };
    const { files, faults } = trial().try(filesOf(answers, around));
    expect(faults.filter((f) => f.severity === 'error')).toEqual([]);
    expect(files['sources/oat-test-2023.yaml']).toContain('url: https://www.oat.test/a');
    expect(files['members/spelt-and-co.md']).toContain('(source:oat-test-2023)');
    expect(Object.keys(filesOf(answers, { ...around, sources: new Set(['oat-test-2023']) }))).toContain(
      'sources/oat-test-2023-2.yaml',
    );
  });

  it.each<[string, Answers, string]>([
    ['name', { ...SPELT, name: 'Rye', id: 'rye-two' }, 'duplicate-name'],
    ['kind', { ...SPELT, kind: 'compani' }, 'unknown-value'],
    ['country', { ...SPELT, country: 'France' }, 'invalid-form'],
    ['joined', { ...SPELT, joined: '2025-01-01' }, 'future-date'],
    ['source', { ...SPELT, source: 'gazet' }, 'unknown-id'],
    ['summary', { ...SPELT, summary: 'x'.repeat(200) }, 'invalid-too-long'],
    ['summary-fr', { ...SPELT, 'summary-fr': 'a\u202Eb' }, 'invisible-character'],
    ['text', { ...SPELT, text: 'It <script>bakes</script>. It sells.' }, 'raw-html'],
    ['text-fr', { ...SPELT, 'text-fr': 'Il cuit. [Il](javascript:alert) vend.' }, 'unsafe-link'],
    ['id', { ...SPELT, id: 'constructor' }, 'reserved-id'],
    ['website', { ...SPELT, website: 'javascript:alert(1)' }, 'invalid-address'],
    ['sourceUrl', { ...SPELT, sourceTitle: 'A', sourceUrl: 'ftp://x' }, 'invalid-address'],
  ])('says of a wrong %s what the check says', (key, answers, code) => {
    const { faults, files } = tried(answers);
    expect(faults.map((f) => [keyOfFault(f, files), f.code])).toContainEqual([key, code]);
  });

  it('says nothing of what was wrong before', () => {
    expect(telling(tried(SPELT, { 'members/oat.md': member({ kind: 'x', name: 'Oat' }) }).faults)).toEqual([]);
  });

  it('leaves no trace: the same answers can be tried again, and the real folder is as it was', () => {
    const dir = folderOf();
    const opened = new Trial(dir, TODAY);
    expect(opened.try(filesOf({ ...SPELT, kind: 'x' }, around)).faults).not.toEqual([]);
    expect(telling(opened.try(filesOf(SPELT, around)).faults)).toEqual([]);
    opened.close();
    expect(readdirSync(join(dir, 'members'))).toEqual(['rye.md']);
  });

  it('does not read through a link', () => {
    const dir = folderOf();
    mkdirSync(join(dir, 'elsewhere'));
    symlinkSync('/etc/hostname', join(dir, 'members/leak.md'));
    const opened = new Trial(dir, TODAY);
    expect(telling(opened.try(filesOf(SPELT, around)).faults)).toEqual([]);
    opened.close();
  });
});

describe('a place for a contribution', () => {
  it.each(['members/acme.md', 'members/acme-labs.fr.md', 'sources/acme-2026.yaml'])('can be %s', (path) => {
    expect(isPlace(path)).toBe(true);
  });
  it.each([
    'members/../x.md',
    '../x.md',
    '/etc/passwd',
    'members/a/b.md',
    'members/.md',
    'members/.a.md',
    'members/A.md',
    'members/a.mdx',
    'explainers/a.md',
    'members/a.md\n',
    'members\\a.md',
    'site.yaml',
    'members/a--b.md',
    'members/a.md/',
    `members/${'a'.repeat(99)}.md`,
  ])('cannot be %j', (path) => {
    expect(isPlace(path)).toBe(false);
    const opened = trial();
    expect(() => opened.try({ [path]: 'x' })).toThrow('no place');
  });
  it('is never one that is taken', () => {
    expect(() => trial().try({ 'members/rye.md': 'x' })).toThrow('there already');
  });
});

it('tells a contributor the errors of any file, and the notes on the contributed ones only', () => {
  const at = { line: 1, column: 1, field: '', found: '1', params: { known: 2 } };
  const told = problemsOf(
    {
      files: { 'members/spelt.md': '' },
      faults: [
        { ...at, file: 'figures.yaml', code: 'names-not-in-files', severity: 'warning' },
        { ...at, file: 'members/rye.md', code: 'look-alike-id', severity: 'error' },
        { ...at, file: 'members/spelt.md', code: 'translation-missing', severity: 'warning' },
      ],
    },
    'en',
  );
  expect(told.map(({ severity }) => severity)).toEqual(['error', 'warning']);
});
