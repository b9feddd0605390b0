import type { APIRoute } from 'astro';
import { toCsv } from '../formats/csv.ts';
import { library } from '../library/index.ts';
import { memberRecords, memberTable } from '../formats/open-data.ts';
import { publicAddress } from '../views/page.ts';
import { readSettings } from '../settings.ts';

/** One file, where there are members. */
export const getStaticPaths = () => (library().members.size === 0 ? [] : [{ params: { members: 'members' } }]);

/** The facts of `members.json` as a table for spreadsheets. */
export const GET: APIRoute = () => {
  const { head, rows } = memberTable(memberRecords(library(), publicAddress(), readSettings().base));
  return new Response(toCsv(head, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
