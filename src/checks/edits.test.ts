import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../markdown/tree.ts';
import { applyEdits, editsBetween, englishForm, frenchForm, wordsOf } from './edits.ts';

/** Texts made of what typography is about. */
const text = fc
  .array(
    fc.constantFrom(
      'mot',
      'l',
      "'",
      '’',
      '"',
      '“',
      '”',
      '«',
      '»',
      ' ',
      ' ',
      '\u00A0',
      '\u202F',
      ':',
      ';',
      '!',
      '?',
      '12',
      '000',
      '%',
      '5',
      'mai',
      '\n',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('typographic forms', () => {
  it.each([
    ["L'IA : quoi ?", 'L’IA\u00A0: quoi\u202F?'],
    ['« mot » et «mot»', '«\u00A0mot\u00A0» et «\u00A0mot\u00A0»'],
    ['Un “mot” ici', 'Un «\u00A0mot\u00A0» ici'],
    ['Un "mot" ici', 'Un «\u00A0mot\u00A0» ici'],
    ['« un “mot” là »', '«\u00A0un “mot” là\u00A0»'],
    ['““a””', '«\u00A0«\u00A0a\u00A0»\u00A0»'],
    ['à 10:30, https://a.b', 'à 10:30, https://a.b'],
  ])('in French: %s', (before, after) => expect(frenchForm(before)).toBe(after));

  it.each([
    ["It's the members' list", 'It’s the members’ list'],
    ['A "word" here', 'A “word” here'],
    ['A "word here', 'A "word here'],
    ['5" by 6"', '5" by 6"'],
    ["the 'open' model", "the 'open' model"],
  ])('in English: %s', (before, after) => expect(englishForm(before)).toBe(after));

  it.each([
    ['French', frenchForm],
    ['English', englishForm],
  ] as const)('in %s are reached in one step, and stay', (_, form) => {
    fc.assert(fc.property(text, (before) => form(form(before)) === form(before)));
  });

  it('are reached by edits of single characters', () => {
    fc.assert(
      fc.property(
        text,
        (before) => applyEdits(before, editsBetween(before, frenchForm(before))) === frenchForm(before),
      ),
    );
  });
});

describe('the words of a text', () => {
  it('leave out link targets, code, HTML and bare addresses', () => {
    const source = 'L’[IA](member:ia) et `a : b` <b>x</b> https://a.b/c\n\n- un **mot** :\n';
    const words = wordsOf(parseMarkdown(source), source);
    expect(words.map((w) => w.text)).toEqual(['L’IA et x xxx x', 'un mot :']);
    for (const w of words)
      for (const p of w.pieces)
        expect(w.text.slice(p.at, p.at + p.length)).toBe(source.slice(p.offset, p.offset + p.length));
  });
});
