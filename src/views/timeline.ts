import { formatRange } from '../i18n/format.ts';
import type { NoteSource } from '../markdown/notes.ts';
import type { TimelineEvent } from '../schema/event.ts';
import type { PageInfo } from './page.ts';
import { PROMISE_STATES, type PromiseMade } from '../schema/promise.ts';
import { figureOf } from './figures/figures.ts';
import type { Point } from '../charts/data.ts';
import { spread, timeScale, type TimeScale } from './parts/time-scale.ts';
import type { Views } from './views.ts';

/** An event, ready to print. */
export interface EventEntry {
  id: string;
  /** For machines: the day, month or year. */
  date: string;
  /** The date in words, as exactly as it is known and no more. */
  when: string;
  title: string;
  summary: string;
  note: string | undefined;
  sure: boolean;
  sources: NoteSource[];
  /** News pieces that tell it at length. */
  news: { title: string; href: string }[];
}

/** How a date is drawn: a day, a month whose day is not known, a span, a day by which it was so. */
export type Shape = 'day' | 'month' | 'span' | 'limit';

/** An event on the scale: its sign from `y` to `until`, its label at `top`. */
export interface PlacedEvent extends EventEntry {
  lane: LaneKey;
  shape: Shape;
  y: number;
  until: number;
  top: number;
}

/** Its own story, or what surrounds it. */
type LaneKey = 'main' | 'context';

/** One of the two stories. */
export interface Lane {
  key: LaneKey;
  events: PlacedEvent[];
  /** Whether so much of it is empty before its first event that the lane says when that is. */
  isLate: boolean;
}

/** What happened in a year, in one order; where the year begins on the scale, if all of it is drawn. */
export interface YearOfEvents {
  year: string;
  y: number;
  isWhole: boolean;
  events: PlacedEvent[];
}

/** How many promises are in one state. */
export interface PromiseCount {
  state: PromiseMade['state'];
  name: string;
  n: number;
}
/** What was promised, by when, and what of it can be seen. */
export interface PromiseEntry {
  id: string;
  what: string;
  by: string;
  due: string | undefined;
  state: PromiseMade['state'];
  stateName: string;
  found: string;
  sources: NoteSource[];
}

export interface TimelineView {
  info: PageInfo;
  /** What the page says of itself: how many dates, of which years. */
  title: string;
  total: number;
  from: string;
  to: string;
  years: YearOfEvents[];
  scale: Pick<TimeScale, 'height' | 'broken' | 'years'>;
  lanes: Lane[];
  /** Counts of the whole, at their dates. */
  counts: { point: Point; top: number; room: number }[];
  countsAbove: number;
  /** Those with a date first, in its order; then those without. */
  promises: PromiseEntry[];
  promiseCounts: PromiseCount[];
}

/** An empty beginning of this height fills most of a screen. */
const EMPTY = 400;
/** How many letters of a label stand on a line, at the narrowest. */
const LETTERS = 27;
/** How high a label is drawn, at most: its date and its title. */
const labelHeight = (title: string): number => 28 + 20 * Math.ceil(title.length / LETTERS);

const shapeOf = ({ precision, endDate }: TimelineEvent): Shape =>
  precision === 'by-this-day' ? 'limit' : endDate !== undefined ? 'span' : precision === 'month' ? 'month' : 'day';

/** How many promises are kept, in part, not seen, and not due yet; a state that none is in has no entry. */
export function promiseCounts({ lib, t }: Views): PromiseCount[] {
  const promises = [...lib.promises.values()];
  return PROMISE_STATES.map((state) => ({
    state,
    name: t(`promise.${state}`),
    n: promises.filter((p) => p.state === state).length,
  })).filter(({ n }) => n > 0);
}

function promisesOf(views: Views): PromiseEntry[] {
  const { lib, lang, t } = views;
  const dated = (p: PromiseMade): string => p.due ?? '9999';
  return [...lib.promises.values()]
    .sort((a, b) => dated(a).localeCompare(dated(b)))
    .map((p) => ({
      id: p.id,
      what: p.what[lang],
      by: p.by[lang],
      due: p.due === undefined ? undefined : views.date(p.due),
      state: p.state,
      stateName: t(`promise.${p.state}`),
      found: p.found[lang],
      sources: p.sources.flatMap((id) => {
        const source = lib.sources.get(id);
        return source ? [{ label: views.sourceLabel(source), href: views.sourcePath(id) }] : [];
      }),
    }));
}

