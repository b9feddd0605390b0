import { KINDS, type CitedKind } from '../../schema/kinds.ts';

/** Where a page or a figure stands on the page of citations. */
export const citePath = (kind: CitedKind, id: string): string => `cite/#${KINDS[kind].room}-${id}`;
