import { describe, expect, it } from 'vitest';
import { skeletonOf, skeletonsOf } from '../characters.ts';
import { faultsOf, linesOf, member } from '../fixtures/folder.ts';

const named = (name: string, fields: Record<string, string> = {}): string[] =>
  linesOf({ 'members/spelt.md': member({ name, ...fields }) });

const severities = (files: Parameters<typeof faultsOf>[0]): string[] => faultsOf(files).map((f) => f.severity);

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

  it.each(['R|ye', 'Ry3', 'R\u0263e', '\u0280ye', '\u0280\u028F\u1D07', 'Ry\u212E', 'Rye!', '$Rye', 'Rye\u2122'])(
    '%s beside Rye looks alike',
    (name) => {
      expect(named(`'${name}'`)).toEqual([`members/spelt.md:2:7 look-alike-name ${name}`]);
    },
  );

  it('refuses an alias that is a name elsewhere, and tells it at the alias only', () => {
    expect(named('Spelt', { aliases: '[Rye]' })).toEqual(['members/spelt.md:10:11 alias-taken Rye']);
    expect(severities({ 'members/spelt.md': member({ aliases: '[Rye]' }) })).toEqual(['error']);
  });

  it('refuses an alias that a name or a short name of another body is, or looks like', () => {
    const secale = member({ name: 'Secale', aliases: '[Rye Bread, Pain]' });
    const beside = (fields: Record<string, string>): string[] =>
      linesOf({ 'members/secale.md': secale, 'members/spelt.md': member(fields) });
    expect(beside({ name: 'Rye Bread' })).toEqual(['members/secale.md:10:11 alias-taken Rye Bread']);
    expect(beside({ short: 'PA1N' })).toEqual(['members/secale.md:10:22 alias-taken Pain']);
  });

  it('only warns of an alias that two share', () => {
    const files = {
      'members/secale.md': member({ name: 'Secale', aliases: '[Grain]' }),
      'members/spelt.md': member({ aliases: '[Grain]' }),
    };
    expect(linesOf(files)).toEqual(['members/spelt.md:10:11 alias-taken Grain']);
    expect(severities(files)).toEqual(['warning']);
  });

  it('lets a body have its own name as an alias', () => {
    expect(named('Spelt', { short: 'Spelt', aliases: '[SPELT, Spe1t]' })).toEqual([]);
  });

  it('lets someone absent join under the same name', () => {
    const absent = (joined: string): string =>
      `---\nname: Rye\nsummary: "Came later."\nkind: company\nnamed: true\nreason: none\npartnership: false\n${joined}sources: [gazette]\nchecked: 2024-01-01\n---\nRye came later. It was asked.\n`;
    expect(linesOf({ 'absent/rye-launch.md': absent('joinedAs: rye\n') })).toEqual([]);
    expect(linesOf({ 'absent/rye-launch.md': absent('') })).toEqual(['absent/rye-launch.md:2:7 duplicate-name Rye']);
    const renamed = member({ name: 'Secale', aliases: '[Rye]' }, 'It bakes. It has [nine](claim:nine-bakers).\n');
    expect(linesOf({ 'absent/rye-launch.md': absent('joinedAs: rye\n'), 'members/rye.md': renamed })).toEqual([]);
  });

  it('finds ids that look alike', () => {
    expect(linesOf({ 'members/r-ye.md': member() })).toEqual(['members/rye.md:1:1 look-alike-id rye']);
  });

  it('reads letters as what they resemble', () => {
    expect(skeletonOf('ΙΒΜ')).toBe(skeletonOf('IBM'));
    expect(skeletonOf('Modern 0ven')).toBe(skeletonOf('modem oven'));
    expect(skeletonOf('ΗΥΝΕ')).toBe(skeletonOf('HYNE'));
    expect(skeletonOf('аррӏе')).toBe(skeletonOf('apple'));
    expect(skeletonOf('Rye')).not.toBe(skeletonOf('Spelt'));
  });

  it('reads a sign both as a letter and as nothing', () => {
    expect(skeletonsOf('Ora!')).toEqual([skeletonOf('Oral'), skeletonOf('Ora')]);
    expect(skeletonsOf('Oral')).toEqual([skeletonOf('Oral')]);
    expect(skeletonsOf('C@$h')).toContain(skeletonOf('Cash'));
    expect(skeletonsOf('?…')).toEqual([]);
  });

  it('reads a digit as a letter only where it touches one, and keeps numbers apart', () => {
    expect(skeletonOf('Area 5')).not.toBe(skeletonOf('Area S'));
    expect(skeletonOf('T6')).not.toBe(skeletonOf('T8'));
    expect(skeletonOf('B055')).toBe(skeletonOf('Boss'));
    expect(skeletonOf('I8M')).toBe(skeletonOf('IBM'));
    const numbers = Array.from({ length: 200 }, (_, n) => `Tide${String(n)}`);
    expect(new Set(numbers.map(skeletonOf)).size).toBe(numbers.length);
  });

  it('stays quick with a name of signs only', () => {
    expect(skeletonsOf('!'.repeat(120)).length).toBeLessThan(100);
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

  it('finds letters of another script and heaps of accents behind them too, once', () => {
    const text = (words: string): string[] =>
      linesOf({ 'members/spelt.md': member({}, `It bakes. It sells ${words}.\n`) });
    expect(named('"Sp\\u0435lt"')).toEqual(['members/spelt.md:2:7 mixed-script Spеlt']);
    expect(named('"Spelt\\u0301\\u0301\\u0301\\u0301"')).toEqual([
      'members/spelt.md:2:7 stacked-marks t\u0301\u0301\u0301\u0301',
    ]);
    expect(text('sp&#x435;lt')).toEqual(['members/spelt.md:11:1 mixed-script spеlt']);
    expect(text(`a${'&#x301;'.repeat(5)}`)).toEqual([`members/spelt.md:11:1 stacked-marks a${'\u0301'.repeat(5)}`]);
    expect(text('sp**е**lt')).toEqual(['members/spelt.md:11:1 mixed-script spеlt']);
  });

  it('tells what the text shows already once, also where there are escapes and entities', () => {
    expect(named('"Sp\u0435lt \\x53."')).toEqual(['members/spelt.md:2:8 mixed-script Sp\u0435lt']);
    expect(named('"\\x53.\\x20sp\u0435lt"')).toEqual(['members/spelt.md:2:14 mixed-script x20sp\u0435lt']);
    expect(
      linesOf({
        'members/spelt.md': member({}, 'It bakes & sells sp\u0435lt &amp; t\u0301\u0301\u0301\u0301. It sells.\n'),
      }),
    ).toEqual([
      'members/spelt.md:11:18 mixed-script sp\u0435lt',
      'members/spelt.md:11:30 stacked-marks t\u0301\u0301\u0301\u0301',
    ]);
  });

  it.each(['!', '-', '\u00A0', ' ', ''])('finds a heap of accents on “%s”', (sign) => {
    const found = linesOf({ 'members/spelt.md': member({}, `It bakes. It sells\n${sign}\u0301\u0301\u0301\u0301.\n`) });
    expect(found.map((line) => line.split(' ')[1])).toEqual(['stacked-marks']);
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
  it('finds that the page that the site cannot be built without is gone', () => {
    expect(linesOf({ 'pages/about/en.md': undefined })).toEqual(['pages/about/en.md:1:1 missing-page about']);
  });
});
