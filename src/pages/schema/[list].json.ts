import type { APIRoute } from 'astro';
import { DATA_NAMES, dataJsonSchema } from '../../formats/data-schemas.ts';
import { YAML_PLACES, yamlJsonSchema } from '../../formats/json-schema.ts';
import { library } from '../../library/index.ts';
import { publicAddress } from '../../views/page.ts';
import { readSettings } from '../../settings.ts';

/** What a YAML file of content may say, for editors, and what the data files of the site hold, for other programs. */
export const getStaticPaths = () => {
  const root = publicAddress() + readSettings().base;
  return [
    ...Object.keys(YAML_PLACES).map((list) => ({ list, schema: yamlJsonSchema(list, library().site, root) })),
    ...DATA_NAMES.map((list) => ({ list, schema: dataJsonSchema(list, root) })),
  ].map(({ list, schema }) => ({ params: { list }, props: { schema } }));
};

export const GET: APIRoute<{ schema: Record<string, unknown> }> = ({ props: { schema } }) =>
  new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
