import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyLibrary } from '../support/tiny.ts';
import { buildSite, type TinySite } from '../support/tiny-site.ts';
import { copyProject } from '../support/tongues.ts';

/** A copy of the project, to which is added what the table in CONTRIBUTING.md says can be added. */
const COPY = resolve('.cache', 'tests', 'growing-copy');
const CONTENT = join(COPY, 'content');

const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(COPY, file)), { recursive: true });
  writeFileSync(join(COPY, file), text);
};

/** Writes something before the first place in a file that says so. */
function insert(file: string, before: string, text: string): void {
  const whole = readFileSync(join(COPY, file), 'utf8');
  const at = whole.indexOf(before);
  if (at < 0) throw new Error(`${file} does not say: ${before}`);
  writeFileSync(join(COPY, file), whole.slice(0, at) + text + whole.slice(at));
}

/** Adds words to a room, under the same keys in both languages. */
function addWords(room: string, words: Readonly<Record<string, readonly [en: string, fr: string]>>): void {
  for (const [i, lang] of ['en', 'fr'].entries()) {
    const file = `src/i18n/${room}/${lang}.json`;
    const all = JSON.parse(readFileSync(join(COPY, file), 'utf8')) as Record<string, string>;
    for (const [key, said] of Object.entries(words)) all[key] = said[i] ?? '';
    put(file, JSON.stringify(all));
  }
}

/** A kind of content that there is not: a row, a schema, a view, a component, a page. */
function addKind(): void {
  insert(
    'src/schema/kinds.ts',
    '  claim: {',
    `  harbour: { room: 'harbours', place: 'harbours', form: 'flat', ending: 'md', path: (id: string) => \`harbours/\${id}/\`, linked: true },\n`,
  );
  put(
    'src/schema/harbour.ts',
    `import { z } from 'zod';
import { line } from './primitives.ts';
export const harbourSchema = z.strictObject({
  title: line(60).describe('What it is called.'),
  summary: line(200).describe('One sentence for lists.'),
});
`,
  );
  insert('src/schema/of-kind.ts', 'import type { KindName', `import { harbourSchema } from './harbour.ts';\n`);
  insert('src/schema/of-kind.ts', '    claim: claimSchema', '    harbour: harbourSchema,\n');
  insert('src/schema/of-kind.ts', '} as const satisfies', '  harbour: harbourSchema,\n');
  addWords('checks', { 'thing.harbour': ['harbour', 'port'] });
  addWords('site', {
    'kind.harbour': ['Harbour', 'Port'],
    'mentions.kind.harbour': ['{n} {n|harbour|harbours}', '{n} {n|port|ports}'],
  });
  put(
    'src/views/harbour.ts',
    `import { mentionsOf } from './parts/mentions.ts';
import { proseView } from './parts/prose.ts';
export function harbourView(views, id) {
  const entry = views.lib.harbours.get(id);
  const { title, summary } = entry.local[views.lang] ?? entry.facts;
  const info = { lang: views.lang, path: \`harbours/\${id}/\`, title, description: summary, type: 'article', crumbs: [] };
  return { info, title, prose: proseView(views, 'harbour', entry), mentions: mentionsOf(views, 'harbour', id, title) };
}
`,
  );
  put(
    'src/components/HarbourPage.astro',
    `---
import Base from './layout/Base.astro';
import PageHead from './layout/PageHead.astro';
const { view, views } = Astro.props;
---
<Base views={views} info={view.info}>
  <PageHead title={view.title} />
  <p class="greeting">{views.t('harbour.greeting')}</p>
  {view.prose.sections.map((section) => <div class="prose" set:html={section.html} />)}
  <ul>{view.mentions.best.map((row) => <li><a href={row.href}>{row.title}</a></li>)}</ul>
</Base>
`,
  );
  put(
    'src/pages/[...lang]/harbours/[id].astro',
    `---
import { getCollection } from 'astro:content';
import HarbourPage from '../../../components/HarbourPage.astro';
import { harbourView } from '../../../views/harbour.ts';
import { eachLanguageOf, viewsFor } from '../../../views/page.ts';
export const getStaticPaths = async () => eachLanguageOf((await getCollection('harbours')).map(({ id }) => id));
const views = viewsFor(Astro.props.lang);
---
<HarbourPage view={harbourView(views, Astro.props.id)} views={views} />
`,
  );
  put(
    'content/harbours/old-quay.md',
    `---
title: The Old Quay
summary: "A quay at which the boats of the turbines lie."
---
Boats of [Marlow Turbines](member:marlow-turbines) lie at a zigzagging wall.
`,
  );
  put(
    'content/harbours/old-quay.fr.md',
    `---
title: Le Vieux Quai
summary: "Un quai où les bateaux des turbines sont amarrés."
---
Les bateaux de [Marlow Turbines](member:marlow-turbines) y sont amarrés à un mur en zigzag.
`,
  );
  insert('content/glossary/tide.md', '[Marlow Turbines]', 'It rises at [the Old Quay](harbour:old-quay), too. ');
}

