import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../../tests/support/tiny.ts';
import { proseView } from './prose.ts';

const about = tinyLibrary().pages.get('about');
if (about === undefined) throw new Error('The fixture has no page about itself.');

describe('the text of a page', () => {
  it('is cut at its headings', () => {
    expect(proseView(tinyViews(), 'page', about).sections.map((s) => s.heading?.id)).toEqual([
      'method',
      'corrections',
      'contribute',
    ]);
  });
  it('answers to the ids of the original in the other language too', () => {
    const { sections } = proseView(tinyViews('fr'), 'page', about);
    expect(sections.map((s) => [s.heading?.id, s.anchor])).toEqual([
      ['methode', 'method'],
      ['corrections', undefined],
      ['contribuer', 'contribute'],
    ]);
  });
  it('borrows the other language where it has none, and needs no second ids then', () => {
    const prose = { ...about.prose };
    delete prose.fr;
    const view = proseView(tinyViews('fr'), 'page', { ...about, prose });
    expect(view.translation).toMatchObject({ lang: 'en', missing: true, stale: false });
    expect(view.sections.every((s) => s.anchor === undefined)).toBe(true);
  });
  it('says where it is older than its original', () => {
    const fr = about.prose.fr;
    if (fr === undefined) throw new Error('The fixture has no French page about itself.');
    const old: typeof about = { ...about, prose: { ...about.prose, fr: { ...fr, of: '000000000000' } } };
    expect(proseView(tinyViews('fr'), 'page', old).translation.stale).toBe(true);
  });
});
