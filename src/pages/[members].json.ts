import type { APIRoute } from 'astro';
import { library } from '../library/index.ts';
import { dataSchemaAddress, type MembersFile } from '../formats/data-schemas.ts';
import { memberRecords } from '../formats/open-data.ts';
import { publicAddress } from '../views/page.ts';
import { readSettings } from '../settings.ts';

/** One file, where there are members. */
export const getStaticPaths = () => (library().members.size === 0 ? [] : [{ params: { members: 'members' } }]);

/** Every fact about every member, in both languages. */
export const GET: APIRoute = () => {
  const lib = library();
  const { base } = readSettings();
  const members = memberRecords(lib, publicAddress(), base);
  const { name, subject, factsUpTo } = lib.site;
  const from = { name, subject, address: publicAddress() + base };
  const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  const $schema = dataSchemaAddress('data-members', publicAddress() + base);
  const data: MembersFile = { $schema, from, licence, factsUpTo, count: members.length, members };
  return new Response(`${JSON.stringify(data, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
