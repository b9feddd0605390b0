import { inLines, memberFile, ofFile, refused, TEXT, type Case, type Verdict } from '../case.ts';

/** A piece over and over, up to so many bytes. */
export function filled(bytes: number, piece: string | ((nth: number) => string)): string {
  const parts: string[] = [];
  for (let nth = 0, length = 0; ; nth++) {
    const part = typeof piece === 'string' ? piece : piece(nth);
    length += Buffer.byteLength(part);
    if (length > bytes) return parts.join('');
    parts.push(part);
  }
}

/** As much as a text, a list or the facts of a file may have, or a little less. */
const TEXT_BYTES = 60_000;
const LIST_BYTES = 125_000;
const FACTS_BYTES = 15_000;

type Row = readonly [name: string, piece: string | ((nth: number) => string), verdict: Verdict];

const member = ([name, piece, verdict]: Row): Case =>
  ofFile(
    `a text of ${name}`,
    'members/tide.md',
    memberFile('tide', {}, `${TEXT}\n${inLines(filled(TEXT_BYTES, piece))}\n`),
    verdict,
  );
const facts = ([name, piece, verdict]: Row): Case =>
  ofFile(
    `facts of ${name}`,
    'members/tide.md',
    memberFile('tide').replace('checked:', () => `${filled(FACTS_BYTES, piece)}checked:`),
    verdict,
  );
const EXPLAINER = `---
title: Tide
nav: Tide
order: 9
summary: "On tides."
standfirst: "On tides."
written: 2019-06-01
checked: 2019-06-01
---
`;
const explainer = ([name, piece, verdict]: Row): Case =>
  ofFile(
    `an explainer of ${name}`,
    'explainers/tide/en.mdx',
    `${EXPLAINER}${inLines(filled(TEXT_BYTES, piece))}\n`,
    verdict,
  );
const list =
  (file: string) =>
  ([name, piece, verdict]: Row): Case =>
    ofFile(`${file} of ${name}`, file, inLines(filled(LIST_BYTES, piece)), verdict);

const firstly =
  (first: string, rest: string) =>
  (nth: number): string =>
    nth === 0 ? first : rest;
const MORE = '1 more-faults';

