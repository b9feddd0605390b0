import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../checks/check.ts';
import { folderOf, TODAY } from '../../checks/fixtures/folder.ts';
import { memberSchema } from '../../schema/member.ts';
import { tinyLibrary } from '../../tests/support/tiny.ts';
import { langOf, newMember, readOptions } from './command.ts';
import type { Screen } from './dialogue.ts';
import { FIELDS } from '../entry/fields.ts';

const FLAGS = [
  '--name',
  'Spelt',
  '--kind',
  'company',
  '--sector',
  'Pain',
  '--joined',
  '2023-01-02',
  '--founding',
  'yes',
  '--source',
  'gazette',
  '--summary',
  'A baker.',
  '--text',
  'It bakes. It sells.',
];
/** The answers to every question, in order, that give a whole member. */
const ANSWERS = [
  'Blé Doré',
  '',
  'COMPANY',
  '1',
  'france',
  '',
  '',
  '2023-01-02',
  'o',
  '',
  'gazette',
  'A baker of wheat.',
  "L'artisan du blé.",
  'It bakes.',
  'It sells.',
  '',
  'Il cuit. Il vend.',
  '',
  'o',
];

/** Runs the command with answers that are given one after the other; the person goes when there are no more. */
async function run(args: readonly string[], answers: readonly string[] = [], dir = folderOf()) {
  const queue = [...answers];
  const said: string[] = [];
  const offered: ((typed: string) => string[])[] = [];
  const starts: string[] = [];
  const nothing: string[] = [];
  const screen: Screen = {
    print: (text) => void said.push(text),
    ask: (prompt, complete, more = {}) => {
      said.push(prompt);
      starts.push(more.start ?? '');
      nothing.push(more.nothing ?? '');
      offered.push(complete);
      return Promise.resolve(queue.shift());
    },
  };
  const code = await newMember(args, dir, screen, { env: {}, base: '/repo/', today: TODAY });
  const read = (file: string): string => readFileSync(join(dir, 'members', file), 'utf8');
  return {
    code,
    dir,
    said: said.join('\n'),
    offered,
    starts,
    nothing,
    left: queue.length,
    members: readdirSync(join(dir, 'members')).sort(),
    read,
  };
}

it('reads the content after the first question: what is saved meanwhile is known', async () => {
  const dir = folderOf();
  const late = readFileSync(join(dir, 'sources/all.yaml'), 'utf8')
    .replace('id: gazette', 'id: late')
    .replace('/loaf', '/late');
  const queue = ANSWERS.map((answer) => (answer === 'gazette' ? 'late' : answer));
  let asked = 0;
  const screen: Screen = {
    print: () => undefined,
    ask: () => {
      if (asked++ === 0) writeFileSync(join(dir, 'sources/late.yaml'), late);
      return Promise.resolve(queue.shift());
    },
  };
  expect(await newMember([], dir, screen, { env: {}, today: TODAY })).toBe(0);
  expect(readFileSync(join(dir, 'members/ble-dore.md'), 'utf8')).toContain('sources: [late]');
});

