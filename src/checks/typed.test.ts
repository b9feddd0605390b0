import { describe, expect, it } from 'vitest';
import { fixContent } from './fix.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '../library/index.ts';
import { checkContent } from './check.ts';
import { BAKERS, folderOf, faultsOf, member, TODAY } from './fixtures/folder.ts';
import { withProposal } from './fixtures/proposals.ts';
import { inOneLine } from './report.ts';
import { runChecks } from './run.ts';

/** What people type: the file of a member, and what they are told of it (its line, its code, what is nearest). */
type Typed = readonly [what: string, text: string, ...told: string[]];

const BODY = 'It bakes. It sells.\n';
const field = (name: string, value: string): string => member({ [name]: value });
const text = (body: string): string => member({}, `${BODY}\n${body}\n`);

const told = (file: string, name = 'members/spelt.md'): string[] =>
  faultsOf({ [name]: file })
    .filter((f) => f.file === name)
    .map((f) => `${f.line} ${f.code}${f.nearest === undefined ? '' : ` → ${f.nearest}`}`);

const countries: Typed[] = (
  [
    ['UK', 'GB'],
    ['uk', 'GB'],
    ['U.K.', 'GB'],
    ['England', 'GB'],
    ['Great Britain', 'GB'],
    ['Scotland', 'GB'],
    ['British', 'GB'],
    ['United Kingdom', 'GB'],
    ['Royaume-Uni', 'GB'],
    ['Angleterre', 'GB'],
    ['USA', 'US'],
    ['U.S.', 'US'],
    ['America', 'US'],
    ['United States of America', 'US'],
    ['États-Unis', 'US'],
    ['Etats Unis', 'US'],
    ['American', 'US'],
    ['Germany', 'DE'],
    ['de', 'DE'],
    ['Allemagne', 'DE'],
    ['Deutschland', 'DE'],
    ['DEU', 'DE'],
    ['Czech Republic', 'CZ'],
    ['Tchéquie', 'CZ'],
    ['Palestine', 'PS'],
    ['Holland', 'NL'],
    ['the Netherlands', 'NL'],
    ['Pays-Bas', 'NL'],
    ['South Korea', 'KR'],
    ['Republic of Korea', 'KR'],
    ['Corée du Sud', 'KR'],
    ['Ivory Coast', 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Burma', 'MM'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Russian Federation', 'RU'],
    ['UAE', 'AE'],
    ['Taiwan', 'TW'],
    ['Hong Kong', 'HK'],
    ['日本', 'JP'],
    ['Swiss', 'CH'],
    ['Suisse', 'CH'],
    ['Viet Nam', 'VN'],
    ['Germny', 'DE'],
    ['Frnace', 'FR'],
    ['Paris, France', 'FR'],
  ] as const
).map(([typed, code]) => [
  `country: ${typed}`,
  field('country', typed),
  `10 ${typed.length === 2 && typed === 'UK' ? 'invalid-value' : 'invalid-form'} → ${code}`,
]);

const dates: Typed[] = (
  [
    '2024-1-8',
    '2024/01/08',
    '2024.01.08',
    '20240108',
    '8 Jan 2024',
    '8 January 2024',
    '8 janvier 2024',
    'Jan 8, 2024',
    'January 8th, 2024',
    'Monday, 8 January 2024',
    '2024‑01‑08',
    '2024–01–08',
    '2024-01-08T10:00:00Z',
    '2024-01-08 10:00',
    '8-Jan-2024',
    '2024年1月8日',
    'le 8 janvier 2024',
  ] as const
).map((typed) => [
  `joined: ${typed}`,
  field('joined', typed.includes(',') ? `"${typed}"` : typed),
  '6 invalid-form → 2024-01-08',
]);

