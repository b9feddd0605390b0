import type { Fault } from '../../library/fault.ts';
import type { Library } from '../../library/index.ts';
import { contextOf } from '../context.ts';
import { fieldFault, textField } from '../records.ts';

/** Web addresses begin with https where the site has it (nearly all do). */
export function addresses(lib: Library): Fault[] {
  const c = contextOf(lib);
  return c.records.flatMap((rec) =>
    ['website', 'url', 'originalUrl', 'address', 'repository'].flatMap((field) => {
      const url = textField(rec, field);
      if (url === undefined || !/^http:/i.test(url)) return [];
      return [
        fieldFault(c, rec, [field], 'http-address', {
          severity: 'warning',
          found: url,
          nearest: url.replace(/^http/i, 'https'),
        }),
      ];
    }),
  );
}
