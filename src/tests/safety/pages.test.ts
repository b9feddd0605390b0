import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseHtml } from '../../built/html/tree.ts';
import { svgOf } from '../../charts/draw.ts';
import { runChecks } from '../../checks/run.ts';
import { feedView } from '../../formats/feed.ts';
import { llmsText } from '../../formats/llms.ts';
import { memberRecords } from '../../formats/open-data.ts';
import { openLibrary, type Library } from '../../library/index.ts';
import { explainerModule, explainerParts } from '../../markdown/explainer.ts';
import { LANGS } from '../../schema/languages.ts';
import { recordsOf } from '../../search/index/records.ts';
import { plainView } from '../../views/about.ts';
import { absentIndexView, absentView } from '../../views/absent.ts';
import { citeView } from '../../views/citations.ts';
import { claimsView } from '../../views/claims.ts';
import { disputesView } from '../../views/disputes.ts';
import { correctionsView } from '../../views/parts/corrections.ts';
import { directoryView } from '../../views/directory.ts';
import { explainersView } from '../../views/explainers.ts';
import { explainerView } from '../../views/explainer.ts';
import { figuresView } from '../../views/figures/figures.ts';
import { glossaryView, termView } from '../../views/glossary.ts';
import { homeView } from '../../views/home.ts';
import { memberView } from '../../views/member.ts';
import { movedView } from '../../views/moved.ts';
import { newsIndexView, newsView } from '../../views/news.ts';
import { sourcesView } from '../../views/sources.ts';
import { timelineView } from '../../views/timeline.ts';
import { Views } from '../../views/views.ts';
import { TINY_CONTENT } from '../support/tiny.ts';
import { contentWith, put } from './folder.ts';

const ADDRESS = 'https://tides.example';

/** Makes what every page of a site shows, as the build does, and reads all HTML in it as the steps behind the pages do. */
function makeEveryPage(lib: Library): void {
  const both = LANGS.map((lang) => new Views(lib, lang, '/'));
  for (const views of both) {
    const shown = [
      homeView(views),
      ...[...lib.members.keys()].map((id) => movedView(views, id) ?? memberView(views, id)),
      ...[...lib.absent.keys()].map((id) => absentView(views, id)),
      ...[...lib.news.keys()].map((id) => newsView(views, id)),
      ...[...lib.terms.keys()].map((id) => termView(views, id)),
      ...[...lib.explainers.keys()].map((id) => explainerView(views, id)),
      ...[directoryView(views), absentIndexView(views), newsIndexView(views), explainersView(views)],
      ...[
        claimsView(views),
        disputesView(views),
        sourcesView(views),
        glossaryView(views),
        timelineView(views),
        plainView(views, 'about'),
      ],
      ...[correctionsView(views), citeView(views, ADDRESS), feedView(views, ADDRESS), recordsOf(views)],
      ...lib.graph.docs
        .filter(({ kind, short, lang }) => kind === 'explainer' && !short && lang === views.lang)
        .map(({ tree }) => explainerParts(tree, views.context()))
        .map((parts) => [parts, explainerModule(parts)]),
    ];
    JSON.stringify(shown, (key, value: unknown) => {
      if (/^(?:html|answer|headline)$/.test(key) && typeof value === 'string') parseHtml(value);
      return value;
    });
    for (const { chart, id, title } of figuresView(views).figures)
      for (const layout of ['wide', 'middle', 'narrow'] as const)
        parseHtml(svgOf(chart, layout, { id, title, alt: title }));
  }
  memberRecords(lib, ADDRESS, '/');
  llmsText(both, ADDRESS);
}