const values: Typed[] = [
  ['a day that can be two', field('joined', '12/05/2023'), '6 invalid-form'],
  ['a day with points that can be two', field('joined', '05.06.2024'), '6 invalid-form'],
  ['a year for a day', field('joined', '2024'), '6 invalid-form'],
  ['a month for a day', field('joined', 'Feb 2024'), '6 invalid-form'],
  ['a day that there is not', field('joined', '2024-02-30'), '6 invalid-value'],
  ['No', field('founding', 'No'), '7 invalid-type → false'],
  ['oui', field('founding', 'oui'), '7 invalid-type → true'],
  ['sì of two letters', field('founding', 'si\u0300'), '7 invalid-type → true'],
  ['não of four letters', field('founding', 'na\u0303o'), '7 invalid-type → false'],
  [
    'an address of a newspaper, with a slip',
    field('website', 'htps://www.lemonde.fr/article_3234,36.html'),
    '10 invalid-address → https://www.lemonde.fr/article_3234,36.html',
  ],
  ['a name of digits', field('name', '1337'), '2 invalid-type → "1337"'],
  ['a number with a nought behind it', field('name', '3.10'), '2 invalid-type → "3.10"'],
  ['a number of computers', field('name', '0x1F'), '2 invalid-type → "0x1F"'],
  ['the name Null', field('name', 'Null'), '2 invalid-type → "Null"'],
  ['the name True', field('name', 'True'), '2 invalid-type → "True"'],
  ['a tab in a name', field('name', 'Alder\tForge'), '2 invalid-form → Alder Forge'],
  ['a letter of Windows in a name', field('name', 'L\u0092Outil'), '2 invalid-form → L’Outil'],
  ['an empty field', field('website', ''), '10 empty-field'],
  ['words for a list', field('aliases', 'Oat Labs, Other Labs'), '10 invalid-type → [Oat Labs, Other Labs]'],
  ['one source for a list', field('sources', 'gazette'), '8 invalid-type → [gazette]'],
  ['a source by its title', field('sources', '[a-loaf-of-news]'), '8 unknown-id → gazette'],
  ['a source by its label', field('sources', '[Gazette]'), '8 unknown-id → gazette'],
  ['a source by half its name', field('sources', '[Gazete]'), '8 unknown-id → gazette'],
  ['a member by its name', field('related', '[RYE]'), '10 unknown-id → rye'],
];

const yaml: Typed[] = [
  ['a name cut by a sign of a note', field('name', 'Spelt #1'), '2 comment-cuts → name: "Spelt #1"'],
  ['a summary cut so', field('summary', 'The #1 bakery.'), '3 comment-cuts → summary: "The #1 bakery."'],
  ['a name that is all note', field('name', '#1 Bakery'), '2 comment-cuts → name: "#1 Bakery"'],
  ['a city cut so', field('city', 'Graz # the old town'), '10 comment-cuts → city: "Graz # the old town"'],
  ['a sign inside a word', field('aliases', '[C#]')],
  ['a note of the sample', field('city', 'Graz # the city of its seat; by language where its name differs')],
  ['curly quotes round a value', field('summary', '“A baker.”'), '3 quoted-value → summary: "A baker."'],
  ['French quotes round a value', field('summary', '« A baker. »'), '3 quoted-value → summary: "A baker."'],
  ['low quotes round a value', field('name', '„Spelt“'), '2 quoted-value → name: "Spelt"'],
  ['no space after the colon', member().replace('kind: company', 'kind:company'), '4 yaml-syntax → kind: company'],
  ['a no-break space there', member().replace('kind: company', 'kind:\u00A0company'), '4 yaml-syntax → kind: company'],
  ['a wide colon', member().replace('kind: company', 'kind：company'), '4 yaml-syntax → kind: company'],
  ['an equals sign', member().replace('kind: company', 'kind = company'), '4 yaml-syntax → kind: company'],
  ['a tab', member({ basis: '\n\tjoined: gazette' }), '11 yaml-syntax →   joined: gazette'],
  ['a colon inside a value', field('short', 'Spelt: bakers'), '10 yaml-syntax → short: "Spelt: bakers"'],
  ['an at sign first', field('short', '@spelt'), '10 yaml-syntax → short: "@spelt"'],
  ['a list that is not closed', field('aliases', '[Oat, Barley'), '10 yaml-syntax → aliases: [Oat, Barley]'],
  ['a name that begins with brackets', field('name', '[re]think'), '2 yaml-syntax → name: "[re]think"'],
  ['a name that begins with braces', field('name', '{dev}guild'), '2 yaml-syntax → name: "{dev}guild"'],
  ['a name like a tag', field('name', '!mpact'), '2 yaml-tag → name: "!mpact"'],
  ['a name like an anchor', field('name', '&Beyond Oats'), '2 yaml-anchor → name: "&Beyond Oats"'],
  ['a name like an alias', field('name', '*nix'), '2 yaml-alias → name: "*nix"'],
  ['an apostrophe first', field('name', "'s-Graven Oats"), '2 yaml-syntax → name: "’s-Graven Oats"'],
  ['words in quotation marks first', field('name', '"Whole" Oats'), '2 yaml-syntax → name: "“Whole” Oats"'],
  ['a link for an address', field('website', '[us](https://oat.test)'), '10 yaml-syntax → website: https://oat.test'],
];

