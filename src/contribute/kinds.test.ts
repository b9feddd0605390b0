import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../checks/check.ts';
import { folderOf, TODAY } from '../checks/fixtures/folder.ts';
import { openLibrary } from '../library/index.ts';
import { homeSchema } from '../schema/home.ts';
import { KIND_NAMES, KINDS, isListKind, type KindName } from '../schema/kinds.ts';
import { siteSchema } from '../schema/site.ts';
import { fileOf } from '../schema/identity.ts';
import { blanksOf, sampleOf, SAMPLED } from './samples/blueprint.ts';
import type { Screen } from './new/dialogue.ts';
import { noteIn, openIn } from './new/kind-answers.ts';
import { newKind } from './new/kind.ts';

/** An id that a thing of a kind may have. */
const idOf = (kind: KindName): string => (kind === 'page' ? 'absent' : kind === 'news' ? '2024-01-01-ovens' : 'ovens');

/** A sample with its words filled in, as somebody does who knows them. */
const filledIn = (text: string): string =>
  text
    .replace(/^To be written\.$/m, 'It bakes what [the paper](source:gazette) says. It sells all of it to the others.')
    .replace(/^À écrire\.$/m, 'Il cuit ce que dit [le journal](source:gazette). Il vend tout aux autres.')
    .replaceAll('To be written', 'What ovens bake')
    .replaceAll('À écrire', 'Ce que cuisent les fours')
    .replace(/my-\w+/, 'ovens');

const faultsOf = (files: Record<string, string>, only: string) =>
  checkContent(folderOf(files), TODAY).faults.filter(({ file, severity }) => file === only && severity === 'error');

describe('the sample of a kind', () => {
  const lib = openLibrary(folderOf());

  it.each(SAMPLED)('is told as unwritten, and right once it is written: %s', (kind) => {
    const path = fileOf(kind, idOf(kind));
    const sample = sampleOf(kind, lib);
    const told = faultsOf({ [path]: sample }, path);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ code }) => code !== 'placeholder')).toEqual([]);
    expect(faultsOf({ [path]: filledIn(sample) }, path)).toEqual([]);
    const known = openLibrary(folderOf({ [path]: filledIn(sample) }));
    expect([...known[KINDS[kind].room].keys()]).toContain(idOf(kind));
  });

  it.each(SAMPLED.filter((kind) => !isListKind(kind)))(
    'has a French one beside it, of which --fix writes the rest: %s',
    (kind) => {
      const [path, french] = [fileOf(kind, idOf(kind)), fileOf(kind, idOf(kind), 'fr')];
      const files = { [path]: filledIn(sampleOf(kind, lib)), [french]: filledIn(sampleOf(kind, lib, 'fr')) };
      expect(faultsOf(files, french).filter(({ code }) => code !== 'of-missing')).toEqual([]);
    },
  );
});

