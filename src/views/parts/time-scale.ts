/** How high a month is drawn. */
export const MONTH = 30;
/** How far apart those stand that come before the break of the scale. */
const BEFORE = 48;
/** Months without a date after which the scale is broken, if only a few dates come before. */
const LONG_GAP = 24;
const TOP = 24;

const numbers = (date: string): [year: number, month: number, day: number] => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
};
/** Months since the year 0, with the part of the month that has passed. */
const monthsOf = (date: string): number => {
  const [year, month, day] = numbers(date);
  return year * 12 + month - 1 + (day - 1) / 31;
};

/** Where days stand on a line that goes down to scale; what lies far before all else stands above a break. */
export interface TimeScale {
  at(date: string): number;
  /** The end of a date that is known to the month or year only. */
  end(date: string): number;
  height: number;
  /** Where the line is broken. */
  broken: number | undefined;
  /** The beginnings of the years on the scale. */
  years: { year: string; y: number }[];
}

/** @param dates days, months or years, in any order */
export function timeScale(dates: readonly string[]): TimeScale {
  const order = [...new Set(dates)].sort();
  const gaps = order.slice(1).map((date, i) => monthsOf(date) - monthsOf(order[i] ?? date));
  const widest = Math.max(0, ...gaps);
  const cut = widest > LONG_GAP ? gaps.indexOf(widest) + 1 : 0;
  const early = order.slice(0, cut);
  const late = order.slice(cut);
  const first = late[0] ?? '2000';
  const last = late.at(-1) ?? first;
  // The scale begins with the half year of its first date.
  const start = Math.floor(monthsOf(first) / 6) * 6;
  const top = TOP + early.length * BEFORE;
  const place = (months: number): number => top + (months - start) * MONTH;
  const endOf = (date: string): number => {
    const months = monthsOf(date);
    return date.length === 10 ? months : months + (date.length === 7 ? 1 : 12);
  };
  const from = Math.ceil(start / 12);
  const to = Math.floor(endOf(last) / 12);
  return {
    at: (date) => {
      const n = early.indexOf(date);
      return Math.round(n >= 0 ? TOP + n * BEFORE : place(monthsOf(date)));
    },
    end: (date) => Math.round(place(endOf(date))),
    height: Math.round(place(endOf(last)) + MONTH),
    broken: early.length > 0 ? top - 16 : undefined,
    years:
      late.length === 0
        ? []
        : Array.from({ length: to - from + 1 }, (_, i) => ({ year: String(from + i), y: place((from + i) * 12) })),
  };
}

/** Pushes labels down where they would overlap, and says how high each one’s place is up to the next. */
export function spread<T extends { y: number; needs: number }>(
  items: readonly T[],
): (T & { top: number; room: number })[] {
  let free = 0;
  const placed = items.map((item) => {
    const top = Math.max(item.y, free);
    free = top + item.needs;
    return { ...item, top };
  });
  return placed.map((item, i) => ({ ...item, room: (placed[i + 1]?.top ?? item.top + item.needs) - item.top }));
}