/** A word of the interface, which the component of that kind says. */
const addWord = (): void => {
  addWords('site', { 'harbour.greeting': ['Boats ahoy!', 'Ohé du bateau !'] });
};

/** A field of members, in the schema, the view, the component and the open data. */
function addField(): void {
  insert(
    'src/schema/member.ts',
    '    named: z.boolean().default(false)',
    `    motto: line(40).optional().describe('What it says of itself.'),\n`,
  );
  insert('src/views/member.ts', '    launch: launchPlace(', '    motto: facts.motto,\n');
  insert('src/views/organisation-page.ts', '  launch:', '  motto?: string;\n');
  insert(
    'src/components/organisation/OrganisationPage.astro',
    '        <p lang={textLang}>{view.summary}</p>',
    '        {view.motto && <p class="motto">{view.motto}</p>}\n',
  );
  insert('src/formats/open-data.ts', '    founding: facts.founding', '    motto: facts.motto ?? null,\n');
  insert('src/formats/data-schemas.ts', '  founding: z.boolean()', '  motto: z.string().nullable(),\n');
  addWords('contribute', { 'note.motto': ['what it says of itself', 'ce qu’il dit de lui'] });
  insert('content/members/marlow-turbines.md', 'kind: maker', 'motto: Turn with the tide\n');
}

/** A page that is of no kind of content: a view, a component, a page. */
function addPage(): void {
  addWords('site', {
    'harbourmaster.title': ['The harbour master', 'La capitainerie'],
    'harbourmaster.berths': ['{n} {n|berth|berths}', '{n} {n|place|places} à quai'],
  });
  put(
    'src/views/harbour-master.ts',
    `export function harbourMasterView(views) {
  const title = views.t('harbourmaster.title');
  const info = { lang: views.lang, path: 'harbour-master/', title, description: title, type: 'website', crumbs: [] };
  return { info, title, berths: views.t('harbourmaster.berths', { n: views.lib.members.size }) };
}
`,
  );
  put(
    'src/components/harbour-master/HarbourMaster.astro',
    `---
import Base from '../layout/Base.astro';
import PageHead from '../layout/PageHead.astro';
const { view, views } = Astro.props;
---
<Base views={views} info={view.info}>
  <PageHead title={view.title} />
  <p>{view.berths}</p>
</Base>
`,
  );
  put(
    'src/pages/[...lang]/harbour-master.astro',
    `---
import HarbourMaster from '../../components/harbour-master/HarbourMaster.astro';
import { harbourMasterView } from '../../views/harbour-master.ts';
import { eachLanguage, viewsFor } from '../../views/page.ts';
export const getStaticPaths = eachLanguage;
const views = viewsFor(Astro.props.lang);
---
<HarbourMaster view={harbourMasterView(views)} views={views} />
`,
  );
}

/** A format for machines, from the same views as the pages. */
function addFormat(): void {
  put(
    'src/formats/berths.ts',
    `export const berthsText = (views) => [...views.lib.members.values()].map(({ facts }) => facts.name + '\\n').join('');
`,
  );
  put(
    'src/pages/berths.txt.ts',
    `import { berthsText } from '../formats/berths.ts';
import { viewsFor } from '../views/page.ts';
export const GET = () => new Response(berthsText(viewsFor('en')));
`,
  );
}

/** A rule of the check. */
function addRule(): void {
  put(
    'src/checks/rules/shouts.ts',
    `export const shouts = ({ file, text }) =>
  text.split('\\n').flatMap((row, i) => /[A-Z]{12}/.test(row)
    ? [{ file, line: i + 1, column: 1, field: '', code: 'shouting', severity: 'error', found: /[A-Z]{12}/.exec(row)[0] }] : []);
`,
  );
  insert('src/checks/rules/index.ts', 'import { texts }', "import { shouts } from './shouts.ts';\n");
  insert('src/checks/rules/index.ts', '  lineEnds,\n};', '  shouts,\n');
  addWords('checks', {
    'fault.shouting': ['“{found}” shouts. Write it small.', '« {found} » crie. Écrivez-le en minuscules.'],
    'fault.shouting.example': ['quietly', 'tout bas'],
  });
}

