import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../schema/event.ts';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { timelineView, whenOf } from './timeline.ts';
import { Views } from './views.ts';

const founding = tinyLibrary().events.get('founding');
if (founding === undefined) throw new Error('The fixture has no founding.');
const withEvents = (...events: Partial<TimelineEvent>[]): Views =>
  new Views(
    { ...tinyLibrary(), events: new Map(events.map((e, i) => [`e${i}`, { ...founding, id: `e${i}`, ...e }])) },
    'en',
    '/',
  );
const when = (
  event: Pick<TimelineEvent, 'date' | 'precision'> & { endDate?: string },
  lang: 'en' | 'fr' = 'en',
): string => whenOf(tinyViews(lang), event).replaceAll('\u00A0', ' ');

describe('the timeline', () => {
  it('goes from the oldest to the newest, year by year', () => {
    const { years, from, to } = timelineView(
      withEvents({ date: '2020-02-01' }, { date: '2019-12' }, { date: '2019-03-04' }),
    );
    expect(years.map((y) => [y.year, y.events.map((e) => e.date)])).toEqual([
      ['2019', ['2019-03-04', '2019-12']],
      ['2020', ['2020-02-01']],
    ]);
    expect([from, to]).toEqual(['2019', '2020']);
  });

  it('has both stories in one order, each event in the lane of its own', () => {
    const { years, lanes } = timelineView(
      withEvents(
        { date: '2020-02-01', weight: 'context' },
        { date: '2020-01-01' },
        { date: '2020-03-01', weight: 'detail' },
      ),
    );
    expect(years.map((y) => y.events.map(({ id, lane }) => [id, lane]))).toEqual([
      [
        ['e1', 'main'],
        ['e0', 'context'],
        ['e2', 'main'],
      ],
    ]);
    expect(lanes.map(({ key, events }) => [key, events.map(({ id }) => id)])).toEqual([
      ['main', ['e1', 'e2']],
      ['context', ['e0']],
    ]);
  });

  it('begins a year where its first event stands, if not all of the year is drawn', () => {
    const { years, scale } = timelineView(
      withEvents({ date: '2016-09-28' }, { date: '2022-08-22' }, { date: '2023-05-01' }),
    );
    expect(years.map(({ year, isWhole }) => [year, isWhole])).toEqual([
      ['2016', false],
      ['2022', false],
      ['2023', true],
    ]);
    expect(years[0]?.y).toBe(years[0]?.events[0]?.y);
    expect(years[1]?.y).toBeGreaterThan(scale.broken ?? Infinity);
    expect(years[2]?.y).toBe(scale.years[0]?.y);
  });

  it('says how many dates it has, and of which years', () => {
    expect(timelineView(withEvents({ date: '2020-02-01' })).title).toBe('1 date, 2020');
    expect(timelineView(withEvents({ date: '2020-02-01' }, { date: '2022-02-01' })).title).toBe(
      '2 dates, 2020 to 2022',
    );
  });

  it('leads to the sources and to the piece that tells it at length', () => {
    const [event] = timelineView(tinyViews()).years[0]?.events ?? [];
    expect(event?.sources.map((s) => s.href)).toEqual(['/repo/sources/#compact-charter']);
    expect(event?.news).toEqual([{ title: 'The charter is signed', href: '/repo/news/2019-03-04-founding/' }]);
  });

  it('says where it is not sure', () => {
    const [year] = timelineView(withEvents({ confidence: 'medium' }, { confidence: 'high' })).years;
    expect(year?.events.map((e) => e.sure)).toEqual([false, true]);
  });

  it('has nothing to say about an empty content', () => {
    expect(timelineView(withEvents())).toMatchObject({ total: 0, from: '', to: '', years: [] });
  });
});

describe('a date', () => {
  it('is given to the day where the day is known', () => {
    expect(when({ date: '2019-03-04', precision: 'day' })).toBe('4 March 2019');
  });
  it('is given to the month, and says that the day is not known', () => {
    expect(when({ date: '2019-03', precision: 'month' })).toBe('March 2019, the day is not known');
    expect(when({ date: '2019-03-04', precision: 'month' }, 'fr')).toBe('mars 2019, jour inconnu');
  });
  it('is a limit where only the latest day is known', () => {
    expect(when({ date: '2019-03-04', precision: 'by-this-day' })).toBe('By 4 March 2019 at the latest');
    expect(when({ date: '2019-03-04', precision: 'by-this-day' }, 'fr')).toBe('Au plus tard le 4 mars 2019');
  });
  it('is a span where it lasted', () => {
    expect(when({ date: '2019-03-04', endDate: '2019-03-06', precision: 'day' })).toBe('4–6 March 2019');
  });
});
