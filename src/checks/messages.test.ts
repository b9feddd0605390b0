import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frenchSpaces } from '../i18n/typography.ts';
import { LANGS } from '../schema/primitives.ts';
import { MESSAGES } from './messages.ts';
import { FIXABLE } from './report.ts';
import { DETAILS, KINDS, LABELS, TYPES, UNITS } from './words.ts';

const here = import.meta.dirname;
const sources = ['../library', '../checks', '../checks/rules', '../schema'].flatMap((folder) =>
  readdirSync(join(here, folder))
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && name !== 'messages.ts' && name !== 'words.ts')
    .map((name) => readFileSync(join(here, folder, name), 'utf8')),
);
const code = sources.join('\n');

/** Every code that a rule or the reader can give: written as the code of a fault, or in a call that makes one. */
const used = new Set<string>();
for (const form of [
  /\bcode: '([a-z-]+)'/g,
  /\b(?:fault|faultAt|fieldFault)\((?:[^()]|\([^()]*\))*?'([a-z]+(?:-[a-z]+)*)'/g,
  /'((?:yaml|french|image|mdx|look-alike|duplicate|unused|invalid)-[a-z-]+)'/g,
]) {
  for (const [, name = ''] of code.matchAll(form)) used.add(name);
}
for (const kind of ['claim', 'source']) used.add(`unused-${kind}`);
for (const ending of ['type', 'too-long', 'too-short', 'address', 'form', 'value']) used.add(`invalid-${ending}`);

describe('the words of the check', () => {
  const codes = new Set(Object.keys(MESSAGES));

  it('are there for every code that is used', () => {
    const plain = [...used].filter(
      (c) =>
        ![
          'name',
          'counts',
          'rows',
          'places',
          'title',
          'en',
          'fr',
          'headline',
          'answer',
          'movedTo',
          'event',
          'article',
          'summary',
          'definition',
          'related',
          'note',
          'of',
          'checked',
          'state',
          'questions',
          'answers',
          'standing',
        ].includes(c),
    );
    expect(plain.filter((c) => !codes.has(c))).toEqual([]);
  });

  it('are there for no code that is not', () => {
    expect([...codes].filter((c) => !code.includes(`'${c}'`) && !used.has(c))).toEqual([]);
  });

  it.each(Object.entries(MESSAGES))('%s has a message and an example in both languages', (_, texts) => {
    for (const lang of LANGS) {
      const [message, example] = texts[lang];
      expect(message).toMatch(/[.…]$|\.”$/);
      expect(example).not.toBe('');
    }
    const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    expect(holes(texts.fr[0])).toEqual(holes(texts.en[0]));
  });

  it('are typeset as French is', () => {
    const french = [
      ...Object.values(MESSAGES).map((m) => m.fr[0]),
      ...Object.values(LABELS.fr),
      ...Object.values(DETAILS),
    ];
    for (const text of french) expect(frenchSpaces(text)).toBe(text);
  });

  it('know every sentence of the schemas', () => {
    const schemas = readdirSync(join(here, '../schema'))
      .filter((name) => !name.includes('.test.'))
      .map((name) => readFileSync(join(here, '../schema', name), 'utf8'));
    const said = [
      ...schemas.join('\n').matchAll(/(?:message: |error: |\/u?, |realDay, |!== undefined,\s+)'([^']+)'/g),
    ].map(([, text]) => text ?? '');
    expect(said.length).toBeGreaterThan(8);
    for (const text of said) expect(DETAILS).toHaveProperty([text]);
  });

  it('name kinds, types and units in both languages', () => {
    for (const table of [KINDS, TYPES, UNITS])
      for (const texts of Object.values(table)) expect(Object.keys(texts)).toEqual(['en', 'fr']);
  });

  it('are told which faults can be mended', () => {
    for (const c of FIXABLE) expect(codes).toContain(c);
  });
});
