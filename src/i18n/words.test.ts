import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holesOf } from './fill.ts';
import { LANGS } from '../schema/languages.ts';
import { pathOf } from './paths.ts';
import { ENGLISH, ownWords, t, WORDS, type Key } from './t.ts';
import { frenchSpaces } from './typography.ts';

const { en, fr } = WORDS;
const KEYS = Object.keys(en) as Key[];
const source = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile() && /\.(ts|astro)$/.test(e.name))
  .map((e) => readFileSync(join(e.parentPath, e.name), 'utf8'))
  .join('\n');

const holes = (text: string): string[] => [...new Set(holesOf(text))].sort();

describe('the words of the site, of the checks and of the ways to contribute', () => {
  it.each(LANGS)('have the keys of the English ones in the files of each language (%s)', (lang) => {
    expect(Object.keys(ownWords(lang))).toEqual(Object.keys(ENGLISH));
  });
  it('have the same placeholders in both languages', () => {
    for (const key of KEYS.filter((k) => !k.endsWith('.example')))
      expect([key, holes(fr[key])]).toEqual([key, holes(en[key])]);
  });
  it('are all used somewhere, by their whole key or by a family written out as a template', () => {
    const quoted = new Set(source.match(/(?<=(['"`]))[\w.-]+(?=\1)/g));
    const unused = KEYS.filter((key) => {
      if (quoted.has(key)) return false;
      // The example of a fault, or the help of a field, is used where the family is.
      const whole = key.replace(/\.(?:example|help)$/, '');
      const family = whole.slice(0, whole.lastIndexOf('.') + 1);
      return !source.includes(`\`${family}\${`) && !source.includes(`'${family}'`) && !source.includes(`\`\${family}`);
    });
    expect(unused).toEqual([]);
  });
  it('use French punctuation in French', () => {
    // An example shows what stands in a file, in whatever language.
    for (const [key, text] of Object.entries(fr).filter(([key]) => !key.endsWith('.example'))) {
      const plain = text.replace(/\{[^}]*\}/g, 'x');
      expect([key, plain]).toEqual([key, frenchSpaces(plain)]);
      // A message about marks of quotation shows them.
      if (!/^fault\./.test(key)) expect([key, /[“”]/.test(plain)]).toEqual([key, false]);
    }
  });
});

describe('t', () => {
  it('picks the plural of the language: French counts zero as one', () => {
    expect(t('en', 'explainer.minutes', { n: 0 })).toBe('0 minutes');
    expect(t('fr', 'explainer.minutes', { n: 0 })).toBe('0 minute');
    expect(t('fr', 'explainer.minutes', { n: 2 })).toBe('2 minutes');
  });
  it('counts one member in the singular, in every sentence that counts', () => {
    expect(t('fr', 'directory.title', { n: 1 })).toBe('1 membre, connu par son nom');
    const plural = /\b1 (?:membres|organisations|autres|faits|members|events|countries|more \w+ies)\b/;
    for (const lang of ['en', 'fr'] as const)
      for (const key of KEYS.filter((k) => holesOf(WORDS[lang][k]).includes('n'))) {
        const values = Object.fromEntries(holesOf(WORDS[lang][key]).map((hole) => [hole, hole === 'n' ? 1 : 9]));
        expect([key, t(lang, key, values)]).toEqual([key, expect.not.stringMatching(plural)]);
      }
  });
  it('refuses to print a sentence with a hole in it', () => {
    expect(() => t('en', 'explainer.minutes')).toThrow(/no value for \{n\}/);
  });
});

describe('addresses', () => {
  it('stand below the language and the base path', () => {
    expect(pathOf('en', 'members/ibm/')).toBe('/members/ibm/');
    expect(pathOf('fr', 'members/ibm/', '/repo/')).toBe('/repo/fr/members/ibm/');
    expect(pathOf('fr', '')).toBe('/fr/');
  });
});