/**
 * A date in words that says how exact it is: “by 12 December 2025 at the latest”, “July 2024, day not known”.
 * @internal Tested on dates that no fixture has.
 */
export function whenOf(views: Views, event: Pick<TimelineEvent, 'date' | 'endDate' | 'precision'>): string {
  const { date, endDate, precision } = event;
  if (precision === 'by-this-day') return views.t('timeline.byThisDay', { date: views.date(date) });
  if (precision === 'month') return views.t('timeline.month', { date: views.date(date.slice(0, 7)) });
  // A span is written as one only between two full days: “15 October to 20 November 2024”.
  return endDate !== undefined && date.length === 10 && endDate.length === 10
    ? formatRange(date, endDate, views.lang)
    : views.date(date);
}

/** The whole timeline, oldest first. */
export function timelineView(views: Views): TimelineView {
  const { lib, lang, t } = views;
  const events = [...lib.events.values()].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  const entryOf = (event: TimelineEvent): EventEntry => ({
    id: event.id,
    date: event.date,
    when: whenOf(views, event),
    title: event.title[lang],
    summary: event.summary[lang],
    note: event.note?.[lang],
    sure: event.confidence === 'high',
    sources: event.sources.flatMap((id) => {
      const source = lib.sources.get(id);
      return source ? [{ label: views.sourceLabel(source), href: views.sourcePath(id) }] : [];
    }),
    news: [...lib.news.values()]
      .filter((n) => n.facts.event === event.id)
      .map((n) => ({ title: (n.local[lang] ?? n.facts).title, href: views.path(`news/${n.id}/`) })),
  });
  const counted = figureOf(views, 'growth')?.chart;
  const points = counted?.draw === 'growth' ? counted.points : [];
  const scale = timeScale([...events.flatMap((e) => [e.date, e.endDate ?? e.date]), ...points.map(({ date }) => date)]);
  const lanes = (['main', 'context'] as const).map((key): Lane => {
    const placed = spread(
      events
        .filter(({ weight }) => (weight === 'context') === (key === 'context'))
        .map((event) => {
          const shape = shapeOf(event);
          return {
            ...entryOf(event),
            lane: key,
            shape,
            y: scale.at(shape === 'month' ? event.date.slice(0, 7) : event.date),
            until: scale.end(event.endDate ?? event.date),
            needs: labelHeight(event.title[lang]),
          };
        }),
    );
    return { key, events: placed, isLate: (placed[0]?.top ?? 0) > EMPTY };
  });
  const placed = new Map(lanes.flatMap((lane) => lane.events).map((event) => [event.id, event]));
  const years: YearOfEvents[] = [];
  for (const { id, date } of events) {
    const event = placed.get(id);
    const year = date.slice(0, 4);
    if (event === undefined) continue;
    const last = years.at(-1);
    if (last?.year === year) last.events.push(event);
    else {
      const whole = scale.years.find((one) => one.year === year);
      years.push({ year, y: whole?.y ?? event.y, isWhole: whole !== undefined, events: [event] });
    }
  }
  const counts = spread(
    points.map((point) => ({ point, y: scale.at(point.date), needs: 40 + 8 * Math.ceil(point.n / 20) })),
  );
  const promises = promisesOf(views);
  // Promises alone need no scale of time.
  const hasEvents = events.length > 0;
  const from = years[0]?.year ?? '';
  const to = years.at(-1)?.year ?? '';
  return {
    info: {
      lang,
      path: 'timeline/',
      title: t('nav.timeline'),
      description: hasEvents ? t('timeline.description', { n: events.length, from, to }) : t('timeline.promisesNote'),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.timeline'), path: undefined },
      ],
    },
    title: hasEvents
      ? t('timeline.title', { n: events.length, years: from === to ? from : t('timeline.span', { from, to }) })
      : t('timeline.promises'),
    total: events.length,
    from,
    to,
    years,
    scale: {
      height: Math.max(
        scale.height,
        ...lanes.flatMap((lane) => lane.events.map(({ top, title }) => top + labelHeight(title))),
        ...counts.map(({ top, room }) => top + room),
      ),
      broken: scale.broken,
      years: scale.years,
    },
    lanes: lanes.filter((lane) => lane.events.length > 0),
    counts,
    countsAbove: counts[0]?.top ?? 0,
    promises,
    promiseCounts: promiseCounts(views),
  };
}
