import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIGHT } from '../styles/colours.ts';
import { parseHtml, isElement, type Element, type Node } from '../built/html/tree.ts';
import type { Chart, Counts, Growth, Layout, Line, Seats, Standings } from './data.ts';
import { WIDTHS } from './data.ts';
import { standaloneSvg, svgOf } from './draw.ts';
import { widthOf, wrap } from './svg.ts';

const told = { id: 'x', title: 'A point', alt: 'All numbers' };
const counts: Counts = {
  draw: 'counts',
  of: 'Kind',
  columns: [
    { label: 'Launch', total: 44 },
    { label: 'Later', total: 4 },
  ],
  rows: [
    { label: 'Mills', values: [41, 0], total: 41 },
    { label: 'Ovens', values: [3, 4], total: 7 },
  ],
  total: 'Total',
};
const growth: Growth = {
  draw: 'growth',
  points: [
    {
      n: 9,
      said: '9',
      over: false,
      names: true,
      date: '2020-01-02',
      when: '2 Jan 2020',
      who: 'Gazette',
      maker: 'press',
    },
    {
      n: 40,
      said: '>40',
      over: true,
      names: false,
      date: '2022-06',
      when: 'June 2022',
      who: 'Guild',
      maker: 'alliance',
    },
  ],
  gap: { after: 0, label: '29 months without a count' },
  unnamed: 'Hollow: no names',
};
const seats: Seats = {
  draw: 'seats',
  bodies: ['Guild', 'Club'],
  rows: [{ label: 'Rye', seats: [{ founder: true, role: 'founder', year: '2020' }, undefined] }],
  none: 'not named',
};
const line: Line = {
  draw: 'line',
  steps: ['Soft', 'Firm', 'Hard'],
  places: [{ label: 'Rye', what: 'A loaf', when: '2020', from: 2, to: 3, maker: 'opinion' }],
};
const standings: Standings = {
  draw: 'standings',
  columns: [
    { label: 'Uncontested', standing: 'uncontested' },
    { label: 'Disputed', standing: 'disputed' },
  ],
  rows: [{ label: 'Press report', maker: 'press', values: [23, 2], total: 25 }],
  total: 'Total',
};
const charts: Chart[] = [counts, growth, seats, line, standings];
const each = charts.flatMap((chart) =>
  (['wide', 'narrow'] as const).map((layout): [string, Layout, Chart] => [chart.draw, layout, chart]),
);

const elementsOf = (svg: string): Element[] => {
  const out: Element[] = [];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes)
      if (isElement(node)) {
        out.push(node);
        walk(node.children);
      }
  };
  walk(parseHtml(svg));
  return out;
};
const wordsOf = (svg: string): string[] =>
  elementsOf(svg)
    .filter(({ name }) => name === 'text')
    .map(({ children }) => children.join(''));
/** How many units a drawing shows: the length of its broad lines over the length of a unit and its gap. */
const unitsIn = (svg: string): number =>
  elementsOf(svg).reduce((sum, { attributes }) => {
    const [side = 0, gap = 0] = (attributes.get('stroke-dasharray') ?? '').split(' ').map(Number);
    if (!attributes.has('stroke-dasharray')) return sum;
    const runs = [...(attributes.get('d') ?? '').matchAll(/h([\d.]+)/g)];
    return sum + runs.reduce((n, [, run]) => n + Math.round((Number(run) + gap) / (side + gap)), 0);
  }, 0);

describe.each(each)('a drawing of %s, %s', (_, layout, chart) => {
  const svg = svgOf(chart, layout, told);

  it('is a picture with a title and its numbers in words', () => {
    const [root] = elementsOf(svg);
    expect(root?.attributes.get('role')).toBe('img');
    expect(root?.attributes.get('aria-labelledby')).toBe(`x-${layout}-t x-${layout}-d`);
    expect(svg).toContain(`<title id="x-${layout}-t">A point</title><desc id="x-${layout}-d">All numbers</desc>`);
  });

  it('carries no style of its own, which the policy of the pages would refuse', () => {
    expect(elementsOf(svg).filter(({ name, attributes }) => name === 'style' || attributes.has('style'))).toEqual([]);
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}\b|url\(/i);
  });

  it('keeps all its words inside', () => {
    for (const { name, attributes, children } of elementsOf(svg)) {
      if (name !== 'text') continue;
      const x = Number(attributes.get('x'));
      const anchor = attributes.get('text-anchor');
      const width = widthOf(children.join(''), Number(attributes.get('font-size') ?? 13));
      const from = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      expect(from).toBeGreaterThanOrEqual(-1);
      expect(from + width).toBeLessThanOrEqual(WIDTHS[layout] + 8);
    }
  });
});

