import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../checks/check.ts';
import { openLibrary } from '../../library/index.ts';
import { filesBelow } from '../../setup/stamps.mjs';
import { folderWith } from '../../tests/support/folder.ts';
import { newSite } from './new-site.ts';

const TODAY = '2024-06-01';
/** What is said of any explainer that is short. */
const isExpected = ({ code }: { code: string }): boolean => code === 'explainer-length';

/** What the check of a folder finds as a command, in the languages of that folder. */
function found(to: string): { code: string; message: string }[] {
  const env = { ...process.env, CONTENT_DIR: to };
  const { stdout } = spawnSync(process.execPath, ['scripts/check.ts', '--format', 'json'], { env, encoding: 'utf8' });
  const { errors, warnings } = JSON.parse(stdout) as Record<'errors' | 'warnings', { code: string; message: string }[]>;
  return [...errors, ...warnings];
}

async function run(args: readonly string[], answers: readonly string[] = [], to = join(folderWith(), 'new')) {
  const queue = [...answers];
  const said: string[] = [];
  const screen = {
    print: (text: string) => void said.push(text),
    ask: (prompt: string) => {
      said.push(prompt);
      return Promise.resolve(queue.shift());
    },
  };
  const code = await newSite(args.includes('--to') ? args : [...args, '--to', to], screen, { env: {}, today: TODAY });
  return { code, to, said: said.join('\n'), left: queue.length };
}

