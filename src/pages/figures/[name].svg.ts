import type { APIRoute } from 'astro';
import css from '../../charts/chart.css?raw';
import { standaloneSvg } from '../../charts/draw.ts';
import { figureFiles, sourceLine, type FigureFile } from '../../views/figures/figures.ts';
import { lightOf } from '../../styles/colours.ts';
import { publicAddress, viewsFor } from '../../views/page.ts';

export const getStaticPaths = () => figureFiles(viewsFor);

/** A figure as a drawing that needs nothing beside it. */
export const GET: APIRoute<FigureFile> = ({ props: { figure, lang } }) => {
  const views = viewsFor(lang);
  const told = {
    ...figure,
    lang,
    source: sourceLine(views, figure, publicAddress()),
    colours: lightOf(views.marks),
  };
  return new Response(standaloneSvg(figure.chart, told, css), { headers: { 'content-type': 'image/svg+xml' } });
};