describe('npm run new:member, with flags', () => {
  it('names the nearest flag for one that there is not, such as the field of the file', async () => {
    const { code, said } = await run([...FLAGS, '--yes', '--sources', 'gazette']);
    expect(code).toBe(2);
    expect(said).toBe(
      '“--sources” is none of the flags; the nearest is “--source”. All of them: npm run new:member -- --help',
    );
    expect((await run(['--nom=Épeautre'])).said).toContain('is none of the flags');
  });

  it('writes a member that the check takes, and says where it can be seen', async () => {
    const { code, dir, said, members } = await run([
      ...FLAGS,
      '--yes',
      '--summary-fr',
      "L'artisan.",
      '--text-fr',
      'Il cuit. Il vend.',
    ]);
    expect(code).toBe(0);
    expect(members).toEqual(['rye.md', 'spelt.fr.md', 'spelt.md']);
    expect(said).toContain(
      'http://localhost:4321/repo/members/spelt/ and http://localhost:4321/repo/fr/members/spelt/',
    );
    expect(
      checkContent(dir, TODAY).faults.filter((f) => f.file.includes('spelt') && f.code !== 'profile-too-short'),
    ).toEqual([]);
  });

  it('takes every field that a member may have, but for those that only editors fill in', async () => {
    const { code, read } = await run([
      ...FLAGS,
      '--yes',
      '--name-fr',
      'Épeautre',
      '--short',
      'Sp',
      '--short-fr',
      'Ép',
      '--city',
      'Vienna',
      '--city-fr',
      'Vienne',
      '--alias',
      'Spelt Inc',
      '--alias',
      'SPL',
      '--country',
      'Austria',
      '--website',
      'https://spelt.example',
      '--group',
      'mills',
      '--checked',
      '2024-01-01',
      '--id',
      'spelt-bakers',
    ]);
    expect(code).toBe(0);
    const text = read('spelt-bakers.md');
    const editors = ['named', 'weak', 'related', 'archived', 'movedTo', 'movedOn', 'corrections'];
    const missing = Object.keys(memberSchema(tinyLibrary().site).shape).filter(
      (field) => !editors.includes(field) && !text.includes(`\n${field}:`),
    );
    expect(missing).toEqual([]);
  });

  it('calls whoever has a short name in French alone by the name, and takes no city in French alone', async () => {
    const { code, read } = await run([...FLAGS, '--yes', '--short-fr', 'Ép']);
    expect(code).toBe(0);
    expect(read('spelt.md')).toContain('short:\n  en: Spelt\n  fr: Ép\n');
    const alone = await run([...FLAGS, '--yes', '--city-fr', 'Vienne']);
    expect([alone.code, alone.members]).toEqual([2, ['rye.md']]);
    expect(alone.said).toContain('“--city” is needed beside it.');
  });

  it('names every flag that is missing, and writes nothing', async () => {
    const { code, said, members } = await run(['--yes', '--name', 'Spelt', '--kind', 'compny']);
    expect(code).toBe(2);
    for (const flag of ['sector', 'joined', 'founding', 'source', 'summary'])
      expect(said).toContain(`--${flag} is needed`);
    expect(said).toContain('Did you mean Company?');
    expect(members).toEqual(['rye.md']);
  });

  it('refuses what the check refuses, in the words of the check, and writes nothing', async () => {
    const { code, said, members } = await run([
      ...FLAGS,
      '--yes',
      '--website',
      'javascript:alert(1)',
      '--text',
      'It has 12. <b>It</b> sells.',
      '--lang',
      'fr',
    ]);
    expect(code).toBe(1);
    expect(said).toContain('Site web\u00A0:');
    expect(said).toContain('Cette phrase a un chiffre');
    expect(said).toContain('Le HTML n’est pas affiché');
    expect(members).toEqual(['rye.md']);
  });

  it('never overwrites: not a member, not a translation, not with another case', async () => {
    for (const id of ['rye', 'oat']) {
      const dir = folderOf({ 'members/oat.fr.md': 'mine' });
      const { code, said, read } = await run([...FLAGS, '--yes', '--id', id], [], dir);
      expect(code).toBe(1);
      expect(said).toContain(`There is a member with the id “${id}” already`);
      expect(read('rye.md')).toContain('A baker of rye bread');
      expect(read('oat.fr.md')).toBe('mine');
    }
    expect((await run([...FLAGS, '--yes', '--id', 'RYE'])).code).toBe(1);
    expect((await run([...FLAGS, '--yes', '--id', '../../rye'])).code).toBe(1);
  });

  it('ends with 2, and says how it is used, where the command is wrong', async () => {
    for (const args of [['--lang', 'de'], ['stray'], ['--name']]) {
      const { code, said } = await run(args);
      expect(code).toBe(2);
      expect(said).toContain('--source-url');
    }
    expect((await run(['--help', '--lang', 'fr'])).said).toContain('Tel que l’organisation l’écrit.');
  });

  it('has a flag for each field', () => {
    const args = FIELDS.flatMap((f, i) => [`--${f.key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, `v${i}`]);
    expect(Object.values(readOptions(args, {}).answers)).toEqual(FIELDS.map((_, i) => `v${i}`));
  });
});

describe('npm run new:member, asking', () => {
  it('writes both language files from answers typed as people type them', async () => {
    const { code, left, said, members, read } = await run(['--lang', 'fr'], ANSWERS);
    expect({ code, left }).toEqual({ code: 0, left: 0 });
    expect(members).toEqual(['ble-dore.fr.md', 'ble-dore.md', 'rye.md']);
    expect(read('ble-dore.md')).toMatch(
      /^name: Blé Doré\nsummary: .*\nkind: company\nsector: bread\ncountry: FR\njoined: 2023-01-02\nfounding: true\nsources: \[gazette\]\n/m,
    );
    expect(read('ble-dore.md')).toMatch(/---\nIt bakes\.\n\nIt sells\.\n$/);
    expect(read('ble-dore.fr.md')).toContain('L’artisan du blé.');
    expect(said).toContain('http://localhost:4321/repo/fr/members/ble-dore/');
  });

  it('asks again where the check would refuse, and says why', async () => {
    const answers = [
      'Rye',
      'Blé Doré',
      'rye',
      'ble',
      'baker',
      'company',
      'bread',
      'franse',
      'FR',
      '',
      'ibm',
      'https://ble.test',
      '2030-01-01',
      '2023-01-02',
      '',
      '',
      'gazzette',
      'gazette',
      '',
      'x'.repeat(300),
      'A baker.',
      '',
      'It bakes <b>.',
      '',
      'It bakes. It sells.',
      '',
      '',
    ];
    const { code, left, said, read } = await run([], answers);
    expect({ code, left }).toEqual({ code: 0, left: 0 });
    for (const words of [
      'The name “Rye” is that of',
      'There is a member with the id “rye” already',
      '“baker” is none of the answers: Company.',
      'Did you mean France (FR)?',
      'is in the future',
      'Did you mean gazette?',
      'This is needed.',
      'HTML is not shown',
    ])
      expect(said).toContain(words);
    expect(read('ble.md')).toContain('founding: false');
  });

  it('writes nothing where the person goes, at whichever question', async () => {
    for (let n = 0; n < ANSWERS.length; n += 3) {
      const { code, said, members } = await run(['--lang', 'fr'], ANSWERS.slice(0, n));
      expect(code).toBe(130);
      expect(said).toContain('Arrêt\u00A0: rien n’a été écrit.');
      expect(members).toEqual(['rye.md']);
    }
    expect((await run(['--lang', 'fr'], [...ANSWERS.slice(0, -1), 'n'])).members).toEqual(['rye.md']);
  });

  it.each([
    ['en', 'y'],
    ['en', ''],
    ['fr', 'Oui'],
    ['en', 'ja'],
    ['en', 'sí'],
    ['fr', 'はい'],
    ['en', 'Ｙ'],
    ['fr', 'Oui !'],
    ['en', 'tak'],
    ['en', 'نعم'],
  ])('writes where the person says yes in any of many languages: %s, %s', async (lang, yes) => {
    expect((await run(['--lang', lang], [...ANSWERS.slice(0, -1), yes])).code).toBe(0);
  });

  it.each(['n', 'No', 'non', 'Nein', 'いいえ', 'нет', 'não', 'nie', 'No.', '不是'])(
    'writes nothing where the person says no: %s',
    async (no) => {
      expect(await run([], [...ANSWERS.slice(0, -1), no])).toMatchObject({ code: 130, members: ['rye.md'] });
    },
  );

  it.each(['nicht so', 'x', 'X'])(
    'asks again what is neither yes nor no, instead of taking it for a yes: %s',
    async (other) => {
      const { code, said } = await run([], [...ANSWERS.slice(0, -1), other, 'yes']);
      expect(code).toBe(0);
      expect(said).toContain(`“${other}” is neither yes nor no.`);
    },
  );

  it.each([
    [
      'wrapped lines, pasted',
      ['It bakes bread for\nthe schools.\n\nIt sells it.', ''],
      'It bakes bread for the schools.\n\nIt sells it.',
    ],
    [
      'wrapped lines, typed',
      ['It bakes bread, cakes and all the rest for the schools', 'of the valley. It sells.', 'It has no shop.', ''],
      'It bakes bread, cakes and all the rest for the schools of the valley. It sells.\n\nIt has no shop.',
    ],
    [
      'no sentence of another script goes on',
      [`${'麦を焼き、'.repeat(10)}売ります。店はありません。`, 'It sells. It has no shop.', ''],
      `${'麦を焼き、'.repeat(10)}売ります。店はありません。\n\nIt sells. It has no shop.`,
    ],
    [
      'a list in a list',
      ['It bakes. It sells:\n  - bread\n    - of rye\n  - cakes\n\n\nIt sells.', ''],
      'It bakes. It sells:\n- bread\n  - of rye\n- cakes\n\nIt sells.',
    ],
    [
      'a table',
      ['It bakes. It sells.\n\n| Bread | Price |\n| --- | --- |\n| Rye | low |\n', ''],
      'It bakes. It sells.\n\n| Bread | Price |\n| --- | --- |\n| Rye | low |',
    ],
    [
      'a signature',
      ['It bakes. It\nsells.\n— Jane Rye,\n— a baker', ''],
      'It bakes. It sells.\n— Jane Rye,\n— a baker',
    ],
    ['lists keep their lines', ['It bakes. It sells:\n- bread\n- cakes', ''], 'It bakes. It sells:\n- bread\n- cakes'],
  ])('takes paragraphs as they are meant: %s', async (_, lines, text) => {
    const { code, said, read } = await run([], [...ANSWERS.slice(0, 13), ...lines, '', 'y']);
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(read('ble-dore.md').split('---\n').at(-1)).toBe(`${text}\n`);
  });

  it('keeps a list in its lines where its text is to be mended', async () => {
    const refused = ['It bakes 20 things. It sells:\n- bread\n  - of rye\n- cakes\n\nAnd\n- salt\n- oil', ''];
    const mended = ['It bakes. It sells:', '- bread', '  - of rye', '- cakes', '', '- salt', '- oil', ''];
    const { code, starts, read } = await run([], [...ANSWERS.slice(0, 13), ...refused, ...mended, '', 'y']);
    expect(code).toBe(0);
    expect(starts.slice(15, 19)).toEqual(['It bakes 20 things. It sells:', '- bread', '  - of rye', '- cakes']);
    expect(read('ble-dore.md')).toContain('It bakes. It sells:\n- bread\n  - of rye\n- cakes\n\n- salt\n- oil\n');
  });

  it('asks only for what no flag has said', async () => {
    const { code, said } = await run(FLAGS, ['', '', '', '', '', '', 'y']);
    expect(code).toBe(0);
    expect(said).not.toContain('As the organisation writes it.');
  });

  it('completes what is typed', async () => {
    const { offered } = await run([], ['Spelt', '', 'company', 'bread', '']);
    const country = offered[4] ?? (() => []);
    expect(country('germ')).toEqual(['Germany']);
    expect(country('fr')).toContain('France');
  });

  it('goes back to the question before, where its answer stands to be mended', async () => {
    const answers = [
      'Splet',
      '',
      '<',
      '<',
      'Spelt',
      '',
      'company',
      'bread',
      '',
      '',
      '',
      '2023-01-02',
      '',
      '',
      'gazette',
    ];
    const { code, left, said, starts, read } = await run(
      [],
      [...answers, 'A baker.', '', 'It bakes. It sells.', '', 'y'],
    );
    expect({ code, left }).toEqual({ code: 0, left: 0 });
    expect(read('spelt.md')).toContain('name: Spelt');
    expect(starts).toContain('Splet');
    expect(said).not.toContain('splet.md');
    expect((await run([], ['<'])).said).toContain('This is the first question.');
  });

  it('keeps what was refused as the start of the next answer, each paragraph of a text by itself', async () => {
    const { code, starts, read } = await run(FLAGS.slice(0, -2), [
      ...['', '', '', 'pleias', 'pleias.test', '', ''],
      ...['It bakes <b>.', 'It sells.', ''],
      ...['It bakes.', 'It sells.', '', 'y'],
    ]);
    expect(code).toBe(0);
    expect(starts).toContain('pleias');
    expect(starts).toContain('It bakes <b>.');
    expect(starts).toContain('It sells.');
    expect(read('spelt.md')).toMatch(/---\nIt bakes\.\n\nIt sells\.\n$/);
  });

  it('takes out a paragraph of a refused text that is emptied, and keeps the others', async () => {
    const { code, read } = await run(FLAGS.slice(0, -2), [
      ...['', '', '', 'pleias', 'pleias.test', '', ''],
      ...['It bakes.', '--', 'It sells.', ''],
      ...['It bakes.', '', 'It sells.', '', 'y'],
    ]);
    expect(code).toBe(0);
    expect(read('spelt.md')).toMatch(/---\nIt bakes\.\n\nIt sells\.\n$/);
  });

  it('understands what people type at each question, and says it back', async () => {
    const { code, said, read } = await run(
      [],
      [
        ...[
          'Spelt',
          '',
          'France',
          'Company',
          'bread',
          'Österreich',
          '',
          'spelt.test',
          '1 July 2023',
          'Nope',
          'non',
          '',
        ],
        ...['A loaf of news', 'A baker of spelt..', '', 'It bakes.. It sells.', '', '', 'y'],
      ],
    );
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain('“France” is none of the answers here: it belongs to “Country”.');
    for (const words of [
      'Country: Austria (AT)',
      'Website: https://spelt.test',
      'Day of joining: 1',
      'Known sources: gazette',
    ])
      expect(said).toContain(words);
    for (const line of ['joined: 2023-07-01', 'founding: false', 'summary: A baker of spelt.\n', 'It bakes. It sells.'])
      expect(read('spelt.md')).toContain(line);
  });

  it('says where Tab has nothing to put in', async () => {
    const { nothing } = await run([], ['Spelt', '', 'company']);
    expect(nothing[0]).toBe('There is nothing to complete here.');
    expect(nothing[2]).toBe('No answer begins so.');
  });

  it('takes its language from the machine', () => {
    expect(langOf({ LANG: 'fr_CA.UTF-8' })).toBe('fr');
    expect(langOf({ LC_ALL: 'en_GB', LANG: 'fr_FR' })).toBe('en');
    expect(langOf({ LANG: 'de_DE' })).toBe('en');
    expect(langOf({})).toBe('en');
  });
});

it('reads answers from another program, all at once, and stops at their end', async () => {
  const child = (input: string) =>
    new Promise<{ code: number | null; dir: string }>((resolve) => {
      const dir = folderOf();
      const { NODE_OPTIONS: _, ...env } = process.env;
      const process_ = spawn(process.execPath, ['scripts/new.ts', 'member', '--lang', 'fr', '--checked', TODAY], {
        env: { ...env, CONTENT_DIR: dir },
      });
      process_.stdin.end(input);
      process_.on('close', (code) => {
        resolve({ code, dir });
      });
    });
  const [whole, half] = await Promise.all([
    child(`${ANSWERS.join('\n')}\n`),
    child(`${ANSWERS.slice(0, 9).join('\n')}\n`),
  ]);
  expect(whole.code).toBe(0);
  expect(readdirSync(join(whole.dir, 'members')).sort()).toEqual(['ble-dore.fr.md', 'ble-dore.md', 'rye.md']);
  expect(half.code).toBe(130);
  expect(readdirSync(join(half.dir, 'members'))).toEqual(['rye.md']);
});
