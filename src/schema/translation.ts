import { z } from 'zod';
import { day } from './primitives.ts';

/** What a translation says of the text of the first language that it was written from; `npm run check -- --fix` writes it. */
export const writtenFrom = {
  of: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional()
    .describe(
      'The version of the text in the first language that this one was written from (npm run check -- --fix writes it).',
    ),
  ofDay: day.optional().describe('The day on which both last said the same (npm run check -- --fix writes it).'),
  ofParts: z
    .string()
    .regex(/^[0-9a-f]{8}(?: [0-9a-f]{8})*$/)
    .max(400)
    .optional()
    .describe('The parts of that text, to name those that change later (npm run check -- --fix writes it).'),
};
