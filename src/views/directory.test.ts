import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { directoryView, listName, narrowedPages } from './directory.ts';
import { currentMembers } from '../library/members.ts';
import { waveOf } from './parts/facets.ts';
import type { Member } from '../library/types.ts';

const member = (id: string): Member => {
  const found = tinyLibrary().members.get(id);
  if (found === undefined) throw new Error(`no member ${id}`);
  return found;
};
const facet = (name: string, view = directoryView(tinyViews())): [string, number][] =>
  view.facets.find((f) => f.name === name)?.items.map((i) => [i.label, i.count]) ?? [];

describe('the directory', () => {
  it('has a line for every member, by name, and each letter on its first line', () => {
    const { rows, title, waves } = directoryView(tinyViews());
    expect(rows.map((r) => [r.initial, r.name])).toEqual([
      ['A', 'Atelier du Flot'],
      ['M', 'Marlow Turbines'],
      ['S', 'Saltmere School'],
    ]);
    expect(title).toBe('3 members, found by name');
    expect(waves).toBe('2 (Founding, 4 Mar 2019), 1 (Later)');
  });

  it('counts every value of a facet, the most frequent first', () => {
    expect(facet('kind')).toEqual([
      ['Maker', 2],
      ['School', 1],
    ]);
    expect(facet('country')).toEqual([
      ['United Kingdom', 2],
      ['France', 1],
    ]);
    expect(facet('named')).toEqual([
      ['Named', 1],
      ['Not named', 2],
    ]);
  });

  it('puts what is not known last, whatever its count', () => {
    expect(facet('group').at(-1)).toEqual(['On no map', 1]);
  });

  it('keeps the waves of arrival in their order', () => {
    expect(facet('joined')).toEqual([
      ['Founding, 4 Mar 2019', 2],
      ['Later', 1],
    ]);
  });

  it('names in every row a value of each facet, so that the filters find it', () => {
    const { rows, facets } = directoryView(tinyViews());
    for (const row of rows) {
      const values = row.values.split(' ');
      expect(values.length).toBe(facets.length);
      facets.forEach((f, i) => expect(f.items.map((item) => item.value)).toContain(values[i]));
    }
  });

  it('speaks French on the French page, with addresses of the French pages', () => {
    const { rows, info } = directoryView(tinyViews('fr'));
    expect(rows[1]).toMatchObject({
      kind: 'Fabricant',
      country: 'Royaume-Uni',
      path: '/repo/fr/members/marlow-turbines/',
    });
    expect(info.description).toContain('le Pacte des marées');
  });

  it('lists its members for search engines, in the order of the rows', () => {
    const [list] = directoryView(tinyViews()).info.data ?? [];
    expect(list).toMatchObject({ '@type': 'ItemList', numberOfItems: 3 });
    const { rows } = directoryView(tinyViews());
    expect(list?.['itemListElement']).toEqual(rows.map(({ name }) => name));
    expect(JSON.stringify(list)).toMatch(/Atelier du Flot.*Marlow.*Saltmere/);
  });
});

describe('the directory of one kind or country', () => {
  it('has the rows of that kind, counts within them, and counts all members on the links to other kinds', () => {
    const view = directoryView(tinyViews(), { facet: 'kind', value: 'school' });
    expect(view.rows.map((r) => r.name)).toEqual(['Saltmere School']);
    expect(facet('kind', view)).toEqual([
      ['All', 3],
      ['Maker', 2],
      ['School', 1],
    ]);
    expect(facet('country', view)).toEqual([['United Kingdom', 1]]);
    expect(view.title).toBe('Schools: 1 member');
    expect(view.chosenTitle).toBe('Schools: {n} of 1 member');
    expect(view.info.path).toBe('members/kind/school/');
    expect(view.info.crumbs.map((c) => c.path)).toEqual(['', 'members/', undefined]);
  });

  it('stands at the country’s code in small letters', () => {
    const view = directoryView(tinyViews(), { facet: 'country', value: 'GB' });
    expect(view.info.path).toBe('members/country/gb/');
    expect(view.title).toBe('United Kingdom: 2 members');
  });

  it('has a way back to all, and marks where it is', () => {
    const country = directoryView(tinyViews(), { facet: 'country', value: 'FR' }).facets.find(
      (f) => f.name === 'country',
    );
    expect(country?.items.map((i) => [i.label, i.current])).toEqual([
      ['All', false],
      ['United Kingdom', false],
      ['France', true],
    ]);
    expect(country?.items[0]?.path).toBe('/repo/members/');
  });

  it('exists for every kind and country of a member, and for no other', () => {
    expect(narrowedPages(tinyLibrary())).toEqual({ kinds: ['maker', 'school'], countries: ['FR', 'GB'] });
    expect(() => directoryView(tinyViews(), { facet: 'country', value: 'JP' })).toThrow('JP');
  });
});

it('leaves out members that left and addresses that moved', () => {
  const marlow = member('marlow-turbines');
  const left = {
    ...marlow,
    facts: { ...marlow.facts, archived: { on: '2019-05-30', reason: { en: 'It left.', fr: 'Il est parti.' } } },
  };
  const moved = { ...marlow, facts: { ...marlow.facts, movedTo: 'saltmere-school' } };
  const members = new Map([
    ['a', left],
    ['b', moved],
    ['c', marlow],
  ]);
  expect(currentMembers({ members })).toEqual([marlow]);
});

it.each([
  ['The University of Tokyo', 'University of Tokyo'],
  ['Theory Labs', 'Theory Labs'],
  ['The', 'The'],
])('lists “%s” as “%s”', (name, listed) => {
  expect(listName(name)).toBe(listed);
});

it.each([
  ['2019-03-04', 0],
  ['2019-03-05', 1],
  ['2030-01-01', 1],
  ['1999-01-01', 0],
])('puts a member of %s in wave %i', (day, wave) => {
  expect(waveOf(tinyLibrary().site.cohorts, day)).toBe(wave);
});
