import { describe, expect, it } from 'vitest';
import type { Fault } from '../library/fault.ts';
import { checkContent } from './check.ts';
import { inOneLine } from './report.ts';
import { withProposal } from './fixtures/proposals.ts';
import { BAKERS, folderOf, member, OF_FIXTURES, TODAY } from './fixtures/folder.ts';

/** What people type among the facts of a file, and what they are told: where it is, its code, what is nearest. */
type Typed = readonly [what: string, file: string, text: string, ...told: string[]];

const SPELT = 'members/spelt.md';
const field = (name: string, value: string): [string, string] => [SPELT, member({ [name]: value })];
const RYE = (BAKERS['members/rye.md'] ?? '').replace('kind:', 'website: https://rye.test/\nkind:');
/** A file of the bakers with something else in it. */
const changed = (file: string, from: string | RegExp, to: string): [string, string] => {
  const text = BAKERS[file] ?? '';
  if (text.replace(from, to) === text) throw new Error(`${file}: nothing to change`);
  return [file, text.replace(from, to)];
};

/** Beside the bakers: a front page, a figure and a promise, so that each kind of file is there. */
const MORE = {
  'members/rye.md': RYE,
  'home.yaml': `headline: { en: Who bakes?, fr: Qui cuit }
answer: { en: Nine., fr: Neuf. }
founders: [rye]
`,
  'figures.yaml': `- id: by-kind
  draw: kinds
  title: { en: Most are companies, fr: Surtout des entreprises }
  says: { en: All were counted., fr: Toutes ont été comptées. }
  sources: [gazette]
`,
};

const faultsIn = (file: string, text: string): Fault[] =>
  checkContent(folderOf({ ...MORE, [file]: text }), TODAY).faults.filter(
    (f) => f.file === file && !OF_FIXTURES.has(f.code),
  );

const told = (file: string, text: string): string[] =>
  faultsIn(file, text).map((f) => `${f.line} ${f.code} ${f.field}${f.nearest === undefined ? '' : ` → ${f.nearest}`}`);

const renamed: Typed[] = [
  [
    'the maker of a release before',
    ...changed('claims/all.yaml', 'maker: press', 'maker: alliance'),
    '4 unknown-value nine-bakers.maker → own',
  ],
  [
    'a field of a release before',
    ...changed('site.yaml', 'ownPublishers: [The Bakers]', 'publisher: The Bakers'),
    '4 unknown-field publisher → ownPublishers',
    '4 invalid-type publisher → [The Bakers]',
  ],
];
const LEFT = 'archived: { on: 2024-01-01, reason: { en: It left., fr: Parti. } }';
const read: Typed[] = [
  ['bullets for a list', ...field('sources', '\n  • gazette\n  • gazette'), '9 invalid-type sources → [gazette]'],
  ['numbers for a list', ...field('sources', '\n  1. gazette\n  2. gazette'), '9 invalid-type sources → [gazette]'],
  ['braces for a list', ...field('sources', '{gazette}'), '8 invalid-type sources → [gazette]'],
  ['a wide comma', ...field('sources', '[gazette，gazette]'), '8 unknown-id sources → [gazette]'],
  ['words before a name', SPELT, member().replace('kind:', 'the kind:'), '4 unknown-field the kind → kind'],
  ['a heading for a name', SPELT, member().replace('kind:', '## kind:'), '4 missing-field kind'],
  [
    'no space within braces',
    SPELT,
    member().replace('---\nIt', `${LEFT.replace('on: ', 'on:')}\n---\nIt`),
    '10 unknown-field archived.on:2024-01-01 → on: 2024-01-01',
  ],
  [
    'a comma within braces',
    SPELT,
    member().replace('---\nIt', `${LEFT.replace('It left.', 'It left, and went.')}\n---\nIt`),
    '10 unknown-field archived.reason.and went.',
  ],
  [
    'a group without its spaces',
    SPELT,
    member().replace('---\nIt', 'archived:\non: 2024-01-01\n---\nIt'),
    '11 unknown-field on',
  ],
];

const ids: Typed[] = [
  ['one source for a list', ...field('sources', 'Gazette'), '8 invalid-type sources → [gazette]'],
  ['a source by its address', ...field('sources', '[https://gazette.test/loaf]'), '8 unknown-id sources → gazette'],
  [
    'the same for a list',
    ...field('sources', 'www.gazette.test/loaf/?utm_source=x'),
    '8 invalid-type sources → [gazette]',
  ],
  ['an address of no source', ...field('sources', '[https://else.test/a]'), '8 unknown-id sources'],
  ['a source that there is not', ...field('sources', '[Some Paper]'), '8 unknown-id sources'],
  ['a source as a link', ...field('sources', '[source:gazette]'), '8 unknown-id sources → gazette'],
  ['a member by its file', ...field('related', '[members/rye.md]'), '10 unknown-id related → rye'],
  ['a member by its page', ...field('related', '[/members/rye/]'), '10 unknown-id related → rye'],
  ['a member by its site', ...field('related', '[https://www.rye.test]'), '10 unknown-id related → rye'],
  ['two with a semicolon', ...field('related', '[rye; RYE]'), '10 unknown-id related → [rye]'],
  ['two with a space', ...field('sources', '[gazette Gazette]'), '8 unknown-id sources → [gazette]'],
  ['names for a list', ...field('related', 'Rye, RYE'), '10 invalid-type related → [rye]'],
  ['names in quotation marks', ...field('related', `'"Rye", "RYE"'`), '10 invalid-type related → [rye]'],
  ['founders as words', 'home.yaml', MORE['home.yaml'].replace('[rye]', 'Rye'), '3 invalid-type founders → [rye]'],
  [
    'what facts rest on, as words',
    ...field('basis', '\n  joined:gazette'),
    '11 invalid-type basis → { joined: gazette }',
  ],
  ['what facts rest on, as a list', ...field('basis', 'gazette'), '10 invalid-type basis'],
  [
    'what a fact rests on, without a space',
    ...field('basis', '{ joined:gazette }'),
    '10 unknown-field basis.joined:gazette → joined: gazette',
  ],
  [
    'what a fact rests on, by its name',
    ...field('basis', '{ country: Gazette }'),
    '10 unknown-id basis.country → gazette',
  ],
];

