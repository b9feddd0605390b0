import type { APIRoute } from 'astro';
import { LIST_NAMES, listJsonSchema, type ListName } from '../../formats/json-schema.ts';
import { publicAddress } from '../../views/page.ts';
import { readSettings } from '../../settings.ts';

export const getStaticPaths = () => LIST_NAMES.map((list) => ({ params: { list }, props: { list } }));

/** What a list of claims, sources or events may say, for editors. */
export const GET: APIRoute<{ list: ListName }> = ({ props }) => {
  const schema = listJsonSchema(props.list, publicAddress() + readSettings().base);
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
};
