import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const same = (text: string): string => text;
const show = (content: string, locations: number[], from = 0): string =>
  excerptOf(content, locations, from, same)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('an excerpt', () => {
  const text = 'The first sentence says little. The second names Alma, the port. A third goes on.';

  it('begins with the sentence that answers', () => {
    expect(show(text, [8])).toBe('The second names [Alma], the port. A third goes on.');
  });

  it('is the beginning of the text where only the title answers', () => {
    expect(show(text, [])).toBe(text);
  });

  it('prefers the place where most words answer', () => {
    expect(show('Alma is here. ' + 'Filler words stand here. '.repeat(12) + 'Alma and Berta sail.', [0, 51, 53])).toBe(
      '[Alma] and [Berta] sail.',
    );
  });

  it('marks the word but not the signs around it', () => {
    expect(show('They call it “Alma”.', [3])).toBe('They call it “[Alma]”.');
  });

  it('starts near the answer in a very long sentence', () => {
    const words = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ');
    expect(show(words, [40])).toMatch(/^… w32 .*\[w40\]/);
  });

  it('does not look above the section it is for', () => {
    expect(show('Alma one. Alma two.', [0, 2], 2)).toBe('[Alma] two.');
  });
});