const script = (name: string, ...args: string[]) => {
  const env = { ...process.env, CONTENT_DIR: CONTENT, FORCE_COLOR: '0' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}`, ...args], {
    cwd: COPY,
    env,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
};

/** Has the check look at the copy with another text in a file. */
function checkedWith(file: string, change: (text: string) => string) {
  const text = readFileSync(join(COPY, file), 'utf8');
  put(file, change(text));
  const result = script('check.ts');
  put(file, text);
  return result;
}

let site: TinySite;
beforeAll(async () => {
  copyProject(COPY);
  addKind();
  addWord();
  addField();
  addPage();
  addFormat();
  addRule();
  site = await buildSite({ name: 'growing', content: CONTENT, root: COPY });
});

const read = (file: string): string => readFileSync(join(site.dir, file), 'utf8');

describe('a kind of content that is added to a copy, with a row, a schema, a view and a component,', () => {
  it('has its pages in both languages, and links lead to them and are told there', () => {
    expect(read('harbours/old-quay/index.html')).toContain('zigzagging wall');
    expect(read('fr/harbours/old-quay/index.html')).toContain('mur en zigzag');
    expect(read('glossary/tide/index.html')).toContain('href="/harbours/old-quay/"');
    expect(read('harbours/old-quay/index.html')).toContain('href="/glossary/tide/"');
    expect(read('members/marlow-turbines/index.html')).toContain('href="/harbours/old-quay/"');
  });

  it('is found by search, in its own words', () => {
    const said = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { openLibrary } from './src/library/index.ts';
         import { Views } from './src/views/views.ts';
         import { recordsOf } from './src/search/index/records.ts';
         const lib = openLibrary(${JSON.stringify(CONTENT)});
         const records = (lang) => recordsOf(new Views(lib, lang, '/')).filter(({ path }) => path.startsWith('harbours/'));
         console.log(JSON.stringify([...records('en'), ...records('fr')]));`,
      ],
      { cwd: COPY, encoding: 'utf8' },
    );
    expect(JSON.parse(said)).toEqual([
      expect.objectContaining({ path: 'harbours/old-quay/', title: 'The Old Quay' }),
      expect.objectContaining({ path: 'harbours/old-quay/', title: 'Le Vieux Quai' }),
    ]);
    expect(said).toContain('zigzagging wall');
  });

  it('is in the editions: the twin in Markdown, the single file, the book, the map of the site', () => {
    expect(read('harbours/old-quay/index.md')).toContain('zigzagging wall');
    const epub = site.files.find((file) => file.endsWith('.epub') && !file.includes('-fr')) ?? '';
    expect(Object.keys(unzipSync(readFileSync(join(site.dir, epub))))).toContainEqual(
      expect.stringMatching(/harbours\.old-quay\.xhtml$/),
    );
    expect(
      site.files
        .filter((file) => /^downloads\/.*\.html$/.test(file))
        .some((file) => read(file).includes('zigzagging wall')),
    ).toBe(true);
    expect(read('sitemap-0.xml')).toContain('/harbours/old-quay/');
  });

  it('is held to its schema by the check, and to what it links to', () => {
    expect(script('check.ts')).toMatchObject({ code: 0 });
    const unknown = checkedWith('content/glossary/tide.md', (text) =>
      text.replace('harbour:old-quay', 'harbour:old-quey'),
    );
    expect(unknown).toMatchObject({ code: 1 });
    expect(unknown.output).toContain('old-quay');
    const missing = checkedWith('content/harbours/old-quay.md', (text) => text.replace(/^title: .*\n/m, ''));
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.output).toContain('title');
  });

  it('has a sample, and a command that writes it', () => {
    expect(script('new.ts', '--help').output).toContain('content/harbours');
    expect(script('forms.ts')).toMatchObject({ code: 0 });
    expect(existsSync(join(CONTENT, '.sample/harbour.md'))).toBe(true);
  });
});

it('a word that is added is said in both languages', () => {
  expect(read('harbours/old-quay/index.html')).toContain('Boats ahoy!');
  expect(read('fr/harbours/old-quay/index.html')).toMatch(/Ohé du bateau\s!/);
});

it('a field that is added is checked, shown, asked for, and given to machines', () => {
  expect(read('members/marlow-turbines/index.html')).toContain('Turn with the tide');
  expect(read('schema/member.json')).toContain('What it says of itself.');
  expect(read('members.json')).toContain('Turn with the tide');
  const long = checkedWith('content/members/marlow-turbines.md', (text) =>
    text.replace('Turn with', 'Turn '.repeat(20)),
  );
  expect(long).toMatchObject({ code: 1 });
  expect(long.output).toContain('motto');
});

it('a page that is added stands in both languages, each the twin of the other, on the map of the site and as Markdown', () => {
  const [english, french] = ['harbour-master/index.html', 'fr/harbour-master/index.html'].map(read);
  const berths = tinyLibrary().members.size;
  expect(english).toContain(`${berths} berths`);
  expect(french).toContain(`${berths} places à quai`);
  expect(english).toContain('href="/fr/harbour-master/"');
  expect(french).toContain('href="/harbour-master/"');
  expect(read('sitemap-0.xml')).toContain('/harbour-master/');
  expect(read('harbour-master/index.md')).toContain('# The harbour master');
});

it('a format that is added is served with what the pages show', () => {
  expect(read('berths.txt').trim().split('\n')).toHaveLength(tinyLibrary().members.size);
  expect(read('berths.txt')).toContain('Marlow Turbines\n');
});

it('a rule that is added tells its fault with its words and its example', () => {
  const { code, output } = checkedWith('content/glossary/tide.md', (text) =>
    text.replace('turns both ways', 'TURNSBOTHWAYS'),
  );
  expect(code).toBe(1);
  expect(output).toContain('“TURNSBOTHWAY” shouts. Write it small.');
  expect(output).toContain('quietly');
});
