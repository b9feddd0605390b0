import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TINY_CONTENT } from '../tests/support/tiny.ts';

/** A content folder whose `site.yaml` lists its languages in these words. */
function folderWith(languages: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'languages-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(TINY_CONTENT, dir, { recursive: true });
  writeFileSync(join(dir, 'site.yaml'), languages + readFileSync(join(TINY_CONTENT, 'site.yaml'), 'utf8'));
  return dir;
}

/** What a process that reads this folder prints: the languages belong to it from its start. */
const printed = (languages: string, ...args: string[]): string =>
  spawnSync(process.execPath, args, {
    env: { ...process.env, CONTENT_DIR: folderWith(languages) },
    encoding: 'utf8',
  }).stdout;

const READ = "import('./src/schema/languages.ts').then(({ LANGS }) => console.log(LANGS.join(' ')))";

describe('the languages of a site', () => {
  it.each([
    ['', 'en fr'],
    ['languages: [fr]\n', 'fr'],
    ['languages: [fr, en] # the root\n', 'fr en'],
    ['languages:\n  - "de"\n- pt-br\n', 'de pt-br'],
    ['languages: [../en, EN, en, en]\n', 'en'],
    ['languages: 12\n', 'en fr'],
  ])('are those that site.yaml lists, the first at the root: %j', (text, languages) => {
    expect(printed(text, '--eval', READ).trim()).toBe(languages);
  });

  it('are asked for by the check: what lists say, and the texts', () => {
    const said = printed('languages: [en, fr, ar]\n', 'scripts/check.ts');
    expect(said).toContain('The field “three-signatures.text.ar” is missing.');
    expect(said).toContain('Nearest: absent/northgrid.ar.md');
  });

  it('turn round which text is the translation: where French stands first, English is asked for', () => {
    const said = printed('languages: [fr, en]\n', 'scripts/check.ts', '--lang', 'en');
    expect(said).toContain('Nearest: absent/northgrid.en.md');
    expect(said).not.toContain('words-missing');
  });
});