/** Files that are made to keep the check busy: each as large as is taken, or larger. */
export const SLOW: readonly Case[] = [
  ...(
    [
      ['stars and low lines', '*_', { harmless: [] }],
      ['stars that open', '*a ', { harmless: [] }],
      ['three stars', '***a ', refused('13 mark-without-effect', MORE)],
      ['brackets', '[', { harmless: [] }],
      ['brackets with a letter', '[a', { harmless: [] }],
      ['pictures that never close', '![](', { harmless: [] }],
      ['marks of code that grow', (nth) => `${'`'.repeat(nth % 300)} a `, { harmless: [] }],
      ['headings', (nth) => `## a${nth}\n`, { harmless: [] }],
      [
        'links to headings that are not there',
        (nth) => (nth < 2000 ? `## a${nth}\n` : `[a](member:tide#b${nth}) `),
        refused('2013 unknown-heading', MORE),
      ],
      ['links to nobody', (nth) => `[a](member:tid${nth}) `, refused('13 unknown-id', MORE)],
      ['addresses that are none', (nth) => `[a](https://a..b${nth}) `, refused('13 unsafe-link', MORE)],
      ['notes and their texts', (nth) => `a[^${nth}]\n\n[^${nth}]: b\n\n`, { harmless: [] }],
      ['cells', firstly(`|${'a|'.repeat(19)}\n|${'-|'.repeat(19)}\n`, `|${'b|'.repeat(19)}\n`), { harmless: [] }],
      ['columns', firstly(`|${'a|'.repeat(7000)}\n|${'-|'.repeat(7000)}\n`, '|b\n'), refused('13 table-too-wide')],
      ['quotations in quotations', '>', refused('13 too-deep')],
      ['figures without a source', 'It sold 12. ', refused('13 figure-without-source', MORE)],
      ['quotation marks that never close', '“A. ', { harmless: [] }],
      ['braces that open', '{{', { harmless: [] }],
      ['notes that never close', '[^ ', { harmless: [] }],
      ['accents on one letter', 'a\u0301\u0301\u0301\u0301\u0301', refused('13 stacked-marks', MORE)],
    ] satisfies Row[]
  ).map(member),
  ofFile(
    'a French text of quotation marks in each other',
    'members/marlow-turbines.fr.md',
    `---\nsummary: "Un atelier."\n---\n${inLines('“a '.repeat(6000) + '”a '.repeat(6000))}\n`,
    refused('4 french-quotes', '4 quote-too-long', '4 quote-without-source', '4 french-space'),
  ),
  ...(
    [
      ['fields that nobody knows', (nth) => `k${nth}: a\n`, refused('9 unknown-field', MORE)],
      ['values that are fields', firstly('website: https://', 'a: b\n'), refused('9 yaml-syntax')],
      ['one field', 'k: a\n', refused('10 yaml-duplicate-key', MORE)],
      ['short fields', (nth) => `a${nth.toString(36)}:\n`, refused('9 unknown-field', MORE)],
      ['anchors', (nth) => `a${nth}: &a${nth} b\n`, refused('9 yaml-anchor', MORE)],
      [
        'references',
        (nth) => (nth === 0 ? 'x: &a b\n' : `a${nth}: *a\n`),
        refused('9 yaml-anchor', '10 yaml-alias', MORE),
      ],
      ['tags', (nth) => `a${nth}: !b c\n`, refused('9 yaml-tag', MORE)],
      ['keys that are lists', '? [a]\n: b\n', refused('9 yaml-key', MORE)],
      ['lines of stars', `${'*'.repeat(60)}\n`, refused('9 yaml-syntax')],
    ] satisfies Row[]
  ).map(facts),
  ...(
    [
      ['digits and stops', '1.'],
      ['one letter', 'e'],
      ['letters with an accent', 'é'],
      ['numbers', '1,000 '],
    ] as const
  ).map(([name, piece]) =>
    ofFile(
      `a name of ${name}`,
      'members/tide.md',
      memberFile('tide', { name: `"${filled(14_000, piece)}"` }),
      refused('2 invalid-too-long'),
    ),
  ),
  ofFile(
    'sources that are two words with much between them',
    'members/tide.md',
    memberFile('tide', { sources: `"a${' '.repeat(14_000)}b"` }),
    refused('8 unknown-id'),
  ),
  ...(
    [
      ['two words with much between them', ' '],
      ['two words with many commas between them', ',;'],
      ['two words with many stops between them', '.,'],
    ] as const
  ).flatMap(([name, piece]) => {
    const words = `"a${filled(15_000, piece)}b"`;
    return [
      ofFile(
        `a website that is ${name}`,
        'members/tide.md',
        memberFile('tide', { website: words }),
        refused('10 invalid-address'),
      ),
      ofFile(
        `addresses that are ${name}`,
        'sources/tide.yaml',
        filled(LIST_BYTES, (nth) => `- id: tide-${nth}\n  url: ${words}\n`),
        refused('1 missing-field', ...[2, 4, 6, 8, 10, 12, 14, 16].map((line) => `${line} invalid-address`)),
      ),
    ];
  }),
  ofFile(
    'facts of fields without end',
    'members/tide.md',
    memberFile('tide').replace('checked:', () => `${filled(TEXT_BYTES, (nth) => `${nth.toString(36)}:\n`)}checked:`),
    refused('2 frontmatter-size'),
  ),
  ...(
    [
      ['braces', '{', refused('10 too-much-code')],
      ['pairs of braces', '{}', refused('10 too-much-code')],
      ['texts in braces', '{`', refused('10 too-much-code')],
      ['texts in texts in braces', '{`${', refused('10 too-much-code')],
      ['strings in braces', '{"', refused('10 too-much-code')],
      ['patterns in braces', '{/', refused('10 too-much-code')],
      ['angles', '<', refused('10 too-much-code')],
      ['tags', '<a>', refused('10 too-much-code')],
      ['angles with a question', '<?', refused('10 too-much-code')],
      ['quotations in quotations', '>', refused('10 too-deep')],
    ] satisfies Row[]
  ).map(explainer),
  ...(
    [
      [
        'one entry with fields that nobody knows',
        (nth) => (nth === 0 ? '- id: tide\n' : `  k${nth}: v\n`),
        refused('1 missing-field', '2 unknown-field', MORE),
      ],
      [
        'one entry with a field over and over',
        firstly('- id: tide\n', '  k: v\n'),
        refused('3 yaml-duplicate-key', MORE),
      ],
      ['empty entries', '- {}\n', refused('1 missing-field', MORE)],
      ['empty entries on few lines', firstly('[', '{}, '), refused('8 yaml-syntax')],
      ['brackets', '[', refused('1 yaml-depth')],
      ['braces', '{a: ', refused('1 yaml-depth')],
      ['marks of quotation', '"', refused('1 yaml-syntax', MORE)],
      ['dashes', '- ', refused('1 yaml-depth')],
      [
        'one list in a field',
        firstly('- id: tide\n  supports:\n    en:\n', "      - l'a\n"),
        refused('1 missing-field', '3 missing-field', '4 invalid-too-long'),
      ],
    ] satisfies Row[]
  ).map(list('sources/tide.yaml')),
  ...(
    [
      ['spaces', ' '],
      ['brackets', '['],
      ['brackets twice', '[a'],
      ['tags that never close', '<br'],
    ] as const
  ).flatMap(([name, piece]) => {
    const words = `"a${inLines(filled(100_000, piece), '    ')}b"`;
    const verdict = refused('1 missing-field', piece === ' ' ? '2 invalid-form' : '2 invalid-too-long');
    return [
      ofFile(`a title of ${name}`, 'sources/tide.yaml', `- id: tide\n  title: ${words}\n`, verdict),
      ofFile(`an event of ${name}`, 'timeline/2019.yaml', `- id: tide\n  title: { en: ${words}, fr: b }\n`, verdict),
    ];
  }),
  ofFile(
    'a text in one line',
    'members/tide.md',
    memberFile('tide', {}, `${TEXT}\n${'a '.repeat(8_001)}\n`),
    refused('13 line-length'),
  ),
  ofFile('figures.yaml of 300,000 empty entries', 'figures.yaml', '- {}\n'.repeat(300_000), refused('1 file-size')),
  ofFile('promises.yaml without end', 'promises.yaml', '- {}\n'.repeat(300_000), refused('1 file-size')),
  ofFile('home.yaml without end', 'home.yaml', 'a: b\n'.repeat(100_000), refused('1 file-size')),
  ofFile('site.yaml without end', 'site.yaml', 'a: b\n'.repeat(100_000), refused('1 file-size')),
];