const values: Typed[] = [
  ['a word in quotation marks', ...field('founding', '"true"'), '7 invalid-type founding → true'],
  ['a number for a country', ...field('country', '13'), '10 invalid-form country'],
  [
    'what is drawn',
    'figures.yaml',
    MORE['figures.yaml'].replace('draw: kinds', 'draw: kindes'),
    '2 unknown-value by-kind.draw → kinds',
  ],
  ['a note of another language', ...field('kind', 'company // a bakery'), '4 unknown-value kind → company'],
  ['a note of a page', ...field('joined', '2023-01-01 <!-- the fair -->'), '6 invalid-form joined → 2023-01-01'],
  ['a list for a word', ...field('kind', '[company]'), '4 unknown-value kind → company'],
  ['a number with a space', ...changed('site.yaml', '400', '1 400'), '11 invalid-type staleAfterDays → 1400'],
];

const names: Typed[] = [
  ['a capital', SPELT, member().replace('sector:', 'Sector:'), '5 unknown-field Sector → sector'],
  ['another language', SPELT, member().replace('sector:', 'secteur:'), '5 unknown-field secteur → sector'],
  ['an accent', SPELT, member().replace('summary:', 'Résumé:'), '3 unknown-field Résumé → summary'],
  ['another word', SPELT, member({ url: 'https://spelt.test' }), '10 unknown-field url → website'],
  ['two words', SPELT, member({ 'short name': 'Spelt' }), '10 unknown-field short name → short'],
  ['a slip', SPELT, member().replace('joined:', 'joind:'), '6 unknown-field joind → joined'],
  [
    'hyphens',
    ...changed('site.yaml', 'staleAfterDays', 'stale-after-days'),
    '11 unknown-field stale-after-days → staleAfterDays',
  ],
  ['in site.yaml', ...changed('site.yaml', 'branch:', 'Branch:'), '9 unknown-field Branch → branch'],
  [
    'of a figure',
    'figures.yaml',
    MORE['figures.yaml'].replace('  title', '  titre'),
    '3 unknown-field by-kind.titre → title',
  ],
  [
    'with a value that is wrong',
    SPELT,
    member().replace('sector: bread', 'Sector: bred'),
    '5 unknown-field Sector → sector',
    '5 unknown-value Sector → bread',
  ],
  ['beside the right one', SPELT, member({ Kind: 'company' }), '10 unknown-field Kind'],
];

const ALL = [...renamed, ...read, ...ids, ...values, ...names];

describe('what people type among the facts of a file', () => {
  it.each(ALL)('%s', (_, file, text, ...expected) => {
    expect(told(file, text)).toEqual(expected);
  });

  it.each([
    ['figures.yaml', MORE['figures.yaml'].replace('draw: kinds', 'draw: pizza'), 'draw: kinds'],
    ['figures.yaml', MORE['figures.yaml'].replace('  draw: kinds\n', ''), 'draw: kinds'],
    [...field('group', 'mil'), 'group: mills'],
    ['home.yaml', MORE['home.yaml'].replace('[rye]', '5'), 'founders: [acme-labs]'],
    ['search.yaml', 'names: {}\nnames: {}\n', 'names: { members/country/us/: { en: [Words], fr: [Mots] } }'],
    ['search.yaml', 'answers: [\n', 'answers: ['],
    [...field('city', 'Graz: the old town'), 'city: Geneva'],
    ['home.yaml', MORE['home.yaml'].replace('headline:', 'Head:'), 'headline: { en: Words, fr: Mots }'],
    [...changed('site.yaml', 'branch: main', 'branch: main\nzzz: 1'), 'name: { en: Words, fr: Mots }'],
    [...changed('sources/all.yaml', 'kind: press', 'kind: book'), 'kind: press'],
  ])('an example is of the field that is meant: %s', (file, text, example) => {
    const [fault] = faultsIn(file, text).filter(({ severity }) => severity === 'error');
    expect(fault && inOneLine(fault, 'en')).toContain(`Example: ${example}`);
  });

  it('shows the quotation marks of a word that should have none', () => {
    const [fault] = faultsIn(...field('founding', '"true"'));
    expect(fault && inOneLine(fault, 'en')).toContain('"true"');
  });

  it.each([
    ['{{ name }}', '2 placeholder name'],
    ['{{name}}', '2 placeholder name'],
    ['{{ page.title }}', '2 placeholder name'],
    ['{{ name }} Labs', '2 placeholder name'],
    ['{ {a: b}: c }', '2 yaml-key name'],
  ])('a hole of a template without quotation marks is told as that: %s', (value, expected) => {
    expect(told(...field('name', value))).toEqual([expected]);
  });

  it.each(ALL)('what is proposed for it passes: %s', (_, file, text) => {
    const faults = faultsIn(file, text);
    let mended = text;
    for (const fault of faults.toReversed()) if (fault.nearest !== undefined) mended = withProposal(mended, fault);
    const left = faultsIn(file, mended).filter(({ severity }) => severity === 'error');
    expect(left.map(({ code, line }) => `${line} ${code}`)).toEqual(
      faults
        .filter((f) => f.nearest === undefined && f.severity === 'error')
        .map(({ code, line }) => `${line} ${code}`),
    );
  });
});
