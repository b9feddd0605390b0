import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TINY_CONTENT } from '../../support/tiny.ts';
import { ofFile, refused, table, type Case, type Verdict } from '../case.ts';

/** A file of the tiny content with one piece of it in other words. */
const changed =
  (file: string, piece: string) =>
  (name: string, value: string, verdict: Verdict): Case => {
    const text = readFileSync(join(TINY_CONTENT, file), 'utf8');
    if (!text.includes(piece)) throw new Error(`${file} does not say ${piece}`);
    return ofFile(
      name,
      file,
      text.replace(piece, () => value),
      verdict,
    );
  };

const french = changed('members/marlow-turbines.fr.md', 'Marlow Turbines construit');
const frenchFacts = changed('members/marlow-turbines.fr.md', 'of: "4ff2874fc066"');
const absent = changed('absent/northgrid.md', 'kind: ');
const term = changed('glossary/tide.md', 'definition: ');
const news = changed('news/2019-03-04-founding/en.md', 'title: ');
const claim = changed('claims/all.yaml', '- id: share-the-tide');
const source = changed('sources/all.yaml', '- id: compact-charter');
const site = changed('site.yaml', 'branch: main');
const timeline = changed('timeline/2019.yaml', '- id: ');
const figure = changed('figures.yaml', '- id: ');
const body = changed('figures.yaml', 'id: compact,');
const seat = changed('figures.yaml', 'compact: {');
const kind = changed('site.yaml', 'school:');
const sector = changed('site.yaml', 'oceans:');
const group = changed('site.yaml', 'sea:');
const cohort = changed('site.yaml', 'id: later');
const explainer = changed('explainers/the-compact/en.mdx', '\n---\n');

const PAGE = '---\ntitle: Evil\nsummary: Evil.\n---\nEvil.\n';

