import type { Figure } from '../schema/figure.ts';
import type { Content } from './types.ts';

/** How many things there are of those that a figure draws from the files; figures with numbers of their own draw those. */
const DRAWN: Partial<Record<Figure['draw'], (content: Content) => number>> = {
  kinds: ({ members }) => members.size,
  countries: ({ members }) => members.size,
  claims: ({ claims }) => claims.size,
  absences: ({ absent }) => absent.size,
  promises: ({ promises }) => promises.size,
};

/** The figures that have something to draw, in the order of their file. */
export const drawnFigures = (content: Content): Figure[] =>
  [...content.figures.values()].filter(({ draw }) => DRAWN[draw]?.(content) !== 0);
