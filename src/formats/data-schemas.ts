import { z } from 'zod';
import { FIRST_LANG, inEach } from '../schema/languages.ts';

const inAll = inEach(() => z.string());
const both = z.strictObject(inAll).describe('In each language.');
const term = z.strictObject({ id: z.string().describe('The word of the vocabulary.'), ...inAll });
const day = z.iso.date().describe('A day, YYYY-MM-DD.');
// Letters of any language stand in addresses as their pages have them, which JSON Schema’s “uri” has not.
const address = z
  .string()
  .regex(/^https?:\/\/\S+$/)
  .describe('A whole web address.');
const schemaOf = address.optional().describe('Where this schema stands.');

const sourceRecord = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.string().nullable().describe('A year, a month or a day.'),
  language: z.string().nullable(),
  url: address.nullable(),
  archived: address.nullable().describe('Where an archive keeps it.'),
});

/** All that is known of a member, in all languages. What is not known is null. */
const memberRecordSchema = z.strictObject({
  id: z.string().describe('The last part of its address.'),
  name: both,
  short: z.string().nullable().describe('A short name for lists.'),
  aliases: z.array(z.string()).describe('Other names that people search for.'),
  summary: z.strictObject(inEach((lang) => (lang === FIRST_LANG ? z.string() : z.string().nullable()))),
  kind: term,
  sector: term,
  group: term.nullable(),
  country: z
    .strictObject({ code: z.string().regex(/^[A-Z]{2}$/), ...inAll })
    .nullable()
    .describe('ISO 3166-1, with its names.'),
  city: both.nullable(),
  website: address.nullable(),
  joined: day,
  cohort: term.nullable().describe('The wave it came with.'),
  founding: z.boolean(),
  namedInArticle: z.boolean(),
  weaklySourced: z.boolean().describe('true where one weak source alone shows that it is a member.'),
  related: z.array(z.string()).describe('Ids of members with a real tie to it.'),
  sources: z.array(sourceRecord),
  basis: z
    .record(z.string(), z.string())
    .describe('What each fact rests on: a source id, general-knowledge or judgement.'),
  checked: day,
  archived: z.strictObject({ on: day, reason: both }).nullable().describe('When and why it left.'),
  movedTo: z.string().nullable().describe('Its new id.'),
  pages: both.describe('The addresses of its pages.'),
});
/** What is known of a member, for other programs. */
export type MemberRecord = z.infer<typeof memberRecordSchema>;

const memberFile = z.strictObject({ $schema: schemaOf, ...memberRecordSchema.shape });

const membersFile = z.strictObject({
  $schema: schemaOf,
  from: z.strictObject({ name: both, subject: both, address }).describe('The site it comes from.'),
  licence: z.strictObject({ name: z.string(), url: address }),
  factsUpTo: day,
  count: z.int().min(0),
  members: z.array(memberRecordSchema),
});
export type MembersFile = z.infer<typeof membersFile>;

const instant = z.iso.datetime();

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), as much of it as these feeds use. */
const feedFile = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: address,
  feed_url: address,
  description: z.string(),
  icon: address,
  favicon: address,
  language: z.string(),
  authors: z.array(z.strictObject({ name: z.string(), url: address })),
  _schema: z.strictObject({ url: address }).optional().describe('Where this schema stands.'),
  items: z.array(
    z.strictObject({
      id: z.string(),
      url: address,
      title: z.string(),
      summary: z.string(),
      language: z.string().optional().describe('Of this item, where it is in another language than the feed.'),
      content_html: z.string(),
      date_published: instant,
      date_modified: instant.optional(),
    }),
  ),
});
export type JsonFeed = z.infer<typeof feedFile>;

/** The data files that the site serves, by the name of their schema: what they hold. */
const DATA = {
  'data-members': { of: 'members.json', title: 'All members', schema: membersFile },
  'data-member': { of: 'members/<id>.json', title: 'One member', schema: memberFile },
  'data-feed': { of: 'feed.json', title: 'The news as JSON Feed 1.1', schema: feedFile },
} as const;
export type DataName = keyof typeof DATA;
export const DATA_NAMES = Object.keys(DATA) as DataName[];

/** The address of the schema of a data file. @param root of the site below its base path, with its closing slash */
export const dataSchemaAddress = (name: DataName, root: string): string => `${root}schema/${name}.json`;

/** The JSON Schema of a data file. */
export function dataJsonSchema(name: DataName, root: string): Record<string, unknown> {
  const { of, title, schema } = DATA[name];
  const { $schema, ...rest } = z.toJSONSchema(schema);
  return { $schema, $id: dataSchemaAddress(name, root), title, description: `What /${of} holds.`, ...rest };
}
