import { MOST_FAULTS, type Fault } from '../library/fault.ts';
import type { Library } from '../library/index.ts';
import { Questions, type Asked } from './asking.ts';
import { contextOf } from './context.ts';
import { FILE_RULES, FOLDER_RULES } from './rules/index.ts';
import type { Unit } from './unit.ts';
import type { Units } from './units.ts';
import { World } from './world.ts';

/** In the order of a reader: by file, then from the top. */
export const inOrder = (a: Fault, b: Fault): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.line - b.line ||
  a.column - b.column ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** What the rules said of a file, and what they had asked about others. */
interface Verdict {
  asked: readonly Asked[];
  faults: readonly Fault[];
}

/** What a run leaves to the next one: a file that has not changed, nor what was asked of others, is not looked at again. */
export class Verdicts {
  units: Units = new Map();
  readonly questions = new Questions();
  readonly of = new WeakMap<Unit, Verdict>();
}

/** What does not fit its schema is told once: the rules would say of the same value what follows from it. */
const isTold = (unit: Unit | undefined, { field }: Fault): boolean =>
  field !== '' && unit !== undefined && unit.faults.some((fault) => fault.field === field);

function judge(unit: Unit, world: World, questions: Questions): Verdict {
  const asked: Asked[] = [];
  const ask = questions.of(world, asked);
  const faults = Object.values(FILE_RULES).flatMap((rule) => rule(unit, ask));
  return { asked, faults: faults.filter((fault) => !isTold(unit, fault)).sort(inOrder) };
}

/**
 * Holds a library against every rule.
 * @param today the day of the check, `YYYY-MM-DD`; by default the clock’s.
 * @param last what the run before found, for a checker that stays; it is brought up to date.
 * @returns all faults of all files, by file and line.
 */
export function runChecks(lib: Library, today?: string, last = new Verdicts()): Fault[] {
  const c = contextOf(lib, today, last.units);
  last.units = c.units;
  const world = new World(c);
  const changed = last.questions.askAgain(world);
  const faults = [...lib.faults];
  for (const unit of c.units.values()) {
    let verdict = last.of.get(unit);
    if (verdict === undefined || (changed.size > 0 && verdict.asked.some((asked) => changed.has(asked)))) {
      verdict = judge(unit, world, last.questions);
      last.of.set(unit, verdict);
    }
    for (const fault of verdict.faults) faults.push(fault);
  }
  for (const rule of Object.values(FOLDER_RULES))
    for (const fault of rule(c)) if (!isTold(c.units.get(fault.file), fault)) faults.push(fault);
  return bounded(faults.sort(inOrder));
}

/** At most a hundred faults of each file, and how many more it has. */
function bounded(faults: readonly Fault[]): Fault[] {
  const out: Fault[] = [];
  for (let from = 0; from < faults.length;) {
    const { file } = faults[from] ?? {};
    let to = from + 1;
    while (to < faults.length && faults[to]?.file === file) to++;
    const end = Math.min(to, from + MOST_FAULTS);
    for (let at = from; at < end; at++) {
      const fault = faults[at];
      if (fault !== undefined) out.push(fault);
    }
    if (end < to && file !== undefined) {
      const severity = faults.slice(end, to).some((fault) => fault.severity === 'error') ? 'error' : 'warning';
      const params = { count: to - end };
      out.push({ file, line: 1, column: 1, field: '', code: 'more-faults', severity, params });
    }
    from = to;
  }
  return out;
}
