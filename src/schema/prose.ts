import { z } from 'zod';
import { corrections } from './correction.ts';
import { day, id, line, roughDate, sourceIds } from './primitives.ts';
import { writtenFrom } from './translation.ts';

const argument = z.strictObject({ text: line(400), claim: id, by: line(80) });

/** Two cases set side by side, each at its best. */
export const sidesSchema = z.strictObject({
  title: line(60),
  left: line(60),
  right: line(60),
  rows: z
    .array(z.strictObject({ on: line(40), left: argument, right: argument }))
    .min(2)
    .max(6),
});
export type Sides = z.infer<typeof sidesSchema>;

const factsUpTo = day
  .optional()
  .describe('The day up to which its facts were read, where that is another one than the site’s own.');

/** What stands above the text of `content/explainers/<slug>/<lang>.mdx`. */
export const explainerSchema = z.strictObject({
  title: line(60).describe('The title of the page.'),
  nav: line(28).describe('A short title for lists.'),
  order: z.int().min(1).max(99).describe('Its place among the explainers.'),
  summary: line(200).describe('One sentence for lists and search engines, at most 155 letters.'),
  standfirst: line(500).describe('What stands under the title where there is no half minute.'),
  question: line(90).optional().describe('The question that it answers, as a reader would ask it.'),
  figure: id.optional().describe('The figure that stands after the half minute: its id in figures.yaml.'),
  written: day.describe('The day it was written.'),
  checked: day.describe('The day its facts were last checked.'),
  factsUpTo,
  sides: sidesSchema.optional().describe('Two cases set side by side, each at its best.'),
  corrections,
  ...writtenFrom,
});
/** The same beside a translation: corrections stand in the English file. */
export const explainerTranslationSchema = explainerSchema.omit({ corrections: true });
/** What may stand above the short texts of an explainer, `short.<lang>.md`: only a translation says something there. */
export const shortSchema = z.strictObject({ ...writtenFrom });

/** What stands above the English text of a news piece. */
export const newsSchema = z.strictObject({
  title: line(120).describe('The news in a line.'),
  date: day.describe('The day it happened: that of its folder.'),
  precision: z.enum(['day', 'month']).default('day').describe('How exact the date is.'),
  summary: line(200).describe('One sentence for lists and feeds, at most 155 letters.'),
  event: id.optional().describe('The event of the timeline that it tells.'),
  sources: sourceIds.min(1),
  written: day.describe('The day it was written.'),
  checked: day.describe('The day its facts were last checked.'),
  factsUpTo,
  corrections,
});
export const newsTranslationSchema = z.strictObject({
  title: line(120).describe('The news in a line.'),
  summary: line(220).describe('One sentence for lists and feeds.'),
  written: day.optional(),
  ...writtenFrom,
});

/** What stands above a glossary entry; `see`, `between` and `sources` in the English file only. */
export const termSchema = z.strictObject({
  term: line(60).describe('The term as texts use it.'),
  aliases: z.array(line(60)).max(12).optional().describe('Other words for it that people search for.'),
  definition: line(320).describe('One sentence, shown beside the text.'),
  see: z.array(id).max(8).optional().describe('Ids of terms to read beside it.'),
  between: z
    .array(id)
    .length(2)
    .optional()
    .describe('The two terms it stands between, from one end to the other: [closed-model, open-source].'),
  sources: sourceIds.optional(),
  corrections,
  ...writtenFrom,
});
/** The same beside a translation: neighbours and corrections stand in the English file. */
export const termTranslationSchema = termSchema.omit({ between: true, corrections: true });

/** What stands above a page of plain words, such as `content/pages/about/en.md`. */
export const pageSchema = z.strictObject({
  title: line(80).describe('The title of the page.'),
  summary: line(200).describe('One sentence for search engines.'),
  checked: roughDate.optional().describe('When it was last checked.'),
  corrections,
  ...writtenFrom,
});
/** The same beside a translation: corrections stand in the English file. */
export const pageTranslationSchema = pageSchema.omit({ corrections: true });
