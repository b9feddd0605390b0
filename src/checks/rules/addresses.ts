import type { Fault } from '../../library/fault.ts';
import { walk } from '../../markdown/tree.ts';
import { fieldFault, textField } from '../records.ts';
import { markdownTexts } from '../texts.ts';
import type { Unit } from '../units.ts';

/** What tells a site where its visitor came from, and does not change what is shown. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|_ga|_gl|vero_id|oly_enc_id|oly_anon_id|wickedid|s_kwcid|ref_src|ref_url|cmpid|__twitter_impression|trk|trkinfo)$/i;

/**
 * An address without what follows its visitors.
 * @returns undefined where it has nothing of the kind
 */
function untracked(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !address.includes('?')) return undefined;
  const cut = address.indexOf('?');
  const hash = address.indexOf('#', cut);
  const query = address.slice(cut + 1, hash < 0 ? undefined : hash);
  // What is kept stays as it was written.
  const kept = query.split('&').filter((part) => !TRACKING.test(part.split('=')[0] ?? ''));
  if (kept.length === query.split('&').length) return undefined;
  return `${address.slice(0, cut)}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash < 0 ? '' : address.slice(hash)}`;
}

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
      if (!text.includes('?')) return out;
      walk(tree, (node) => {
        const nearest = node.type === 'link' || node.type === 'definition' ? untracked(node.url ?? '') : undefined;
        if (nearest !== undefined)
          out.push(tell(node, 'tracking-address', { severity: 'warning', found: node.url ?? '', nearest }));
      });
      return out;
    }),
  ];
}
