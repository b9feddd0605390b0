import { describe, expect, it } from 'vitest';
import { faultsOf, linesOf, member } from '../fixtures/folder.ts';

const english = (text: string): string[] =>
  linesOf({ 'members/spelt.md': member({}, `It bakes. It sells.\n\n${text}\n`) });

describe('words of another language', () => {
  it('say which one it is, in quotation marks', () => {
    const files = {
      'members/spelt.md': member({}, 'It bakes. It sells.\n\nIt says “une croûte dorée dans le four”.\n'),
    };
    expect(faultsOf(files)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'unmarked-language',
          severity: 'warning',
          line: 13,
          found: 'une croûte dorée dans le four',
          nearest: '[une croûte dorée dans le four](lang:fr)',
        }),
      ]),
    );
  });

  it('are right where they say it, and where they are not quoted', () => {
    expect(english('It says “[une croûte dorée dans le four](lang:fr)” of it.').join()).not.toContain('language');
    expect(english('Its bread is called une croûte dorée dans le four.').join()).not.toContain('language');
  });

  it.each([
    ['[x](lang:french)', 'unknown-language', 'lang:fr'],
    ['[x](lang:Anglais)', 'unknown-language', 'lang:en'],
    ['[x](lang:EN-GB)', 'unknown-language', 'lang:en'],
    ['[x](LANG:de)', 'unknown-language', 'lang:de'],
    ['[x](lang:xq)', 'unknown-language', undefined],
    ['[x](langue:fr)', 'unknown-scheme', 'lang:fr'],
  ])('are told of where the language is none: %s', (text, code, nearest) => {
    const [fault] = faultsOf({ 'members/spelt.md': member({}, `It bakes. It sells.\n\n${text} is said.\n`) });
    expect([fault?.code, fault?.nearest]).toEqual([code, nearest]);
  });

  it('need words, and let a number in them ask for its source', () => {
    expect(english('It says [](lang:fr) twice.').join()).toContain('empty-link');
    expect(english('It says “[plus de 50 pains](lang:fr)” now.').join()).toMatch(/without-source/);
  });
});
