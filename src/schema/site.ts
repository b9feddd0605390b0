import { z } from 'zod';
import { makersSchema } from './maker.ts';
import { LANGS, languageTagged } from './languages.ts';
import { bilingual, day, emailAddress, id, line, perLanguage, webAddress, type Bilingual } from './primitives.ts';

const term = bilingual(60);
const words = perLanguage(() => z.array(line(40)).length(2));

/** What the check says of a word that is the tag of no language, or not the one that is used. */
export const LANGUAGE = 'must be the tag of a language, such as de or pt-br';

/** Whether an address has nothing behind its host. */
const isWholeHost = (address: string): boolean => {
  const url = URL.parse(address);
  return url !== null && url.href.replace(/\/+$/, '') === url.origin;
};

/** What `content/site.yaml` may say: names, the vocabulary of the directory, addresses. */
export const siteSchema = z.strictObject({
  name: bilingual(80).describe('The name of the site, as titles and feeds have it.'),
  wordmark: words.describe('The name in two parts, set on both sides of the margin rule.'),
  subject: bilingual(60).describe('What the site is about, as it stands inside a sentence.'),
  languages: z
    .array(
      z
        .string()
        .max(20)
        .refine((word) => languageTagged(word) !== undefined, LANGUAGE),
    )
    .min(1)
    .max(12)
    .refine((all) => new Set(all.map((tag) => tag.toLowerCase())).size === all.length, 'must name each language once')
    .optional()
    .describe('The languages of the site by their tags, first the one at its root; en and fr where it is left out.'),
  ownPublishers: z
    .array(line(80))
    .min(1)
    .max(12)
    .describe(
      'Whose sources count as the body’s own words: publishers, as the files of sources name them; the first is the body itself.',
    ),
  independence: bilingual(120).describe(
    'One sentence in the masthead and the foot of each page: who has no part in it.',
  ),
  description: bilingual(200).describe('What the site is, for search engines, feeds and the list of installed apps.'),
  address: webAddress
    .refine(isWholeHost, {
      error:
        'must be the address of a host with nothing behind it, such as https://example.org: the path goes to BASE_PATH',
    })
    .describe('Where the site stands, without its last slash; SITE_URL overrules it.'),
  repository: webAddress
    .optional()
    .describe('Where its files are proposed and corrected: forms and “Correct this page” lead there. May be left out.'),
  email: emailAddress.optional().describe('Where readers can write to when they find an error.'),
  branch: line(60).describe('The branch of the repository that is published, such as main.'),
  factsUpTo: day.describe('The day up to which facts were gathered: the foot of each page says it.'),
  staleAfterDays: z
    .int()
    .min(1)
    .max(5000)
    .describe('After so many days without a check, a page is marked as old and the weekly look names it.'),
  largestDownload: z
    .int()
    .min(1)
    .max(4000)
    .default(200)
    .describe('In megabytes: a download whose files come to more is left out, and the offline page says so.'),
  placeholder: bilingual(80).describe('What stands in the empty field of the search, such as a name to try.'),
  article: z
    .strictObject({ source: id, name: bilingual(40) })
    .optional()
    .describe(
      'The article that the site starts from: the id of its source, and what it is called in a sentence. May be left out.',
    ),
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
    .max(3)
    .describe('The waves in which members came, by the first day of each: the filters and the figures use them.'),
  firstList: bilingual(60)
    .optional()
    .describe(
      'What the list of the first members is called inside a sentence, with its article: the launch list, la liste du lancement.',
    ),
  listsRead: bilingual(160)
    .optional()
    .describe('One sentence for the profiles: which lists of members were read, and up to when.'),
  makers: makersSchema.describe(
    'Whose word a claim can be, in the order of the key: each with its name, letter, shape and colour.',
  ),
  kinds: z
    .record(id, bilingual(60).extend({ plural: term }))
    .describe('The kinds of organisations; each has a page, and members name one.'),
  sectors: z.record(id, term).describe('What organisations work in; members name one.'),
  groups: z
    .record(id, bilingual(80).extend({ short: term }))
    .default({})
    .describe('The groups on the map of members that the subject itself publishes, if it has one.'),
});
export type Site = z.infer<typeof siteSchema>;

/** The words of `site.yaml` that a member file may use. */
export type Vocabulary = Pick<Site, 'kinds' | 'sectors' | 'groups'>;

/** A word of the vocabulary in all languages, and of several. */
type Named = Readonly<Bilingual & { plural?: Bilingual }>;

/** What the words of a field are called: messages know them by it. */
export const CALLED = z.registry<{ called: readonly { value: string; names: readonly string[] }[] }>();

/** What the words of a vocabulary are called. */
const calledOf = (record: Readonly<Record<string, Named>>) =>
  Object.entries(record).map(([value, named]) => ({
    value,
    names: [named, named.plural].flatMap((words) => LANGS.flatMap((lang) => words?.[lang] ?? [])),
  }));

/** An enumeration of a record's keys, for a field that must name one of them; of no keys, it takes nothing. */
export const keyOf = (record: Readonly<Record<string, Named>>) =>
  z.enum(Object.keys(record)).register(CALLED, { called: calledOf(record) });
