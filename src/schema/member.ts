import { z } from 'zod';
import { corrections } from './correction.ts';
import {
  bilingual,
  country,
  day,
  id,
  inAllLanguages,
  inLanguages,
  line,
  nameLine,
  sourceIds,
  webAddress,
  type InLanguages,
} from './primitives.ts';
import { writtenFrom } from './translation.ts';
import { keyOf, type Vocabulary } from './site.ts';

/** What a single fact rests on: a source id, or one of these words. */
const origin = z
  .union([z.enum(['general-knowledge', 'judgement']), id])
  .describe('What the fact rests on: a source id, “general-knowledge” (not checked) or “judgement” (ours).');

/** The least and the most words of a profile, in each language: what the guide, the samples and the forms ask for. */
export const PROFILE_WORDS = [40, 300] as const;

const common = {
  // Names in other languages are often longer than the organisation’s own.
  name: inLanguages(nameLine(120), nameLine(140)).describe(
    'The name as the organisation writes it, such as Acme Labs; by language where usage differs.',
  ),
  short: inLanguages(nameLine(40))
    .optional()
    .describe('A short name for lists, such as Acme East; by language where it differs.'),
  aliases: z.array(nameLine(80)).max(12).optional().describe('Other names people search for.'),
  summary: line(180).describe('One plain sentence: what it is and its part in the story.'),
  website: webAddress.optional().describe('Its own site: an address that begins with https://.'),
  country: country.optional(),
  city: inLanguages(nameLine(60).regex(/[^\p{N}\s-]/u, 'is a number, and no name of a city'))
    .optional()
    .describe('The city of its seat; by language where its name differs.'),
  sources: sourceIds.min(1),
  checked: day.describe('The day these facts were last checked.'),
  corrections,
};

/** What `content/members/<id>.md` may say above its text in the first language. */
export const memberSchema = (words: Vocabulary) =>
  z.strictObject({
    ...common,
    kind: keyOf(words.kinds).describe('What kind of organisation it is.'),
    sector: keyOf(words.sectors).describe('What it mainly works in.'),
    joined: day.describe('The day it joined, or the day that was announced.'),
    founding: z.boolean().describe('true if it is in the list of the first members.'),
    named: z.boolean().default(false).describe('true if the article that this site starts from names it.'),
    group: keyOf(words.groups).optional().describe('Its group on the map of the subject itself, if it is on it.'),
    weak: z.boolean().optional().describe('true if only one weak source shows that it is a member.'),
    related: z.array(id).max(8).optional().describe('Ids of members with a real tie to it.'),
    basis: z
      .partialRecord(z.enum(['joined', 'country', 'city', 'website', 'kind', 'group', 'named']), origin)
      .default({})
      .describe('What each fact rests on.'),
    archived: z
      .strictObject({ on: day, reason: bilingual(300) })
      .optional()
      .describe('Keeps the page of a member that left, with the day and the reason.'),
    movedTo: id.optional().describe('The new id of a renamed member: its old address then leads there.'),
    movedOn: day.optional().describe('The day it took its new name; without it, the day of the last check counts.'),
  });

/** What `content/absent/<id>.md` may say above its text in the first language. */
export const absentSchema = (words: Vocabulary) =>
  z.strictObject({
    ...common,
    kind: keyOf(words.kinds).describe('What kind of organisation it is.'),
    named: z.boolean().describe('true if the article names it as missing.'),
    reason: z
      .enum(['stated', 'speculation', 'none', 'not-stated'])
      .describe('Whether a reason is known: stated by it, guessed by an author, or none given.'),
    partnership: z.boolean().describe('true if the article says it belongs to another body that this one resembles.'),
    joinedAs: id.optional().describe('The id of the member it became later.'),
    basis: z
      .partialRecord(z.enum(['country', 'city', 'website', 'kind']), origin)
      .default({})
      .describe('What each fact rests on.'),
  });

/** What the file of another language beside a member or an absentee may say: `<id>.fr.md`. */
export const translationSchema = z.strictObject({
  summary: line(200).describe('The summary in this language.'),
  ...writtenFrom,
});

/** All that an organisation is called, in whatever language. */
export const namesOf = ({ name, short }: { name: InLanguages; short?: InLanguages | undefined }): string[] =>
  [name, short].flatMap(inAllLanguages);
