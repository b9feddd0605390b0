import { z } from 'zod';
import { MAKERS } from './claim.ts';
import { bilingual, id, roughDate, sourceIds } from './primitives.ts';

const common = {
  id,
  title: bilingual(140).describe('The point of the figure, as one sentence.'),
  says: bilingual(420).describe('What was counted and how, and what was left out.'),
};

/** Members by a field of their files: nothing more is to be written down, the files are counted. */
const members = (draw: 'kinds' | 'countries') =>
  z.strictObject({ ...common, draw: z.literal(draw), sources: sourceIds.min(1) });

const growth = z.strictObject({
  ...common,
  draw: z.literal('growth'),
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
  draw: z.literal('seats'),
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
  draw: z.literal('line'),
  steps: z.array(bilingual(60)).min(2).max(5).describe('From one end to the other.'),
  places: z
    .array(
      z
        .strictObject({
          who: z.array(id).min(1).max(4).describe('Ids of members or absentees.'),
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
        })
        .refine((p) => (p.to ?? p.from) >= p.from, { path: ['to'], message: 'cannot stand before from' }),
    )
    .min(2)
    .max(20),
});

const claims = z.strictObject({ ...common, draw: z.literal('claims'), sources: sourceIds.min(1) });

/** The promises of `content/promises.yaml`: nothing more is to be written down, the file is drawn. */
const promises = z.strictObject({ ...common, draw: z.literal('promises') });

/** One entry of `content/figures.yaml`: what is drawn, and what the files do not say already. */
export const figureSchema = z.discriminatedUnion('draw', [
  members('kinds'),
  members('countries'),
  growth,
  seats,
  line,
  claims,
  promises,
]);
export type Figure = z.infer<typeof figureSchema>;
/** A figure of one kind: `FigureOf<'growth'>`. */
export type FigureOf<D extends Figure['draw']> = Extract<Figure, { draw: D }>;
