import { z } from 'zod';
import { parseTypedLink } from './links.ts';
import { bilingual, id, line, perLanguage } from './primitives.ts';

const text = perLanguage(() => z.string().min(1).max(4000));

/** A question that the site answers, with the answer in a line and the page that gives it in full. */
const question = z.strictObject({
  question: bilingual(90).describe('As a reader would ask it.'),
  answer: bilingual(220).describe('The answer, at most 25 words.'),
  link: line(140)
    .refine((link) => parseTypedLink(link) !== undefined, 'must be a typed link, such as explainer:my-page')
    .describe('Where it is answered in full, as a typed link: explainer:my-page.'),
});

/** `content/home.yaml`: what this is, in a headline and in a plain sentence, and the questions that the site answers. */
export const homeSchema = z.strictObject({
  headline: text.describe('The question in large letters: one line of Markdown, which may carry one claim link.'),
  answer: text.describe('The answer in a minute: paragraphs of Markdown with typed links.'),
  founders: z.array(id).max(6).default([]).describe('Ids of the members that come first among the members.'),
  questions: z
    .array(question)
    .max(8)
    .default([])
    .describe('Questions that the site answers, for the empty search too.'),
});
export type Home = z.infer<typeof homeSchema>;
