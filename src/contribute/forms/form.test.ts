import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../checks/check.ts';
import { folderOf, TODAY } from '../../checks/fixtures/folder.ts';
import { openLibrary } from '../../library/index.ts';
import type { Lang } from '../../schema/languages.ts';
import { answerForm, clipped } from './answer.ts';
import { FIELDS, labelOf, type Answers, type FieldKey } from '../entry/fields.ts';
import { readForm } from './form.ts';
import { issueForms } from './issue-forms.ts';
import { code } from '../markdown.ts';
import { packProposal, type Proposal } from '../pull-request/propose.ts';

const dir = folderOf();
const bakers = openLibrary(dir);

const SPELT: Answers = {
  name: 'Spelt',
  kind: 'Company',
  sector: 'Bread',
  country: 'Austria',
  joined: '2023-01-02',
  founding: 'Yes',
  source: 'gazette',
  summary: 'A baker of spelt.',
  text: 'It bakes.\n\nIt [sells 12](source:gazette) loaves.',
};

/** The body of an issue, as GitHub writes it from a form. */
const bodyOf = (answers: Answers, lang: Lang = 'en'): string =>
  FIELDS.map(({ key }) => `### ${labelOf(key, lang)}\n\n${answers[key] ?? '_No response_'}`).join('\n\n');

const answer = (answers: Answers, lang: Lang = 'en') => answerForm(bodyOf(answers, lang), dir, TODAY);

