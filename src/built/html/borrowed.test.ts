import { expect, it } from 'vitest';
import { t } from '../../i18n/t.ts';
import type { Lang } from '../../schema/languages.ts';
import { tinyLibrary } from '../../tests/support/tiny.ts';
import { borrowedWords, withLanguages } from './borrowed.ts';

const BORROWED = new Set(['Who signed & why', 'Signed.']);
const marked = (html: string, lang: string, borrowed: ReadonlySet<string> = BORROWED): string =>
  withLanguages(html, lang as Lang, borrowed);

it('words that a page borrows from the first language say so wherever they stand, and their side', () => {
  expect(marked('<p class="x"> Who signed &#38; why\n</p><a href="/a">Signed.</a>', 'de')).toBe(
    '<p lang="en" class="x"> Who signed &#38; why\n</p><a lang="en" href="/a">Signed.</a>',
  );
  expect(marked('<a href="/a"> Signed. <b>Today</b></a>', 'de')).toBe(
    '<a href="/a"><span lang="en"> Signed. </span><b>Today</b></a>',
  );
  expect(marked('<li>Signed.</li>', 'ar')).toBe('<li dir="ltr" lang="en">Signed.</li>');
});

it('what says its language already, and what is in no page, stays', () => {
  for (const html of [
    '<h1 lang="en">Signed.</h1>',
    '<title>Signed.</title>',
    '<p>Signed. And more.</p>',
    '<b>Signed</b>',
  ])
    expect(marked(html, 'de')).toBe(html);
  expect(marked('<html lang="ar" dir="rtl"><p lang="ar">x</p>', 'ar')).toBe(
    '<html lang="ar" dir="rtl"><p lang="ar">x</p>',
  );
});

it('what is no markup stays: scripts, styles, comments, values of attributes, tags of no language', () => {
  for (const html of [
    '<script>x("<p>Signed.</p>")</script>',
    '<style>/*<p>Signed.</p>*/</style>',
    '<!-- <p>Signed.</p> <b lang="he">x</b> -->',
    '<p title="a > Signed.<b"><i>x</i></p>',
    "<p title='<b>Signed.</b>'><i>x</i></p>",
    '<svg><text>Signed.<tspan>x</tspan></text></svg>',
    '<p lang="x">y</p>',
    '<p lang="">y</p>',
  ])
    expect(marked(html, 'de')).toBe(html);
  expect(marked('<p title="a > b">Signed.</p>', 'de')).toBe('<p lang="en" title="a > b">Signed.</p>');
});

it('words of a language that is read from the other side say that, in every page', () => {
  expect(marked('<span class="q" lang="he">x</span>', 'en', new Set())).toBe(
    '<span dir="rtl" class="q" lang="he">x</span>',
  );
  expect(marked('<span hreflang="he">x</span>', 'en', new Set())).toBe('<span hreflang="he">x</span>');
});

it('nothing is borrowed where all is translated, and above each text that is not, what lists show', () => {
  const content = tinyLibrary();
  expect([...borrowedWords(content, 'fr')]).not.toContain(content.terms.values().next().value?.facts.term);
  const all = borrowedWords(content, 'de' as Lang);
  for (const { facts } of content.explainers.values())
    for (const words of [facts.title, facts.nav, facts.summary]) expect(all).toContain(words);
  for (const { facts } of content.members.values()) expect(all).toContain(facts.summary);
});

it('a language borrows no words that it has itself: in its interface, in the vocabulary, above another text', () => {
  const { members, explainers, site, ...rest } = tinyLibrary();
  const [explainer] = explainers.values();
  const [member] = members.values();
  if (explainer === undefined || member === undefined) throw new Error('The fixture lacks a text.');
  const called = (title: string) => ({ ...explainer, facts: { ...explainer.facts, title }, local: {} });
  const [kind] = Object.values(site.kinds);
  const own = [t('fr', 'nav.glossary'), kind?.fr ?? '', kind?.plural.fr ?? '', 'Une phrase'];
  const content = {
    ...rest,
    site,
    explainers: new Map(['Borrowed', ...own].map((title, i) => [`e${i}`, called(title)])),
    members: new Map([['m', { ...member, local: { fr: { summary: 'Une phrase' } } }]]),
  };
  const words = borrowedWords(content, 'fr');
  expect(words).toContain('Borrowed');
  for (const word of own) expect(words).not.toContain(word);
});
