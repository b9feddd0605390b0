import { describe, expect, it } from 'vitest';
import { faultsOf, linesOf, member } from '../fixtures/folder.ts';

const codes = (text: string, more = {}): string[] =>
  linesOf({ 'members/spelt.md': member({}, `${text} It sells. It bakes.\n`), ...more }).map((l) =>
    l.replace(/^members\/spelt\.md:11:\d+ /, ''),
  );

describe('figures, dates and quotations say where they come from', () => {
  it.each([
    ['It has 12 ovens.', ['figure-without-source 12']],
    ['It began on 5 May 2021.', ['figure-without-source 5']],
    ['It grew by 7% (or 7B).', ['figure-without-source 7%']],
    ['Mr. Oat has 12 ovens.', ['figure-without-source 12']],
    ['It is the 21st.', ['figure-without-source 21st']],
    ['They spoke of “a golden crust”.', ['quote-without-source “a golden crust”']],
    ['Ils parlent d’une « croûte dorée ».', ['quote-without-source « croûte dorée »']],
    ['The next has [a source](source:gazette). This has 12.', ['figure-without-source 12']],
  ])('%s', (text, expected) => expect(codes(text).filter((c) => !c.includes('french'))).toEqual(expected));

  it.each([
    'It has [12 ovens](source:gazette), or 13.',
    'In 2021, it had [many ovens](claim:nine-bakers).',
    'They wrote: “We bake. We sell 12,” [so the Gazette](source:gazette).',
    'It has twelve ovens and two hundred bakers.',
    'It uses Core42, GPT-4, 4chan and 501(c)(3) forms.',
    'It links [Rye 2](member:rye) and `make 12`.',
    'It says “crust” for it.',
    'Dr. Oat, in 2021, had [an oven](source:gazette).',
  ])('is content with: %s', (text) => expect(codes(text).filter((c) => !c.startsWith('unwanted-mark `'))).toEqual([]));

  it('leaves headings alone', () => {
    expect(linesOf({ 'members/spelt.md': member({}, '## The year 2023\n\nIt bakes. It sells.\n') })).toEqual([]);
  });

  it('knows the names that the content itself gives', () => {
    const rule = 'It fears Rule 77.';
    expect(codes(rule)).toEqual(['figure-without-source 77']);
    const term = '---\nterm: The bread rule\naliases: [Rule 77]\ndefinition: "A rule."\n---\nA rule.\n';
    expect(codes(rule, { 'glossary/bread-rule.md': term })).toEqual([]);
  });

  it('gives the line within a paragraph of many lines', () => {
    const [fault] = faultsOf({ 'members/spelt.md': member({}, 'It bakes.\nIt sells\n12 loaves.\n') });
    expect(fault).toMatchObject({ line: 13, column: 1 });
  });

  it('keeps quotations short', () => {
    const long = `They wrote [“${'bread '.repeat(26).trim()}”](source:gazette).`;
    expect(codes(long)[0]).toMatch(/^quote-too-long/);
  });
});