describe('a filled-in form', () => {
  it('becomes the files of a member that the check takes', () => {
    const { id, files, comment } = answer(SPELT);
    expect(id).toBe('spelt');
    expect(comment).toMatch(/^Thank you\. The check has nothing against it\./);
    expect(files).toEqual({
      'members/spelt.md':
        '---\nname: Spelt\nsummary: A baker of spelt.\nkind: company\nsector: bread\ncountry: AT\njoined: 2023-01-02\nfounding: true\nsources: [gazette]\nbasis:\n  joined: gazette\n  country: general-knowledge\n  kind: judgement\nchecked: 2024-06-01\n---\nIt bakes.\n\nIt [sells 12](source:gazette) loaves.\n',
    });
    const said = checkContent(folderOf(files), TODAY).faults.map((f) => f.code);
    expect(said.filter((code) => code !== 'translation-missing' && code !== 'profile-too-short')).toEqual([]);
  });

  it.each([
    'gazette and loaf',
    'gazette et loaf',
    'gazette, loaf',
    'gazette; loaf',
    'gazette\nloaf',
    '- gazette\n- loaf',
    'gazette & loaf.',
    'Gazette and loaf',
  ])('takes the known sources however they are listed: %j', (source) => {
    const all = new Map(bakers.sources);
    const [gazette] = all.values();
    if (gazette !== undefined)
      all.set('loaf', { ...gazette, id: 'loaf', title: 'Bread and butter', short: { en: 'Loaf', fr: 'Miche' } });
    const { answers } = readForm(bodyOf({ ...SPELT, source }), { site: bakers.site, sources: all });
    expect(answers.source).toBe('gazette, loaf');
    expect(
      readForm(bodyOf({ ...SPELT, source: 'Bread and butter' }), { site: bakers.site, sources: all }).answers.source,
    ).toBe('loaf');
  });

  it('is read in French, and answered in French', () => {
    const french: Answers = {
      ...SPELT,
      kind: 'Entreprise',
      sector: 'Pain',
      country: 'autriche',
      founding: 'Non',
      'summary-fr': "L'épeautre.",
      'text-fr': 'Il cuit. Il vend.',
    };
    const { lang, files, comment } = answer(french, 'fr');
    expect(lang).toBe('fr');
    expect(comment).toMatch(/^Merci\. Le contrôle n’y trouve rien à redire\./);
    expect(files['members/spelt.fr.md']).toMatch(/summary: .*L’épeautre\."?\nof: "[0-9a-f]{12}"/);
    expect(answer({ name: 'Épeautre' }, 'fr').comment).toContain('- **Nature**\u00A0: Il faut une réponse.');
  });

  it('is read the same with Windows line ends, and with parts left out', () => {
    expect(answerForm(bodyOf(SPELT).replaceAll('\n', '\r\n'), dir, TODAY)).toEqual(answer(SPELT));
    const short = Object.entries(SPELT)
      .map(([key, value]) => `### ${labelOf(key as FieldKey, 'en')}\n\n${value}`)
      .join('\n\n');
    expect(answerForm(short, dir, TODAY).files).toEqual(answer(SPELT).files);
  });

  it('names all that is missing and all that the check refuses, at once', () => {
    const { files, comment } = answer({
      ...SPELT,
      kind: '_No response_',
      joined: '5 Dec 2023',
      website: 'spelt',
      text: 'It has 12. <b>It</b> sells.',
    });
    expect(files).toEqual({});
    for (const words of [
      '**Kind**: This is needed.',
      '**Day of joining**: ',
      '**Website**: ',
      '**Text in English**: This sentence has a figure',
      'HTML is not shown: `<b>`',
    ])
      expect(comment).toContain(words);
  });

  it('says that an issue without the form’s headings is none', () => {
    for (const body of ['', 'Please add us!', '## Name\n\nSpelt'])
      expect(answerForm(body, dir, TODAY)).toMatchObject({
        files: {},
        comment: expect.stringContaining('None of the headings of the form is left.') as string,
      });
  });
});

describe('what people type in a form', () => {
  it('is understood and said back, by whatever name a country, a day, an address or a source goes', () => {
    const { files, comment } = answer({
      ...SPELT,
      country: 'UK',
      joined: '8 Feb 2023',
      website: 'spelt.test',
      founding: 'no',
      source: 'Gazette',
      summary: '"Open Spelt" is a charity: it bakes.',
    });
    expect(comment).toContain('**Country**: United Kingdom (GB)');
    expect(comment).toContain('**Day of joining**: 8\u00A0February\u00A02023 (2023-02-08)');
    expect(comment).toContain('**Website**: `https://spelt.test`');
    const file = files['members/spelt.md'] ?? '';
    for (const line of ['country: GB', 'joined: 2023-02-08', 'founding: false', 'sources: [gazette]', '“Open Spelt”'])
      expect(file).toContain(line);
  });

  it('is told once, at its question, and all at once', () => {
    const { comment } = answer({
      ...SPELT,
      name: '麦',
      source: 'https://thebakers.test/members',
      joined: '12/05/2023',
      sector: 'Weaving',
      country: 'Korea',
      summary: 'TODO',
    });
    const items = comment.split('\n').filter((line) => line.startsWith('- '));
    expect(items.map((line) => /\*\*(.+?)\*\*/.exec(line)?.[1]).sort()).toEqual(
      ['Country', 'Day of joining', 'Id', 'Known sources', 'Sector', 'Summary in English', 'Text in English'].sort(),
    );
    expect(comment).toContain('An address goes under “Address of a new source”');
    expect(comment).toMatch(/12\/05\/2023.*can be more than one day: .*2023-05-12.* or .*2023-12-05/);
    expect(comment).toMatch(/Korea.*can be North Korea \(KP\) and South Korea \(KR\)|Korea.*can be/);
    expect(comment).not.toContain('--fix');
  });
});

describe('a hostile form', () => {
  const refused: [string, Answers, string][] = [
    ['a heading of the form in an answer', { ...SPELT, text: 'It bakes.\n\n### Name\n\nRye' }, 'stands here twice'],
    ['a path as id', { ...SPELT, id: '../../.github/workflows/x' }, 'must be small letters'],
    ['an absolute path as id', { ...SPELT, id: '/etc/passwd' }, 'must be small letters'],
    ['a null byte in the id', { ...SPELT, id: 'spelt\0.md' }, 'must be small letters'],
    ['a line end in the id', { ...SPELT, id: 'spelt\nfiles=x' }, 'must be small letters'],
    ['an id with another ending', { ...SPELT, id: 'spelt.fr' }, 'must be small letters'],
    ['the id of somebody else', { ...SPELT, id: 'rye' }, 'There is a member with the id'],
    ['a reserved id', { ...SPELT, id: 'constructor' }, '**Id**: '],
    ['a name of nothing but signs', { ...SPELT, name: '……' }, 'The name has no letter'],
    ['frontmatter in a name', { ...SPELT, name: 'x\n---\nkind: company\n---\n' }, '**Name**: '],
    ['two lines in a summary', { ...SPELT, summary: 'A.\nmovedTo: rye' }, '**Summary in English**: '],
    ['marks of writing direction', { ...SPELT, name: 'Spelt \u202Eevil' }, '`U+202E`'],
    ['letters that only look alike', { ...SPELT, name: 'Sреlt' }, '**Name**: '],
    ['the name of somebody else', { ...SPELT, name: 'RYE', id: 'r-y-e-2' }, '**Name**: '],
    ['a comment of HTML', { ...SPELT, text: 'It bakes. <!-- hidden --> It sells.' }, 'HTML is not shown'],
    ['a script', { ...SPELT, 'text-fr': '<script>alert(1)</script>', 'summary-fr': 'x' }, 'HTML is not shown'],
    ['a picture', { ...SPELT, text: 'It bakes. ![x](https://evil.example/p.png) It sells.' }, 'Images are not shown'],
    ['an address that runs', { ...SPELT, website: 'javascript:alert(1)' }, '**Website**: '],
    ['a link that runs', { ...SPELT, text: 'It bakes. It [sells](javascript:alert(1)).' }, '**Text in English**: '],
    ['a choice that is none', { ...SPELT, kind: '__proto__' }, '**Kind**: “`__proto__`” is none of the answers'],
    [
      'a choice of YAML',
      { ...SPELT, sector: '[bread, !!js/function x]' },
      '**Sector**: “`[bread, !!js/function x]`” is none of the answers',
    ],
    ['a source that is a path', { ...SPELT, source: '../../x' }, '**Known sources**: '],
    ['a text of a megabyte', { ...SPELT, text: 'It bakes. '.repeat(100_000) }, 'too long'],
    ['a text of 60,000 letters without a space', { ...SPELT, text: 'x'.repeat(66_000) }, '**'],
    [
      'an address of a new source that runs',
      { ...SPELT, sourceUrl: 'data:text/html,x', sourceTitle: 'T' },
      '**Address of a new source**: ',
    ],
  ];
  it.each(refused)('is refused: %s', (_, answers, words) => {
    const { files, comment } = answer(answers);
    expect(comment).toContain(words);
    expect(files).toEqual({});
  });

  const harmless: [string, Answers][] = [
    ['YAML in a name', { ...SPELT, name: 'Spelt: {a: b}, [c] & *d !!e # f' }],
    ['dashes in a text', { ...SPELT, text: 'It bakes.\n\n---\n\nname: Rye\n\nIt sells.' }],
    ['other headings in a text', { ...SPELT, text: 'It bakes.\n\n### Not a field\n\nIt sells.' }],
    ['a command of a workflow', { ...SPELT, name: '::set-output name=files::x', id: 'spelt' }],
    ['an expression of a workflow', { ...SPELT, name: '${{ secrets.GITHUB_TOKEN }}', id: 'spelt' }],
    ['a command of a shell', { ...SPELT, name: '$(touch pwned) `id` "; rm -rf / #', id: 'spelt' }],
    ['quotation marks and backslashes', { ...SPELT, name: '"\\" \'\\n', id: 'spelt' }],
    ['a formula of a spreadsheet', { ...SPELT, name: '=1+1', id: 'spelt' }],
    ['a word that YAML reads as nothing', { ...SPELT, name: 'null', id: 'spelt' }],
  ];
  it.each(harmless)('is only words: %s', (_, answers) => {
    const { files, id } = answer(answers);
    const lib = openLibrary(folderOf(files));
    expect(lib.members.get(id)?.facts.name).toBe(answers.name);
    expect(lib.members.get(id)?.facts).toMatchObject({ kind: 'company', sources: ['gazette'] });
    expect(lib.members.size).toBe(2);
  });

  it('cannot write markup, mentions or commands into our answer', () => {
    const evil = '@everyone <img src=x onerror=alert(1)> ![p](https://evil.example/p.png) `x` #1 ::error::x';
    for (const key of ['name', 'website', 'joined', 'source', 'summary', 'text', 'id', 'country'] as const) {
      const { comment } = answer({ ...SPELT, [key]: `${evil}\n\n${evil}\u202E` });
      const outside = comment.replace(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, '');
      expect(outside).not.toMatch(/[@<]|!\[|evil|::|#1/);
    }
  });

  it('is read by fields of its own only: nothing is taken from the prototype of anything', () => {
    const { answers } = readForm('### constructor\n\nx\n\n### __proto__\n\ny\n\n### Name\n\nSpelt', bakers);
    expect(answers).toEqual({ name: 'Spelt' });
  });
});

describe('a form with very many faults', () => {
  /** Linux takes no variable of the environment that is longer. */
  const MOST_OF_A_VARIABLE = 131_072;
  const variable = (answered: Proposal): string => `PROPOSAL=${packProposal(answered)}`;
  const listed = (comment: string): string[] => comment.split('\n').filter((line) => line.startsWith('- '));

  const MANY: [string, Answers][] = [
    ['figures without a source', { ...SPELT, text: 'It has 12. '.repeat(400) }],
    ['tags', { ...SPELT, text: '<b>x</b> '.repeat(6500) }],
    [
      'tags in both languages',
      { ...SPELT, text: '<b>x</b> '.repeat(3000), 'text-fr': '<b>x</b> '.repeat(3000), 'summary-fr': 'x' },
    ],
    ['headings that stand twice', { ...SPELT, text: '\n\n### Name\n\nx'.repeat(2000) }],
    ['long addresses', { ...SPELT, text: `[x](https://${'é`"\\'.repeat(100)}) `.repeat(150) }],
    ['signs that nobody sees', { ...SPELT, text: 'a\u202E '.repeat(9000) }],
    [
      'long unknown sources',
      { ...SPELT, source: Array.from({ length: 900 }, (_, i) => `${'"\u202E'.repeat(30)}${i}`).join(', ') },
    ],
  ];
  it.each(MANY)('is answered in a comment that GitHub takes: %s', (_, answers) => {
    const answered = answer(answers);
    expect(answered.files).toEqual({});
    // GitHub takes 65,536.
    expect(answered.comment.length).toBeLessThan(60_000);
    expect(variable(answered).length).toBeLessThan(MOST_OF_A_VARIABLE);
    expect(listed(answered.comment).length).toBeGreaterThan(0);
    expect(listed(answered.comment).length).toBeLessThanOrEqual(50);
  });

  it('is told the first fifty, and how many more there are, in its own language', () => {
    const text = 'It has 12. '.repeat(60);
    const { comment } = answer({ ...SPELT, text });
    expect(listed(comment).length).toBe(50);
    expect(comment).toMatch(/\n\nAnd 10 more, not shown here\.\n$/);
    const french = answer(
      { ...SPELT, kind: 'Entreprise', sector: 'Pain', country: 'Autriche', founding: 'Oui', text },
      'fr',
    );
    expect(french.comment).toMatch(/\n\nIl y en a encore 10, qu’on ne montre pas ici\.\n$/);
    expect(answer({ ...SPELT, text: 'It has 12. '.repeat(50) }).comment).not.toContain('not shown here');
    // The check itself tells the first hundred of a file; so many sentences are too long as well.
    expect(answer({ ...SPELT, text: 'It has 12. '.repeat(110) }).comment).toMatch(
      /\n\nAnd 61 more, not shown here\.\n$/,
    );
  });

  it('leaves no code open where a message is cut', () => {
    const allowed = Array.from({ length: 12 }, (_, i) => `${'@everyone `` '.repeat(12)}${i}`);
    const cut = clipped(`It is none of these: ${allowed.map((value) => code(value)).join(', ')}`, 600);
    expect(cut.length).toBeLessThanOrEqual(602);
    expect(cut.replace(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, 'x')).toMatch(/^It is none of these: (?:x, )+…$/);
    expect(clipped('Short.', 600)).toBe('Short.');
    expect(clipped('word '.repeat(300), 600).length).toBeLessThanOrEqual(602);
  });

  it('is refused where its files are more than can be handed on', () => {
    const text = 'ééééé\n'.repeat(4500);
    const answered = answer({ ...SPELT, text, 'text-fr': text, 'summary-fr': 'x' });
    expect(answered.files).toEqual({});
    expect(answered.comment).toContain('too long');
  });
});

describe('the issue forms', () => {
  const real = openLibrary(join(process.cwd(), 'content'));

  it('are those that the content folder gives (npm run forms writes them)', () => {
    const folder = '.github/ISSUE_TEMPLATE';
    const expected = issueForms(real);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, text] of Object.entries(expected)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it.each(['en', 'fr'] as const)('offer the words of site.yaml and no others, each once (%s)', (lang) => {
    const { body } = parse(
      readFileSync(`.github/ISSUE_TEMPLATE/${lang === 'en' ? 'member' : 'membre'}.yml`, 'utf8'),
    ) as { body: { id?: string; attributes: { label?: string; options?: string[] } }[] };
    const options = (id: string): string[] => body.find((element) => element.id === id)?.attributes.options ?? [];
    const site = parse(readFileSync('content/site.yaml', 'utf8')) as Record<
      string,
      Record<string, Record<Lang, string>>
    >;
    for (const [id, words] of [
      ['kind', 'kinds'],
      ['sector', 'sectors'],
      ['group', 'groups'],
    ] as const)
      expect(options(id)).toEqual(Object.values(site[words] ?? {}).map((word) => word[lang]));
    for (const { attributes } of body) expect(new Set(attributes.options).size).toBe(attributes.options?.length ?? 0);
    const labels = body.flatMap((element) => element.attributes.label ?? []);
    expect(labels).toEqual(FIELDS.map(({ key }) => labelOf(key, lang)));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('are understood when filled in with their own options', () => {
    for (const lang of ['en', 'fr'] as const) {
      const { kinds, sectors, groups } = real.site;
      for (const [key, words] of [
        ['kind', kinds],
        ['sector', sectors],
        ['group', groups],
      ] as const)
        for (const [value, word] of Object.entries(words))
          expect(readForm(bodyOf({ [key]: word[lang] }, lang), real).answers).toEqual({ [key]: value });
    }
  });
});
