import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysOf, t, WORDS } from '../i18n/t.ts';
import { LANGS } from '../schema/languages.ts';
import { FIXABLE } from './report.ts';

const sourceOf = (folders: readonly string[]): string =>
  folders
    .map((folder) => join(import.meta.dirname, folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !name.startsWith('fixtures'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    .join('\n');

const CODES = keysOf('fault.')
  .filter((key) => !key.endsWith('.example'))
  .map((key) => key.slice('fault.'.length));

describe('the words of the check', () => {
  // That there are words for every code is a matter of types: see FaultCode.
  it('are there for no code that no rule gives', () => {
    const code = sourceOf(['.', '../library', '../markdown', '../contribute']);
    const made = ['claim', 'source'].map((kind) => `unused-${kind}`);
    for (const ending of ['type', 'too-long', 'too-short', 'address', 'form', 'value']) made.push(`invalid-${ending}`);
    expect(CODES.filter((c) => !code.includes(`'${c}'`) && !made.includes(c))).toEqual([]);
  });

  it.each(LANGS)('are a whole sentence and an example for each code (%s)', (lang) => {
    const words: Readonly<Record<string, string>> = WORDS[lang];
    for (const code of CODES) {
      expect([code, words[`fault.${code}`]]).toEqual([code, expect.stringMatching(/[.…]$|\.”$|\. »$/)]);
      expect([code, words[`fault.${code}.example`]]).toEqual([code, expect.stringMatching(/./)]);
    }
  });

  it('know every sentence of the schemas', () => {
    const said = [
      ...sourceOf(['../schema']).matchAll(/(?:message: |error: |\/u?, |realDay, |!== undefined,\s+)'([^']+)'/g),
    ].map(([, text]) => text ?? '');
    expect(said.length).toBeGreaterThan(8);
    const known = keysOf('detail.').map((key) => t('en', key));
    for (const text of said) expect(known).toContain(text);
  });

  it('are told which faults can be mended', () => {
    for (const c of FIXABLE) expect(CODES).toContain(c);
  });
});