describe('npm run new:site', () => {
  it.each([
    ['a name alone', []],
    ['a name longer than a masthead', ['--name', 'Coalition for Content Provenance and Authenticity']],
    ['a first letter that another maker has', ['--name', 'OECD', '--short', 'OECD']],
    ['a name with straight quotes', ['--name', 'The "Tide" Pact', '--line-fr', 'Qui "signe"']],
    [
      'every answer',
      [
        '--short',
        'Tides',
        '--subject',
        'the Tide Pact',
        '--subject-fr',
        'le Pacte',
        '--line',
        'Who signed: “all”?',
        '--line-fr',
        "L'un d'eux: qui?",
        '--begun',
        '4 March 2019',
        '--address',
        'https://tides.test',
        '--repository',
        'https://github.com/tides/site',
      ],
    ],
  ])('writes a folder in which the check finds nothing but how short it is: %s', async (_, args) => {
    const { code, to, said } = await run(['--name', 'Tide Pact', ...args, '--yes']);
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(checkContent(to, TODAY).faults.filter((fault) => !isExpected(fault))).toEqual([]);
    const { explainers, members, claims, terms, absent, sources } = openLibrary(to);
    expect([explainers, members, claims, terms, absent, sources].map(({ size }) => size)).toEqual([1, 2, 1, 1, 1, 1]);
    expect(said).toContain(`CONTENT_DIR=${to} npm start`);
  });

  it('makes a site in one language of which the check finds nothing about French', async () => {
    const { code, to, said } = await run(['--name', 'Tide Pact', '--languages', 'english', '--yes']);
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(found(to).filter((fault) => !isExpected(fault))).toEqual([]);
    const texts = filesBelow(to).map((file) => `${file}\n${readFileSync(file, 'utf8')}`);
    expect(texts.filter((text) => /\bfr\b/.test(text))).toEqual([]);
  });

  it.each([
    ['french', 'fr'],
    ['Deutsch', 'de'],
    ['es, pt-br', 'es, pt-br'],
    ['fr, en', 'fr, en'],
    ['et', 'et'],
    ['et, en', 'et, en'],
    ['en, fr et et', 'en, fr, et'],
    ['de und fr', 'de, fr'],
    ['en, de, and fr', 'en, de, fr'],
    ['yiddish', 'yi'],
    ['fr-ca, en', 'fr-ca, en'],
    ['en, en-au', 'en, en-au'],
  ])(
    'makes a site in %s, in which the check finds no fault and nothing of another language stands',
    async (typed, langs) => {
      const { code, to, said } = await run(['--name', 'Tide Pact', '--languages', typed, '--yes']);
      expect({ code, said }).toMatchObject({ code: 0 });
      const own = langs.split(', ');
      const odd = found(to).filter(
        (fault) => !isExpected(fault) && !['words-missing', 'translation-missing'].includes(fault.code),
      );
      expect(odd).toEqual([]);
      const files = filesBelow(to);
      expect(readFileSync(join(to, 'site.yaml'), 'utf8')).toContain(`languages: [ ${langs} ]`);
      for (const lang of ['en', 'fr'].filter((one) => !own.includes(one)))
        expect(
          files.filter(
            (file) => file.includes(`.${lang}.`) || new RegExp(`[ {]${lang}:`).test(readFileSync(file, 'utf8')),
          ),
        ).toEqual([]);
      const [first = ''] = own;
      expect(existsSync(join(to, `explainers/what-it-is/${first}.mdx`))).toBe(true);
    },
  );

  it.each([
    ['eng', 'Did you mean en?'],
    ['de, fra', 'Did you mean fr?'],
    ['deu-at', 'Did you mean de-at?'],
    ['iw', 'Did you mean he?'],
    ['und', 'none of the answers: '],
    ['und, fr', 'none of the answers: '],
    ['mul', 'none of the answers: '],
    ['qzz-be', 'none of the answers: '],
    [',', 'none of the answers: '],
    ['and', 'none of the answers: '],
  ])('takes no language of %s', async (typed, why) => {
    const { code, to, said } = await run(['--name', 'Pact', '--languages', typed, '--yes']);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(why) as string });
    expect(existsSync(to)).toBe(false);
  });

  it('lends French words to a French that is spoken elsewhere, and asks for them', async () => {
    const { to, said } = await run(['--name', 'Pact', '--languages', 'fr-ca', '--subject-fr', 'le Pacte', '--yes']);
    const site = readFileSync(join(to, 'site.yaml'), 'utf8');
    expect(site, said).toContain('subject: { fr-ca: "le Pacte" }');
    expect(readFileSync(join(to, 'pages/about/fr-ca.md'), 'utf8')).toContain('Qui écrit');
  });

  it.each([
    ['LA Metro', 'LA Metro'],
    ['The Monde Forum', 'Monde Forum'],
  ])('takes nothing from a name but an English article: %s', async (name, kept) => {
    const { to } = await run(['--name', name, '--languages', 'en', '--yes']);
    expect(readFileSync(join(to, 'site.yaml'), 'utf8')).toContain(`en: "${kept}, in plain words"`);
  });

  it('says where the path of an address goes', async () => {
    const { code, said } = await run(['--name', 'Pact', '--address', 'https://me.github.io/repo', '--yes']);
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(/^--address\n.*goes to BASE_PATH/) as string,
    });
  });

  it('prints commands that a shell takes, whatever the folder is called', async () => {
    const to = join(folderWith(), 'a new site');
    expect((await run(['--name', 'Pact', '--yes', '--to', to])).said).toContain(`CONTENT_DIR='${to}' npm start`);
  });

  it('asks for what was not said, says what it refuses and asks again, and takes what it proposes', async () => {
    const { code, to, said, left } = await run(
      [],
      [
        '',
        'the Tide Pact',
        'volapukish',
        'en',
        '',
        '',
        '',
        'yesterday',
        '4 March 2019',
        'tides',
        'https://tides.test',
        '',
      ],
    );
    expect({ code, said, left }).toMatchObject({ code: 0, left: 0 });
    for (const words of [
      'This is needed',
      '“volapukish” is none of the answers',
      '“yesterday”',
      '“tides”',
      '[the Tide Pact]',
    ])
      expect(said).toContain(words);
    const site = readFileSync(join(to, 'site.yaml'), 'utf8');
    for (const line of ['subject: { en: "the Tide Pact" }', 'address: "https://tides.test"', 'from: 2019-03-04'])
      expect(site).toContain(line);
  });

  it('never writes over what is there, and writes nothing of an answer that the check refuses or without an end', async () => {
    const taken = folderWith({ 'site.yaml': 'mine' });
    expect(await run(['--name', 'Pact', '--yes', '--to', taken])).toMatchObject({ code: 2 });
    expect(readFileSync(join(taken, 'site.yaml'), 'utf8')).toBe('mine');
    const refused = await run(['--name', 'Pact', '--line', 'A <b>pact</b>', '--yes']);
    expect([refused.code, existsSync(refused.to)]).toEqual([1, false]);
    const stopped = await run([], ['Pact']);
    expect([stopped.code, existsSync(stopped.to)]).toEqual([130, false]);
  });

  it('says which flag was meant, and all of them', async () => {
    expect(await run(['--nam', 'Pact'])).toMatchObject({
      code: 2,
      said: expect.stringContaining('“--name”') as string,
    });
    expect(await run(['--help'])).toMatchObject({ code: 0, said: expect.stringContaining('--repository') as string });
  });

  /** Answers from a pipe, while `CONTENT_DIR` names a folder that is still to be written. */
  function piped(input: string) {
    const env = { ...process.env, LANG: 'en', CONTENT_DIR: join(folderWith(), 'none') };
    return spawnSync(process.execPath, ['scripts/new.ts', 'site'], { input, env, encoding: 'utf8' });
  }

  it('takes its answers from a pipe too', () => {
    const to = join(folderWith(), 'new');
    const { status, stdout } = piped(`Tide Pact\nen\n${'\n'.repeat(6)}${to}\n`);
    expect([status, stdout]).toEqual([0, expect.stringContaining(`CONTENT_DIR=${to} npm start`)]);
  });

  it('ends where an answer from a pipe is refused, since the next one belongs to another question', () => {
    const to = join(folderWith(), 'new');
    const { status, stdout } = piped(`A <b>pact</b>\nen\n${'\n'.repeat(7)}${to}\n`);
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(/What the site is about.*\n +Refused: “A <b>pact<\/b>”/),
    ]);
    expect(existsSync(to)).toBe(false);
  });
});

it('a command with a folder that is not there says so in a sentence', () => {
  const env = { ...process.env, CONTENT_DIR: join(folderWith(), 'none') };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check.ts'], { env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^CONTENT_DIR is “.*no such folder[^\n]*\n$/)]);
});
