import { readFileSync } from 'node:fs';
import { drawingOf, fileStyle } from '../charts/draw.ts';
import type { Chart } from '../charts/data.ts';
import { decodeEntities } from '../built/html/entities.ts';
import type { Letters } from './letters.ts';

const TEXT = /<text([^>]*)>([^<]*)<\/text>/g;

/** A chart for the picture of a shared link, its words in outlines: nothing that draws it needs a font. */
export function outlinesOf(
  chart: Chart,
  letters: Letters,
  colours: ReadonlyMap<string, string>,
): { height: number; svg: string } {
  const { height, body } = drawingOf(chart, 'card');
  const outlined = body.replace(TEXT, (_, given: string, words: string) => {
    const of = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(given)?.[1] ?? '';
    const classes = of('class').split(' ');
    const size = Number(of('font-size') || 13);
    const weight = classes.includes('draw-number') ? 780 : classes.includes('draw-bold') ? 650 : 400;
    const tracking = Number(of('letter-spacing')) / size;
    const { svg, width } = letters.set(letters.writable(decodeEntities(words)), { size, weight, tracking });
    const x = Number(of('x')) - (of('text-anchor') === 'end' ? width : 0);
    return `<g class="${classes.join(' ')}" transform="translate(${x} ${of('y')})">${svg}</g>`;
  });
  const style = fileStyle(readFileSync(new URL('../charts/chart.css', import.meta.url), 'utf8'), colours);
  return { height, svg: `<style>${style}</style><g class="drawing">${outlined}</g>` };
}
