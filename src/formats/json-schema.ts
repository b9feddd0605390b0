import { z } from 'zod';
import { memberSchema } from '../schema/member.ts';
import { claimSchema } from '../schema/claim.ts';
import { eventSchema } from '../schema/event.ts';
import type { Vocabulary } from '../schema/site.ts';
import { sourceSchema } from '../schema/source.ts';

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

/** The folders of lists, each with what one of its entries may say. */
const LISTS = { claims: claimSchema, sources: sourceSchema, timeline: eventSchema };
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** What a list such as `content/claims/*.yaml` may say, as JSON Schema for editors. */
export function listJsonSchema(name: ListName, address: string): Record<string, unknown> {
  const { $schema, ...items } = z.toJSONSchema(LISTS[name], { io: 'input', unrepresentable: 'any' });
  return {
    $schema,
    $id: `${address}schema/${name}.json`,
    title: `A list of ${name === 'timeline' ? 'events' : name}`,
    description: `What stands in content/${name}/*.yaml.`,
    type: 'array',
    items,
  };
}
