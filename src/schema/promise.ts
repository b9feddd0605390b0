import { z } from 'zod';
import { bilingual, day, id, roughDate, sourceIds } from './primitives.ts';

export const PROMISE_STATES = ['kept', 'partly', 'unseen', 'waiting'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** One entry of `content/promises.yaml`: what was promised, by whom, by when, and what of it can be seen. */
export const promiseSchema = z
  .strictObject({
    id,
    what: bilingual(160).describe('What was promised, in a few words.'),
    by: bilingual(80).describe('Who answers for it, as the source names them.'),
    made: roughDate.describe('The date of the text that promises it.'),
    due: roughDate.optional().describe('By when. Left out where the text gives no date.'),
    state: z
      .enum(PROMISE_STATES)
      .describe('What can be seen: kept, partly kept, nothing seen, or waiting for its date.'),
    found: bilingual(280).describe('What was found on the day of the last look, or that nothing was.'),
    checked: day.describe('The day of the last look.'),
    sources: sourceIds.min(1),
  })
  .refine((p) => p.state !== 'waiting' || p.due !== undefined, {
    path: ['due'],
    message: 'is needed where a promise waits for its date',
  });
export type PromiseMade = z.infer<typeof promiseSchema>;
