import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, faultInMarkdown } from './markdown.ts';

describe('words of a stranger', () => {
  it.each([
    ['plain', '`plain`'],
    ['a `b` c', '``a `b` c``'],
    ['`', '`` ` ``'],
    ['``` x', '```` ``` x ````'],
    ['', '` `'],
    [' \n ', '` `'],
    ['@team #1\n\n# h', '`@team #1 # h`'],
    ['a\u202Eb\u200Bc\0d', '`a⟨U+202E⟩b⟨U+200B⟩c⟨U+0000⟩d`'],
  ])('%j stand as %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('are cut where they are long', () => {
    expect(code('x'.repeat(500), 20)).toBe(`\`${'x'.repeat(19)}…\``);
  });

  it('never end the code that they stand in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', ' ', '\n', '@', '<', '\\', '|') }), (text) => {
        const shown = code(text);
        const fence = /^`+/.exec(shown)?.[0] ?? '';
        const inner = shown.slice(fence.length, shown.length - fence.length);
        expect(shown).not.toContain('\n');
        expect(shown.endsWith(fence)).toBe(true);
        // A run of just as many backticks would close it.
        expect([...inner.matchAll(/`+/g)].map(([run]) => run.length)).not.toContain(fence.length);
        expect(inner.startsWith('`') || inner.endsWith('`')).toBe(false);
      }),
    );
  });

  it('stand as code in a fault too, wherever in it they are', () => {
    const evil = '@all <b>';
    const fault = {
      file: 'members/a.md',
      line: 1,
      column: 1,
      field: evil,
      code: 'look-alike-name',
      severity: 'error',
      found: evil,
      nearest: evil,
      allowed: [evil],
      params: { other: evil, name: evil },
    } as const;
    expect(faultInMarkdown(fault, 'en').replaceAll('`@all <b>`', '')).not.toMatch(/[@<]/);
    expect(faultInMarkdown({ ...fault, code: 'raw-html' }, 'fr')).toContain(
      'Le HTML n’est pas affiché\u00A0: `@all <b>`',
    );
  });
});
