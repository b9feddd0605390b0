import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { pathOf } from './paths.ts';
import { t } from './t.ts';
import { frenchSpaces } from './typography.ts';

const words: Record<string, Record<string, string>> = { en, fr };
const source = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile() && /\.(ts|astro)$/.test(e.name))
  .map((e) => readFileSync(join(e.parentPath, e.name), 'utf8'))
  .join('\n');

const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map((m) => m[1] ?? '').sort();

describe('the interface’s words', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
  });
  it('have the same placeholders in both languages', () => {
    for (const key of Object.keys(en)) {
      expect([key, [...new Set(holes(words['fr']?.[key] ?? ''))]]).toEqual([
        key,
        [...new Set(holes(words['en']?.[key] ?? ''))],
      ]);
    }
  });
  it('are all used somewhere, by their whole key or by a family written out as a template', () => {
    const unused = Object.keys(en).filter((key) => {
      if (source.includes(`'${key}'`) || source.includes(`"${key}"`) || source.includes(`\`${key}\``)) return false;
      const family = key.slice(0, key.lastIndexOf('.') + 1);
      return !source.includes(`\`${family}\${`);
    });
    expect(unused).toEqual([]);
  });
  it('use French punctuation in French', () => {
    for (const [key, text] of Object.entries(fr)) {
      const plain = text.replace(/\{[^}]*\}/g, 'x');
      expect([key, plain]).toEqual([key, frenchSpaces(plain)]);
      expect([key, /[“”]/.test(plain)]).toEqual([key, false]);
    }
  });
});

describe('t', () => {
  it('picks the plural of the language: French counts zero as one', () => {
    expect(t('en', 'explainer.minutes', { n: 0 })).toBe('0 minutes');
    expect(t('fr', 'explainer.minutes', { n: 0 })).toBe('0 minute');
    expect(t('fr', 'explainer.minutes', { n: 2 })).toBe('2 minutes');
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
