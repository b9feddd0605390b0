import type { z } from 'zod';
import { asJsonSchema } from '../../formats/json-schema.ts';
import { homeSchema } from '../../schema/home.ts';
import { LANGS } from '../../schema/languages.ts';
import { siteSchema } from '../../schema/site.ts';

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  additionalProperties?: Node | boolean;
}

/** What an entry of a field has inside, where that is more than a word in each language. */
function insideOf({ properties, items, additionalProperties: entry }: Node): string[] {
  const inner = properties ?? items?.properties ?? (typeof entry === 'object' ? entry.properties : undefined) ?? {};
  const names = Object.keys(inner);
  return names.join() === LANGS.join() ? [] : names;
}

/** The fields of a file as a list in Markdown, from the schema that checks it: what each is for, and which may be left out. */
function listOf(schema: z.ZodType): string {
  const { properties = {}, required = [] } = asJsonSchema(schema) as Node;
  return Object.entries(properties)
    .map(([key, node]) => {
      const inside = insideOf(node).map((name) => `\`${name}\``);
      const parts = inside.length === 0 ? '' : ` With ${inside.join(', ')}.`;
      return `- \`${key}\`${required.includes(key) ? '' : ' (may be left out)'}: ${node.description?.replace(/ May be left out\.$/, '') ?? ''}${parts}`;
    })
    .join('\n');
}

/** A text with the lists of fields of both files in their places: below the headings that name these. */
export const withFieldLists = (text: string): string =>
  Object.entries({ 'site.yaml': siteSchema, 'home.yaml': homeSchema }).reduce(
    (all, [file, schema]) =>
      all.replace(new RegExp(`(?<=^### .*\`${file}\`.*\\n\\n)(?:- .*\\n)*\\n?`, 'm'), () => `${listOf(schema)}\n\n`),
    text,
  );
