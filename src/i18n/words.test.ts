import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill, holesOf } from './fill.ts';
import { LANGS, type Lang } from '../schema/languages.ts';
import { pathOf } from './paths.ts';
import { ENGLISH, oddWords, ownWords, t, WORDS, type Key } from './t.ts';
import { frenchSpaces } from './typography.ts';

const { en, fr } = WORDS;
const KEYS = Object.keys(en) as Key[];
const source = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile() && /\.(ts|astro)$/.test(e.name))
  .map((e) => readFileSync(join(e.parentPath, e.name), 'utf8'))
  .join('\n');

describe('the words of the site, of the checks and of the ways to contribute', () => {
  it.each(LANGS)('have the keys of the English ones in the files of each language (%s)', (lang) => {
    expect(Object.keys(ownWords(lang))).toEqual(Object.keys(ENGLISH));
  });
  it.each(LANGS)('have the same placeholders in each language, and no plural form that it has not (%s)', (lang) => {
    expect(oddWords(lang)).toEqual([]);
  });
  it('tell a placeholder that English has not, or that is left out, and a form of another language', () => {
    const odd = (lang: string, text: string): string[] =>
      oddWords(lang as Lang, { 'explainer.minutes': text }).map(({ found }) => found);
    expect(odd('ar', '{n} {n|zero=a|one=b|two=c|few=d|many=e|other=f}')).toEqual([]);
    expect(odd('pl', '{n} {n|one=b|two=c|other=f}')).toEqual(['two=']);
    expect(odd('pl', '{m} {n|one=b|few=c}')).toEqual(['{m}', 'other=']);
    expect(odd('en', 'minutes')).toEqual(['{n}']);
    expect(odd('pl', '{n} {n|other=c|few=b}')).toEqual(['other=']);
    expect(odd('ja', '{n|few=a|other=b}')).toEqual(['few=']);
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
  it('takes the form that a language of more than two asks for, and the rest of them where it has none of its own', () => {
    const books = '{n} {n|one=książka|few=książki|many=książek|other=książki}';
    expect([1, 3, 5, 22, 25].map((n) => fill(books, 'pl', { n }))).toEqual([
      '1 książka',
      '3 książki',
      '5 książek',
      '22 książki',
      '25 książek',
    ]);
    const arabic = '{n|zero=لا أعضاء|one=عضو|two=عضوان|few=أعضاء|many=عضوا|other=عضو آخر}';
    expect([0, 1, 2, 5, 11, 100].map((n) => fill(arabic, 'ar', { n }))).toEqual([
      'لا أعضاء',
      'عضو',
      'عضوان',
      'أعضاء',
      'عضوا',
      'عضو آخر',
    ]);
    expect([0, 2, 5].map((n) => fill('{n|two=both|other=all}', 'ar', { n }))).toEqual(['all', 'both', 'all']);
    expect([1, 5].map((n) => fill('{n|one|rest}', 'ar', { n }))).toEqual(['one', 'rest']);
    expect(fill('{n|one|rest}', 'fr', { n: 1_000_000 })).toBe('rest');
    expect(fill('{n|one=brother=x|other=o}', 'en', { n: 2 })).toBe('o');
  });
  it('counts one member in the singular, in every sentence that counts', () => {
    expect(t('fr', 'directory.title', { n: 1 })).toBe('1 membre dont on connaît le nom');
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
