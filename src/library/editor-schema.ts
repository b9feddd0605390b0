import { z } from 'zod';
import { memberSchema } from '../schema/member.ts';
import type { Vocabulary } from '../schema/site.ts';

/**
 * What may stand above the text of a member’s file, as JSON Schema for editors and other programs. It is made from
 * the schema that checks the files. Rules that JSON Schema cannot say (a day of the calendar, an id that exists)
 * are left to `npm run check`.
 */
export function memberJsonSchema(words: Vocabulary, address: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(memberSchema(words), { io: 'input' });
  return {
    $schema,
    $id: `${address}schema/member.json`,
    title: 'A member',
    description: 'What stands between the two lines of dashes of content/members/<id>.md.',
    ...schema,
  };
}
