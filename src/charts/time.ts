/** The months from the beginning of the calendar to a date; its middle where only the month or the year is known. */
export function monthsOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  return year * 12 + (month === undefined ? 6 : month - 1 + (day === undefined ? 0.5 : (day - 1) / 31));
}

/** The years that begin between two dates, each with its months. */
export function yearsBetween(from: number, to: number): { year: string; at: number }[] {
  const first = Math.ceil(from / 12);
  return Array.from({ length: Math.max(0, Math.floor(to / 12) - first + 1) }, (_, i) => ({
    year: String(first + i),
    at: (first + i) * 12,
  }));
}
