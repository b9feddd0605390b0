import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { KIND_NAMES, KINDS, isSingle, TEXT_KINDS } from '../schema/kinds.ts';
import { homeSchema } from '../schema/home.ts';
import { schemasOfKinds, TRANSLATION_SCHEMAS } from '../schema/of-kind.ts';
import { searchSchema } from '../schema/search.ts';
import { siteSchema } from '../schema/site.ts';
import { exampleOf } from './examples.ts';
import { faultsOf, member } from './fixtures/folder.ts';

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
});