const fields: Typed[] = [
  ['an entity', field('city', 'Brandt &amp; Partners'), '10 marks-in-field → Brandt & Partners'],
  ['an entity by number', field('city', 'L&#233;on'), '10 marks-in-field → Léon'],
  ['bold words', field('summary', '"A **bold** firm."'), '3 marks-in-field → A bold firm.'],
  ['a link', field('summary', '"A firm with a [link](https://x.de)."'), '3 marks-in-field → A firm with a link.'],
  ['HTML', field('summary', '"A <b>bold</b> firm."'), '3 marks-in-field → A bold firm.'],
  ['a bullet', field('summary', '"• A firm."'), '3 marks-in-field → A firm.'],
  ['letters read twice', field('city', 'GenÃ¨ve'), '10 miscopied → Genève'],
  ['a quotation mark read twice', field('city', 'Itâ€™s'), '10 miscopied → It’s'],
  ['letters that a PDF has joined', field('city', 'O\uFB03ceville'), '10 miscopied → Officeville'],
  ['a soft hyphen', field('city', 'Daten\u00ADbank'), '10 invisible-character → Datenbank'],
  ['a mark at the head of a name', field('city', '"\uFEFFGeneva"'), '10 invisible-character → Geneva'],
  ['a mark of direction', field('city', 'Geneva\u200E'), '10 invisible-character → Geneva'],
  ['a letter of another alphabet', field('city', 'Аlder'), '10 mixed-script → Alder'],
  ['a stop twice', field('summary', '"A baker.."'), '3 doubled-stop → A baker.'],
  ['three dots are a sign', field('city', 'Bread...')],
  ['capitals with accents before a colon', field('city', '"CAFÉ\u00A0: Ü»"')],
  ['an ampersand is none', field('city', 'Brandt & Partners')],
  ['TODO', field('summary', 'TODO'), '3 placeholder'],
  ['TBD', field('city', 'TBD'), '10 placeholder'],
  ['à compléter', field('summary', 'à compléter'), '3 placeholder'],
  ['n/a', field('city', 'n/a'), '10 placeholder'],
  ['a question mark', field('city', '"?"'), '10 placeholder'],
  ['the name of the sample', field('name', 'Acme Labs'), '2 placeholder'],
  ['the summary of the sample', field('summary', 'A made-up lab that shows what this file may say.'), '3 placeholder'],
  ['an example’s address', field('website', 'https://www.example.org'), '10 placeholder'],
  ['another example’s address', field('website', 'https://example.com/about'), '10 placeholder'],
  [
    'an address that follows its visitors',
    field('website', 'https://oat.test/?utm_source=a&id=3&fbclid=b#c'),
    '10 tracking-address → https://oat.test/?id=3#c',
  ],
];

const texts: Typed[] = [
  ['a link with a space in it', text('See [Rye](member: Rye).'), '13 link-without-effect → [Rye](member:rye)'],
  ['a space between the two parts', text('See [Rye] (member:rye).'), '13 link-without-effect → [Rye](member:rye)'],
  ['a link of a wiki', text('See [[Rye]].'), '13 link-without-effect → [Rye](member:rye)'],
  ['a link the wrong way round', text('See (member:rye)[Rye].'), '13 link-without-effect → [Rye](member:rye)'],
  ['a link by reference', text('See [Rye][member:rye].'), '13 link-without-effect → [Rye](member:rye)'],
  ['curly brackets', text('See [Rye]{member:rye}.'), '13 link-without-effect → [Rye](member:rye)'],
  ['a bare id', text('See member:rye for more.'), '13 link-without-effect → […](member:rye)'],
  ['a pasted bullet', text('•\tTools'), '13 mark-without-effect → - Tools'],
  ['a dash with a tab', text('–\tTools'), '13 mark-without-effect → - Tools'],
  ['a hyphen without a space', text('-Tools'), '13 mark-without-effect → - Tools'],
  ['a heading without a space', text('##Tools'), '13 mark-without-effect → ## Tools'],
  ['stars with spaces', text('A ** bold ** word.'), '13 mark-without-effect → **bold**'],
  ['TODO in a text', text('TODO: its tools.'), '13 placeholder'],
  [
    'the text of the sample',
    text('Acme Labs is a made-up name: say here what the organisation is, and what its part in the story is.'),
    '13 placeholder',
  ],
  [
    'an address that follows its visitors',
    text('See [this](https://oat.test/?utm_source=x).'),
    '13 tracking-address → https://oat.test/',
  ],
  ['a quotation in square brackets is no link', text('It is [sic] so […].')],
  ['a right link', text('See [Rye](member:rye).')],
];

