import { z } from 'zod';
import { bilingual, day, id, line, webAddress } from './primitives.ts';

const term = bilingual(60);
const words = z.strictObject({ en: z.array(line(40)).length(2), fr: z.array(line(40)).length(2) });

/** What `content/site.yaml` may say: names, the vocabulary of the directory, addresses. */
export const siteSchema = z.strictObject({
  name: bilingual(80),
  wordmark: words.describe('The name in two parts, set on both sides of the margin rule.'),
  subject: bilingual(60).describe('What the site is about, as it stands inside a sentence.'),
  publisher: line(80).describe(
    'Who publishes the subject’s own words, as the sources name it: facts from there are told by the subject.',
  ),
  independence: bilingual(120),
  description: bilingual(200),
  address: webAddress,
  repository: webAddress,
  branch: line(60),
  factsUpTo: day,
  staleAfterDays: z.int().min(1).max(5000),
  largestDownload: z
    .int()
    .min(1)
    .max(4000)
    .default(200)
    .describe('In megabytes: a download whose files come to more is left out, and the offline page says so.'),
  placeholder: bilingual(80),
  article: z.strictObject({ source: id, name: bilingual(40) }),
  cohorts: z
    .array(
      z.strictObject({
        id,
        from: day,
        label: term,
        short: term,
        counted: term.optional().describe('How many came with it, in words, such as “{n} on the first list”.'),
      }),
    )
    .min(1)
    .max(3),
  kinds: z.record(id, z.strictObject({ en: line(60), fr: line(60), plural: term })),
  sectors: z.record(id, term),
  groups: z.record(id, z.strictObject({ en: line(80), fr: line(80), short: term })),
});
export type Site = z.infer<typeof siteSchema>;

/** The words of `site.yaml` that a member file may use. */
export type Vocabulary = Pick<Site, 'kinds' | 'sectors' | 'groups'>;

/** An enumeration of a record's keys, for a field that must name one of them. */
export const keyOf = (record: Record<string, unknown>) => {
  const [first, ...rest] = Object.keys(record);
  if (first === undefined) throw new Error('site.yaml: the vocabulary is empty');
  return z.enum([first, ...rest]);
};
