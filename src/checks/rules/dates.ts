import type { Fault } from '../../library/fault.ts';
import { fieldFault, isObject, type Rec } from '../records.ts';
import type { Context } from '../context.ts';
import type { Unit } from '../units.ts';

const DATES: readonly (readonly string[])[] = [
  ['joined'],
  ['checked'],
  ['written'],
  ['date'],
  ['made'],
  ['endDate'],
  ['factsUpTo'],
  ['since'],
  ['archived', 'on'],
  ['movedOn'],
  ['gone'],
];
/** Pairs of fields of which the first cannot be later than the second. */
const ORDER: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['joined'], ['checked']],
  [['joined'], ['archived', 'on']],
  [['joined'], ['movedOn']],
  [['date'], ['endDate']],
  [['date'], ['checked']],
  [['made'], ['checked']],
  [['written'], ['checked']],
  [['since'], ['checked']],
];

function dateAt(rec: Rec, path: readonly (string | number)[]): string | undefined {
  const value = path.reduce<unknown>(
    (v, key) => (Array.isArray(v) ? (v[Number(key)] as unknown) : isObject(v) ? v[key] : undefined),
    rec.value,
  );
  return typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value) ? value : undefined;
}

/** Whether a rough date is later than another as far as both say. */
const after = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
};

/** A promise whose date has passed has been looked at since: until then nobody can say what became of it. */
function promiseDue(unit: Unit, rec: Rec, today: string): Fault[] {
  const due = dateAt(rec, ['due']);
  const checked = dateAt(rec, ['checked']);
  if (rec.kind !== 'promise' || due === undefined || checked === undefined) return [];
  // A rough date has passed when its last day has.
  const isPast = after(today, due);
  const isLookedAt = after(checked, due);
  if (isPast && !isLookedAt)
    return [
      fieldFault(unit.source, rec, ['checked'], 'promise-due', {
        severity: 'warning',
        found: checked,
        params: { due },
      }),
    ];
  return isPast && rec.value['state'] === 'waiting'
    ? [
        fieldFault(unit.source, rec, ['state'], 'promise-waits', {
          severity: 'warning',
          found: 'waiting',
          params: { due },
        }),
      ]
    : [];
}

/** Nobody joins before the first who came: their day is the first of the waves of arrival. */
function beforeStart(unit: Unit, rec: Rec, c: Context): Fault[] {
  const joined = dateAt(rec, ['joined']);
  const start = c.lib.site.cohorts.map(({ from }) => from).sort()[0];
  if (rec.kind !== 'member' || joined === undefined || start === undefined || !after(start, joined)) return [];
  return [fieldFault(unit.source, rec, ['joined'], 'before-start', { found: joined, params: { limit: start } })];
}

/** Dates are past, and in order. */
export function dates(unit: Unit, c: Context): Fault[] {
  const today = c.today;
  const out: Fault[] = [];
  for (const rec of unit.recs) {
    const corrections: unknown = rec.value['corrections'];
    const corrected = Array.isArray(corrections) ? corrections.map((_, i) => ['corrections', i, 'on'] as const) : [];
    for (const path of [...DATES, ...corrected]) {
      const date = dateAt(rec, path);
      if (date !== undefined && after(date, today))
        out.push(fieldFault(unit.source, rec, path, 'future-date', { found: date, params: { today } }));
    }
    out.push(...promiseDue(unit, rec, today), ...beforeStart(unit, rec, c));
    for (const [early, late] of ORDER) {
      const a = dateAt(rec, early);
      const b = dateAt(rec, late);
      if (a === undefined || b === undefined || !after(a, b)) continue;
      out.push(
        fieldFault(unit.source, rec, early, 'date-order', { found: a, params: { other: late.join('.'), limit: b } }),
      );
    }
  }
  return out;
}
