import { describe, expect, it } from 'vitest';
import { TINY_CONTENT, tinyLibrary } from '../tests/support/tiny.ts';
import { readSettings } from '../settings.ts';
import { absentView } from '../views/absent.ts';
import { claimsView } from '../views/claims.ts';
import { directoryView } from '../views/directory.ts';
import { isDue } from './fresh.ts';
import { memberView } from '../views/member.ts';
import { Views } from '../views/views.ts';

// The fixture was checked on 1 June 2019, and is to be checked again after 400 days.
const LAST_FRESH = '2020-07-05';
const FIRST_DUE = '2020-07-06';
const on = (today: string): Views => new Views(tinyLibrary(), 'en', '/', today);

describe('the day of a build', () => {
  it('is the one that the environment names, in seconds since 1970', () =>
    expect(readSettings({ SOURCE_DATE_EPOCH: '1594000000' }).today).toBe('2020-07-06'));
  it('is today where it names none', () => {
    const today = new Date().toISOString().slice(0, 10);
    expect([today, readSettings({}).today]).toContain(readSettings({ SOURCE_DATE_EPOCH: '' }).today);
  });
  it('is never guessed', () => expect(() => readSettings({ SOURCE_DATE_EPOCH: 'yesterday' })).toThrow('yesterday'));
});

describe('what was checked long ago', () => {
  it('is due on the day after the limit, and not before', () => {
    expect(isDue('2019-06-01', LAST_FRESH, 400)).toBe(false);
    expect(isDue('2019-06-01', FIRST_DUE, 400)).toBe(true);
    expect(isDue('2019-06-01', '2019-06-01', 1)).toBe(false);
  });

  it('is said to be on every profile and every claim', () => {
    expect([on(LAST_FRESH).due('2019-06-01'), on(FIRST_DUE).due('2019-06-01')]).toEqual([
      undefined,
      expect.any(String),
    ]);
    const { due } = memberView(on(FIRST_DUE), 'saltmere-school');
    expect(due).toContain('1\u00A0June\u00A02019');
    expect(due).toContain('400 days');
    expect(absentView(on(FIRST_DUE), 'northgrid').due).toBe(due);
    expect(memberView(on(LAST_FRESH), 'saltmere-school').due).toBeUndefined();
  });

  it('can be asked for among the claims', () => {
    const counts = (today: string) => claimsView(on(today)).freshness.map(({ value, n }) => [value, n]);
    expect(counts(LAST_FRESH)).toEqual([
      ['fresh', 4],
      ['due', 0],
    ]);
    expect(counts(FIRST_DUE)).toEqual([
      ['fresh', 0],
      ['due', 4],
    ]);
    expect(
      claimsView(on(FIRST_DUE))
        .groups.flatMap(({ claims }) => claims)
        .every(({ due }) => due !== undefined),
    ).toBe(true);
  });

  it('can be asked for in the directory, and the row says so', () => {
    const facet = (today: string) =>
      directoryView(on(today))
        .facets.find(({ name }) => name === 'checked')
        ?.items.map(({ value, count }) => [value, count]);
    expect(facet(LAST_FRESH)).toEqual([
      ['fresh', 3],
      ['due', 0],
    ]);
    expect(facet(FIRST_DUE)).toEqual([
      ['fresh', 0],
      ['due', 3],
    ]);
  });

  it('has a limit that the content sets', () => expect(tinyLibrary().site.staleAfterDays, TINY_CONTENT).toBe(400));
});