const files = readdirSync(TINY_CONTENT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(TINY_CONTENT, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();

/** What comes in the place of a value. Most of it is of some form that a field may have. */
const VALUES = [
  ...['constructor', '__proto__', 'toString', 'prototype', 'valueof', 'marlow-turbines', 'northgrid', 'share-the-tide'],
  ...[
    'three-signatures',
    'harbour-gazette',
    'compact-charter',
    'tide',
    'the-compact',
    'compact',
    'grid',
    'maker',
    'shore',
  ],
  ...[
    'true',
    'false',
    '0',
    '1',
    '3',
    '2019',
    '2019-03',
    '2019-03-04',
    '2030-01-01',
    'null',
    '""',
    "' '",
    '[]',
    '{}',
    '~',
  ],
  ...[
    '"<b>x</b>"',
    '"a & b"',
    '"{x}"',
    '"[x](member:marlow-turbines)"',
    '"[x](claim:share-the-tide)"',
    '"*x*"',
    '"%00"',
  ],
  ...[
    'https://a.example/',
    '"\u{1F30A}"',
    'é',
    '[harbour-gazette, compact-charter]',
    '{ en: a, fr: b }',
    'en',
    'fr',
    'FR',
  ],
  ...['disputed', 'superseded', 'uncontested', 'unanswered', 'opinion', 'press', 'own', 'founder', 'seats', 'line'],
];
/** What comes into a text. */
const PIECES = [
  ...[
    '- a\n  - b\n',
    '> a\n',
    '## A\n',
    '## A\n\n## A\n',
    '| a |\n|---|\n| b |\n',
    '***\n',
    'a[^n]\n\n[^n]: b\n',
    '1. a\n',
  ],
  ...[
    '```\nx\n```\n',
    '    x\n',
    '<b>x</b>\n',
    '{x}\n',
    'import x from "y"\n',
    '\\{x\\}\n',
    '`<b>`\n',
    '![a](b)\n',
    '#\n',
  ],
  ...[
    '[a](member:atelier-du-flot)\n',
    '[a](figure:tables)\n',
    '[a](term:tide)\n',
    '[a](claim:one-sea) b\n',
    '[a](x:y)\n',
  ],
  ...[
    '<PullQuote claim="one-sea">a</PullQuote>\n',
    '## half\n',
    '## three\n',
    '## main\n',
    'a\\\nb\n',
    '[a]: b\n\n[a]\n',
  ],
];

/** A file with one line of it changed: another value, a piece of a text, a line less or twice. */
const changed = fc
  .tuple(fc.constantFrom(...files), fc.nat(200), fc.constantFrom(...VALUES), fc.constantFrom(...PIECES), fc.nat(9))
  .map(([file, at, value, piece, how]) => {
    const lines = readFileSync(join(TINY_CONTENT, file), 'utf8').split('\n');
    const n = at % lines.length;
    const line = lines[n] ?? '';
    const isText = !file.endsWith('.yaml') && n > lines.lastIndexOf('---');
    if (isText) lines[n] = `${line}\n\n${piece}`;
    else if (how === 0) lines.splice(n, 1);
    else if (how === 1) lines.splice(n, 0, line);
    else if (how === 2) lines[n] = line.replace(/[\w-]+:/, () => `${value}:`);
    else if (how < 6) lines[n] = line.replace(/(?<=\w: )(?![{[])[^,}]+/, () => value);
    else lines[n] = line.replace(/(?<=\w: )[^{].*$/, () => value);
    return { file, text: lines.join('\n') };
  });

let dir: string;
beforeAll(() => {
  dir = contentWith({});
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

it('what the check passes, of any kind of file, the build can make every page of', () => {
  let passed = 0;
  fc.assert(
    fc.property(fc.array(changed, { minLength: 1, maxLength: 2 }), (all) => {
      put(dir, Object.fromEntries(all.map(({ file, text }) => [file, text])));
      try {
        const lib = openLibrary(dir);
        if (runChecks(lib, '2019-06-01').some(({ severity }) => severity === 'error')) return;
        passed++;
        makeEveryPage(lib);
      } catch (error) {
        // Without a site.yaml that can be read there is no library; its faults are told.
        if (!(error instanceof Error) || error.name !== 'ContentError') throw error;
      } finally {
        for (const { file } of all) put(dir, { [file]: readFileSync(join(TINY_CONTENT, file)) });
      }
    }),
    { numRuns: 120 },
  );
  expect(passed).toBeGreaterThan(15);
});
