import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import type { Claim } from '../schema/claim.ts';
import { disputesView, type DisputesView, type Pair } from './disputes.ts';
import { Views } from './views.ts';

/** The fixture with some of its claims changed. */
const withClaims = (changes: Record<string, Partial<Claim>>): DisputesView => {
  const lib = tinyLibrary();
  const claims = [...lib.claims].map(([id, claim]) => [id, { ...claim, ...changes[id] }] as const);
  return disputesView(new Views({ ...lib, claims: new Map(claims) }, 'en', '/repo/'));
};
const pairsOf = ({ first, panels }: DisputesView): Pair[] => [
  ...(first ? [first.pair] : []),
  ...panels.flatMap(({ groups }) => groups.flatMap(({ shown, folded }) => [...shown, ...folded])),
];
const disputed = { standing: 'disputed', reason: { en: 'It is.', fr: 'Elle l’est.' } } as const;

describe('said and answered', () => {
  it('shows what is disputed with what speaks against it, under the page on which it first stands', () => {
    const { first, panels } = disputesView(tinyViews());
    expect(first).toBeUndefined();
    expect(panels.map(({ standing, claims }) => [standing, claims])).toEqual([['disputed', 1]]);
    const [group] = panels[0]?.groups ?? [];
    expect([group?.key, group?.href]).toEqual(['the-compact', '/repo/explainers/the-compact/']);
    expect(group?.shown[0]?.said.href).toBe('/repo/claims/#three-signatures');
  });

  it('makes one pair of two claims that answer each other', () => {
    const view = withClaims({
      'three-signatures': { answers: ['one-sea'] },
      'one-sea': { ...disputed, answers: ['three-signatures'] },
    });
    const pairs = pairsOf(view);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.said.href).toBe('/repo/claims/#three-signatures');
    expect(pairs[0]?.answers.map(({ href }) => href)).toEqual(['/repo/claims/#one-sea']);
    expect(pairs[0]?.against).toBeUndefined();
  });

  it('begins with the dispute that most claims answer', () => {
    const view = withClaims({
      'three-signatures': { answers: ['one-sea'] },
      'share-the-tide': { ...disputed, answers: ['one-sea', 'one-clock'] },
    });
    expect(view.first?.pair.said.href).toBe('/repo/claims/#share-the-tide');
    expect(view.first?.pair.answers).toHaveLength(2);
    expect(pairsOf(view).filter(({ said }) => said.href === '/repo/claims/#share-the-tide')).toHaveLength(1);
  });

  it('leads on from that dispute to the page on which most of its claims first stand', () => {
    const lib = tinyLibrary();
    const [said, elsewhere] = ['three-signatures', 'one-sea'].map((id) => lib.claims.get(id));
    if (!said || !elsewhere) throw new Error('the fixture has these claims');
    const others = ['on-no-page', 'on-no-page-either'].map((id) => [id, { ...elsewhere, id }] as const);
    const answered = { ...said, answers: others.map(([id]) => id) };
    const claims = new Map([...lib.claims, [said.id, answered], ...others]);
    const { first } = disputesView(new Views({ ...lib, claims }, 'en', '/repo/'));
    expect(first?.pair.said.href).toBe('/repo/claims/#three-signatures');
    expect(first?.href).toBeUndefined();
  });

  it('loses no claim: each is said, answers, or speaks for itself', () => {
    const all = Object.fromEntries([...tinyLibrary().claims.keys()].map((id) => [id, disputed]));
    expect(pairsOf(withClaims(all))).toHaveLength(tinyLibrary().claims.size);
  });

  it('says of an opinion that nobody answered it', () => {
    const view = withClaims({ 'one-clock': { standing: 'unanswered', maker: 'opinion' } });
    const [pair] = view.panels.find(({ standing }) => standing === 'unanswered')?.groups[0]?.shown ?? [];
    expect([pair?.answers, pair?.against]).toEqual([[], undefined]);
  });
});
