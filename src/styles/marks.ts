import type { MakerMarks, Shape } from '../schema/maker.ts';

/** The outlines of marks, as the corners of a box. */
const ROUND: Record<Shape, string> = {
  square: '0',
  circle: '50%',
  arch: '50% 50% 1px 1px',
  drop: '50% 50% 50% 0',
};

/** The outline and the letter of each maker’s mark, as tokens of the styles. */
export const tokensOf = (marks: MakerMarks): Record<string, string> =>
  Object.fromEntries(
    Object.values(marks).flatMap(({ id, letter, shape }) => [
      [`--${id}-round`, ROUND[shape]],
      [`--${id}-letter`, `'${letter}'`],
    ]),
  );
