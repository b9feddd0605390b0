import { describe, expect, it } from 'vitest';
import { MONTH, spread, timeScale } from './time-scale.ts';

describe('the scale of time', () => {
  it('gives each month the same height', () => {
    const scale = timeScale(['2022-01-01', '2023-06-01', '2024-01-01']);
    expect(scale.at('2023-01-01') - scale.at('2022-01-01')).toBe(12 * MONTH);
    expect(scale.end('2023-06') - scale.at('2023-06')).toBe(MONTH);
    expect(scale.years.map(({ year }) => year)).toEqual(['2022', '2023', '2024']);
    expect(scale.broken).toBeUndefined();
  });

  it('is broken once, where years go by without a date', () => {
    const scale = timeScale(['2016-09-28', '2017-01-27', '2022-08-22', '2023-01-01']);
    expect(scale.years.map(({ year }) => year)).toEqual(['2023']);
    expect(scale.at('2016-09-28')).toBeLessThan(scale.at('2017-01-27'));
    expect(scale.broken).toBeGreaterThan(scale.at('2017-01-27'));
    expect(scale.at('2022-08-22')).toBeGreaterThan(scale.broken ?? Infinity);
    expect(scale.height).toBeLessThan(1_000);
  });

  it('has no height to speak of without a date', () => {
    expect(timeScale([]).years).toEqual([]);
  });
});

describe('labels', () => {
  it('are pushed down where they would overlap, and stand at their date where there is room', () => {
    const placed = spread([
      { y: 10, needs: 40 },
      { y: 20, needs: 40 },
      { y: 200, needs: 40 },
    ]);
    expect(placed.map(({ top }) => top)).toEqual([10, 50, 200]);
    expect(placed.map(({ room }) => room)).toEqual([40, 150, 40]);
  });
});
