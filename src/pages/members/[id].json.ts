import type { APIRoute } from 'astro';
import { library } from '../../library/index.ts';
import { memberRecords, type MemberRecord } from '../../formats/open-data.ts';
import { publicAddress } from '../../views/page.ts';
import { readSettings } from '../../settings.ts';

/** For each member the facts that `members.json` has of it, in both languages. */
export const getStaticPaths = () =>
  memberRecords(library(), publicAddress(), readSettings().base).map((member) => ({
    params: { id: member.id },
    props: { member },
  }));

export const GET: APIRoute<{ member: MemberRecord }> = ({ props: { member } }) =>
  new Response(`${JSON.stringify(member, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
