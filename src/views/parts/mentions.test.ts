import { describe, expect, it } from 'vitest';
import { tinyViews } from '../../tests/support/tiny.ts';
import { around, mentionsOf, sentenceWith } from './mentions.ts';

describe('the words of a mention', () => {
  it('are the sentence that names it, not its paragraph', () => {
    expect(sentenceWith('The tide fell. Marlow Turbines signed first. Others followed.', 'Marlow', 'en')).toBe(
      'Marlow Turbines signed first.',
    );
  });
  it('are cut around the name, at word ends, where the sentence is long', () => {
    const long = `${'water '.repeat(30)}Marlow ${'again '.repeat(30)}`.trim();
    const cut = sentenceWith(long, 'Marlow', 'en');
    expect(cut).toMatch(/^… water .*Marlow.* again …$/);
    expect(cut.length).toBeLessThan(160);
    expect(around('short', 'x')).toBe('short');
  });
});

describe('where something is mentioned', () => {
  it('the places that matter most stand with their sentence, explainers first; the rest is counted by kind', () => {
    const { best, more, kinds, lines } = mentionsOf(tinyViews(), 'member', 'marlow-turbines', 'Marlow Turbines');
    expect(best.length).toBeLessThanOrEqual(3);
    expect(best[0]?.kind).toBe('explainer');
    expect(best.every(({ text }) => text !== '')).toBe(true);
    expect(lines.flatMap(({ links }) => links)).toHaveLength(more);
    expect(kinds === '').toBe(more === 0);
  });
});
