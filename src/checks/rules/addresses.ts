import type { Fault } from '../../library/fault.ts';
import { fieldFault, textField } from '../records.ts';
import type { Unit } from '../units.ts';

/**
 * Web addresses begin with https where the site has it (nearly all do). A source stays cited by the address where it was
 * read: we cannot say that another one shows the same text.
 */
export function addresses(unit: Unit): Fault[] {
  return unit.recs.flatMap((rec) =>
    ['website', 'address', 'repository'].flatMap((field) => {
      const url = textField(rec, field);
      if (url === undefined || !/^http:/i.test(url)) return [];
      return [
        fieldFault(unit.source, rec, [field], 'http-address', {
          severity: 'warning',
          found: url,
          nearest: url.replace(/^http/i, 'https'),
        }),
      ];
    }),
  );
}
