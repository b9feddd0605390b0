import { z } from 'zod';
import { bilingual, day } from './primitives.ts';

/** What was wrong in a file and has been put right: told in each language, in the file of the first only. */
export const corrections = z
  .array(
    z.strictObject({
      on: day.describe('The day it was put right.'),
      what: bilingual(300).describe('What it said before, and what it says now.'),
    }),
  )
  .min(1)
  .max(20)
  .optional()
  .describe('Errors of our own that were put right, each with the day and what it said before.');
export type Correction = NonNullable<z.infer<typeof corrections>>[number];
