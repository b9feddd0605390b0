import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { absentFacts, absentGroup, absentIndexView, absentInOrder, absentView } from './absent.ts';
import type { Absent } from '../library/types.ts';
import { Views } from './views.ts';

const northgrid = tinyLibrary().absent.get('northgrid');
if (northgrid === undefined) throw new Error('The fixture has no absentee.');
const like = (id: string, facts: Partial<Absent['facts']>): Absent => ({
  ...northgrid,
  id,
  facts: { ...northgrid.facts, ...facts },
});
const named = like('named', { name: 'Zephyr' });
const press = like('press', { name: 'Breeze', named: false, reason: 'not-stated' });
const joined = like('joined', { name: 'Atelier', named: false, joinedAs: 'atelier-du-flot' });
const guessed = like('guessed', { name: 'Squall', reason: 'speculation', partnership: true });
const views = (lang: 'en' | 'fr' = 'en'): Views =>
  new Views(
    { ...tinyLibrary(), absent: new Map([joined, press, named, guessed].map((e) => [e.id, e])) },
    lang,
    '/repo/',
  );
const factsOf = (entry: Absent): Record<string, string> =>
  Object.fromEntries(absentFacts(views(), entry).map((f) => [f.label, f.value]));

describe('those who are not in it', () => {
  it('are named by the article, by other press, or have joined since', () => {
    expect([named, press, joined].map((entry) => absentGroup(views(), entry))).toEqual(['article', 'press', 'joined']);
    expect(absentIndexView(views()).groups.map((g) => [g.key, g.rows.map((r) => r.id)])).toEqual([
      ['article', ['guessed', 'named']],
      ['press', ['press']],
      ['joined', ['joined']],
    ]);
  });
  it('are one group where the site starts from no article, and no article is said to have spoken of them', () => {
    const { article: _, ...site } = tinyLibrary().site;
    const without = new Views({ ...views().lib, site }, 'en', '/repo/');
    expect(absentIndexView(without).groups.map(({ key }) => key)).toEqual(['all', 'joined']);
    const said = [named, press, guessed].flatMap((entry) => absentFacts(without, entry).map(({ value }) => value));
    expect(said.filter((value) => /undefined|Gazette|article/.test(value))).toEqual([]);
  });
  it('stand in one order everywhere, by name within a group', () => {
    expect(absentInOrder(views()).map((e) => e.facts.name)).toEqual(['Squall', 'Zephyr', 'Breeze', 'Atelier']);
  });
  it('are introduced without a text of the content too', () => {
    const view = absentIndexView(views('fr'));
    expect([view.title, view.intro]).toEqual(['Absents', undefined]);
    expect(view.info.description).toMatch(/^4 organisations/);
  });
});

describe('the page of one of them', () => {
  it('says what is known of the reason, and calls a guess an opinion', () => {
    const rows = absentFacts(views(), guessed);
    const reason = rows.find((r) => r.label === 'Reason known');
    expect(reason).toMatchObject({
      value: 'Only a guess, by Harbour Gazette’s author',
      basis: { maker: 'opinion', href: '/repo/sources/#harbour-gazette' },
    });
    expect(factsOf(named)['Reason known']).toBe('Harbour Gazette gives none, not even a guess');
    expect(factsOf(press)['Reason known']).toBe('None in what we read');
  });
  it('says who saw it missing', () => {
    expect(factsOf(named)['Seen as missing']).toBe('By Harbour Gazette');
    expect(factsOf(press)['Seen as missing']).toBe('By other press');
  });
  it('says nothing of a similar body where nothing is said', () => {
    expect(factsOf(guessed)).toHaveProperty('In a similar body');
    expect(factsOf(named)).not.toHaveProperty('In a similar body');
  });
  it('leads to the member it became', () => {
    const view = absentView(views(), 'joined');
    expect(view.joined?.href).toBe('/repo/members/atelier-du-flot/');
    expect(view.info.title).not.toBe(absentView(views(), 'named').info.title.replace('Zephyr', 'Atelier'));
  });
  it('has its neighbours, and is refused where its id is unknown', () => {
    const view = absentView(views(), 'press');
    expect([view.previous?.name, view.next?.name]).toEqual(['Zephyr', 'Atelier']);
    expect(() => absentView(views(), 'nobody')).toThrow('no such absentee: nobody');
  });
  it('is mentioned where the texts name it', () => {
    expect(absentView(tinyViews(), 'northgrid').mentions.best.map((r) => r.href)).toEqual([
      '/repo/explainers/the-compact/#what-for',
    ]);
  });
});
