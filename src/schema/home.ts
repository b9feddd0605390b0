import { z } from 'zod';
import { bilingual, id } from './primitives.ts';

const text = z.strictObject({ en: z.string().min(1).max(4000), fr: z.string().min(1).max(4000) });

/** `content/home.yaml`: the question, the answer in a minute, and the counts. */
export const homeSchema = z.strictObject({
  headline: text.describe('Markdown; may carry one claim link.'),
  answer: text.describe('Markdown paragraphs with typed links.'),
  facts: z.array(z.strictObject({ label: bilingual(60), value: bilingual(80) })).max(8),
  founders: z.array(id).max(6).default([]).describe('Ids of the members that come first in the roll call.'),
  countsTitle: bilingual(80),
  counts: z
    .array(z.strictObject({ figure: z.string().max(8), claim: id, label: bilingual(120) }))
    .min(2)
    .max(6)
    .describe('Who counted how many: each figure with its claim.'),
});
export type Home = z.infer<typeof homeSchema>;
