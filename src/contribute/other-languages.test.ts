import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../tests/support/folder.ts';
import { newSite } from './new-site/new-site.ts';

/** A site about something else in these languages, which a command is then called in: they belong to it from its start. */
async function siteIn(languages: string) {
  const to = join(folderWith(), 'new');
  const screen = { print: () => undefined, ask: () => Promise.resolve(undefined) };
  await newSite(
    ['--name', 'Tide Pact', '--languages', languages, '--begun', '2023-01-01', '--yes', '--to', to],
    screen,
    { env: {} },
  );
  const run = (args: readonly string[], input = '') => {
    const env = { ...process.env, LANG: 'en', CONTENT_DIR: to };
    return spawnSync(process.execPath, ['scripts/new.ts', ...args], { env, input, encoding: 'utf8' });
  };
  return {
    run,
    read: (file: string) => readFileSync(join(to, file), 'utf8'),
    has: (file: string) => existsSync(join(to, file)),
  };
}

/** As many words as a profile has at least. */
const LONG = `It [joined](source:new). ${'It makes turbines for the tides of the sea. '.repeat(5)}`.trim();

const FACTS = ['--name=Acorn', '--kind=company', '--sector=1', '--joined=2024-01-02', '--founding=no', '--country=CH'];
const SOURCE = ['--source-url=https://acorn-tides.org/a', '--source-title=A', '--summary=It bakes.', `--text=${LONG}`];

describe('npm run new:member asks for texts in each language of the site', () => {
  it('of three, and writes a file for each', async () => {
    const { run, read } = await siteIn('en, fr, de');
    const { stdout } = run(['member', '--help']);
    for (const words of ['--summary-de', 'Summary in German', '--text-de', 'Text in German', '--summary-fr'])
      expect(stdout).toContain(words);
    const sector = /^ {2}(\S+):/m.exec(read('site.yaml').split('sectors:')[1] ?? '')?.[1] ?? '';
    const kind = /^ {2}(\S+):/m.exec(read('site.yaml').split('kinds:')[1] ?? '')?.[1] ?? '';
    const facts = FACTS.map((flag) => flag.replace(/sector=.*/, `sector=${sector}`).replace(/kind=.*/, `kind=${kind}`));
    const texts = ['--summary-de=Sie backt.', `--text-de=${LONG}`, '--city=Geneva', '--city-de=Genf'];
    const made = run(['member', ...facts, ...SOURCE, ...texts, '--yes']);
    expect([made.status, made.stdout]).toEqual([0, expect.stringContaining('acorn.de.md') as string]);
    expect(read('members/acorn.de.md')).toMatch(
      /^---\nsummary: Sie backt\.\n[^]*\n---\nIt \[joined\]\(source:acorn-tides-org-source\)\. /,
    );
    expect(read('members/acorn.md')).toMatch(/de: "?Genf/);
  });

  it('of one, which need not be English, and asks for no other', async () => {
    const { run } = await siteIn('de');
    const { stdout } = run(['member', '--help']);
    expect(stdout).toContain('Summary in Deutsch');
    expect(stdout).not.toMatch(/French|English|-fr\b|-de\b/);
  });

  it('in the words of whoever is asked: where French stands first, of no English', async () => {
    const { run } = await siteIn('fr, de');
    const { stdout } = run(['member', '--help']);
    expect(stdout).toContain('Résumé en français. Une phrase simple');
    expect(stdout).toContain('Résumé en allemand. La même chose en allemand');
    expect(stdout).not.toMatch(/anglais|-fr\b|-en\b/);
  });

  it('and npm run new names the parts of a field and the files by language', async () => {
    const { run, has } = await siteIn('en, pt-br');
    const help = run(['event', '--help']).stdout;
    expect(help).toContain('--title.pt-br');
    expect(help).not.toMatch(/\.fr\b|\|fr\b/);
    const { stdout } = run(['term', '--term=Tide', '--definition=It moves.', '--yes']);
    expect(has('glossary/tide.md')).toBe(true);
    expect(stdout).toContain('tide.pt-br.md');
  });
});
