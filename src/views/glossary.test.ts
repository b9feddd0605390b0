import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { glossaryView, termView } from './glossary.ts';
import type { Term } from '../library/types.ts';
import { Views } from './views.ts';

const tide = [...tinyLibrary().terms.values()][0];
if (tide === undefined) throw new Error('The fixture has no term.');

/** The fixture with these terms in place of its own; the French words differ where they are given. */
const withTerms = (lang: 'en' | 'fr', ...words: [id: string, en: string, fr?: string][]): Views => {
  const terms = words.map(([id, en, fr]): Term => {
    const prose = { ...tide.prose };
    delete prose.fr;
    return {
      ...tide,
      id,
      facts: { ...tide.facts, term: en },
      local: { en: { ...tide.facts, term: en }, ...(fr === undefined ? {} : { fr: { ...tide.facts, term: fr } }) },
      prose: fr === undefined ? prose : tide.prose,
    };
  });
  return new Views({ ...tinyLibrary(), terms: new Map(terms.map((t) => [t.id, t])) }, lang, '/repo/');
};

describe('the glossary', () => {
  it('sorts as the page’s language does: accents and capitals do not count', () => {
    const views = withTerms('fr', ['a', 'x', 'Zone'], ['b', 'x', 'élan'], ['c', 'x', 'Eau'], ['d', 'x', 'étale']);
    expect(glossaryView(views).terms.map((t) => t.term)).toEqual(['Eau', 'élan', 'étale', 'Zone']);
  });

  it('shows the other language’s word where it differs', () => {
    expect(glossaryView(tinyViews()).terms[0]?.other).toEqual({ lang: 'fr', term: 'Marée' });
    expect(glossaryView(withTerms('en', ['a', 'Tide', 'Tide'])).terms[0]?.other).toBeUndefined();
  });

  it('leads each name to the page of the term', () => {
    expect(glossaryView(tinyViews('fr')).terms[0]).toMatchObject({ term: 'Marée', href: '/repo/fr/glossary/tide/' });
  });

  it('describes itself as a set of defined terms', () => {
    const [set] = glossaryView(tinyViews()).info.data ?? [];
    expect(set).toMatchObject({
      '@type': 'DefinedTermSet',
      hasDefinedTerm: [{ '@type': 'DefinedTerm', name: 'Tide' }],
    });
  });
});

describe('the page of a term', () => {
  it('borrows the English text where there is no French one, and says so', () => {
    const term = termView(withTerms('fr', ['a', 'Ebb']), 'a');
    expect(term.prose.translation).toMatchObject({ lang: 'en', missing: true, stale: false });
    expect(term.other).toBeUndefined();
  });

  it('stands between its two neighbours, named in the page’s language, from one end to the other', () => {
    const views = withTerms('fr', ['ebb', 'Ebb', 'Jusant'], ['slack', 'Slack', 'Étale'], ['flood', 'Flood', 'Flot']);
    const slack = views.lib.terms.get('slack');
    if (slack === undefined) throw new Error('There is no slack.');
    slack.facts = { ...slack.facts, between: ['ebb', 'flood'], see: ['flood'] };
    const { between, see } = termView(views, 'slack');
    expect(between.map(({ term, href }) => [term, href])).toEqual([
      ['Jusant', '/repo/fr/glossary/ebb/'],
      ['Étale', '/repo/fr/glossary/slack/'],
      ['Flot', '/repo/fr/glossary/flood/'],
    ]);
    // Who is shown as a neighbour is not named once more.
    expect(see).toEqual([]);
    expect(termView(views, 'ebb').between).toEqual([]);
  });

  it('knows what comes before and after it in the order of the alphabet', () => {
    const views = withTerms('fr', ['a', 'x', 'Zone'], ['b', 'x', 'élan'], ['c', 'x', 'Eau']);
    const { previous, next } = termView(views, 'b');
    expect([previous?.term, next?.term]).toEqual(['Eau', 'Zone']);
    expect(termView(views, 'c').previous).toBeUndefined();
  });

  it('says where it matters, with the part of the explainer, and prints typed links', () => {
    const { mentions, prose } = termView(tinyViews(), 'tide');
    expect(mentions.best.map((m) => m.href)).toEqual(['/repo/explainers/the-compact/#who-signed']);
    expect(prose.sections[0]?.html).toContain('<a href="/repo/members/marlow-turbines/">Marlow Turbines</a>');
  });

  it('describes itself as a defined term of the set', () => {
    const [data] = termView(tinyViews(), 'tide').info.data ?? [];
    expect(data).toMatchObject({
      '@type': 'DefinedTerm',
      name: 'Tide',
      inDefinedTermSet: 'https://example.org/repo/glossary/',
    });
  });

  it('is refused where there is no such term', () => {
    expect(() => termView(tinyViews(), 'nothing')).toThrow('nothing');
  });
});
