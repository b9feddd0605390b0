import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml } from './yaml/parse.ts';
import { validate } from './validate.ts';

describe('holding a value against its schema', () => {
  const schema = z.strictObject({
    kind: z.enum(['company', 'startup']),
    on: z.boolean(),
    deep: z.strictObject({ name: z.string() }).optional(),
    list: z.array(z.string()).min(1).optional(),
  });
  const faults = (text: string) => {
    const { value, positions } = parseYaml(text, 'a.yaml');
    return validate(schema, value, 'a.yaml', positions).faults;
  };
  it('names the nearest word', () => {
    expect(faults('kind: compani\non: true')).toMatchObject([
      {
        code: 'unknown-value',
        field: 'kind',
        line: 1,
        column: 7,
        found: 'compani',
        allowed: ['company', 'startup'],
        nearest: 'company',
      },
    ]);
  });
  it('names the nearest field, at its key, and does not propose one that is there', () => {
    expect(faults('kind: company\non: true\ndeep:\n  nam: x\n  name: y')).toMatchObject([
      {
        code: 'unknown-field',
        field: 'deep.nam',
        line: 4,
        column: 3,
        params: { cause: 'cause.beside', other: 'name' },
      },
    ]);
  });
  it('finds every fault at once', () => {
    expect(
      faults('on: maybe\nlist: []\nmore: 1')
        .map((f) => f.code)
        .sort(),
    ).toEqual(['invalid-too-short', 'invalid-type', 'missing-field', 'unknown-field']);
  });
});
