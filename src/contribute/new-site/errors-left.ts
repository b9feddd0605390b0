import { checkContent } from '../../checks/check.ts';
import { fixContent } from '../../checks/fix.ts';
import type { Fault } from '../../library/fault.ts';

/**
 * Mends in a folder all that `npm run check -- --fix` mends: its typography in the languages of this process, fields in
 * the form of before, and what translations were made from.
 * @returns what the check has against the rest
 */
export function errorsLeft(dir: string, today: string): Fault[] {
  fixContent(dir, undefined, today);
  return checkContent(dir, today).faults.filter(({ severity }) => severity === 'error');
}
