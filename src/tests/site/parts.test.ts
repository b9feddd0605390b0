import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { t, type Key } from '../../i18n/t.ts';
import { LANGS } from '../../schema/languages.ts';
import type { Page } from '../support/dist.ts';
import { textOf } from '../support/html.ts';
import { begunSite, siteWithout, type Optional } from '../support/parts.ts';
import { gather } from '../support/site-map.ts';
import { deadLinksIn, oursIn, type TinySite } from '../support/tiny-site.ts';
import { invalidIn } from '../support/valid-html.ts';

/** Where what a site need not have stands, and what it is called in lists and filters. */
const TRACES: Readonly<Record<Optional, readonly [path: readonly string[], words: readonly Key[]]>> = {
  explainers: [['explainers/'], ['nav.explainers', 'search.many.explainers']],
  'all explainers but one': [['explainers/the-charter'], []],
  claims: [['claims/'], ['nav.disputes', 'nav.claims', 'search.many.claims']],
  terms: [['glossary/'], ['nav.glossary', 'search.many.terms']],
  members: [
    ['members/', 'members.json', 'members.csv'],
    ['nav.members', 'search.many.members', 'home.in'],
  ],
  absent: [['absent/'], ['nav.absent', 'search.many.absent']],
  timeline: [['timeline/#founding'], []],
  // Their filter is called as the page of news is, which tells who joined and what was corrected, too.
  pieces: [['news/2'], []],
  figures: [['figures/'], ['nav.figures']],
  groups: [[], ['directory.facet.group']],
  article: [[], ['directory.inArticle']],
  promises: [[], ['timeline.promises']],
  sources: [['sources/'], ['nav.sources', 'search.many.sources']],
  answers: [[], []],
  corrections: [['about/corrections/#'], []],
  repository: [['github.com/example'], ['tell.form', 'edit.link']],
  email: [['mailto:'], []],
  home: [[], []],
};
/** What leaves no trace only where two are not there. */
const BOTH: readonly [of: readonly Optional[], traces: (typeof TRACES)[Optional]][] = [
  [
    ['timeline', 'promises'],
    [['timeline/'], ['nav.timeline', 'search.many.timeline']],
  ],
  [
    ['members', 'pieces', 'corrections'],
    [
      ['news/', 'feed.xml', 'feed.json'],
      ['nav.news', 'search.many.news'],
    ],
  ],
  [
    ['members', 'pieces', 'explainers', 'absent', 'figures'],
    [['cite/'], ['cite.title']],
  ],
];

const ALL = Object.keys(TRACES) as Optional[];
type Case = [name: string, build: () => Promise<TinySite>, gone: readonly Optional[]];
/** What a site that is just begun has not. */
const LATER: readonly Optional[] = [
  'timeline',
  'pieces',
  'figures',
  'groups',
  'article',
  'promises',
  'answers',
  'corrections',
  'repository',
  'email',
];
const FEW: readonly Case[] = [
  ['that npm run new:site begins in three languages', () => begunSite(), LATER],
  ['that npm run new:site begins in one language', () => begunSite('en'), LATER],
  ...(
    [
      ['of the other half', ['explainers', 'claims', 'terms', 'absent']],
      ['of members and sources alone', ALL.filter((one) => one !== 'members' && one !== 'sources')],
      ['of nobody', ['members', 'pieces', 'corrections', 'email', 'repository']],
      ['of nothing but a page about itself', ALL],
    ] as const
  ).map(([name, gone]): Case => [name, () => siteWithout(name.replaceAll(' ', '-'), gone), gone]),
];
/** One after the other takes minutes: `EACH_PART=1` asks for that. Nothing stands without its sources. */
const EACH = ALL.filter((one) => one !== 'sources').map((one): Case => [
  `without ${one}`,
  () => siteWithout(`without-${one.replaceAll(' ', '-')}`, [one]),
  [one],
]);
const SITES = process.env['EACH_PART'] === undefined ? FEW : EACH;

/** What a site that lacks something may not show. */
const tracesOf = (gone: readonly Optional[]): { paths: string[]; words: Key[] } => {
  const all = [
    ...gone.map((one) => TRACES[one]),
    ...BOTH.flatMap(([of, traces]) => (of.every((one) => gone.includes(one)) ? [traces] : [])),
  ];
  return { paths: all.flatMap(([paths]) => paths), words: all.flatMap(([, words]) => words) };
};

/** A page without what is not printed. */
const printed = (html: string): string =>
  html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '').replace(/<!--[\s\S]*?-->/g, '');

