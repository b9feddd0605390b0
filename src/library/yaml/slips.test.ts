import { describe as group, expect, it } from 'vitest';
import { inOneLine } from '../../checks/report.ts';
import { parseYaml } from './parse.ts';
import { MOST_READINGS, searchCauses } from './search.ts';

/** The facts of a member, on lines 2 to 6 of its file. */
const FACTS = `name: Oat
summary: A baker.
kind: company
sources: [one, two]
checked: 2024-01-01
`;
const read = (facts: string) => parseYaml(facts, 'members/oat.md', 2);
const told = (facts: string): string[] =>
  read(facts).faults.map(
    ({ line, code, params, nearest }) =>
      `${line} ${String(params?.['cause'] ?? code).replace('yaml.', '')}${nearest === undefined ? '' : ` → ${nearest}`}`,
  );

/** What is typed in place of what, and what is told of it: the line, the cause, and the line as it should be. */
type Slip = readonly [from: string | RegExp, to: string, ...told: string[]];

const SLIPS: readonly Slip[] = [
  ['kind:', '\tkind:', '4 tab → kind: company'],
  ['kind:', ' kind:', '4 indent → kind: company'],
  ['kind:', '  kind:', '4 indent → kind: company'],
  ['kind:', '\u00A0kind:', '4 odd-space → kind: company'],
  ['checked:', 'basis:\n\u00A0\u00A0kind: one\nchecked:', '7 odd-space →   kind: one'],
  ['A baker.', '>\n  A baker\n\u00A0\u00A0of bread.', '5 odd-space →   of bread.'],
  ['kind: ', 'kind:', '4 no-space → kind: company'],
  ['kind: ', 'kind\uFF1A', '4 wide-colon → kind: company'],
  ['kind: ', 'kind = ', '4 no-colon → kind: company'],
  ['kind: ', 'kind => ', '4 no-colon → kind: company'],
  ['kind: ', 'kind -> ', '4 no-colon → kind: company'],
  ['kind: ', 'kind; ', '4 no-colon → kind: company'],
  ['kind: ', 'kind, ', '4 no-colon → kind: company'],
  ['kind: ', 'kind. ', '4 no-colon → kind: company'],
  ['kind: ', 'kind – ', '4 no-colon → kind: company'],
  ['kind: ', 'kind ', '4 no-colon → kind: company'],
  ['kind:', '**kind:**', '4 marked-name → kind: company'],
  ['kind:', '**kind**:', '4 marked-name → kind: company'],
  ['kind:', '`kind`:', '4 marked-name → kind: company'],
  ['kind:', '“kind”:', '4 marked-name → kind: company'],
  ['kind:', '* kind:', '4 marked-name → kind: company'],
  ['kind:', '- kind:', '4 marked-name → kind: company'],
  ['kind:', '+kind:', '4 marked-name → kind: company'],
  ['kind:', '• kind:', '4 marked-name → kind: company'],
  ['kind:', '1. kind:', '4 marked-name → kind: company'],
  ['kind: company', '| kind | company |', '4 marked-name → kind: company'],
  ['kind: company', '"kind: company"', '4 marked-name → kind: company'],
  ['kind: company', '[kind: company]', '4 marked-name → kind: company'],
  ['kind: company', '(kind: company)', '4 marked-name → kind: company'],
  [/^(?=\w)/gm, '- ', '2 marked-name → name: Oat'],
  [/^(?=\w)/gm, '> ', '2 marked-name → name: Oat'],
  ['A baker.', '"A baker.', '3 quote → summary: "A baker."'],
  ['A baker.', "'A baker.", '3 quote → summary: "A baker."'],
  ['A baker.', "'The baker's bread.'", '3 quote → summary: "The baker’s bread."'],
  ['A baker.', '"The "best" baker."', '3 quote → summary: "The “best” baker."'],
  ['A baker.', '"Best" and "better"', '3 quote → summary: "“Best” and “better”"'],
  ['Oat', '"Oat",', '2 ending → name: "Oat"'],
  ['two]', 'two],', '5 ending → sources: [one, two]'],
  ['A baker.', 'Bread: the best.', '3 colon → summary: "Bread: the best."'],
  ['A baker.', 'Pain : le meilleur.', '3 colon → summary: "Pain : le meilleur."'],
  ['A baker.', 'A baker\nof bread.', '3 wrapped → summary: A baker of bread.'],
  ['A baker.', '"A baker\nof bread."', '3 wrapped → summary: "A baker of bread."'],
  ['A baker.', 'A baker\n  and more: rolls.', '3 wrapped → summary: "A baker and more: rolls."'],
  ['A baker.', 'A baker.\n\nIt sells.', '3 wrapped → summary: A baker. It sells.'],
  ['kind: company', 'kind:\ncompany', '4 wrapped → kind: company'],
  ['A baker.', '|\nA baker.', '4 indent →   A baker.'],
  ['A baker.', '| A baker.', '3 sign → summary: "A baker."'],
  ['A baker.', '- A baker.', '3 list-line → summary: A baker.'],
  ['[one, two]', '- one - two', '5 list-line → sources: [one, two]'],
  ['[one, two]', '[one]\n  - two', '5 list-line → sources: [one, two]'],
  ['[one, two]', '\n  - one\n  -two', '7 list-sign →   - two'],
  ['[one, two]', '\n  - one\n  • two', '7 list-sign →   - two'],
  ['[one, two]', '\n  - one\n  – two', '7 list-sign →   - two'],
  ['[one, two]', '\n  * one\n  * two', '6 list-sign →   - one', '7 list-sign →   - two'],
  ['two]', 'two', '5 open → sources: [one, two]'],
  ['two]', 'two)', '5 open → sources: [one, two]'],
  ['two]', 'two}', '5 open → sources: [one, two]'],
  ['two]', 'two]]', '5 open → sources: [one, two]'],
  ['[one, two]', '[one,, two]', '5 open → sources: [one, two]'],
  ['[one, two]', '[\n  one,\n  two', '7 open →   two]'],
  ['checked:', 'basis: { kind: one, city: two\nchecked:', '6 open → basis: { kind: one, city: two }'],
  ['checked:', "note: { en: 'A baker's', fr: x }\nchecked:", "6 quote → note: { en: 'A baker’s', fr: x }"],
  ['checked:', 'note: { en: It left: gone., fr: x }\nchecked:', '6 colon → note: { en: "It left: gone.", fr: x }'],
  ['checked:', 'archived: on: 2024-01-01\nchecked:', '6 nested → archived: { on: 2024-01-01 }'],
  ['checked:', 'archived:\n  on: 2024-01-01\n   reason: x\nchecked:', '8 indent →   reason: x'],
  ['checked:', 'archived:\n   on: 2024-01-01\n  reason: x\nchecked:', '8 indent →    reason: x'],
  ['checked:', 'corrections:\n  - on: 2024-01-01\n   what: x\nchecked:', '8 indent →     what: x'],
  ['kind: company\n', 'kind: company city: Graz\n', '4 two-fields'],
  ['kind: company\n', 'kind: company, city: Graz\n', '4 two-fields'],
  ['A baker.', 'A firm with one country: France.', '3 colon → summary: "A firm with one country: France."'],
  ['A baker.', 'Two sources: the oven and the map.', '3 colon → summary: "Two sources: the oven and the map."'],
  ['A baker.', 'One question: who pays?', '3 colon → summary: "One question: who pays?"'],
  ['A baker.', 'A group: Rye and Spelt.', '3 colon → summary: "A group: Rye and Spelt."'],
  ['A baker.', 'In short, title: baker.', '3 colon → summary: "In short, title: baker."'],
  ['A baker.', 'Baker, kind: small.', '3 colon → summary: "Baker, kind: small."'],
  ['kind: company', 'kind: kind: company', '4 nested → kind: company'],
  ['kind: company', 'kind: Kind: company', '4 nested → kind: company'],
  ['A baker.', 'Summary: bread: the best.', '3 nested → summary: "bread: the best."'],
  ['A baker.', 'Source: the map.', '3 colon → summary: "Source: the map."'],
  ['A baker.', 'text: the map.', '3 colon → summary: "text: the map."'],
  ['checked:', 'basis: country: one\nchecked:', '6 nested → basis: { country: one }'],
  ['Oat', '? Whatnot', '2 sign → name: "? Whatnot"'],
  ['kind:', '// a firm\nkind:', '4 note → # a firm'],
  ['kind:', '/* a firm */\nkind:', '4 note → # a firm'],
  ['kind:', '<!-- a firm -->\nkind:', '4 note → # a firm'],
  ['sources:', ']\nsources:', '5 stray'],
  ['sources:', '}\nsources:', '5 stray'],
  ['sources:', '"\nsources:', '5 stray'],
  ['kind: company', '<<<<<<< HEAD\nkind: company\n=======\nkind: startup\n>>>>>>> a', '4 conflict'],
];