describe('npm run new', () => {
  const run = async (args: readonly string[], answers: readonly string[] = [], dir = folderOf()) => {
    const queue = [...answers];
    const said: string[] = [];
    const screen = { print: (text: string) => void said.push(text), ask: () => Promise.resolve(queue.shift()) };
    const code = await newKind(args, dir, screen, { env: {}, today: TODAY });
    return { code, dir, said: said.join('\n'), read: (file: string) => readFileSync(join(dir, file), 'utf8') };
  };

  it.each(SAMPLED)('writes what the check has nothing against but that it is still to be written: %s', async (kind) => {
    const { code, dir, said } = await run([kind, '--yes', ...(isListKind(kind) ? [] : ['--id', idOf(kind)])]);
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain('Still to be written:');
    const errors = checkContent(dir, TODAY).faults.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ code: fault }) => fault !== 'placeholder')).toEqual([]);
  });

  it('says where a correction belongs, and which languages a field has', async () => {
    for (const typed of ['correction', 'corrections', 'erratum']) {
      const { code, said } = await run([typed]);
      expect({ code, said }).toMatchObject({
        code: 2,
        said: expect.stringMatching(/field “corrections”.*content\/members.*corrections: \[\{ on:/) as string,
      });
    }
    const { code, said } = await run(['event', '--title=Ovens', '--dat=2024']);
    expect(code).toBe(2);
    expect(said).toContain('--title.en, --title.fr');
    expect(said).toContain('“--date”');
  });

  it('tells what a flag cannot mean before it asks anything', async () => {
    const asked: string[] = [];
    const screen = { print: () => undefined, ask: (prompt: string) => Promise.resolve(void asked.push(prompt)) };
    for (const flag of ['--precision=dya', '--date=05/06/2024', '--date=Monday 5 December 2023'])
      expect(await newKind(['event', flag], folderOf(), screen, { env: {}, today: TODAY })).toBe(2);
    expect(asked).toEqual([]);
  });

  it('takes a flag for each field, understands what people type, and refuses what the check refuses', async () => {
    const { code, said, read } = await run([
      'term',
      '--yes',
      '--term=Sour dough',
      '--definition=Dough that rises by itself.',
      '--aliases',
      'Leaven, Starter',
      '--text=It is older than [the paper](source:gazette). It needs care.',
    ]);
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).not.toContain('Still to be written');
    expect(read('glossary/sour-dough.md')).toContain('aliases: [Leaven, Starter]');
    const wrong = await run(['event', '--yes', '--weight=huge', '--date=12/05/2023']);
    expect(wrong.code).toBe(2);
    expect(wrong.said).toMatch(/weight: .*main, context, detail/);
    expect(wrong.said).toContain('2023-05-12 or 2023-12-05');
    expect((await run(['term', '--yes', '--term=Rye', '--definition=x <b>y</b>'])).code).toBe(1);
    expect((await run(['term', '--yes', '--trem=Rye'])).said).toContain('the nearest is “--term”');
    expect((await run(['term', '--help'])).said).toContain('--definition');
  });

  it('says what each needed field is in the language in which it is asked', () => {
    const lib = openLibrary(folderOf());
    const notes = SAMPLED.flatMap((kind) => openIn(blanksOf(kind, lib), {}).map(({ blank }) => blank));
    expect(notes.filter((blank) => noteIn(blank, 'fr') === blank.note).map(({ note }) => note)).toEqual([]);
  });

  it('says back what it understood as something else than what was typed, and nothing else', async () => {
    const { said } = await run(['event', '--yes', '--date=3rd of May, 2023', '--weight=Main', '--id=an-oven']);
    expect(said).toMatch(/^Understood:\n {2}date: 3\sMay\s2023 \(2023-05-03\)\n {2}weight: main\n/);
    expect((await run(['event', '--yes', '--date=2023-05-03', '--weight=main'])).said).not.toContain('Understood');
    expect((await run(['event', '--yes', '--date=mai 2023', '--lang=fr'])).said).toMatch(/mai\s2023 \(2023-05\)/);
  });

  it('never overwrites, and adds to a list without changing what is there', async () => {
    const dir = folderOf();
    await run(['promise', '--yes', '--id=first'], [], dir);
    const before = readFileSync(join(dir, 'promises.yaml'), 'utf8');
    expect((await run(['promise', '--yes', '--id=second'], [], dir)).code).toBe(0);
    expect(readFileSync(join(dir, 'promises.yaml'), 'utf8').startsWith(before)).toBe(true);
    expect((await run(['page', '--yes', '--id=about'], [], dir)).said).toContain('/pages/about/en.md already');
    expect((await run(['promise', '--yes', '--id=second'], [], dir)).code).toBe(1);
  });

  it('asks for what is needed, each language by itself, and writes nothing where the person goes', async () => {
    const { code, said, read } = await run(
      ['event'],
      ['3 May 2023', '', 'day', 'mian', 'main', 'An oven', 'Un four', '', '', 'gazette', 'high', ''],
    );
    expect({ code, said }).toMatchObject({ code: 0 });
    for (const words of ['This is needed.', 'Did you mean main?']) expect(said).toContain(words);
    expect(read('timeline/an-oven.yaml')).toContain('date: 2023-05-03');
    expect(read('timeline/an-oven.yaml')).toContain('fr: Un four');
    expect(said).toMatch(/Understood: date: 3\sMay\s2023 \(2023-05-03\)/);
    expect((await run(['event'], ['2023-05-03'])).code).toBe(130);
    // Days of today are known, an id is proposed, and what is in brackets is taken.
    const dir = folderOf();
    expect(
      (await run(['claim'], ['It bakes.', 'Il cuit.', 'own', 'Rye', 'Rye', '', '', 'uncontested', '', '', ''], dir))
        .code,
    ).toBe(0);
    expect(readFileSync(join(dir, 'claims/it-bakes.yaml'), 'utf8')).toMatch(
      /date: 2024-06-01\n.*checked: 2024-06-01\n.*\[gazette\]/,
    );
  });

  it('takes several points of a language, and a source by its name', async () => {
    const points = ['It bakes; it sells, too', '- Il cuit\n- Il vend'];
    const answers = ['A day', 'Day', 'Jour', 'en', 'press', 'full', 'high', ...points, 'my-day'];
    const { code, said, read } = await run(['source'], answers);
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(read('sources/my-day.yaml')).toMatch(/en: \[It bakes, "it sells, too"\]\n +fr: \[Il cuit, Il vend\]/);
    const event = await run(['event', '--yes', '--id=x', '--sources=A loaf of news']);
    expect(event.said).toContain('sources: gazette');
    expect(event.read('timeline/x.yaml')).toContain('sources: [gazette]');
  });

  it('asks again for what the check refuses, and loses nothing of the rest', async () => {
    const answers = ['3 May 2023', 'day', 'main', 'An oven', 'Un four', '', '', 'nowhere', 'high', 'An Oven'];
    const { code, said, read } = await run(['event'], [...answers, 'gazette']);
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toMatch(/Understood: id: an-oven[^]*There is no source “nowhere”[^]*\nsources\n[^]*Wrote/);
    expect(read('timeline/an-oven.yaml')).toContain('sources: [gazette]');
    expect(read('timeline/an-oven.yaml')).toContain('fr: Un four');
    expect((await run(['page'], ['Who is not in it', 'They are not in it.', 'absent'])).code).toBe(0);
    const twice = await run(['term'], ['Sour dough', 'Dough that rises.', 'x']);
    expect((await run(['term'], ['Sour dough', 'Dough.', 'sour-dough-bread'], twice.dir)).code).toBe(0);
    const left = await run(['term'], ['Sour dough', 'Dough.', ''], twice.dir);
    expect(left).toMatchObject({
      code: 1,
      said: expect.stringMatching(/such as sour-dough-2.*\n\nid\n {2}\w/) as string,
    });
    expect(left.said).not.toContain('--id');
  });

  it('asks again with what was typed in the line, for a word and for a date', async () => {
    const starts: (string | undefined)[] = [];
    const queue = ['soon', '3 May 2023', 'dya', 'day'];
    const screen: Screen = {
      print: () => undefined,
      ask: (_, __, more) => {
        starts.push(more?.start);
        return Promise.resolve(queue.shift());
      },
    };
    expect(await newKind(['event'], folderOf(), screen, { env: {}, today: TODAY })).toBe(130);
    expect(starts).toEqual([undefined, 'soon', undefined, 'dya', undefined]);
  });

  it('names the kinds, and takes them by what they are called in either language', async () => {
    const { code, said } = await run([]);
    expect(code).toBe(2);
    for (const kind of KIND_NAMES) expect(said).toContain(kind);
    expect((await run(['clam'])).said).toContain('Did you mean claim?');
    expect((await run(['glossary term', '--help'])).said).toContain('--definition');
  });

  it.each([
    ['term', ['Terms', 'terme', 'glossary', 'glossaire', 'Définition']],
    ['news', ['nouvelle', 'actualites', 'news pieces', 'brève']],
    ['event', ['evenement', 'Événements', 'timeline', 'chronologie']],
    ['figure', ['infographie', 'figures', 'charts', 'figures.yaml']],
    ['absent', ['absentees', 'absente', 'non-members']],
    ['explainer', ['décryptages', 'dossier', 'explainers']],
    ['claim', ['claims', 'affirmation', 'statement']],
    ['source', ['sources', 'références']],
    ['promise', ['promesses', 'promises']],
    ['page', ['pages']],
  ])('takes a %s by its folder, in the plural, without accents and in French', async (kind, typed) => {
    for (const one of typed) expect((await run([one, '--help'])).said).toContain(`npm run new -- ${kind} [`);
  });

  it('sends whoever wants to write what there is one of to its file', async () => {
    for (const typed of ['site', 'home.yaml', 'search']) {
      const { code, said } = await run([typed]);
      expect({ code, said }).toMatchObject({ code: 2, said: expect.stringMatching(/\.yaml is there once/) as string });
    }
  });
});

describe('the guide', () => {
  it.each(['CONTRIBUTING.md', 'CONTRIBUTING.fr.md'])(
    'names each kind, its command and its sample, and each field of site.yaml and home.yaml: %s',
    (file) => {
      const text = readFileSync(file, 'utf8');
      const unnamed = KIND_NAMES.filter((kind) => kind !== 'member' && !text.includes(`npm run new -- ${kind}`));
      expect(unnamed).toEqual([]);
      expect(SAMPLED.filter((kind) => !text.includes(`content/.sample/${kind}.${KINDS[kind].ending}`))).toEqual([]);
      const fields = [...Object.keys(siteSchema.shape), ...Object.keys(homeSchema.shape)];
      expect(fields.filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
    },
  );
});