const fences: Typed[] = [
  ['four dashes at the end', member().replace(/---\n(?=It)/, '----\n'), '10 no-frontmatter → ---'],
  ['no end', member().replace(/---\n(?=It)/, '\n'), '10 no-frontmatter → ---'],
  ['an empty line first', `\n${member()}`, '1 no-frontmatter'],
  ['a fence of code first', `\`\`\`yaml\n${member()}`, '1 no-frontmatter'],
  ['dashes of another kind', member().replaceAll('---', '—'), '1 no-frontmatter → ---'],
  ['no beginning', member().replace('---\n', ''), '1 no-frontmatter → ---'],
];

it('tells what is wrong in the other lines of a file of which one cannot be read', () => {
  expect(told(member({ name: 'Spelt: bakers', country: 'Germany', joined: '8 Jan 2024' }))).toEqual([
    '2 yaml-syntax → name: "Spelt: bakers"',
    '6 invalid-form → 2024-01-08',
    '10 invalid-form → DE',
  ]);
});

describe('what people type in a file', () => {
  it.each([...countries, ...dates, ...values, ...yaml, ...fields, ...texts, ...fences])(
    '%s',
    (_, file, ...expected) => {
      expect(told(file)).toEqual(expected);
    },
  );

  it.each([...countries, ...dates, ...values, ...yaml, ...fields])('what is proposed for it passes: %s', (_, file) => {
    const mended = faultsOf({ 'members/spelt.md': file })
      .filter((f) => f.file === 'members/spelt.md')
      .toReversed()
      .reduce((text, fault) => (fault.nearest === undefined ? text : withProposal(text, fault)), file);
    const codeOf = (line: string): string => line.split(' →')[0] ?? '';
    const before = told(file)
      .filter((line) => line.includes(' → '))
      .map(codeOf);
    expect(
      told(mended)
        .map(codeOf)
        .filter((line) => before.includes(line)),
    ).toEqual([]);
  });

  it('is tried with more than 120 inputs', () => {
    expect([countries, dates, values, yaml, fields, texts, fences].flat().length).toBeGreaterThanOrEqual(120);
  });

  it('says of dashes and of two meanings what is wrong with them', () => {
    const says = (file: string) => faultsOf({ 'members/spelt.md': file }).map((f) => inOneLine(f, 'en'));
    expect(says(field('joined', '2024‑01‑08'))[0]).toContain('dashes that are no hyphens');
    expect(says(field('joined', '12/05/2023'))[0]).toMatch(/more than one thing.*2023-05-12, 2023-12-05/);
    expect(says(member().replace(/---\n(?=It)/, '\n'))[0]).toContain('no line of “---” after line 9');
    expect(says(member().replace('kind: company', 'kind：company'))[0]).toContain('wide one');
    expect(says(field('joined', '2024-02-30'))[0]).toContain('Example: joined: 2023-12-05');
  });

  it('leaves a file whose facts cannot be cut out as it is, with --fix too', () => {
    for (const [, file] of fences) {
      const dir = folderOf({ 'members/spelt.md': `${file.trimEnd()} He said "no" and 'yes'.` });
      const before = readFileSync(join(dir, 'members/spelt.md'), 'utf8');
      fixContent(dir);
      expect(readFileSync(join(dir, 'members/spelt.md'), 'utf8')).toBe(before);
    }
  });

  it('tells a year that becomes the number of a list', () => {
    const said = told(text('2023. It bakes more.'));
    expect(said).toEqual(['13 unwanted-mark → In 2023, it bakes more.']);
  });

  it('tells a translation by its name', () => {
    expect(told('---\nsummary: "Un pain."\n---\nIl cuit.\n', 'members/rye-fr.md')).toEqual([
      '1 translation-name → rye.fr.md',
    ]);
  });

  it('notes the same organisation twice, in both files', () => {
    const twins = (a: Record<string, string>, b: Record<string, string>): string[] =>
      runChecks(openLibrary(folderOf({ 'members/one.md': member(a), 'members/two.md': member(b) })), TODAY)
        .filter((f) => f.code === 'same-organisation')
        .map((f) => `${f.file} ${String(f.params?.['other'])}`);
    const both = ['members/one.md members/two.md', 'members/two.md members/one.md'];
    expect(twins({ name: 'Oat Labs' }, { name: '"Oat Labs, Inc."' })).toEqual(both);
    expect(twins({ name: 'Oat Labs' }, { name: 'Oat Labs GmbH' })).toEqual(both);
    expect(twins({ name: 'Haferwerk' }, { name: 'Haferwerks' })).toEqual(both);
    expect(
      twins({ name: 'Oat', website: 'https://oat.test' }, { name: 'Barley', website: 'https://www.oat.test/' }),
    ).toEqual(both);
    expect(twins({ name: 'Oat Labs', related: '[two]' }, { name: 'Oat Labs SA' })).toEqual([]);
    expect(
      twins({ name: 'Oat', website: 'https://oat.test/a' }, { name: 'Barley', website: 'https://oat.test/b' }),
    ).toEqual([]);
  });
});

