import type { Fault } from '../library/fault.ts';
import type { Library } from '../library/index.ts';
import { contextOf } from './context.ts';
import { RULES } from './rules/index.ts';

/** In the order of a reader: by file, then from the top. */
export const inOrder = (a: Fault, b: Fault): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.line - b.line ||
  a.column - b.column ||
  (a.code < b.code ? -1 : 1);

/**
 * Holds a library against every rule.
 * @param today the day of the check, `YYYY-MM-DD`; by default the clock’s.
 * @returns all faults of all files, by file and line.
 */
export function runChecks(lib: Library, today?: string): Fault[] {
  contextOf(lib, today);
  const faults = [...lib.faults];
  // What does not fit its schema is told once: the rules would say of the same value what follows from it.
  const told = new Set(faults.flatMap(({ file, field }) => (field === '' ? [] : [`${file} ${field}`])));
  for (const rule of Object.values(RULES))
    for (const fault of rule(lib)) if (!told.has(`${fault.file} ${fault.field}`)) faults.push(fault);
  return faults.sort(inOrder);
}
