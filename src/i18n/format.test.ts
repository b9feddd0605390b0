import { describe, expect, it } from 'vitest';
import { collator, countryName, formatBytes, formatDate, formatList, formatNumber, formatRange } from './format.ts';

describe('dates', () => {
  it('writes a day, a month or a year as exactly as it is known', () => {
    expect(formatDate('2023-12-05', 'en')).toBe('5\u00A0December\u00A02023');
    expect(formatDate('2023-12', 'en')).toBe('December\u00A02023');
    expect(formatDate('2023', 'fr')).toBe('2023');
  });
  it('spells September in full and shortens it to three letters', () => {
    expect(formatDate('2016-09-28', 'en')).toBe('28\u00A0September\u00A02016');
    expect(formatDate('2016-09-28', 'en', 'short')).toBe('28\u00A0Sep\u00A02016');
  });
  it('writes the first of a month as French does', () => {
    expect(formatDate('2024-03-01', 'fr')).toBe('1er\u00A0mars\u00A02024');
  });
  it('shortens a span of days', () => {
    expect(formatRange('2026-05-07', '2026-05-08', 'en')).toBe('7–8\u00A0May\u00A02026');
    expect(formatRange('2024-10-15', '2024-11-20', 'en')).toBe('15\u00A0October\u00A0– 20\u00A0November\u00A02024');
    expect(formatRange('2024-10-15', '2024-11-20', 'fr')).toBe('15\u00A0octobre\u00A0– 20\u00A0novembre\u00A02024');
    expect(formatRange('2026-05-07', undefined, 'fr')).toBe('7\u00A0mai\u00A02026');
  });
});

describe('numbers, lists and names', () => {
  it('groups thousands with a no-break space in French and a comma in English', () => {
    expect(formatNumber(12590, 'fr')).toBe('12\u00A0590');
    expect(formatNumber(12590, 'en')).toBe('12,590');
  });
  it('says sizes in the unit of the language', () => {
    expect(formatBytes(1_400_000, 'fr')).toBe('1,4\u00A0Mo');
    expect(formatBytes(12_345, 'en')).toBe('12\u00A0kB');
    expect(formatBytes(940_000, 'en')).toBe('940\u00A0kB');
    expect(formatBytes(1_250_000, 'fr')).toBe('1,3\u00A0Mo');
    expect(formatBytes(3, 'en')).toBe('1\u00A0kB');
  });
  it('joins lists with “and” or “et”', () => {
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['a', 'b'], 'fr')).toBe('a et b');
  });
  it('names countries in the language', () => {
    expect(countryName('DE', 'fr')).toBe('Allemagne');
  });
  it('sorts accents with their letters', () => {
    expect(['Zilliz', 'École', 'EPFL', 'Dell'].sort(collator('fr').compare)).toEqual([
      'Dell',
      'École',
      'EPFL',
      'Zilliz',
    ]);
  });
});