describe('faults that hide nothing and name what they mean', () => {
  const site = (from: string | RegExp, to: string): string => (BAKERS['site.yaml'] ?? '').replace(from, to);
  const lines = (files: Record<string, string>): string[] =>
    checkContent(folderOf(files), TODAY)
      .faults.filter(({ severity, code }) => severity === 'error' && code !== 'unused-source')
      .map((f) => `${f.file}:${f.line} ${f.code} ${f.field}${f.nearest === undefined ? '' : ` → ${f.nearest}`}`);
  const spelt = member({ kind: 'compny', joined: '8 Jan 2024' });
  const ofSpelt = [
    'members/spelt.md:4 unknown-value kind → company',
    'members/spelt.md:6 invalid-form joined → 2024-01-08',
  ];

  it.each([
    [
      'a word for a number',
      site('staleAfterDays: 400', 'staleAfterDays: many'),
      ['site.yaml:11 invalid-type staleAfterDays'],
    ],
    ['a field that is gone', site('branch: main\n', ''), ['site.yaml:1 missing-field branch']],
    ['a field that there is not', site('branch: main', 'branch: main\nbrnch: x'), ['site.yaml:10 unknown-field brnch']],
    ['a kind without its French name', site(', fr: Entreprise,', ','), ['site.yaml:23 missing-field kinds.company.fr']],
    [
      'a wave of arrival by its id',
      site('from: 2023-01-01', 'from: early'),
      ['site.yaml:15 invalid-form cohorts.launch.from'],
    ],
  ])('in site.yaml, %s, leaves those of the other files', (_, text, expected) => {
    expect(lines({ 'site.yaml': text, 'members/spelt.md': spelt })).toEqual([...ofSpelt, ...expected]);
  });

  it('says nothing of words that a site.yaml without sense would have, and all else', () => {
    const said = lines({ 'site.yaml': 'name: { en: x\n', 'members/spelt.md': spelt });
    expect(said).toEqual([
      'members/spelt.md:6 invalid-form joined → 2024-01-08',
      'site.yaml:1 yaml-syntax name → name: { en: x }',
    ]);
  });

  it('mends with --fix what it can, whatever site.yaml has', () => {
    const dir = folderOf({ 'site.yaml': site('branch: main', 'brnch: main'), 'members/spelt.md': member().trimEnd() });
    expect([...fixContent(dir).mended.keys()]).toEqual(['members/spelt.md']);
  });

  it('tells the entries of lists by their ids', () => {
    const text = BAKERS['claims/all.yaml'] ?? '';
    expect(lines({ 'claims/all.yaml': text.replace('standing: uncontested', 'standing: disputd') })).toContain(
      'claims/all.yaml:7 unknown-value nine-bakers.standing → disputed',
    );
    expect(lines({ 'claims/all.yaml': text.replace('id: nine-bakers', 'id: Nine bakers') })[0]).toBe(
      'claims/all.yaml:1 invalid-form Nine bakers.id → nine-bakers',
    );
  });
});
