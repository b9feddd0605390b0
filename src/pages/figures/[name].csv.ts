import type { APIRoute } from 'astro';
import { toCsv } from '../../formats/csv.ts';
import { figureFiles, type FigureFile } from '../../views/figures/figures.ts';
import { viewsFor } from '../../views/page.ts';

export const getStaticPaths = () => figureFiles(viewsFor);

/** The table behind a figure, for spreadsheets. */
export const GET: APIRoute<FigureFile> = ({ props: { figure } }) =>
  new Response(toCsv(figure.table.head, figure.table.rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
