import { untracked } from '../../library/tracking.ts';
import type { Fault } from '../../library/fault.ts';
import { walk } from '../../markdown/tree.ts';
import { fieldFault, textField } from '../records.ts';
import { markdownTexts } from '../texts.ts';
import type { Context } from '../context.ts';
import type { Unit } from '../units.ts';
import { EXAMPLE } from './plain.ts';

/** The fields that hold the address of something outside this site. */
const OUTSIDE = ['website', 'url', 'originalUrl', 'archived'] as const;

/**
 * Web addresses begin with https where the site has it (nearly all do). A source stays cited by the address where it was
 * read: we cannot say that another one shows the same text. None tells where its visitor came from, and none that names
 * somebody’s site, or where something was read, is a page of this site.
 */
export function addresses(unit: Unit, c: Context): Fault[] {
  return [
    ...unit.recs.flatMap((rec) => {
      const own = OUTSIDE.flatMap((field) => {
        const found = textField(rec, field);
        // An address of the samples is told as that.
        if (found === undefined || c.own(found) === undefined || EXAMPLE.test(found)) return [];
        return [
          fieldFault(unit.source, rec, [field], 'invalid-address', { found, params: { cause: 'cause.own-field' } }),
        ];
      });
      if (own.length > 0) return own;
      const unsafe = ['website', 'address', 'repository'].flatMap((field) => {
        const url = textField(rec, field);
        if (url === undefined || !/^http:/i.test(url)) return [];
        const nearest = url.replace(/^http/i, 'https');
        return [fieldFault(unit.source, rec, [field], 'http-address', { severity: 'warning', found: url, nearest })];
      });
      const followed = ['website', 'url', 'originalUrl'].flatMap((field) => {
        const url = textField(rec, field);
        const nearest = url === undefined ? undefined : untracked(url);
        if (nearest === undefined) return [];
        return [
          fieldFault(unit.source, rec, [field], 'tracking-address', { severity: 'warning', found: url ?? '', nearest }),
        ];
      });
      return [...unsafe, ...followed];
    }),
    ...markdownTexts(unit).flatMap(({ tree, text, tell }) => {
      const out: Fault[] = [];
      if (!/[?#]/.test(text)) return out;
      walk(tree, (node) => {
        const nearest = node.type === 'link' || node.type === 'definition' ? untracked(node.url ?? '') : undefined;
        if (nearest !== undefined)
          out.push(tell(node, 'tracking-address', { severity: 'warning', found: node.url ?? '', nearest }));
      });
      return out;
    }),
  ];
}
