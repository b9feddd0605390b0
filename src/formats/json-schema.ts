import { z } from 'zod';
import { homeSchema } from '../schema/home.ts';
import { isSingle, KINDS, LIST_KINDS, type ListKind } from '../schema/kinds.ts';
import { memberSchema } from '../schema/member.ts';
import { schemasOfKinds } from '../schema/of-kind.ts';
import { searchSchema } from '../schema/search.ts';
import { siteSchema, type Vocabulary } from '../schema/site.ts';

type Json = Record<string, unknown>;

/** A year, a month or a day, as YAML reads it: a year alone is a number. */
const ROUGH_DATE = [
  { type: 'string', pattern: '^(19|20)\\d{2}(-\\d{2}(-\\d{2})?)?$' },
  { type: 'integer', minimum: 1900, maximum: 2099 },
];

/** Whether something is done to a value before it is held against the schema. */
function isReadFirst(schema: z.core.$ZodTypes): boolean {
  const { def } = schema._zod;
  if (def.type === 'transform') return true;
  return def.type === 'pipe' && isReadFirst(def.in as z.core.$ZodTypes);
}

/**
 * A schema of content as JSON Schema for editors and other programs. It is made from the schema that checks the files.
 * Rules that JSON Schema cannot say (a day of the calendar, an id that exists) are left to `npm run check`.
 */
export function asJsonSchema(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      // The pattern of an address says all; the format knows no letters but those of English.
      if (jsonSchema.format === 'uri') delete jsonSchema.format;
      // Of all schemas of content, only a date is read before it is held against its form.
      if (isReadFirst(zodSchema)) {
        delete jsonSchema.type;
        Object.assign(jsonSchema, { anyOf: ROUGH_DATE });
      }
      // What is read first seems to be good without a value.
      if (def.type === 'object') {
        const needed = Object.entries(def.shape).flatMap(([key, field]) =>
          z.safeParse(field, undefined).success ? [] : [key],
        );
        if (needed.length > 0) jsonSchema.required = needed;
      }
    },
  });
}

const named = (schema: Json, address: string, name: string, title: string, description: string): Json => {
  const { $schema, ...rest } = schema;
  return { $schema, $id: `${address}schema/${name}.json`, title, description, ...rest };
};

/** What may stand above the text of a member’s file. */
export const memberJsonSchema = (words: Vocabulary, address: string): Json =>
  named(
    asJsonSchema(memberSchema(words)),
    address,
    'member',
    'A member',
    'What stands between the two lines of dashes of content/members/<id>.md.',
  );

/** The lists of content, each by the name of its folder or file. */
const LISTS: ReadonlyMap<string, ListKind> = new Map(
  LIST_KINDS.map((kind) => [KINDS[kind].place.replace(/\.yaml$/, ''), kind]),
);
/** The files that are no lists. */
const SINGLES = { site: siteSchema, home: homeSchema, search: searchSchema } as const;
const isSingleName = (name: string): name is keyof typeof SINGLES => Object.hasOwn(SINGLES, name);

/** The YAML files of content by the name of their schema, each with where they stand. */
export const YAML_PLACES: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...LISTS].map(([name, kind]) => [name, isSingle(KINDS[kind]) ? KINDS[kind].place : `${name}/*.yaml`]),
  ...Object.keys(SINGLES).map((name) => [name, `${name}.yaml`]),
]);

/** What a YAML file of content may say, as JSON Schema for editors. @throws where there is no such file */
export function yamlJsonSchema(name: string, words: Vocabulary, address: string): Json {
  const description = `What stands in content/${YAML_PLACES[name] ?? ''}.`;
  if (isSingleName(name)) return named(asJsonSchema(SINGLES[name]), address, name, `content/${name}.yaml`, description);
  const kind = LISTS.get(name);
  if (kind === undefined) throw new Error(`There is no schema “${name}”.`);
  const { $schema, ...items } = asJsonSchema(schemasOfKinds(words)[kind]);
  return named(
    { $schema, type: 'array', items },
    address,
    name,
    `A list of ${name === 'timeline' ? 'events' : name}`,
    description,
  );
}
