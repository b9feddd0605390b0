import { describe, expect, it } from 'vitest';
import { skeletonOf } from '../characters.ts';
import { linesOf, member } from '../fixtures/folder.ts';

const named = (name: string, fields: Record<string, string> = {}): string[] =>
  linesOf({ 'members/spelt.md': member({ name, ...fields }) });

describe('names that can be taken for each other', () => {
  it.each([
    ['Rye', 'duplicate-name'],
    ['RYE', 'look-alike-name'],
    ['Ryé', 'look-alike-name'],
    ['R-y-e', 'look-alike-name'],
  ])('%s beside Rye', (name, code) => expect(named(name)).toEqual([`members/spelt.md:2:7 ${code} ${name}`]));

  it('finds a Cyrillic letter in a Latin word, and what it imitates', () => {
    expect(named('Rуe')).toEqual(['members/spelt.md:2:7 look-alike-name Rуe', 'members/spelt.md:2:7 mixed-script Rуe']);
  });

  it('warns of an alias that is a name elsewhere', () => {
    expect(named('Spelt', { aliases: '[Rye]' })).toEqual(['members/spelt.md:10:11 alias-taken Rye']);
  });

  it('lets someone absent join under the same name', () => {
    const absent = (joined: string): string =>
      `---\nname: Rye\nsummary: "Came later."\nkind: company\nnamed: true\nreason: none\npartnership: false\n${joined}sources: [gazette]\nchecked: 2024-01-01\n---\nRye came later. It was asked.\n`;
    expect(linesOf({ 'absent/rye-launch.md': absent('joinedAs: rye\n') })).toEqual([]);
    expect(linesOf({ 'absent/rye-launch.md': absent('') })).toEqual(['absent/rye-launch.md:2:7 duplicate-name Rye']);
  });

  it('finds ids that look alike', () => {
    expect(linesOf({ 'members/r-ye.md': member() })).toEqual(['members/rye.md:1:1 look-alike-id rye']);
  });

  it('reads letters as what they resemble', () => {
    expect(skeletonOf('ΙΒΜ')).toBe(skeletonOf('IBM'));
    expect(skeletonOf('Modern 0ven')).toBe(skeletonOf('modem oven'));
    expect(skeletonOf('Rye')).not.toBe(skeletonOf('Spelt'));
  });
});

describe('characters that nobody sees', () => {
  it.each([
    ['right-to-left override', '\u202E', 'U+202E'],
    ['zero-width space', '\u200B', 'U+200B'],
    ['soft hyphen', '\u00AD', 'U+00AD'],
    ['word joiner', '\u2060', 'U+2060'],
    ['tag letter', '\u{E0041}', 'U+E0041'],
  ])('%s', (_, char, code) => {
    expect(linesOf({ 'members/spelt.md': member({}, `It bakes.\nIt ${char}sells.\n`) })).toEqual([
      `members/spelt.md:12:4 invisible-character ${code}`,
    ]);
  });

  it('finds them behind escapes and entities', () => {
    expect(named('"Spe\\u200Blt"')).toEqual(['members/spelt.md:2:7 invisible-character U+200B']);
    expect(linesOf({ 'members/spelt.md': member({}, 'It bakes. It &#8238;sells.\n') })).toEqual([
      'members/spelt.md:11:1 invisible-character U+202E',
    ]);
  });

  it('has nothing against accents, typographic marks and no-break spaces', () => {
    expect(
      linesOf({
        'members/spelt.md': member(
          { name: 'Žluťoučký Œuf Łódź' },
          'It bakes “bread”\u00A0– d’accord… It\u202Fsells for €.\n',
        ),
      }),
    ).toEqual([]);
  });
});

describe('names that are taken', () => {
  it.each(['index', 'kind', 'country', 'con', 'nul', 'aux', 'constructor'])('%s', (id) => {
    expect(linesOf({ [`members/${id}.md`]: member() })).toContain(`members/${id}.md:1:1 reserved-id ${id}`);
  });
  it('finds files that differ only in capitals', () => {
    expect(linesOf({ 'members/Rye.md': member() })).toContain('members/Rye.md:1:1 case-twin Rye.md');
  });
});
