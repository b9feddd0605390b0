import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { glossaryView, inColumns } from './glossary.ts';
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

  it('puts each term under the letter it begins with', () => {
    const views = withTerms('fr', ['a', 'x', 'Zone'], ['b', 'x', 'élan'], ['c', 'x', 'Eau']);
    expect(
      glossaryView(views)
        .index.flat()
        .map((l) => [l.letter, l.terms.length]),
    ).toEqual([
      ['E', 2],
      ['Z', 1],
    ]);
  });

  it('shows the other language’s word where it differs', () => {
    expect(glossaryView(tinyViews()).terms[0]?.other).toEqual({ lang: 'fr', term: 'Marée' });
    expect(glossaryView(withTerms('en', ['a', 'Tide', 'Tide'])).terms[0]?.other).toBeUndefined();
  });

  it('borrows the English text where there is no French one, and says so', () => {
    const [term] = glossaryView(withTerms('fr', ['a', 'Ebb'])).terms;
    expect(term?.translation).toMatchObject({ lang: 'en', missing: true, stale: false });
    expect(term?.other).toBeUndefined();
  });

  it('names the two terms that a term stands between in the page’s language, from one end to the other', () => {
    const views = withTerms('fr', ['ebb', 'Ebb', 'Jusant'], ['slack', 'Slack', 'Étale'], ['flood', 'Flood', 'Flot']);
    const slack = views.lib.terms.get('slack');
    if (slack === undefined) throw new Error('There is no slack.');
    slack.facts = { ...slack.facts, between: ['ebb', 'flood'] };
    expect(glossaryView(views).terms.find((t) => t.id === 'slack')?.between).toEqual([
      { term: 'Jusant', href: '/repo/fr/glossary/#ebb' },
      { term: 'Flot', href: '/repo/fr/glossary/#flood' },
    ]);
    expect(glossaryView(views).terms.find((t) => t.id === 'ebb')?.between).toEqual([]);
  });

  it('says where a term is used, and prints typed links', () => {
    const [term] = glossaryView(tinyViews()).terms;
    expect(term?.uses.map((u) => u.href)).toEqual(['/repo/explainers/the-compact/#who-signed']);
    expect(term?.html).toContain('<a href="/repo/members/marlow-turbines/">Marlow Turbines</a>');
  });

  it('describes itself as a set of defined terms', () => {
    const [set] = glossaryView(tinyViews()).info.data ?? [];
    expect(set).toMatchObject({
      '@type': 'DefinedTermSet',
      hasDefinedTerm: [{ '@type': 'DefinedTerm', name: 'Tide' }],
    });
  });
});

describe('columns', () => {
  it('are about equally high and keep the order', () => {
    expect(inColumns([3, 1, 1, 1, 2, 4], 3, (n) => n)).toEqual([[3, 1], [1, 1, 2], [4]]);
  });
  it('may stay empty, and lose nothing', () => {
    expect(inColumns([5], 4, (n) => n).flat()).toEqual([5]);
    expect(inColumns([], 2, () => 1)).toEqual([[], []]);
  });
});
