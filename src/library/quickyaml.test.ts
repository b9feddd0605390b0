import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { quickYaml } from './quickyaml.ts';

describe('the quick reader of frontmatter', () => {
  it('reads a member’s facts', () => {
    const text =
      'name: Rye & Co\nsummary: "A baker: of rye."\nfounding: true\njoined: 2023-12-05\nsources: [one, two-2]\nwebsite: https://example.org/a\nbasis:\n  country: one\n  city: two\nchecked: 2024-01-01\n';
    expect(quickYaml(text)).toEqual({
      name: 'Rye & Co',
      summary: 'A baker: of rye.',
      founding: true,
      joined: '2023-12-05',
      sources: ['one', 'two-2'],
      website: 'https://example.org/a',
      basis: { country: 'one', city: 'two' },
      checked: '2024-01-01',
    });
  });

  it.each([
    ['a repeated key', 'a: b\na: c\n'],
    ['an anchor', 'a: &x b\n'],
    ['an alias', 'a: *x\n'],
    ['a tag', 'a: !!str b\n'],
    ['a number', 'a: 12\n'],
    ['what looks like a number', 'a: 1e5\n'],
    ['a word for nothing', 'a: null\n'],
    ['an escape', 'a: "\\u200B"\n'],
    ['a comment', 'a: b # c\n'],
    ['a block', 'a: |\n  b\n'],
    ['a second colon', 'a: b: c\n'],
    ['a value of two lines', 'a: b\n  c\n'],
    ['an empty value', 'a:\nb: c\n'],
    ['a key that JavaScript knows', '__proto__: x\n'],
    ['another line end', 'a: b\r\nc: d\r\n'],
    ['nothing', ''],
  ])('leaves %s to the full parser', (_, text) => expect(quickYaml(text)).toBeUndefined());

  it('never reads anything else than the full parser does', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      'é',
      '1',
      '0',
      'x',
      'e',
      ' ',
      ' ',
      ':',
      ': ',
      '#',
      ' #',
      "'",
      '"',
      '[',
      ']',
      '{',
      '}',
      ',',
      '-',
      '- ',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      '~',
      '.',
      '\\',
      '\t',
      'true',
      'null',
      'no',
      '2023-01-02',
      '\u00A0',
      '\u2028',
      '?',
    );
    const value = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
    const key = fc.constantFrom('a', 'b', 'name', '  c', '  d', '- e', 'f-g', '__proto__', '"h"', 'true');
    const text = fc
      .array(fc.tuple(key, fc.constantFrom(': ', ':', ':  '), value), { minLength: 1, maxLength: 5 })
      .map((lines) => lines.map((l) => l.join('')).join('\n'));
    let read = 0;
    fc.assert(
      fc.property(text, (yaml) => {
        const quick = quickYaml(yaml);
        if (quick === undefined) return;
        read++;
        expect(quick).toEqual(parse(yaml, { schema: 'core', version: '1.2', uniqueKeys: true, strict: true }));
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
