import { untracked } from '../../library/tracking.ts';
import type { Fault } from '../../library/fault.ts';
import { walk } from '../../markdown/tree.ts';
import { fieldFault, textField } from '../records.ts';
import { markdownTexts } from '../texts.ts';
import type { Unit } from '../units.ts';

/**
 * Web addresses begin with https where the site has it (nearly all do). A source stays cited by the address where it was
 * read: we cannot say that another one shows the same text. None tells where its visitor came from.
 */
export function addresses(unit: Unit): Fault[] {
  return [
    ...unit.recs.flatMap((rec) => {
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
