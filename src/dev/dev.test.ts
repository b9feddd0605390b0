import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DevServer } from '../tests/support/dev-server.ts';
import { TINY_CONTENT } from '../tests/support/tiny.ts';
import { faultsOver } from './faults-page.ts';
import { untilWhole } from './until-whole.ts';

const dir = mkdtempSync(join(tmpdir(), 'dev-'));
cpSync(TINY_CONTENT, dir, { recursive: true });
let server: DevServer | undefined;
afterAll(async () => {
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
});

const FOUND = /(?:errors? in the content|erreurs? dans les contenus)/;
const SLOW = { interval: 500 };
const get = async (path: string): Promise<{ status: number; html: string }> => {
  const answer = await fetch(`${server?.url ?? ''}${path}`, { headers: { accept: 'text/html' } });
  return { status: answer.status, html: await answer.text() };
};
/** What is told on a page, without the markup. */
const told = async (path: string): Promise<string> =>
  (await get(path)).html.replace(/<[^>]+>/g, ' ').replaceAll('&#39;', "'");

/** Changes files for a while. */
async function within(changes: readonly Pick<Faulty, 'file' | 'change'>[], look: () => Promise<void>): Promise<void> {
  const before = changes.map(({ file }) => [join(dir, file), readFileSync(join(dir, file), 'utf8')] as const);
  for (const [i, [path, text]] of before.entries()) {
    const changed = changes[i]?.change(text) ?? text;
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
  }
  try {
    await look();
  } finally {
    for (const [path, text] of before) writeFileSync(path, text);
  }
}

interface Faulty {
  file: string;
  page: string;
  change: (text: string) => string;
  says: RegExp;
}
const faulty = (file: string, page: string, change: Faulty['change'], says: RegExp): Faulty => ({
  file,
  page,
  change,
  says,
});

/** A fault in a file of every kind, and the page on which its writer looks for it. */
const FAULTS: readonly Faulty[] = [
  faulty(
    'members/marlow-turbines.md',
    '/members/marlow-turbines/',
    (s) => s.replace(/^kind: .*/m, 'kind: makr'),
    /members\/marlow-turbines\.md:\d+:\d+ [^]*“makr”[^]*Nearest: *maker/,
  ),
  faulty(
    'members/marlow-turbines.fr.md',
    '/fr/members/marlow-turbines/',
    (s) => s.replace(/^summary:/m, 'sumary:'),
    /members\/marlow-turbines\.fr\.md:2:1 [^]*sumary[^]*summary/,
  ),
  faulty(
    'absent/northgrid.md',
    '/absent/northgrid/',
    (s) => s.replace(/^reason: .*/m, 'reason: statd'),
    /absent\/northgrid\.md:\d+:\d+ [^]*statd[^]*stated/,
  ),
  faulty(
    'glossary/tide.md',
    '/glossary/tide/',
    (s) => s.replace(/^term:/m, 'trem:'),
    /glossary\/tide\.md:2:1 [^]*trem[^]*term/,
  ),
  faulty(
    'news/2019-03-04-founding/en.md',
    '/news/2019-03-04-founding/',
    (s) => s.replace(/^date: .*/m, 'date: 4 March 2019'),
    /founding\/en\.md:\d+:\d+ [^]*2019-03-04/,
  ),
  faulty(
    'explainers/the-charter/en.mdx',
    '/explainers/the-charter/',
    (s) => `${s}\n{1 + 1}\n`,
    /the-charter\/en\.mdx:\d+:\d+ /,
  ),
  faulty(
    'explainers/the-charter/fr.mdx',
    '/fr/explainers/the-charter/',
    (s) => s.replace(/^title:/m, 'titel:'),
    /the-charter\/fr\.mdx:\d+:\d+ [^]*titel[^]*title/,
  ),
  faulty(
    'claims/all.yaml',
    '/claims/',
    (s) => s.replace(/standing: .*/, 'standing: disputd'),
    /claims\/all\.yaml:\d+:\d+ [^]*disputd[^]*disputed/,
  ),
  faulty(
    'sources/all.yaml',
    '/sources/',
    (s) => s.replace(/reliability: .*/, 'reliability: hihg'),
    /sources\/all\.yaml:\d+:\d+ [^]*hihg[^]*high/,
  ),
  faulty(
    'timeline/2019.yaml',
    '/timeline/',
    (s) => s.replace(/date: .*/, 'date: 4 March 2019'),
    /timeline\/2019\.yaml:\d+:\d+ [^]*2019-03-04/,
  ),
  faulty(
    'figures.yaml',
    '/figures/',
    (s) => s.replace(/^- id: .*/m, '- id: A figure'),
    /figures\.yaml:\d+:\d+ [^]*A figure/,
  ),
  faulty(
    'pages/about/en.md',
    '/about/',
    (s) => s.replace(/^title:/m, 'titel:'),
    /pages\/about\/en\.md:\d+:\d+ [^]*titel[^]*title/,
  ),
  faulty('home.yaml', '/', (s) => `${s}\nanswr: x\n`, /home\.yaml:\d+:\d+ [^]*answr[^]*answer/),
];

