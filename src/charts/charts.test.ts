import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { marksOf, PLAIN_MAKERS } from '../schema/maker.ts';
import { lightOf } from '../styles/colours.ts';
import { parseHtml, isElement, type Element, type Node } from '../built/html/tree.ts';
import type {
  Absences,
  Chart,
  Counts,
  Growth,
  Layout,
  Line,
  Parts,
  Point,
  Promises,
  Seats,
  Standings,
  Threads,
} from './data.ts';
import { WIDTHS } from './data.ts';
import { dotLinks, standaloneSvg, svgOf } from './draw.ts';
import { SIZE, widthOf, wrap } from './svg.ts';

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
  oneEach: (names) => `One each: ${names}`,
};
const point = (
  n: number,
  date: string,
  when: string,
  who: string,
  basis: string,
  more: Partial<Point> = {},
): Point => ({
  ...{ n, date, when, who, basis, said: String(n), over: false, about: false, names: false, more: 0, disputed: false },
  ...{ maker: 'press' as const, ...more },
});
const growth: Growth = {
  draw: 'growth',
  points: [
    point(45, '2020-01', 'Jan 2020', 'Rumour', 'no list', { said: '~45', about: true, disputed: true }),
    point(9, '2020-01-02', '2 Jan 2020', 'Gazette', '9 names in print', { names: true }),
    point(14, '2020-03-02', '2 Mar 2020', 'Our count', '9 names, then 5 more', {
      names: true,
      more: 5,
      maker: 'estimate',
    }),
    point(40, '2022-06', 'June 2022', 'Guild', 'no list', { said: '>40', over: true, maker: 'own' }),
  ],
  key: 'Solid: a list. Hollow: no list.',
  beyond: 'From here on, no list',
};
const seats: Seats = {
  draw: 'seats',
  bodies: ['Guild', 'Club'],
  rows: [{ label: 'Rye', seats: [{ founder: true, role: 'founder', year: '2020' }, undefined] }],
  none: 'not named',
};
const MARKS = marksOf(PLAIN_MAKERS);
const place = { who: 'Rye', name: undefined, what: 'A loaf', strayed: undefined, maker: 'press' } as const;
const line: Line = {
  draw: 'line',
  ends: ['Fresh', 'Stale'],
  steps: ['Soft', 'Firm', 'Hard'],
  places: [
    { ...place, name: 'First', date: '2020-02-01', when: '1 Feb 2020', from: 1, to: 1 },
    { ...place, name: 'Second', date: '2020-08-01', when: '1 Aug 2020', from: 2, to: 2 },
    { ...place, name: 'Third', date: '2022-08-01', when: '1 Aug 2022', from: 3, to: 3 },
    { ...place, who: 'Oats', date: '2021-01', when: 'Jan 2021', from: 1, to: 2, maker: 'opinion' },
  ],
  marks: MARKS,
  quote: { text: 'Bread wins.', by: 'A baker', date: '2021-06' },
  events: [{ what: 'March 2022: the oven breaks', date: '2022-03' }],
};
const promises: Promises = {
  draw: 'promises',
  rows: [
    { what: 'A new oven', by: 'Rye', made: '2020-01-02', due: '2020-06', when: 'June 2020', state: 'unseen' },
    { what: 'Better bread', by: 'Oats', made: '2020-01-02', due: undefined, when: 'no date', state: 'kept' },
    { what: 'A second oven', by: 'Rye', made: '2020-01-02', due: '2022-01', when: 'Jan 2022', state: 'waiting' },
  ],
  states: { kept: 'Kept', partly: 'In part', unseen: 'Nothing seen', waiting: 'Not due yet' },
  seen: { date: '2021-03-04', label: 'Last look, 4 Mar 2021' },
};
const absences: Absences = {
  draw: 'absences',
  of: 'Reason for the absence',
  columns: [
    { key: 'given', label: 'Given', total: 0 },
    { key: 'guessed', label: 'Guessed', total: 1 },
    { key: 'none', label: 'None', total: 1 },
    { key: 'joined', label: 'Joined', total: 1 },
  ],
  rows: [
    { label: 'Rye', answer: 'guessed', when: undefined, said: 'Only a guess', seen: 'By the Gazette' },
    { label: 'Oats and Barley Millers', answer: 'none', when: undefined, said: 'None', seen: 'By others' },
    { label: 'Spelt', answer: 'joined', when: 'Feb 2021', said: 'Joined 3 Feb 2021', seen: 'By others' },
  ],
  guess: MARKS.opinion,
  total: 'Total',
};
const parts: Parts = {
  draw: 'parts',
  whole: { n: 20, over: true, label: 'More than 20 loaves' },
  parts: [
    { n: 10, label: '10 of more than 20 loaves', what: 'of rye', rough: true },
    { n: 1, label: '1 loaf', what: 'by one baker', rough: false },
  ],
  rest: 'The rest: wheat',
};
const threads: Threads = {
  draw: 'threads',
  texts: [
    { name: 'Charter', when: '2020' },
    { name: 'Notice', when: '2021' },
    { name: 'Sign', when: '2022' },
  ],
  subjects: [
    { name: 'Rye', as: ['rye loaves', undefined, 'rye'] },
    { name: 'Oats', as: ['oat cakes', 'oats', undefined] },
  ],
  gone: 'no more',
};
const standings: Standings = {
  draw: 'standings',
  columns: [
    { label: 'Uncontested', standing: 'uncontested' },
    { label: 'Disputed', standing: 'disputed' },
  ],
  rows: [{ label: 'Press report', mark: MARKS.press, values: [23, 2], total: 25 }],
  total: 'Total',
};
const charts: Chart[] = [counts, growth, seats, line, standings, promises, parts, threads, absences];
const each = charts.flatMap((chart) =>
  (['wide', 'middle', 'narrow'] as const).map((layout): [string, Layout, Chart] => [chart.draw, layout, chart]),
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

  it('can leave its words to the other layout of the same page', () => {
    const silent = svgOf(chart, layout, told, 'full');
    expect(silent).toContain('aria-labelledby="x-full-t x-full-d"');
    expect(silent).not.toContain('<title');
  });

  it('carries no style of its own, which the policy of the pages would refuse', () => {
    expect(elementsOf(svg).filter(({ name, attributes }) => name === 'style' || attributes.has('style'))).toEqual([]);
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}\b|url\(/i);
  });

  it('keeps all its words inside', () => {
    for (const { name, attributes, children } of elementsOf(svg)) {
      // The years of a line stand in the gutter of a phone.
      if (name !== 'text' || attributes.get('class')?.includes('draw-year')) continue;
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
  it.each(['wide', 'middle', 'narrow'] as const)('show one unit for each, and the number beside it, %s', (layout) => {
    const svg = svgOf(counts, layout, told);
    expect(unitsIn(svg)).toBe(48);
    for (const n of ['41', '3', '4', '7', '44']) expect(wordsOf(svg)).toContain(n);
  });
  it('stand on a phone in one row where three or more have nothing but one in the same column', () => {
    const ones = ['Austria', 'Chile', 'Peru', 'Togo'].map((label, i) => ({
      label,
      values: i < 3 ? [1, 0] : [0, 1],
      total: 1,
    }));
    const svg = svgOf({ ...counts, rows: [...counts.rows, ...ones] }, 'narrow', told);
    expect(unitsIn(svg)).toBe(52);
    expect(wordsOf(svg)).toContain('One each: Austria, Chile, Peru');
    expect(wordsOf(svg)).toContain('Togo');
    expect(wordsOf(svgOf({ ...counts, rows: [...counts.rows, ...ones] }, 'wide', told))).not.toContain('One each');
  });
  it('leave an empty place where there is nobody', () => {
    expect(unitsIn(svgOf({ ...counts, rows: counts.rows.slice(0, 1) }, 'wide', told))).toBe(41);
  });
});

describe('standings', () => {
  it('show one square for each claim, ten in a row', () => {
    const svg = svgOf(standings, 'wide', told);
    expect(unitsIn(svg)).toBe(25);
    expect([...svg.matchAll(/class="draw-thin" [^>]*d="([^"]*)"/g)].map(([, d = '']) => d.match(/M/g)?.length)).toEqual(
      [3],
    );
  });
  it('tell what is disputed by more than its colour', () => {
    expect(wordsOf(svgOf(standings, 'wide', told))).toContain('Disputed');
  });
});

describe('growth', () => {
  const LAYOUTS = ['full', 'wide', 'middle', 'narrow'] as const;
  /** The dots of each broad line: its length over the distance of two, and one. */
  const dotsIn = (svg: string, cls: RegExp): number =>
    elementsOf(svg)
      .filter(({ attributes }) => cls.test(attributes.get('class') ?? '') && attributes.has('stroke-dasharray'))
      .reduce((sum, { attributes }) => {
        const pitch = Number((attributes.get('stroke-dasharray') ?? '').split(' ')[1]);
        const runs = [...(attributes.get('d') ?? '').matchAll(/h([\d.]+)/g)];
        return sum + runs.reduce((n, [, run]) => n + Math.floor(Number(run) / pitch) + 1, 0);
      }, 0);

  it.each(LAYOUTS)('has a dot for each member, hollow where there is no list, %s', (layout) => {
    const svg = svgOf(growth, layout, told);
    // Those of “about” are rings of two arcs each.
    const doubtful = (svg.match(/a[\d.]+ [\d.]+ 0 1 0/g)?.length ?? 0) / 2;
    // Three points say that “over” goes on.
    expect(dotsIn(svg, /^draw-dots draw-dots-[PAE]$/) + doubtful).toBe(45 + 9 + 14 + 40 + 3);
    expect(dotsIn(svg, /draw-dots-paper/) + doubtful).toBe(45 + 40);
    expect(doubtful).toBeGreaterThan(0);
  });
  it.each(LAYOUTS)('says every number as it was said, who said it, and where lists end, %s', (layout) => {
    const words = wordsOf(svgOf(growth, layout, told)).join(' ');
    for (const word of ['~45', '9', '>40', 'Gazette', 'Guild', 'From here on']) expect(words).toContain(word);
  });
  it('marks a disputed count with the sign of it', () => {
    expect(svgOf(growth, 'full', told).match(/class="draw-signal-line"/g)).toHaveLength(1);
  });
  it('leads from the solid dots, and from these alone, to the members', () => {
    const links = dotLinks(growth, 'full', '/members/');
    expect(links.match(/<a href="\/members\/"/g)).toHaveLength(2);
    expect(links).toContain('data-dots="9 10 ');
  });
});

describe('seats', () => {
  it('draw a founder as a full disc and a member as a ring', () => {
    const ring = {
      ...seats,
      rows: [{ label: 'Rye', seats: [{ founder: false, role: 'member', year: '2021' }, undefined] }],
    };
    expect(svgOf(seats, 'wide', told)).toMatch(/<circle class="draw-solid"/);
    expect(svgOf(ring, 'wide', told)).toMatch(/<circle class="draw-line"/);
    expect(wordsOf(svgOf(ring, 'wide', told))).toContain('member, 2021');
  });

  it('say on a phone once what each sign means', () => {
    const [row] = seats.rows;
    const two = { ...seats, rows: row === undefined ? [] : [row, { ...row, label: 'Oats' }] };
    expect(wordsOf(svgOf(two, 'narrow', told)).filter((words) => words === 'founder')).toHaveLength(1);
  });
});

describe('the line', () => {
  const LAYOUTS = ['wide', 'middle', 'narrow'] as const;
  const one = (fields: Partial<Line>, layout: Layout = 'wide'): string => svgOf({ ...line, ...fields }, layout, told);
  /** Where a text begins, from its baseline. */
  const at = (svg: string, words: string): number[] => {
    const found = elementsOf(svg).find(({ name, children }) => name === 'text' && children.join('').includes(words));
    return ['x', 'y'].map((axis) => Number(found?.attributes.get(axis)));
  };

  it.each(LAYOUTS)('has a bar where the source does not say the place more exactly, %s', (layout) => {
    const bars = (svg: string): number => svg.match(/class="draw-mark-O"/g)?.length ?? 0;
    expect(bars(one({}, layout))).toBe(1);
    expect(bars(one({ places: line.places.filter(({ from, to }) => from === to) }, layout))).toBe(0);
  });
  it('joins the places of the same, and dots the line where more than a year lies between', () => {
    const joined = (svg: string): string[] =>
      [...svg.matchAll(/class="(draw-join|draw-dotted)" d="M[\d. ]+L/g)].map(([, cls = '']) => cls);
    expect(joined(one({}))).toEqual(['draw-join', 'draw-dotted']);
    expect(joined(one({ places: line.places.slice(1, 2) }))).toEqual([]);
  });
  it.each(LAYOUTS)('goes down with the years, whatever the order of the file, %s', (layout) => {
    const svg = one({ places: line.places.toReversed() }, layout);
    const ys = ['First', 'Second', 'Third'].map((name) => at(svg, name)[1]);
    expect(ys).toEqual(ys.toSorted((a = 0, b = 0) => a - b));
    for (const year of ['2021', '2022']) expect(wordsOf(svg)).toContain(year);
  });
  it('leads to an empty ring where something went without its makers', () => {
    const [first, ...rest] = line.places;
    const strayed = { to: 3, what: 'stolen', date: '2020-03' };
    const svg = one({ places: first ? [{ ...first, strayed }, ...rest] : rest });
    expect(svg.match(/<circle class="draw-line"/g)).toHaveLength(1);
    expect(wordsOf(svg)).toContain('stolen');
    expect(one({})).not.toContain('<circle');
  });
  it.each(LAYOUTS)('has no words upon others, %s', (layout) => {
    const boxes = elementsOf(one({}, layout))
      .filter(({ name, attributes }) => name === 'text' && !attributes.get('class')?.includes('draw-letter'))
      .map(({ attributes, children }) => {
        const width = widthOf(children.join(''), Number(attributes.get('font-size') ?? 13));
        const x = Number(attributes.get('x'));
        const anchor = attributes.get('text-anchor');
        const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
        return { words: children.join(''), left, right: left + width, y: Number(attributes.get('y')) };
      });
    const upon = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => Math.abs(a.y - b.y) < 11 && a.left < b.right && b.left < a.right)
        .map((b) => `${a.words} / ${b.words}`),
    );
    expect(upon).toEqual([]);
  });
});

describe('promises', () => {
  it.each(['wide', 'middle', 'narrow'] as const)('stand by what of them was seen, with how many, %s', (layout) => {
    const words = wordsOf(svgOf(promises, layout, told));
    expect(words.filter((word) => ['Kept', 'In part', 'Nothing seen', 'Not due yet'].includes(word))).toEqual([
      'Kept',
      'Nothing seen',
      'Not due yet',
    ]);
    expect(words).toContain('Last look, 4 Mar 2021');
    for (const word of ['no date', 'June 2020', 'Better bread']) expect(words).toContain(word);
  });
  it('have a sign for each on a phone, with their number', () => {
    const svg = svgOf(promises, 'narrow', told);
    expect(svg.match(/v10h-10z/g)).toHaveLength(promises.rows.length + 2);
    expect(wordsOf(svg).filter((word) => word === '1')).toHaveLength(3);
  });
  it.each([30, 300])('have as many signs on a phone as fit beside the name of their state: %d', (count) => {
    const rows = Array.from({ length: count }, () => promises.rows[0]).filter((row) => row !== undefined);
    const many = svgOf({ ...promises, rows }, 'narrow', told);
    const signs = [...many.matchAll(/class="draw-signal-line" d="M(-?[\d.]+) /g)].map(([, left]) => Number(left));
    expect(signs.length).toBeGreaterThan(3);
    expect(signs.length).toBeLessThan(30);
    expect(Math.min(...signs)).toBeGreaterThan(widthOf(promises.states.unseen, SIZE, true));
    expect(Math.max(...signs) + 10).toBeLessThan(WIDTHS.narrow - widthOf(String(count), SIZE, true));
    expect(wordsOf(many)).toContain(String(count));
  });
  it('mark in red what was not seen, and nothing else', () => {
    // Once at the head of the group, once at the date of the one promise.
    expect(svgOf(promises, 'wide', told).match(/class="draw-signal-line"/g)).toHaveLength(2);
  });
});

describe('parts', () => {
  it.each(['wide', 'middle', 'narrow'] as const)('lie in the whole as long as their share of it, %s', (layout) => {
    const svg = svgOf(parts, layout, told);
    const ends = [/class="draw-rough" d="M0\.8 [\d.]+H([\d.]+)/, /class="draw-solid" d="M0 [\d.]+H([\d.]+)/].map(
      (end) => Number(end.exec(svg)?.[1]),
    );
    expect((ends[1] ?? 0) / (ends[0] ?? 1)).toBeCloseTo(0.1, 2);
    // The whole is more than it says, and has no end.
    expect((ends[0] ?? 0) / WIDTHS[layout]).toBeLessThan(0.5);
  });
  it('have a closed end where the whole is exactly known', () => {
    const exact = svgOf({ ...parts, whole: { ...parts.whole, over: false } }, 'wide', told);
    expect(svgOf(parts, 'wide', told)).toContain('stroke-dasharray="0 7"');
    expect(exact).not.toContain('stroke-dasharray="0 7"');
  });
});

describe('absences', () => {
  it.each(['wide', 'middle', 'narrow'] as const)('have one sign each, under what is known of why, %s', (layout) => {
    const svg = svgOf(absences, layout, told);
    expect(svg.match(/class="draw-mark-O"/g)).toHaveLength(1);
    expect(svg.match(/<circle class="draw-solid"/g)).toHaveLength(1);
    expect(svg.match(/class="draw-faint"/g)).toHaveLength(1);
    for (const word of ['Given', 'Guessed', 'None', 'Joined', 'Rye', 'Spelt']) expect(wordsOf(svg)).toContain(word);
  });
  it('say in the colour of doubt that nobody stands in a column', () => {
    expect(svgOf(absences, 'wide', told).match(/class="draw-bold draw-signal"[^>]*>0</g)).toHaveLength(1);
    expect(svgOf(absences, 'wide', told).match(/class="draw-bold draw-signal"/g)).toHaveLength(1);
  });
});

describe('threads', () => {
  it('are thick where a text has the subject, thin between, and end with a word', () => {
    const svg = svgOf(threads, 'wide', told);
    expect(svg.match(/class="draw-wide"/g)).toHaveLength(3);
    expect(svg.match(/class="draw-dotted"/g)).toHaveLength(1);
    expect(wordsOf(svg).filter((word) => word === 'no more')).toHaveLength(1);
    expect(wordsOf(svg)).toContain('oat cakes');
  });
});

describe('a drawing as a file', () => {
  const css = readFileSync('src/charts/chart.css', 'utf8');
  const colours = lightOf(MARKS);

  it.each(charts)('has its colours, title and source inside: $draw', (chart) => {
    const svg = standaloneSvg(
      chart,
      { ...told, lang: 'en', source: 'The Bakers, https://bakers.example/', colours },
      css,
    );
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toContain('var(');
    expect(svg).toContain('fill: #141c18');
    expect(wordsOf(svg)).toContain('A point');
    expect(wordsOf(svg).join(' ')).toContain('https://bakers.example/');
  });

  it('takes the colours of the light theme', () => {
    expect(colours.get('paper')).toBe('#f7f8f3');
  });

  it('runs nothing that a name may hold', () => {
    const evil = { ...seats, rows: [{ label: '</text><script>alert(1)</script>', seats: [] }] };
    const svg = standaloneSvg(evil, { ...told, title: '"><script>', lang: 'en', source: '&', colours }, css);
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
