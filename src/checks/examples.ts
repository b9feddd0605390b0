import { parse } from 'yaml';
import type { z } from 'zod';
import { listWritten } from '../library/meant/meant.ts';
import { ownValue } from '../library/own-value.ts';
import { homeSchema } from '../schema/home.ts';
import { kindAt, TEXT_KINDS } from '../schema/kinds.ts';
import { schemasOfKinds, TRANSLATION_SCHEMAS } from '../schema/of-kind.ts';
import { shortSchema } from '../schema/prose.ts';
import { searchSchema } from '../schema/search.ts';
import { siteSchema } from '../schema/site.ts';
import { identityOf, isShort } from '../schema/identity.ts';
import { FIRST_LANG, LANGS } from '../schema/languages.ts';

/**
 * What a good value of a field is, by its name, with the kind of file where it is another there; where the field of that name is another thing, one is made from its schema.
 * None is a word of the samples: what a message shows is not refused.
 */
const VALUES: Readonly<Record<string, string>> = {
  languages: '[en, fr]',
  name: 'Rivermill Works',
  short: 'Rivermill',
  aliases: '[Rivermill Workshops, Rivermill East]',
  summary: '"What openness means, and who decides it."',
  'member.summary': '"Maker of chips that run AI models."',
  'absent.summary': '"Maker of chips that run AI models."',
  country: 'CH',
  city: 'Geneva',
  sources: '[acme-release-2024, acme-site]',
  related: '[another-member]',
  archived: "{ on: 2026-05-31, reason: { en: 'It left.', fr: 'Il est parti.' } }",
  basis: '{ country: acme-site, kind: judgement }',
  corrections: "[{ on: 2026-11-24, what: { en: 'It said 2022.', fr: 'On lisait 2022.' } }]",
  title: 'What openness means',
  term: 'Open weights',
  definition: '"Numbers of a model that anyone may load."',
  see: '[open-source]',
  between: '[closed-model, open-source]',
  publisher: 'Rivermill Works',
  author: 'Ada Example',
  repository: 'https://github.com/acme/site',
  email: 'hello@acme.com',
  makers:
    '[{ id: press, letter: P, shape: square, colour: blue, name: { en: Press, fr: Presse } }, ' +
    '{ id: own, letter: B, shape: circle, colour: green, name: { en: The body, fr: L’organisme } }, ' +
    '{ id: named, letter: N, shape: arch, colour: purple, name: { en: Named person, fr: Personne nommée } }, ' +
    '{ id: opinion, letter: O, shape: drop, colour: amber, name: { en: Opinion, fr: Avis } }, ' +
    '{ id: estimate, letter: E, shape: square, colour: grey, name: { en: Estimate, fr: Estimation } }]',
};

/** Values of every form that a text can have: the first that a field takes is an example of it. */
const FORMS = [
  'Words',
  'acme-labs',
  '2023-12-05',
  'https://www.acme.com',
  'hello@acme.com',
  'CH',
  'P',
  'C7',
  '0123456789ab',
  '12345678',
  'explainer:my-page',
  'members/country/us/',
];
const WORDS: Readonly<Record<string, string>> = { en: 'Words', fr: 'Mots' };

const words = { en: 'Company', fr: 'Entreprise' };
let schemas: Readonly<Record<string, z.ZodType>> | undefined;

/** The schema of a file. Words that members choose from are told with the fault. */
function schemaOf(file: string): z.ZodType | undefined {
  schemas ??= {
    ...schemasOfKinds({
      kinds: { company: { ...words, plural: words } },
      sectors: { 'ai-tools': words },
      groups: { startups: { ...words, short: words } },
    }),
    'site.yaml': siteSchema,
    'home.yaml': homeSchema,
    'search.yaml': searchSchema,
  };
  const kind = kindAt(file);
  const text = TEXT_KINDS.find((name) => name === kind);
  if (isShort(file)) return shortSchema;
  return text !== undefined && identityOf(file)?.lang !== FIRST_LANG
    ? TRANSLATION_SCHEMAS[text]
    : schemas[kind ?? file];
}

