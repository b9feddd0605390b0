import type { APIRoute } from 'astro';
import { library } from '../../library/index.ts';
import { dataSchemaAddress, type MemberRecord } from '../../formats/data-schemas.ts';
import { memberRecords } from '../../formats/open-data.ts';
import { publicAddress } from '../../views/page.ts';
import { readSettings } from '../../settings.ts';

/** For each member the facts that `members.json` has of it, in both languages. */
export const getStaticPaths = () =>
  memberRecords(library(), publicAddress(), readSettings().base).map((member) => ({
    params: { id: member.id },
    props: { member },
  }));

const schemaAddress = (): string => dataSchemaAddress('data-member', publicAddress() + readSettings().base);

export const GET: APIRoute<{ member: MemberRecord }> = ({ props: { member } }) =>
  new Response(`${JSON.stringify({ $schema: schemaAddress(), ...member }, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
