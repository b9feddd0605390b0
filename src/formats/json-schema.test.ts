import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { blanksOf } from '../contribute/samples/blueprint.ts';
import { openLibrary } from '../library/index.ts';
import { KIND_NAMES } from '../schema/kinds.ts';
import { schemasOfKinds } from '../schema/of-kind.ts';
import { strictly } from '../tests/support/json-schema.ts';
import { tinyLibrary } from '../tests/support/tiny.ts';
import { Views } from '../views/views.ts';
import { DATA_NAMES, dataJsonSchema, type DataName } from './data-schemas.ts';
import { feedView } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { asJsonSchema, memberJsonSchema, YAML_PLACES, yamlJsonSchema } from './json-schema.ts';
import { memberRecords } from './open-data.ts';

const schema = memberJsonSchema(tinyLibrary().site, 'https://tides.example/repo/');

it('offers the kinds, sectors and groups of this site, and no others', () => {
  expect(schema['properties']).toMatchObject({
    kind: { enum: ['maker', 'school'] },
    sector: { enum: ['turbines', 'oceans'] },
    group: { enum: ['shore', 'sea'] },
  });
});

it('refuses a field that nobody knows, and does not ask for one that has a default', () => {
  expect(schema['additionalProperties']).toBe(false);
  expect(schema['required']).toContain('founding');
  expect(schema['required']).not.toContain('named');
});

it('explains every field in a sentence', () => {
  const fields = Object.entries(schema['properties'] as Record<string, { description?: string }>);
  expect(fields.filter(([, field]) => (field.description ?? '').length < 10).map(([name]) => name)).toEqual([]);
});

it('names its own address', () => {
  expect(schema['$id']).toBe('https://tides.example/repo/schema/member.json');
});

const site = tinyLibrary().site;
const ROOT = 'https://tides.example/';
const real = openLibrary('content');

it.each(Object.entries(YAML_PLACES))('says what may stand in a file of content: %s', (name, place) => {
  const schema = yamlJsonSchema(name, site, ROOT);
  expect(schema).toMatchObject({ $id: `https://tides.example/schema/${name}.json` });
  expect(schema['description']).toContain(place);
  expect(strictly(schema)).toBeTypeOf('function');
});

it.each(DATA_NAMES)('says what a data file holds, so that a strict reader takes it: %s', (name) => {
  expect(strictly(dataJsonSchema(name, ROOT))).toBeTypeOf('function');
});

it.each(Object.entries(YAML_PLACES))('fits what stands in the content of this site: %s', (name, place) => {
  const fits = strictly(yamlJsonSchema(name, real.site, ROOT));
  const files = place.includes('*') ? readdirSync(`content/${name}`).map((file) => `${name}/${file}`) : [place];
  for (const file of files)
    expect([file, fits(parse(readFileSync(`content/${file}`, 'utf8'))), fits.errors]).toEqual([file, true, null]);
});

describe('the data', () => {
  const checks = new Map(DATA_NAMES.map((name) => [name, strictly(dataJsonSchema(name, ROOT))]));
  const fits = (name: DataName, data: unknown): unknown => {
    const check = checks.get(name);
    if (check === undefined) throw new Error(name);
    return check(data) || check.errors;
  };

  it('fits its schema', () => {
    const lib = tinyLibrary();
    const members = memberRecords(lib, 'https://tides.example', '/');
    const all = [...members, ...memberRecords(real, 'https://example.org', '/')];
    for (const member of all) expect(fits('data-member', { $schema: ROOT, ...member })).toBe(true);
    const from = { name: site.name, subject: site.subject, address: ROOT };
    const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
    expect(fits('data-members', { from, licence, factsUpTo: site.factsUpTo, count: members.length, members })).toBe(
      true,
    );
    const view = feedView(new Views(lib, 'en', '/'), 'https://tides.example');
    expect(fits('data-feed', jsonFeed(view, { name: 'Tides', url: ROOT }, ROOT))).toBe(true);
  });

  it('does not fit it with a field more, or one that is missing', () => {
    const [member] = memberRecords(tinyLibrary(), 'https://tides.example', '/');
    const { joined: _, ...without } = member ?? { joined: '' };
    expect(fits('data-member', without)).not.toBe(true);
    expect(fits('data-member', { ...member, more: 1 })).not.toBe(true);
  });
});

describe('the published schema and the check', () => {
  /** What JSON Schema cannot say: the calendar, countries that there are, words that are taken, fields that hang together. */
  const isBeyond = (error: z.ZodError): boolean => error.issues.every(({ code }) => code === 'custom');
  const strange = fc.oneof(
    fc.constantFrom(
      '',
      'x',
      'ACME',
      'a--b',
      '2024-02-30',
      '2024-02-08',
      '2024',
      'DE',
      'de',
      'https://a.test',
      'javascript:x',
    ),
    fc.constantFrom(
      null,
      true,
      false,
      0,
      2024,
      1.5,
      [],
      {},
      ['gazette'],
      [1],
      { en: 'x' },
      { en: 'x', fr: 'y' },
      'x'.repeat(700),
    ),
  );

  it.each(KIND_NAMES)('agree on what a file may say, whatever stands in it: %s', (kind) => {
    const schema = schemasOfKinds(site)[kind];
    const published = strictly(asJsonSchema(schema));
    const blanks = blanksOf(kind, tinyLibrary());
    const whole = Object.fromEntries(blanks.filter(({ isNeeded }) => isNeeded).map(({ key, value }) => [key, value]));
    expect([published(whole), schema.safeParse(whole).success]).toEqual([true, true]);
    const keys = [...blanks.map(({ key }) => key), 'another'];
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...keys), strange, { maxKeys: 3 }),
        fc.subarray(keys, { maxLength: 2 }),
        (more, less) => {
          const data: Record<string, unknown> = { ...whole, ...more };
          for (const key of less) data[key] = undefined;
          const written = JSON.parse(JSON.stringify(data)) as unknown;
          const { success, error } = schema.safeParse(written);
          if (published(written)) expect(success || isBeyond(error)).toBe(true);
          else expect(success).toBe(false);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
