import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../checks/check.ts';
import { BAKERS, folderOf, TODAY } from '../checks/fixtures/folder.ts';
import { folderWith } from '../tests/support/folder.ts';
import { TINY_CONTENT } from '../tests/support/tiny.ts';

/** A content folder whose `site.yaml` lists its languages in these words. */
function contentIn(languages: string): string {
  const dir = folderWith();
  cpSync(TINY_CONTENT, dir, { recursive: true });
  writeFileSync(join(dir, 'site.yaml'), languages + readFileSync(join(TINY_CONTENT, 'site.yaml'), 'utf8'));
  return dir;
}

/** What a process that reads this folder prints: the languages belong to it from its start. */
const printed = (languages: string, ...args: string[]): string =>
  spawnSync(process.execPath, args, {
    env: { ...process.env, CONTENT_DIR: contentIn(languages) },
    encoding: 'utf8',
  }).stdout;

const READ = "import('./src/schema/languages.ts').then(({ LANGS }) => console.log(LANGS.join(' ')))";

describe('the languages of a site', () => {
  it.each([
    ['', 'en fr'],
    ['languages: [fr]\n', 'fr'],
    ['languages: [fr, en] # the root\n', 'fr en'],
    ['languages:\n  - "de"\n  - pt-br\n', 'de pt-br'],
    ['languages: [../en, EN, en, en]\n', 'en'],
    ['languages: 12\n', 'en fr'],
    ['# Ours.\n"languages": [\n  de, # first\n\n  en,\n]\n', 'de en'],
    ['languages:\n  # the root\n\n  - fr\n\n  - en\n', 'fr en'],
    ['\uFEFFlanguages: [de]\n', 'de'],
    ['languages: [de-12, en-1a, en]\n', 'en'],
    ['languages: [pt-BR, zh-Hant, sr-Latn, es-419]\n', 'pt-br zh-hant sr-latn es-419'],
    ['languages: [eng, und, mul, "en-", fr]\n', 'fr'],
  ])('are those that site.yaml lists, the first at the root: %j', (text, languages) => {
    expect(printed(text, '--eval', READ).trim()).toBe(languages);
  });

  it('are asked for by the check: what lists say, and the texts', () => {
    const said = printed('languages: [en, fr, ar]\n', 'scripts/check.ts');
    expect(said).toContain('The field “three-signatures.text.ar” is missing.');
    expect(said).toContain('Nearest: absent/northgrid.ar.md');
  });

  it('are asked for once each, by tags that are of a language', () => {
    const said = printed('languages: [en, fr, en, de-12]\n', 'scripts/check.ts', '--lang', 'en');
    expect(said).toContain('must name each language once');
    expect(said).toContain('must be the tag of a language, such as de or pt-br');
  });

  it.each([
    ['eng', 'en'],
    ['en-', 'en'],
    ['pt_BR', 'pt-br'],
    ['iw', 'he'],
    ['fra-CA', 'fr-ca'],
    ['German', 'de'],
    ['und', undefined],
    ['zxx', undefined],
    ['xx', undefined],
    ['i-klingon', undefined],
    ['en--us', 'en-us'],
  ])('are refused by other tags than theirs, with the one that is meant: %s', (word, meant) => {
    const [, site = ''] = /^[^]*?(name:[^]*)$/.exec(BAKERS['site.yaml'] ?? '') ?? [];
    const dir = folderOf({ 'site.yaml': `languages: [fr, ${word}]\n${site}` });
    const told = checkContent(dir, TODAY).faults.filter(({ line, file }) => file === 'site.yaml' && line === 1);
    expect(told.map(({ code, found, nearest }) => ({ code, found, nearest }))).toMatchObject([
      { found: word, ...(meant === undefined ? {} : { nearest: meant }) },
    ]);
    if (meant === undefined) expect(told[0]?.nearest).toBeUndefined();
  });

  it.each(['en', 'fr', 'de'])('may lack English or French: all is said in English then (%s)', (lang) => {
    const say = `import('./src/i18n/t.ts').then(({ t }) => console.log(t('en', 'nav.home'), t('fr', 'nav.home')))`;
    const french = lang === 'fr' ? 'Accueil' : 'Home';
    expect(printed(`languages: [${lang}]\n`, '--eval', say).trim()).toBe(`Home ${french}`);
  });

  it('name the forms, the samples and the snippets: none of a language that is not listed', () => {
    const names = `
      import { readFileSync } from 'node:fs';
      import { parse } from 'yaml';
      const site = parse(readFileSync(process.env.CONTENT_DIR + '/site.yaml', 'utf8'));
      const lib = { site, sources: new Map(), members: new Map() };
      const { issueForms } = await import('./src/contribute/forms/issue-forms.ts');
      const { samples } = await import('./src/contribute/samples/sample.ts');
      const { kindSnippets } = await import('./src/contribute/samples/snippets.ts');
      const all = [issueForms(lib), samples(lib), kindSnippets(lib)];
      console.log(all.flatMap((some) => Object.keys(some)).join(' '), JSON.stringify(all).includes('undefined'));`;
    const made = (list: string): string => printed(`languages: [${list}]\n`, '--input-type=module', '--eval', names);
    expect(made('en')).toMatch(/^member\.yml correction\.yml config\.yml member\.md (?!.*\bfr\b).* false\n$/);
    expect(made('fr')).toMatch(/^membre\.yml rectification\.yml config\.yml member\.md (?!.*\b(?:en|fr)\b).* false\n$/);
    expect(made('fr, en')).toMatch(/ term\.en\.md .* term\.en .* false\n$/);
  });

  it('leave no place for a translation where there is one alone', () => {
    const places = `import('./src/contribute/entry/allowed-path.ts').then(({ isPlace }) =>
      console.log(['acme.md', 'acme..md', 'acme.fr.md'].map((name) => isPlace('members/' + name)).join(' ')))`;
    expect(printed('languages: [en]\n', '--eval', places).trim()).toBe('true false false');
    expect(printed('languages: [en, fr]\n', '--eval', places).trim()).toBe('true false true');
  });

  it('turn round which text is the translation: where French stands first, English is asked for', () => {
    const said = printed('languages: [fr, en]\n', 'scripts/check.ts', '--lang', 'en');
    expect(said).toContain('Nearest: absent/northgrid.en.md');
    expect(said).not.toContain('words-missing');
  });
});
