/** The kinds of query that readers type; the report has a row for each. */
export const KINDS = [
  'exact name',
  'beginning of a name',
  'accents',
  'other name',
  'joined or split',
  'plural',
  'one slip',
  'two slips',
  'apostrophe',
  'other language',
  'topic',
  'person',
  'fact, number, date',
  'question with a name',
  'question',
  'country, kind, year',
  'page',
  'signs and wide letters',
  'nothing there',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * A query and the paths, from the language’s root, any of which is right, parted by spaces; no path where nothing may
 * be found.
 */
export type Asked = readonly [query: string, finds: string];
export type AskedByKind = Readonly<Record<Kind, readonly Asked[]>>;
