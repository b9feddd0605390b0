import { z } from 'zod';
import { MAKERS } from './maker.ts';
import { bilingual, id, roughDate, sourceIds } from './primitives.ts';

const DRAW =
  'What is drawn: kinds or countries of members, growth, seats, line, claims, promises, parts, threads, absences. Each needs fields of its own.';

const common = {
  id,
  title: bilingual(140).describe('The point of the figure, as one sentence.'),
  says: bilingual(420).describe('What was counted and how, and what was left out.'),
};

/** Members by a field of their files: nothing more is to be written down, the files are counted. */
const members = (draw: 'kinds' | 'countries') =>
  z.strictObject({ ...common, draw: z.literal(draw).describe(DRAW), sources: sourceIds.min(1) });

const growth = z.strictObject({
  ...common,
  draw: z.literal('growth').describe(DRAW),
  counts: z
    .array(
      z.strictObject({
        n: z.int().min(1).max(1_000_000).describe('The number that the claim gives.'),
        about: z.literal(true).optional().describe('true where the claim says “about”.'),
        over: z.literal(true).optional().describe('true where the claim says “over”.'),
        names: z
          .literal(true)
          .optional()
          .describe('true where a list of names goes with it, all of which have files here.'),
        claim: id.describe('The claim that gives it: it says who counted, and when.'),
      }),
    )
    .min(2)
    .max(8),
});

const seat = z.strictObject({
  as: z.enum(['founder', 'member']),
  since: roughDate.describe('The date of the source: when it says so.'),
  source: id,
});

const seats = z.strictObject({
  ...common,
  draw: z.literal('seats').describe(DRAW),
  bodies: z
    .array(
      z.strictObject({
        id,
        name: bilingual(40),
        own: z.literal(true).optional().describe('true for the body whose members have files here.'),
      }),
    )
    .min(2)
    .max(4),
  rows: z
    .array(
      z
        .strictObject({
          who: id.optional().describe('Id of a member or an absentee.'),
          name: bilingual(40).optional().describe('The name, where there is no file.'),
          seats: z.record(id, seat),
        })
        .refine((r) => (r.who === undefined) !== (r.name === undefined), 'needs either who or name'),
    )
    .min(2)
    .max(20),
});

const line = z.strictObject({
  ...common,
  draw: z.literal('line').describe(DRAW),
  steps: z.array(bilingual(60)).min(2).max(5).describe('From one end to the other.'),
  ends: z
    .tuple([bilingual(20), bilingual(20)])
    .optional()
    .describe('The names of the two ends of the line.'),
  places: z
    .array(
      z
        .strictObject({
          who: z.array(id).min(1).max(4).describe('Ids of members or absentees.'),
          name: bilingual(40).optional().describe('What of theirs stands there, where it has a name of its own.'),
          from: z.int().min(1).max(5).describe('The step it stands on; the first is 1.'),
          to: z
            .int()
            .min(1)
            .max(5)
            .optional()
            .describe('The last step, where the source does not say it more exactly.'),
          what: bilingual(80).describe('What the source says of it.'),
          date: roughDate,
          maker: z.enum(MAKERS).describe('Whose word it is.'),
          claim: id.optional(),
          source: id,
          strayed: z
            .strictObject({
              to: z.int().min(1).max(5).describe('The step it came to.'),
              what: bilingual(60).describe('How, in a few words, with the day.'),
              date: roughDate,
              claim: id,
            })
            .optional()
            .describe('Where it went afterwards without its makers.'),
        })
        .refine((p) => (p.to ?? p.from) >= p.from, { path: ['to'], message: 'cannot stand before from' }),
    )
    .min(2)
    .max(20),
  quote: z
    .strictObject({ text: bilingual(90), by: bilingual(90), date: roughDate, claim: id })
    .optional()
    .describe('Words that the places answer, set large at their date.'),
  events: z
    .array(z.strictObject({ what: bilingual(60), date: roughDate, claim: id }))
    .max(4)
    .optional()
    .describe('What happened between the places, a line each, with its date in words.'),
});

/** A whole and what lies within it, each part within the one before: the share that a number is of another. */
const parts = z.strictObject({
  ...common,
  draw: z.literal('parts'),
  whole: z.strictObject({
    n: z.number().positive(),
    over: z.literal(true).optional().describe('true where the source says “more than”.'),
    label: bilingual(60).describe('The number with its unit, in words.'),
    source: id,
  }),
  parts: z
    .array(
      z.strictObject({
        n: z.number().positive(),
        label: bilingual(60).describe('The number with its unit, in words.'),
        what: bilingual(80).describe('What it is a part of, or whose.'),
        rough: z.literal(true).optional().describe('true for an estimate: its outline is dashed.'),
        source: id,
      }),
    )
    .min(1)
    .max(3)
    .describe('From the largest to the smallest, each within the one before.'),
  rest: bilingual(60).describe('What the whole has besides the largest part.'),
});

/** Subjects through several texts: which of them each text has, in its words. */
const threads = z.strictObject({
  ...common,
  draw: z.literal('threads'),
  texts: z
    .array(z.strictObject({ id, name: bilingual(40), date: roughDate, source: id }))
    .min(2)
    .max(5)
    .describe('From the first to the last.'),
  subjects: z
    .array(
      z.strictObject({
        name: bilingual(40),
        as: z.record(id, bilingual(60)).describe('What each text calls it, by the id of the text.'),
      }),
    )
    .min(2)
    .max(12),
});

const claims = z.strictObject({ ...common, draw: z.literal('claims').describe(DRAW), sources: sourceIds.min(1) });

/** Those who are not in it, by what their files say of why: nothing more is to be written down. */
const absences = z.strictObject({ ...common, draw: z.literal('absences').describe(DRAW), sources: sourceIds.min(1) });

/** The promises of `content/promises.yaml`: nothing more is to be written down, the file is drawn. */
const promises = z.strictObject({ ...common, draw: z.literal('promises').describe(DRAW) });

/** One entry of `content/figures.yaml`: what is drawn, and what the files do not say already. */
export const figureSchema = z.discriminatedUnion('draw', [
  members('kinds'),
  members('countries'),
  growth,
  seats,
  line,
  claims,
  promises,
  parts,
  threads,
  absences,
]);
export type Figure = z.infer<typeof figureSchema>;
/** A figure of one kind: `FigureOf<'growth'>`. */
export type FigureOf<D extends Figure['draw']> = Extract<Figure, { draw: D }>;
