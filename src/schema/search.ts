import { z } from 'zod';
import { inEach } from './languages.ts';
import { bilingual, line, perLanguage } from './primitives.ts';

const words = (max: number) => z.array(line(60)).max(max);
const groups = z.array(z.array(line(40)).min(2).max(20)).max(200);

/** `content/search.yaml`: how readers ask, where they use other words than the texts. */
export const searchSchema = z.strictObject({
  synonyms: z
    .strictObject(inEach(() => groups))
    .default(inEach(() => []))
    .describe('Groups of single words that mean the same when somebody asks, such as [lead, run, govern].'),
  names: z
    .record(
      z.string().regex(/^[a-z0-9/-]+\/(?:#[a-z0-9-]+)?$/, 'must be a path from the root, such as members/country/us/'),
      perLanguage(() => words(20)),
    )
    .default({})
    .describe('Other names of pages, countries and kinds, by their path: members/country/us/.'),
  answers: z
    .array(
      z.strictObject({
        question: bilingual(120).describe('As it is shown.'),
        asked: perLanguage(() => z.array(line(120)).max(30)).describe('Other ways in which it is asked.'),
        answer: bilingual(300).describe('In a sentence or two; it may be that nobody we read says.'),
        link: z
          .string()
          .regex(/^[a-z]+:[a-z0-9-]+(?:#[a-z0-9-]+)?$/, 'must be a typed link, such as explainer:my-page')
          .describe('Where the answer is read in full, with its evidence.'),
      }),
    )
    .max(200)
    .default([])
    .describe('Questions whose answer stands in no title.'),
});
export type SearchWords = z.infer<typeof searchSchema>;
