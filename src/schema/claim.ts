import { z } from 'zod';
import { corrections } from './correction.ts';
import { MAKERS } from './maker.ts';
import { bilingual, day, id, roughDate, sourceIds } from './primitives.ts';

export const STANDINGS = ['uncontested', 'disputed', 'superseded', 'unanswered'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One entry of `content/claims/*.yaml`: a statement, who makes it and how it stands. */
export const claimSchema = z
  .strictObject({
    id,
    article: z
      .string()
      .regex(/^C\d{1,3}$/)
      .optional()
      .describe('Its number among the claims of the article, such as C7.'),
    text: bilingual(320).describe('The claim as one sentence that can be read alone.'),
    maker: z
      .enum(MAKERS)
      .describe(
        'Who makes it: the press, the body itself (own), another named person or body, an author’s opinion, an estimate.',
      ),
    who: bilingual(60).describe('The speaker, as named in the margin.'),
    note: bilingual(220).describe('What a reader must know about it, at most 20 words.'),
    standing: z.enum(STANDINGS).describe('How it stands: uncontested, disputed, superseded, or unanswered (opinions).'),
    reason: bilingual(600).optional().describe('Why it stands so; needed where it is disputed or superseded.'),
    against: bilingual(160)
      .optional()
      .describe('What the other side says, at most 18 words; for claims that are disputed or superseded.'),
    answers: z
      .array(id)
      .min(1)
      .max(12)
      .optional()
      .describe('Ids of the claims that give another answer to the same question. They name this one too.'),
    since: day
      .optional()
      .describe(
        'The day on which it was found to stand so, where it stood otherwise before. Pages not checked since say so.',
      ),
    date: roughDate.describe('When it was said.'),
    checked: day,
    sources: sourceIds.min(1),
    corrections,
    about: z.array(id).max(20).optional().describe('Ids of members and absentees it is about.'),
  })
  .refine((c) => c.reason !== undefined || (c.standing !== 'disputed' && c.standing !== 'superseded'), {
    path: ['reason'],
    message: 'is needed where a claim is disputed or superseded',
  })
  .refine((c) => c.against === undefined || c.standing === 'disputed' || c.standing === 'superseded', {
    path: ['against'],
    message: 'is for claims that are disputed or superseded',
  })
  .refine((c) => c.since === undefined || c.standing === 'disputed' || c.standing === 'superseded', {
    path: ['since'],
    message: 'is for claims that are disputed or superseded',
  })
  .refine((c) => c.standing !== 'unanswered' || c.maker === 'opinion', {
    path: ['standing'],
    message: '“unanswered” is for opinions only',
  })
  .refine((c) => c.standing !== 'uncontested' || c.maker !== 'opinion', {
    path: ['standing'],
    message: 'an opinion is “unanswered”, not “uncontested”',
  });
export type Claim = z.infer<typeof claimSchema>;
