import { describe, expect, it } from 'vitest';
import { tinyLibrary } from '../tests/support/tiny.ts';
import { memberRecords, memberTable } from './open-data.ts';

const records = memberRecords(tinyLibrary(), 'https://tides.example', '/repo/');
const marlow = records.find((r) => r.id === 'marlow-turbines');

describe('the facts about members for other programs', () => {
  it('hold every member, by id', () => {
    expect(records.map((r) => r.id)).toEqual(['atelier-du-flot', 'marlow-turbines', 'saltmere-school']);
  });

  it('name kind, sector, group, country and wave of arrival in both languages', () => {
    expect(marlow).toMatchObject({
      kind: { id: 'maker', en: 'Maker', fr: 'Fabricant' },
      sector: { id: 'turbines', en: 'Turbines', fr: 'Turbines' },
      group: { id: 'shore', en: 'Shore', fr: 'Côte' },
      country: { code: 'GB', en: 'United Kingdom', fr: 'Royaume-Uni' },
      cohort: { id: 'founding', en: 'Founding, 4 Mar 2019', fr: expect.stringContaining('Fondation') },
    });
  });

  it('name each source with its title and address, and what each fact rests on', () => {
    expect(marlow?.sources[0]).toEqual({
      id: 'harbour-gazette',
      title: 'Three sign for the tide',
      publisher: 'Harbour Gazette',
      date: '2019-03-04',
      language: 'en',
      url: 'https://gazette.example/three-sign-for-the-tide',
      archived: null,
    });
    expect(marlow?.basis).toEqual({ joined: 'compact-charter', country: 'general-knowledge' });
  });

  it('give the whole address of both pages, below the base path', () => {
    expect(marlow?.pages).toEqual({
      en: 'https://tides.example/repo/members/marlow-turbines/',
      fr: 'https://tides.example/repo/fr/members/marlow-turbines/',
    });
  });

  it('say null where nothing is known, such as a French summary not yet written', () => {
    const atelier = records.find((r) => r.id === 'atelier-du-flot');
    expect(atelier).toMatchObject({ group: null, website: null, summary: { fr: null } });
  });

  it('make a table with a cell in every column of every row', () => {
    const { head, rows } = memberTable(records);
    expect(new Set(head).size).toBe(head.length);
    expect(rows.map((row) => row.length)).toEqual(records.map(() => head.length));
    const row = Object.fromEntries(head.map((name, i) => [name, rows[1]?.[i]]));
    expect(row).toMatchObject({
      kind_fr: 'Fabricant',
      basis_joined: 'compact-charter',
      sources: 'harbour-gazette; compact-charter',
      founding: true,
    });
  });
});