/** The other rooms: fewer strangers write there, and the same doors are shut. */
export const ROOMS: readonly Case[] = [
  ...table(french, [
    ['a script in a translation', '<script>alert()</script> construit', refused('5 raw-html')],
    ['a script behind a link of a translation', '[x](javascript:alert()) construit', refused('5 unsafe-link')],
    ['an invisible mark in a translation', 'Mar\u200Blow construit', refused('5 invisible-character')],
  ]),
  ...table(frenchFacts, [
    ['facts in a translation', 'kind: school', refused('3 unknown-field')],
    ['a version that is none', 'of: "../../x"', refused('3 invalid-form')],
    ['a tag in a translation', 'of: !!js/undefined x', refused('3 yaml-tag')],
    ['a prototype in a translation', '__proto__: x', refused('3 yaml-key')],
  ]),
  ...table(absent, [['a tag for an absentee', 'short: !x y\nkind: ', refused('4 yaml-tag')]]),
  ...table(term, [['a slug for a term', 'slug: x\ndefinition: ', refused('4 unknown-field')]]),
  ...table(news, [['a script in the facts of news', 'script: alert()\ntitle: ', refused('2 unknown-field')]]),
  ...table(claim, [
    ['a claim with an anchor', '- &a\n  id: share-the-tide', refused('15 yaml-anchor')],
    ['a claim called __proto__', '- id: __proto__', refused('14 invalid-form')],
    ['a claim in the place of the page', '- id: main', refused('14 reserved-id')],
    ['a claim twice', '- id: three-signatures', refused('14 duplicate-id')],
    ['a claim with a field of its own', '- html: <script>\n  id: share-the-tide', refused('14 unknown-field')],
  ]),
  ...table(source, [
    [
      'a source from a script',
      '- id: evil\n  url: javascript:alert()\n- id: compact-charter',
      refused('14 missing-field', '15 invalid-address'),
    ],
    ['a source with a merge key', '- <<: { id: evil }\n- id: compact-charter', refused('14 yaml-key')],
  ]),
  ...table(site, [
    ['a site that leads elsewhere', 'branch: main\naddress2: https://evil.example', refused('15 unknown-field')],
    ['a site with a tag', 'branch: !!js/function main', refused('14 yaml-tag')],
    ['a site from a script', 'branch: main\nrepository: javascript:alert()', refused('15 yaml-duplicate-key')],
  ]),
  ...table(explainer, [
    ['an import in an explainer', '\n---\nimport x from "node:fs"\n', refused('10 mdx-import')],
    ['an export in an explainer', '\n---\nexport const x = 1\n', refused('10 mdx-import')],
    ['code in an explainer', '\n---\n\n{process.env.HOME}\n\n', refused('11 mdx-expression')],
    ['a component in an explainer', '\n---\n\n<Evil onclick={x} />\n\n', refused('11 mdx-component')],
    ['an element in an explainer', '\n---\n\n<script>x</script>\n\n', refused('11 mdx-component')],
    ['a quotation with code in it', '\n---\n\n<PullQuote claim={x}>y</PullQuote>\n\n', refused('11 mdx-attribute')],
    [
      'a false end of the facts, and code behind it',
      '\n--- # facts\nx: "y\n  {process.exit()}\n  z"\n---\n',
      refused('9 false-fence'),
    ],
    ['a false end in another script', '\n+++\n---\n', refused('9 false-fence')],
    ['an end behind a lone carriage return', '\nx: y #\r---\n{process.exit()}\n---\n', refused('9 false-fence')],
    ['an explainer that does not end', '\n---\n\n<PullQuote claim="share-the-tide">\n\n', refused('11 mdx-syntax')],
  ]),
  ...table(claim, [
    ['a claim called constructor', '- id: constructor', refused('14 reserved-id')],
    ['a claim called prototype', '- id: prototype', refused('14 reserved-id')],
    ['a claim called proto', '- id: proto', refused('14 reserved-id')],
    ['a claim called toString', '- id: toString', refused('14 invalid-form')],
    ['a claim called tostring', '- id: tostring', refused('14 reserved-id')],
    ['a claim called hasOwnProperty', '- id: hasOwnProperty', refused('14 invalid-form')],
    ['a claim called hasownproperty', '- id: hasownproperty', refused('14 reserved-id')],
    ['a claim called valueof', '- id: valueof', refused('14 reserved-id')],
  ]),
  ...table(source, [
    ['a source called constructor', '- id: constructor', refused('14 reserved-id')],
    ['a source called __proto__', '- id: __proto__', refused('14 invalid-form')],
    ['a source called isprototypeof', '- id: isprototypeof', refused('14 reserved-id')],
  ]),
  ...table(timeline, [
    ['an event called constructor', '- id: constructor\n  x: ', refused('1 reserved-id', '2 unknown-field')],
    ['an event called prototype', '- id: prototype\n  x: ', refused('1 reserved-id', '2 unknown-field')],
  ]),
  ...table(figure, [
    ['a figure called constructor', '- id: constructor\n  x: ', refused('1 reserved-id', '2 unknown-field')],
    ['a figure called valueof', '- id: valueof\n  x: ', refused('1 reserved-id', '2 unknown-field')],
  ]),
  ...table(body, [
    ['a body called constructor', 'id: constructor,', refused('21 reserved-id')],
    ['a body called __proto__', 'id: __proto__,', refused('21 invalid-form')],
    ['a body called prototype', 'id: prototype,', refused('21 reserved-id')],
  ]),
  ...table(seat, [
    ['a seat at constructor', 'constructor: {', refused('26 reserved-id')],
    ['a seat at toString', 'toString: {', refused('26 invalid-form')],
    ['a seat at a prototype', '__proto__: {', refused('26 yaml-key')],
  ]),
  ...table(kind, [
    ['a kind called constructor', 'constructor:', refused('33 reserved-id')],
    ['a kind called hasOwnProperty', 'hasOwnProperty:', refused('33 invalid-form')],
    ['a kind called __proto__', '__proto__:', refused('33 yaml-key')],
  ]),
  ...table(sector, [['a sector called constructor', 'constructor:', refused('36 reserved-id')]]),
  ...table(group, [['a group called valueof', 'valueof:', refused('39 reserved-id')]]),
  ...table(cohort, [['a cohort called constructor', 'id: constructor', refused('23 reserved-id')]]),
  ...['explainers', 'news', 'pages'].flatMap((room) =>
    ['constructor', 'prototype', 'hasownproperty'].map((word) => ({
      name: `${room} called ${word}`,
      file: `${room}/${word}`,
      files: { [`${room}/${word}/en.${room === 'explainers' ? 'mdx' : 'md'}`]: PAGE },
      verdict: refused('1 reserved-id'),
    })),
  ),
  ...['absent', 'glossary'].flatMap((room) =>
    ['constructor', 'tostring'].map((word) =>
      ofFile(
        `a file of ${room} called ${word}`,
        `${room}/${word}.md`,
        PAGE,
        refused('1 reserved-id', '2 unknown-field', ...(room === 'absent' ? ['2 missing-field'] : [])),
      ),
    ),
  ),
  ofFile('a page that nobody shows', 'pages/nowhere/en.md', PAGE, refused('1 unknown-page')),
  ofFile('a page in the place of another list', 'pages/news/en.md', PAGE, refused('1 unknown-page')),
  ofFile(
    'a term in the place of the page',
    'glossary/main.md',
    '---\nterm: Evil\ndefinition: Evil.\n---\nEvil.\n',
    refused('1 reserved-id'),
  ),
];
