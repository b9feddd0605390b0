import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutFrontmatter, parseYaml } from '../../library/yaml/parse.ts';
import { markdownFile, toYaml } from './yaml.ts';

describe('the YAML that is written for a person', () => {
  it('stands as in the files that are there, where nothing asks for more', () => {
    expect(
      toYaml({ name: 'Acme Labs', country: 'FR', joined: '2026-01-02', founding: false, sources: ['a-b', 'c'] }),
    ).toBe('name: Acme Labs\ncountry: FR\njoined: 2026-01-02\nfounding: false\nsources: [a-b, c]\n');
  });

  it.each([
    'NO',
    'yes',
    'null',
    '~',
    '1e3',
    '0x1F',
    '012',
    '2023-12-5',
    'a: b',
    'a #b',
    '- x',
    '&a',
    '*a',
    '!tag',
    '|',
    '>',
    '%x',
    '@x',
    '`x',
    '"x',
    "'x",
    '{x',
    '[x',
    '---',
    '...',
    '\u2028',
  ])('quotes %j', (text) => {
    expect(toYaml({ text })).toMatch(/^text: "/);
  });

  it('gives back any text that goes in, and nothing beside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (a, b) => {
        const { value, faults } = parseYaml(toYaml({ a, list: [b, a], in: { b } }), 'x');
        expect(faults).toEqual([]);
        expect(value).toEqual({ a, list: [b, a], in: { b } });
      }),
    );
  });

  it('cannot be ended by dashes in a field', () => {
    const file = markdownFile({ name: 'x\n---\nkind: y', summary: '---' }, 'A text.\n---\nMore.');
    const { yaml, body } = cutFrontmatter(file);
    expect(parseYaml(yaml, 'x').value).toEqual({ name: 'x\n---\nkind: y', summary: '---' });
    expect(body).toBe('A text.\n---\nMore.\n');
  });
});
