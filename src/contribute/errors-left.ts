import { checkContent } from '../checks/check.ts';
import { fixContent } from '../checks/fix.ts';
import type { Fault } from '../library/fault.ts';

/** Mends the typography of a folder in the languages of this process, and gives what the check has against the rest. */
export function errorsLeft(dir: string, today: string): Fault[] {
  fixContent(dir, undefined, today);
  return checkContent(dir, today).faults.filter(({ severity }) => severity === 'error');
}
