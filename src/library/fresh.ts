const DAY = 24 * 60 * 60 * 1000;

/** How many days lie between two days, `YYYY-MM-DD`. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** Whether what was checked on a day is to be checked again: more than so many days have gone by since. */
export const isDue = (checked: string, today: string, afterDays: number): boolean =>
  daysBetween(checked, today) > afterDays;
