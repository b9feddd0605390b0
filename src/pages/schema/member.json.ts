import type { APIRoute } from 'astro';
import { memberJsonSchema } from '../../formats/json-schema.ts';
import { library } from '../../library/index.ts';
import { publicAddress } from '../../views/page.ts';
import { readSettings } from '../../settings.ts';

/** What a member’s file may say, for editors. */
export const GET: APIRoute = () => {
  const schema = memberJsonSchema(library().site, publicAddress() + readSettings().base);
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
};
