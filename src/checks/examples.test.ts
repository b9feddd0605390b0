import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { KIND_NAMES, KINDS, isSingle, TEXT_KINDS } from '../schema/kinds.ts';
import { homeSchema } from '../schema/home.ts';
import { schemasOfKinds, TRANSLATION_SCHEMAS } from '../schema/of-kind.ts';
import { searchSchema } from '../schema/search.ts';
import { siteSchema } from '../schema/site.ts';
import { LANGS } from '../schema/languages.ts';
import { validate } from '../library/validate.ts';
import { exampleOf } from './examples.ts';
import { faultsOf, member } from './fixtures/folder.ts';
import { exampleFor } from './report.ts';

const words = { en: 'A', fr: 'A' };
const site = {
  kinds: { company: { ...words, plural: words } },
  sectors: { 'ai-tools': words },
  groups: { startups: { ...words, short: words } },
};
const schemas = schemasOfKinds(site);

/** Every schema, with a file that it is for. */
const FILES: [file: string, schema: z.ZodType][] = [
  ...KIND_NAMES.map((kind): [string, z.ZodType] => {
    const { place, ending } = KINDS[kind];
    return [isSingle(KINDS[kind]) ? place : `${place}/some.${ending}`, schemas[kind]];
  }),
  ...TEXT_KINDS.map((kind): [string, z.ZodType] => [`${KINDS[kind].place}/some.fr.md`, TRANSLATION_SCHEMAS[kind]]),
  ['site.yaml', siteSchema],
  ['home.yaml', homeSchema],
  ['search.yaml', searchSchema],
];

interface Def {
  innerType?: z.ZodType;
  out?: z.ZodType;
  options?: z.ZodType[];
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  items?: z.ZodType[];
}

/** Every field below a schema, with its path. */
function* fieldsOf(schema: z.ZodType, path: string[] = []): Generator<[string[], z.ZodType]> {
  const def = schema.def as Def;
  if (path.length > 0 && !/^(?:0|some)$/.test(path.at(-1) ?? '')) yield [path, schema];
  if (def.innerType) yield* fieldsOf(def.innerType, path);
  else if (def.options) for (const option of def.options) yield* fieldsOf(option, path);
  else if (def.shape) for (const [key, inner] of Object.entries(def.shape)) yield* fieldsOf(inner, [...path, key]);
  else if (def.element) yield* fieldsOf(def.element, [...path, '0']);
  else if (def.valueType) yield* fieldsOf(def.valueType, [...path, 'some']);
  else for (const item of def.items ?? []) yield* fieldsOf(item, [...path, '0']);
}

describe('the examples of messages', () => {
  it('are no words of the samples, which would be refused where somebody keeps them', () => {
    const examples = ['name', 'short', 'aliases', 'summary', 'country', 'city'].map((field) => {
      const [, name = '', value = ''] = /^(\w+): (.*)$/s.exec(exampleOf(field, 'members/spelt.md') ?? '') ?? [];
      return [name, value];
    });
    const said = faultsOf({ 'members/spelt.md': member(Object.fromEntries(examples) as Record<string, string>) });
    expect(said.map(({ code, field }) => `${code} ${field}`)).toEqual([]);
  });

  it.each(FILES)('are of the field that is meant, and pass its schema (%s)', (file, schema) => {
    const wrong: string[] = [];
    const taken = new Map<string, boolean>();
    for (const [path, inner] of fieldsOf(schema)) {
      const field = path.join('.');
      const example = exampleOf(field, file) ?? '';
      const value = (parse(example) as Record<string, unknown> | null) ?? {};
      const [name = ''] = Object.keys(value);
      // What is one of two languages is shown with both.
      const own = path.filter((part) => !/^(?:0|some|en|fr)$/.test(part)).at(-1);
      if (name !== own) wrong.push(`${field}: ${example}`);
      else if (path.at(-1) === name)
        taken.set(example, taken.get(example) === true || inner.safeParse(value[name]).success);
    }
    expect(wrong).toEqual([]);
    // A field can have several forms: its example has one of them.
    expect([...taken].filter(([, isTaken]) => !isTaken)).toEqual([]);
  });

  /** A value in which something stands at a path, and nothing beside it. */
  const only = (path: readonly string[], put: unknown): unknown =>
    path.reduceRight<unknown>((inner, part) => (part === '0' ? [inner] : { [part]: inner }), put);

  /** What people write wrong at a field: another type, too many words, nothing, and a name of before or beside it. */
  const WRONG: [what: string, (path: readonly string[]) => [path: readonly string[], put: unknown]][] = [
    ['a number', (path) => [path, 1337.5]],
    ['words', (path) => [path, 'It is neither this\nnor that, and long. '.repeat(200)]],
    ['a list', (path) => [path, [[['a']]]]],
    ['a group', (path) => [path, { notAField: { notAField: 1 } }]],
    ['nothing', (path) => [path, null]],
    ['a field of before', (path) => [[...path.slice(0, -1), `${path.at(-1) ?? ''}Fr`], 'Mots']],
    ['a field spelt wrong', (path) => [[...path.slice(0, -1), `${path.at(-1) ?? ''}x`], 'Words']],
    ['a sibling that there is not', (path) => [[...path.slice(0, -1), 'zzzzqqqq'], 'Words']],
  ];

  it.each(FILES)('stand under the field that a message is about (%s)', (file, schema) => {
    const wrong: string[] = [];
    let looked = 0;
    for (const [path] of fieldsOf(schema))
      for (const [what, put] of WRONG) {
        const [at, value] = put(path);
        const { faults } = validate(schema, only(at, value), file, { at: () => ({ line: 1, column: 1 }) });
        // What is missing beside it is told as that.
        for (const fault of faults.filter(
          ({ field }) => field === at.join('.') || field.startsWith(`${at.join('.')}.`),
        )) {
          looked++;
          const example = exampleFor(fault, 'en');
          const shown = Object.keys((parse(example) as Record<string, unknown> | null) ?? {})[0];
          const names = fault.field
            .split('.')
            .filter((part) => !/^(?:\d+|some)$/.test(part) && !LANGS.some((l) => l === part));
          // Of a field that there is not, one that was meant, or one that may stand there.
          const isUnknown = fault.code === 'unknown-field';
          const place = isUnknown ? names.slice(0, -1) : names;
          const fits = isUnknown
            ? shown === String(fault.nearest ?? fault.params?.['meant'] ?? '').split(':')[0] ||
              fault.allowed?.includes(shown ?? '') === true ||
              shown === place.at(-1)
            : shown ===
                String(fault.params?.['meant'] ?? names.at(-1))
                  .split('.')
                  .filter((part) => part !== '0' && part !== 'some' && !LANGS.some((l) => l === part))
                  .at(-1) ||
              // The keys of a group are words of the writer: it is shown whole.
              (fault.code === 'invalid-form' && names.at(-1) === 'notAField' && shown === names.at(-2));
          if (!fits) wrong.push(`${what}: ${fault.field} ${fault.code}: ${example}`);
        }
      }
    expect(looked).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });
});