describe('npm run dev', () => {
  it('serves on PORT, and says nothing where there is nothing to say', async () => {
    server = await DevServer.start(dir);
    await expect
      .poll(
        () =>
          get('/members/marlow-turbines/').then(
            ({ status }) => status,
            () => 0,
          ),
        SLOW,
      )
      .toBe(200);
    expect(await told('/')).not.toMatch(/errors? in the content/);
  });

  it('shows the components in their states, light and dark', async () => {
    const { status, html } = await get('/specimen/');
    expect(status).toBe(200);
    for (const shown of [
      'scheme-light',
      'scheme-dark',
      'class="mark',
      'class="note',
      'class="depth-bar',
      'class="pair',
      'search-box in-place',
      'sheet in-place',
      'class="pull"',
      'class="cite-this"',
      'class="note key-note"',
      'class="event"',
      'tell-selected',
      'side-row',
      'data-state="three"',
      'only-contested',
    ])
      expect(html).toContain(shown);
  });

  it('tells the faults of files of every kind at once, on the page of each and in the terminal, until they are mended', async () => {
    await within(FAULTS, async () => {
      for (const { page, says } of FAULTS) await expect.poll(() => told(page), SLOW).toMatch(says);
      expect(await told('/glossary/')).toMatch(/\d+ errors in the content/);
      expect(await told('/fr/glossary/')).toMatch(/\d+ erreurs dans les contenus/);
      for (const { says } of FAULTS) expect(server?.output ?? '').toMatch(says);
    });
    for (const { page } of FAULTS)
      await expect
        .poll(() => get(page).then(({ status, html }) => [status, FOUND.test(html)]), SLOW)
        .toEqual([200, false]);
    expect(server?.output).toMatch(/nothing to say/);
  });

  it('tells a fault in site.yaml, without which no page can be made, with those of other files', async () => {
    const [other] = FAULTS;
    if (other === undefined) throw new Error('There is no other fault.');
    const many = (text: string): string => text.replace(/^staleAfterDays: .*/m, 'staleAfterDays: many');
    await within([{ file: 'site.yaml', change: many }, other], async () => {
      await expect.poll(() => told('/about/'), SLOW).toMatch(/site\.yaml:\d+:\d+ [^]*staleAfterDays/);
      expect(await told('/about/')).toMatch(other.says);
      expect((await get('/about/')).status).toBe(500);
    });
    await expect
      .poll(() => get('/about/').then(({ status, html }) => [status, FOUND.test(html)]), SLOW)
      .toEqual([200, false]);
  });

  it('tells a text that cannot be read', async () => {
    const open = faulty(
      'explainers/the-charter/en.mdx',
      '/explainers/the-charter/',
      (s) => `${s}\n<div>{x\n`,
      /the-charter\/en\.mdx:\d+:\d+ [^]*cannot be read/,
    );
    await within([open], async () => {
      await expect.poll(() => told(open.page), SLOW).toMatch(open.says);
      // The terminal is told a little later than the page.
      await expect.poll(() => server?.output, SLOW).toMatch(open.says);
    });
    await expect
      .poll(() => get(open.page).then(({ status, html }) => [status, FOUND.test(html)]), SLOW)
      .toEqual([200, false]);
  });

  it('has not said a second time in the terminal what the message of the check says', () => {
    expect(server?.output).toMatch(/unknown-value[^]*cannot be read/);
    expect(server?.output).not.toMatch(/MDXError|ContentError|this page needs it|holds code|\[404\]|route pattern was/);
  });
});

it('nothing that stands in a file is markup where its fault is told', () => {
  const evil = '<img src=x onerror=alert()>';
  const html = faultsOver(
    [
      {
        file: `members/${evil}.md`,
        line: 1,
        column: 1,
        field: evil,
        code: 'unknown-value',
        severity: 'error',
        found: evil,
        allowed: [evil],
        nearest: evil,
      },
    ],
    'content/',
    'en',
  );
  expect(html).not.toContain('<img');
});

it('a site.yaml with faults is waited for', async () => {
  const path = join(dir, 'site.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/^staleAfterDays: .*/m, 'staleAfterDays: many'));
  let said = '';
  const waiting = untilWhole(dir, (words) => (said += words));
  await expect.poll(() => said, SLOW).toMatch(/site\.yaml:\d+:\d+[^]*as soon as site\.yaml is right/);
  writeFileSync(path, text);
  await waiting;
});
