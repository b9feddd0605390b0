import { escapeHtml } from '../markdown/html.ts';
import { drawAbsences } from './absences.ts';
import { drawCounts } from './counts.ts';
import { WIDTHS, type Chart, type Drawing, type Layout } from './data.ts';
import { drawGrowth } from './growth.ts';
import { drawLine } from './line.ts';
import { drawParts } from './parts.ts';
import { drawPromises } from './promises.ts';
import { drawSeats } from './seats.ts';
import { drawStandings } from './standings.ts';
import { drawThreads } from './threads.ts';
import { LEADING, lines, px, SIZE, wrap } from './svg.ts';

/** Draws a chart without its frame. */
export function drawingOf(chart: Chart, layout: Layout): Drawing {
  switch (chart.draw) {
    case 'counts':
      return drawCounts(chart, layout);
    case 'growth':
      return drawGrowth(chart, layout);
    case 'seats':
      return drawSeats(chart, layout);
    case 'line':
      return drawLine(chart, layout);
    case 'standings':
      return drawStandings(chart, layout);
    case 'promises':
      return drawPromises(chart, layout);
    case 'parts':
      return drawParts(chart, layout);
    case 'threads':
      return drawThreads(chart, layout);
    case 'absences':
      return drawAbsences(chart, layout);
  }
}

/** What a drawing says to those who do not see it. */
export interface Told {
  id: string;
  title: string;
  /** The numbers, in a sentence. */
  alt: string;
}

/**
 * A chart as it stands in a page: its colours and type are the page’s.
 * @param toldBy the layout that says its words, where the page has the chart in two of them: once is enough
 */
export function svgOf(chart: Chart, layout: Layout, { id, title, alt }: Told, toldBy: Layout = layout): string {
  const { height, body } = drawingOf(chart, layout);
  const name = `${id}-${toldBy}`;
  const words =
    toldBy === layout
      ? `<title id="${name}-t">${escapeHtml(title)}</title><desc id="${name}-d">${escapeHtml(alt)}</desc>`
      : '';
  return (
    `<svg class="drawing drawing-${layout}" viewBox="0 0 ${WIDTHS[layout]} ${px(height)}" role="img" aria-labelledby="${name}-t ${name}-d">` +
    `${words}${body}</svg>`
  );
}

/** A chart for a column of text, a tablet’s and a phone’s, of which a page shows one; its words are said once. */
export const svgsOf = (chart: Chart, told: Told): string =>
  (['wide', 'middle', 'narrow'] as const).map((layout) => svgOf(chart, layout, told, 'wide')).join('');

/** The solid dots of a drawing as links, over it: each leads to the list, and a script makes it lead to the member. */
export function dotLinks(chart: Chart, layout: Layout, href: string): string {
  if (chart.draw !== 'growth') return '';
  const { height, blocks } = drawGrowth(chart, layout);
  const links = blocks.map(
    ({ x, y, width, height: tall, n, perRow, pitch, up }) =>
      `<a href="${escapeHtml(href)}" aria-label="${n}" data-dots="${[n, perRow, px(x), px(up ? y + tall : y), pitch, up ? -1 : 1].join(' ')}">` +
      `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(tall)}"/></a>`,
  );
  return links.length === 0
    ? ''
    : `<svg class="drawing drawing-${layout} dot-links" viewBox="0 0 ${WIDTHS[layout]} ${px(height)}">${links.join('')}</svg>`;
}

/** What a file needs that stands alone. */
export interface Alone extends Told {
  lang: string;
  /** Where the figure stands and where its numbers were read. */
  source: string;
  /** The colours of its roles: those of the light theme. */
  colours: ReadonlyMap<string, string>;
}

const MARGIN = 24;

/** The rules of a drawing where no page gives it its colours. @param css the text of chart.css */
export const fileStyle = (css: string, colours: ReadonlyMap<string, string>): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media[\s\S]*$/, '')
    .replace(
      /var\(--([\w-]+)\)/g,
      (whole, name: string) => colours.get(name) ?? (name === 'sans' ? 'sans-serif' : whole),
    )
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A chart as a file of its own: title, source and colours are inside.
 * @param css the text of chart.css
 */
export function standaloneSvg(chart: Chart, { title, alt, lang, source, colours }: Alone, css: string): string {
  const style = fileStyle(css, colours);
  const width = WIDTHS.wide;
  const head = wrap(title, width - 20, 20, true);
  const top = MARGIN + head.length * 24 + 14;
  const { height, body } = drawingOf(chart, 'wide');
  const told = wrap(source, width - 10, SIZE);
  const foot = top + height + 30;
  const whole = foot + told.length * LEADING + 8;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="drawing" xml:lang="${lang}" width="${width + 2 * MARGIN}" height="${px(whole)}" viewBox="0 0 ${width + 2 * MARGIN} ${px(whole)}" role="img" aria-labelledby="t d">` +
    `<title id="t">${escapeHtml(title)}</title><desc id="d">${escapeHtml(alt)}</desc><style>${style}</style>` +
    `<path class="draw-paper" d="M0 0H${width + 2 * MARGIN}V${px(whole)}H0z"/>` +
    head
      .map(
        (words, i) =>
          `<text class="draw-bold" font-size="20" x="${MARGIN}" y="${MARGIN + 14 + i * 24}">${escapeHtml(words)}</text>`,
      )
      .join('') +
    `<g transform="translate(${MARGIN} ${top})">${body}</g>` +
    lines(MARGIN, foot, told, { cls: 'draw-muted' }) +
    `</svg>\n`
  );
}
