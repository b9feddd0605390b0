import { expect, it } from 'vitest';
import { tinyLibrary } from '../tests/support/tiny.ts';
import { memberJsonSchema } from './editor-schema.ts';

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
