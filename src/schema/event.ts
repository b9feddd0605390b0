import { z } from 'zod';
import { bilingual, id, roughDate, sourceIds } from './primitives.ts';

/** One entry of `content/timeline/*.yaml`: something that happened. */
export const eventSchema = z.strictObject({
  id,
  date: roughDate,
  endDate: roughDate.optional(),
  precision: z.enum(['day', 'month', 'by-this-day']).describe('How exact the date is.'),
  weight: z.enum(['main', 'context', 'detail']).describe('The Alliance’s own story, what surrounds it, or a detail.'),
  title: bilingual(120),
  summary: bilingual(400),
  sources: sourceIds.min(1),
  confidence: z.enum(['high', 'medium']),
  note: bilingual(400).optional(),
});
export type TimelineEvent = z.infer<typeof eventSchema>;