describe('counts', () => {
  it.each(['wide', 'narrow'] as const)('show one unit for each, and the number beside it, %s', (layout) => {
    const svg = svgOf(counts, layout, told);
    expect(unitsIn(svg)).toBe(48);
    for (const n of ['41', '3', '4', '7', '44']) expect(wordsOf(svg)).toContain(n);
  });
  it('leave an empty place where there is nobody', () => {
    expect(unitsIn(svgOf({ ...counts, rows: counts.rows.slice(0, 1) }, 'wide', told))).toBe(41);
  });
});

describe('standings', () => {
  it('show one square for each claim, ten in a row', () => {
    const svg = svgOf(standings, 'wide', told);
    expect(unitsIn(svg)).toBe(25);
    expect([...svg.matchAll(/class="fu" [^>]*d="([^"]*)"/g)].map(([, d = '']) => d.match(/M/g)?.length)).toEqual([3]);
  });
  it('tell what is disputed by more than its colour', () => {
    expect(wordsOf(svgOf(standings, 'wide', told))).toContain('Disputed');
  });
});

describe('growth', () => {
  it('fills a bar that has names behind it, and leaves “over” open at its end', () => {
    const svg = svgOf(growth, 'wide', told);
    expect(svg.match(/class="fi"/g)).toHaveLength(1);
    expect(wordsOf(svg)).toEqual(
      expect.arrayContaining(['9', '&gt;40', '29 months without a count'].map((w) => w.replace('&gt;', '>'))),
    );
  });
  it('stays a page long where two counts are of the same week', () => {
    const points = ['2020-01-02', '2020-01-05', '2026-01-01'].map((date) => ({
      ...(growth.points[0] as Growth['points'][0]),
      date,
    }));
    const height = Number(
      /viewBox="0 0 \d+ ([\d.]+)"/.exec(svgOf({ ...growth, points, gap: undefined }, 'narrow', told))?.[1],
    );
    expect(height).toBeLessThan(720);
  });
});

describe('seats', () => {
  it('draw a founder as a full disc and a member as a ring', () => {
    const ring = {
      ...seats,
      rows: [{ label: 'Rye', seats: [{ founder: false, role: 'member', year: '2021' }, undefined] }],
    };
    expect(svgOf(seats, 'wide', told)).toMatch(/<circle class="fi"/);
    expect(svgOf(ring, 'wide', told)).toMatch(/<circle class="fk"/);
    expect(wordsOf(svgOf(ring, 'wide', told))).toContain('member, 2021');
  });
});

describe('the line', () => {
  it('has a bar where the source does not say the place more exactly', () => {
    const exact = { ...line, places: line.places.map((p) => ({ ...p, to: p.from })) };
    expect(svgOf(line, 'wide', told)).toContain('class="fw"');
    expect(svgOf(exact, 'wide', told)).not.toContain('class="fw"');
  });
});

describe('a drawing as a file', () => {
  const css = readFileSync('src/charts/chart.css', 'utf8');

  it.each(charts)('has its colours, title and source inside: $draw', (chart) => {
    const svg = standaloneSvg(chart, { ...told, lang: 'en', source: 'The Bakers, https://bakers.example/' }, css);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toContain('var(');
    expect(svg).toContain('fill: #141c18');
    expect(wordsOf(svg)).toContain('A point');
    expect(wordsOf(svg).join(' ')).toContain('https://bakers.example/');
  });

  it('takes the colours of the light theme', () => {
    expect(LIGHT.get('paper')).toBe('#f7f8f3');
  });

  it('runs nothing that a name may hold', () => {
    const evil = { ...seats, rows: [{ label: '</text><script>alert(1)</script>', seats: [] }] };
    const svg = standaloneSvg(evil, { ...told, title: '"><script>', lang: 'en', source: '&' }, css);
    expect(svg).not.toContain('<script');
  });
});

describe('letters', () => {
  it('are broken into lines at spaces, never inside a word', () => {
    expect(wrap('one two three', widthOf('one two'))).toEqual(['one two', 'three']);
    expect(wrap('Donaudampfschiff', 10)).toEqual(['Donaudampfschiff']);
  });
  it('are taken to be rather too wide than too narrow', () => {
    expect(widthOf('MMMM')).toBeGreaterThan(widthOf('iiii'));
    expect(widthOf('abc', 13, true)).toBeGreaterThan(widthOf('abc'));
  });
});
