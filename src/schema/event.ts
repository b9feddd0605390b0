import { z } from 'zod';
import { bilingual, id, roughDate, sourceIds } from './primitives.ts';

/** One entry of `content/timeline/*.yaml`: something that happened. */
export const eventSchema = z.strictObject({
  id,
  date: roughDate,
  endDate: roughDate.optional().describe('The last day, where it took more than one.'),
  precision: z.enum(['day', 'month', 'by-this-day']).describe('How exact the date is.'),
  weight: z
    .enum(['main', 'context', 'detail'])
    .describe('The story of the body itself, what surrounds it, or a detail.'),
  title: bilingual(120).describe('What happened, in a few words.'),
  summary: bilingual(400).describe('What happened, in one or two sentences.'),
  sources: sourceIds.min(1),
  confidence: z.enum(['high', 'medium']).describe('How sure it is: high where its own source says it.'),
  note: bilingual(400).optional().describe('What a reader must know about it.'),
});
export type TimelineEvent = z.infer<typeof eventSchema>;