/** The words of everything that names or leads somewhere. */
const labelsOf = (html: string): string[] =>
  [...printed(html).matchAll(/<(a|button|summary|h[1-6]|label|th|option|legend)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(
    ([, , inner = '']) => textOf(inner).replace(/\s+/g, ' ').trim(),
  );

/** Headings with nothing below them before the next of their own size, or the end of what they stand in. */
const emptyHeadings = (html: string): string[] =>
  // An event of the timeline is a name and its day, which stands above it.
  [
    ...printed(html).matchAll(
      /<h([1-6])\b(?![^>]*event-title)[^>]*>([\s\S]*?)<\/h\1>([\s\S]*?)(?=<h([1-6])\b|<\/main>|<footer|$)/g,
    ),
  ]
    .filter(([, size, , below = '', next]) => {
      const isOver = next === undefined || Number(next) <= Number(size);
      return isOver && textOf(below).trim() === '' && !/<(?:img|svg|input|table)\b/.test(below);
    })
    .map(([, , words = '']) => textOf(words));

describe.each(SITES)('a site %s', (_, build, gone) => {
  let site: TinySite;
  let pages: Page[];
  /** All files that hold words, those inside books and zips too, by their path. */
  let texts: [file: string, text: string][];
  beforeAll(async () => {
    site = await build();
    pages = site.pages.filter(({ file }) => !file.startsWith('downloads/'));
    const isText = (file: string): boolean => /\.(?:x?html|md|xml|opf|ncx|txt|json|csv)$/.test(file);
    texts = site.files.flatMap((file): [string, string][] => {
      const bytes = readFileSync(join(site.dir, file));
      if (isText(file)) return [[file, bytes.toString()]];
      if (!/\.(?:epub|zip)$/.test(file)) return [];
      return Object.entries(unzipSync(bytes, { filter: ({ name }) => isText(name) })).map(([name, text]) => [
        `${file}/${name}`,
        new TextDecoder().decode(text),
      ]);
    });
  });

  it('says nothing of the present subject, in any of its files', () => {
    expect(gather(oursIn(site))).toEqual([]);
  });

  it('has valid HTML, and no link that leads nowhere', async () => {
    expect(gather(deadLinksIn({ ...site, pages }))).toEqual([]);
    expect(gather(await invalidIn(pages))).toEqual([]);
  });

  it('has no page of what is not there, and nothing in feeds, lists, editions or search leads to one', () => {
    const { paths } = tracesOf(gone);
    const leads = new RegExp(paths.length === 0 ? '(?!)' : `(?<![\\w-])(?:${paths.join('|')})`);
    expect(site.files.filter((file) => leads.test(file))).toEqual([]);
    // Schemas tell whoever writes what each file of content may say, also those that there are not yet.
    const said = texts.filter(([file]) => !/(?:^|\/)schema\//.test(file));
    const findings = said.flatMap(([page, text]) => {
      const [what] = leads.exec(printed(text)) ?? [];
      return what === undefined ? [] : [{ what, page }];
    });
    expect(gather(findings)).toEqual([]);
  });

  it('has no heading over nothing, no name of what is not there, and no count of none', () => {
    const words = new Set(tracesOf(gone).words.flatMap((key) => LANGS.map((lang) => t(lang, key, { article: '' }))));
    const again = new Set(
      LANGS.flatMap((lang) => [t(lang, 'fresh.fresh'), t(lang, 'fresh.again')].map((word) => `${word} 0`)),
    );
    const findings = texts
      .filter(([file]) => /\.x?html$/.test(file))
      .flatMap(([page, html]) => [
        ...emptyHeadings(html).map((what) => ({ what: `nothing below “${what}”`, page })),
        // The search of the single file fills its own list.
        ...[...printed(html).matchAll(/<(ul|ol|dl|table)\b(?![^>]*file-found)[^>]*>\s*<\/\1>/g)].map(([what]) => ({
          what,
          page,
        })),
        ...[...printed(html).matchAll(/<nav\b[^>]*>([\s\S]*?)<\/nav>/g)]
          .filter(([, inner = '']) => textOf(inner).trim() === '')
          .map(([what]) => ({ what, page })),
        ...labelsOf(html)
          .filter((label) => words.has(label.replace(/\s*\d+$/, '')))
          .map((what) => ({ what, page })),
        // How many were checked of late, and how many not, is worth knowing at nought too; the script of the directory counts from there.
        ...labelsOf(html)
          .filter((label) => /(?<![\d.,])0$/.test(label) && !page.includes('members/') && !again.has(label))
          .map((what) => ({ what, page })),
      ]);
    expect(gather(findings)).toEqual([]);
  });
});
