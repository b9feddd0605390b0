import { expect, it } from 'vitest';
import { z } from 'zod';
import { tinyLibrary } from '../tests/support/tiny.ts';
import { claimSchema } from './claim.ts';
import { eventSchema } from './event.ts';
import { figureSchema } from './figure.ts';
import { homeSchema } from './home.ts';
import { promiseSchema } from './promise.ts';
import { absentSchema, memberSchema, translationSchema } from './member.ts';
import * as prose from './prose.ts';
import { siteSchema } from './site.ts';
import { sourceSchema } from './source.ts';

const { site } = tinyLibrary();
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  member: memberSchema(site),
  absent: absentSchema(site),
  translation: translationSchema,
  claim: claimSchema,
  event: eventSchema,
  figure: figureSchema,
  home: homeSchema,
  promise: promiseSchema,
  site: siteSchema,
  source: sourceSchema,
  ...Object.fromEntries(Object.entries(prose).filter(([name]) => name.endsWith('Schema'))),
};

interface Json {
  type?: string;
  pattern?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  maxLength?: number;
  maxItems?: number;
  properties?: Record<string, Json>;
  propertyNames?: Json;
  additionalProperties?: boolean | Json;
  items?: Json;
  anyOf?: Json[];
  oneOf?: Json[];
  allOf?: Json[];
}

/** A form whose length is fixed by itself: a day, a country, a hash. */
const isShort = ({ pattern = '' }: Json): boolean => pattern.startsWith('^') && !/[*+]|\{\d+,\}/.test(pattern);

/** What of a schema takes anything, of any length. */
function* loose(schema: Json, at: string): Generator<string> {
  const { type, additionalProperties: more } = schema;
  const isFree = schema.maxLength === undefined && schema.enum === undefined && schema.const === undefined;
  if (type === 'string' && isFree && !isShort(schema)) yield `${at}: a text of any length (${schema.pattern ?? ''})`;
  if (type === 'array' && schema.maxItems === undefined) yield `${at}: a list of any length`;
  if (type === 'object' && more !== false && schema.propertyNames === undefined) yield `${at}: any field`;
  for (const [name, property] of Object.entries(schema.properties ?? {})) yield* loose(property, `${at}.${name}`);
  if (schema.items !== undefined) yield* loose(schema.items, `${at}[]`);
  if (typeof more === 'object') yield* loose(more, `${at}.*`);
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
    yield* loose(part, at);
}

it('no file may say something that has no name, or that has no end', () => {
  expect(Object.keys(SCHEMAS).length).toBeGreaterThan(14);
  // What comes in is bounded, or what comes out is: a day is read as a text first.
  const found = Object.entries(SCHEMAS).flatMap(([name, schema]) => {
    const places = (io: 'input' | 'output'): string[] => [
      ...loose(z.toJSONSchema(schema, { unrepresentable: 'any', io }) as Json, name),
    ];
    const out = places('output');
    return places('input').filter((place) => out.includes(place));
  });
  expect([...new Set(found)]).toEqual([]);
});