group('a slip of YAML is told by its cause, its place, and the line as it should be', () => {
  it.each(SLIPS.map((slip) => ({ slip })))('$slip', ({ slip: [from, to, ...expected] }) => {
    const facts = FACTS.replace(from, () => to);
    expect(told(facts)).toEqual(expected);
    // What is proposed can be read: what else is wrong in the file is told with it.
    if (expected.every((line) => line.includes(' → '))) expect(read(facts).meant).toBeTypeOf('object');
  });

  it('many of the same are told once', () => {
    const [fault, ...others] = read(FACTS.replace(/: /g, ':')).faults;
    expect(others).toEqual([]);
    expect(fault && inOneLine(fault, 'en')).toContain('So it is in 4 other lines.');
    expect(fault && inOneLine(fault, 'fr')).toContain('Il en va de même de 4 autres lignes.');
  });

  it.each(['>\n  A baker\n  \u00A0of bread.', '|\n  A baker\n    \u00A0of bread.'])(
    'what stands in a block may begin with any space: %j',
    (block) => {
      const { faults, value } = read(FACTS.replace('A baker.', block));
      expect(faults).toEqual([]);
      expect(value).toBeTypeOf('object');
    },
  );

  it('what nobody can guess is one fault, with the line as it stands', () => {
    const { faults } = read(FACTS.replace('kind: company', 'kind: "a\\qb"'));
    expect(faults).toHaveLength(1);
    expect(faults[0] && inOneLine(faults[0], 'en')).toContain('cannot be read: kind: "a\\qb"');
  });
});

group('the search for what was meant comes to an end', () => {
  it.each([
    ['stars', '*'.repeat(500)],
    ['lines of stars', `${'*'.repeat(40)}\n`.repeat(60)],
    ['brackets', '[\n'.repeat(99)],
    ['closing brackets', ']\n'.repeat(99)],
    ['commas', `a: [${','.repeat(500)}]`],
    ['words', 'one two\n'.repeat(99)],
    ['tries of a group', `a: { ${'a: a: '.repeat(90)}`],
    ['fields of a list', '- a: b: c\n  - d\n'.repeat(99)],
    ['quotation marks', `"'`.repeat(60)],
  ])('after so many readings, whatever stands there: %s', (_, text) => {
    for (const isFacts of [true, false])
      expect(searchCauses(text, isFacts).readings).toBeLessThanOrEqual(MOST_READINGS + 1);
  });

  it('each mend leaves less to be read: as many as there are lines are the most', () => {
    const { causes } = searchCauses('one\ntwo\n'.repeat(20), true);
    expect(causes.length).toBeLessThanOrEqual(40);
  });
});