interface Def {
  innerType?: z.ZodType;
  out?: z.ZodType;
  options?: readonly z.ZodType[];
  shape?: Readonly<Record<string, z.ZodType>>;
  element?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  items?: readonly z.ZodType[];
  entries?: Readonly<Record<string, string>>;
  values?: readonly unknown[];
}

/** What stands inside the wrappers of a schema: what may be left out, what has a value of its own, what is read first. */
function inside(schema: z.ZodType): Def {
  const def = schema.def as Def;
  const inner = def.innerType ?? def.out;
  return inner === undefined ? def : inside(inner);
}

/** The field that a path leads to: its name and its schema. Entries of lists are passed, whatever they are called by. */
function fieldAt(
  schema: z.ZodType,
  path: readonly string[],
  name = '',
): { name: string; schema: z.ZodType } | undefined {
  const { options, shape, element, valueType, items } = inside(schema);
  const here = name === '' ? undefined : { name, schema };
  const [head, ...rest] = path;
  if (head === undefined) return here;
  if (options)
    return options.map((option) => fieldAt(option, path, name)).find((one) => one && one.name !== name) ?? here;
  const inner = shape && Object.hasOwn(shape, head) ? shape[head] : undefined;
  // What is one of two languages is shown with both.
  if (inner)
    return LANGS.some((lang) => lang === head) ? here : (fieldAt(inner, rest, head) ?? { name: head, schema: inner });
  if (shape) return fieldAt(schema, rest, name);
  const each = element ?? valueType ?? items?.[0];
  return each ? withName(fieldAt(each, rest, name), here, name) : here;
}

const withName = <T extends { name: string }>(
  found: T | undefined,
  here: T | undefined,
  name: string,
): T | undefined => (found === undefined || found.name === name ? here : found);

/** A value that a schema takes, as YAML. */
function made(schema: z.ZodType, lang = 'en'): string {
  const { options, shape, element, keyType, valueType, items, entries, values } = inside(schema);
  if (values) return String(values[0]);
  if (entries) return Object.values(entries)[0] ?? '';
  if (options) return made(options.at(-1) ?? schema, lang);
  const pairs = (of: Iterable<readonly [string, z.ZodType]>): string =>
    `{ ${[...of].map(([key, inner]) => `${key}: ${made(inner, Object.hasOwn(WORDS, key) ? key : lang)}`).join(', ')} }`;
  if (shape) {
    const all = Object.entries(shape);
    const isNeeded = ([, inner]: readonly [string, z.ZodType]): boolean => !inner.safeParse(undefined).success;
    const least = pairs(all.filter(isNeeded));
    // Where one of several fields must be there, none of them is needed by itself.
    const more = all.map((one) => pairs(all.filter((other) => other === one || isNeeded(other))));
    return [least, ...more].find((map) => schema.safeParse(parse(map)).success) ?? least;
  }
  if (valueType && keyType) return pairs([[made(keyType), valueType]]);
  const few = (n: number): string => `[${Array.from({ length: n }, () => made(element ?? schema, lang)).join(', ')}]`;
  if (items) return `[${items.map((item) => made(item, lang)).join(', ')}]`;
  if (element) return [1, 2].map(few).find((list) => schema.safeParse(parse(list)).success) ?? few(2);
  const value: unknown = [true, 1, WORDS[lang], ...FORMS].find((one) => schema.safeParse(one).success);
  return typeof value === 'string' ? listWritten([value]).slice(1, -1) : String(value);
}

/**
 * A line of YAML that shows how a field is written.
 * @param field its path, such as `corrections.0.on`
 * @param file where it stands: fields of one name can be different things
 */
export function exampleOf(field: string, file: string): string | undefined {
  const schema = schemaOf(file);
  const found = schema && fieldAt(schema, field.split('.'));
  if (found === undefined) return undefined;
  const { name } = found;
  const own = `${kindAt(file) ?? ''}.${name}`;
  const good = ownValue(VALUES, Object.hasOwn(VALUES, own) ? own : name);
  const fits = good !== undefined && found.schema.safeParse(parse(good)).success;
  return `${name}: ${fits ? good : made(found.schema)}`;
}
