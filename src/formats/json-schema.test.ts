import { expect, it } from 'vitest';
import { tinyLibrary } from '../tests/support/tiny.ts';
import { LIST_NAMES, listJsonSchema, memberJsonSchema } from './json-schema.ts';

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

it.each(LIST_NAMES)('says what may stand in a list: %s', (name) => {
  const list = listJsonSchema(name, 'https://tides.example/');
  expect(list).toMatchObject({ $id: `https://tides.example/schema/${name}.json`, type: 'array' });
  expect(list['items']).toMatchObject({ type: 'object', additionalProperties: false });
  expect((list['items'] as { required: string[] }).required).toContain('id');
});
