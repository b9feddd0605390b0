import type { Correction } from '../schema/correction.ts';
import { KINDS, TEXT_KINDS, type TextKind } from '../schema/kinds.ts';
import type { Library } from './index.ts';

/** Every correction that a file tells of, with what it belongs to. */
export const correctionsIn = (
  lib: Library,
): { kind: TextKind | 'claim'; id: string; n: number; correction: Correction }[] => [
  ...TEXT_KINDS.flatMap((kind) =>
    [...lib[KINDS[kind].room]].flatMap(([id, { facts }]) =>
      (facts.corrections ?? []).map((correction, n) => ({ kind, id, n, correction })),
    ),
  ),
  ...[...lib.claims].flatMap(([id, { corrections = [] }]) =>
    corrections.map((correction, n) => ({ kind: 'claim' as const, id, n, correction })),
  ),
];
