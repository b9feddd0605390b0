import { CITED_KINDS, KINDS, type CitedKind } from '../../schema/kinds.ts';

/** Where a page or a figure stands on the page of citations. */
export const citePath = (kind: CitedKind, id: string): string => `cite/#${KINDS[kind].room}-${id}`;

/** The place of a page on the page of citations; that page itself for one that has no entry of its own. */
export function citedPlace(path: string): string {
  const [, room = '', id = ''] = /^([^/]+)\/([^/]+)\/$/.exec(path) ?? [];
  const kind = CITED_KINDS.find((one) => KINDS[one].room === room);
  return kind === undefined ? 'cite/' : citePath(kind, id);
}
