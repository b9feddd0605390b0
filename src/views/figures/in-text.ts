import { svgsOf } from '../../charts/draw.ts';
import { escapeHtml } from '../../markdown/html.ts';
import { figureView } from './figures.ts';
import type { Views } from '../views.ts';

/** A paragraph that is nothing but a link to a place of the site, as the house prints it. */
const ALONE = /<p>(<a href="[^"]*#([\w-]+)"[^>]*>[^<]*<\/a>)<\/p>/g;

/**
 * Puts a figure where a paragraph is nothing but a link to it: its point above, its drawing, and the link below.
 * @param html printed text
 */
export function standFigures(html: string, views: Views): string {
  return html.replace(ALONE, (paragraph, link: string, id: string) => {
    const entry = views.lib.figures.get(id);
    const figure = entry && figureView(views, entry);
    if (figure === undefined || !link.includes(`"${figure.href}"`)) return paragraph;
    const told = { id: `fig-${id}`, title: figure.title, alt: figure.alt };
    return (
      `<figure class="in-text"><figcaption>${escapeHtml(figure.title)}</figcaption>` +
      svgsOf(figure.chart, told) +
      `<p class="text-small">${link}</p></figure>`
    );
  });
}
