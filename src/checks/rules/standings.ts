import type { Fault } from '../../library/fault.ts';
import type { Claim } from '../../schema/claim.ts';
import type { Context } from '../context.ts';
import { fieldFault } from '../records.ts';

/** Whether somebody contests a claim, or something has taken its place. */
const isContested = ({ standing }: Claim): boolean => standing === 'disputed' || standing === 'superseded';

/**
 * Claims that answer each other name each other, and stand alike: whoever prints that one is disputed prints it of the
 * other. A claim is said by its first source; a source of low reliability does not put another claim in doubt.
 */
export function standings(c: Context): Fault[] {
  const { claims, sources } = c.lib;
  const isWeak = ({ sources: [first = ''] }: Claim): boolean => sources.get(first)?.reliability === 'low';
  return [...claims.values()].flatMap((claim) => {
    const others = (claim.answers ?? []).map((id) => claims.get(id));
    const oneWay = others.flatMap((other, i) => (other && !other.answers?.includes(claim.id) ? [i] : []));
    const strong = others.find((other) => other && !isWeak(other));
    const isOff = !isContested(claim) && strong !== undefined;
    if (oneWay.length === 0 && !isOff) return [];
    const rec = c.entries('claim').find(({ id }) => id === claim.id);
    if (rec === undefined) return [];
    const source = c.source(rec.file);
    return [
      ...oneWay.map((i) =>
        fieldFault(source, rec, ['answers', i], 'answers-one-way', {
          found: claim.answers?.[i] ?? '',
          params: { id: claim.id },
        }),
      ),
      ...(isOff
        ? [
            fieldFault(source, rec, ['standing'], 'answers-uneven', {
              found: claim.standing,
              allowed: ['disputed', 'superseded'],
              params: { other: strong.id },
            }),
          ]
        : []),
    ];
  });
}
