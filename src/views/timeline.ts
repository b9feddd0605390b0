import { formatRange } from '../i18n/format.ts';
import type { NoteSource } from '../markdown/notes.ts';
import type { TimelineEvent } from '../schema/event.ts';
import type { PageInfo } from './page.ts';
import type { Views } from './views.ts';

/** An event, ready to print. */
export interface EventEntry {
  id: string;
  weight: TimelineEvent['weight'];
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

export interface TimelineView {
  info: PageInfo;
  total: number;
  from: string;
  to: string;
  years: { year: string; events: EventEntry[] }[];
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
  const years: TimelineView['years'] = [];
  for (const event of events) {
    const year = event.date.slice(0, 4);
    const entry: EventEntry = {
      id: event.id,
      weight: event.weight,
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
    };
    const last = years.at(-1);
    if (last?.year === year) last.events.push(entry);
    else years.push({ year, events: [entry] });
  }
  const from = years[0]?.year ?? '';
  const to = years.at(-1)?.year ?? '';
  return {
    info: {
      lang,
      path: 'timeline/',
      title: t('nav.timeline'),
      description: t('timeline.description', { n: events.length, from, to }),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.timeline'), path: undefined },
      ],
    },
    total: events.length,
    from,
    to,
    years,
  };
}
