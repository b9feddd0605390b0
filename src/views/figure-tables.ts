import type { Chart } from '../charts/data.ts';
import { formatList } from '../i18n/format.ts';
import type { Key, Translate } from '../i18n/t.ts';
import type { Figure } from '../schema/figure.ts';
import type { Views } from './views.ts';

/** The table behind a figure: the same values, and with them where each was read. */
export interface FigureTable {
  head: string[];
  rows: (string | number)[][];
  /** How many of the first columns are words; the rest are numbers. */
  words: number;
  /** How many of the first columns the drawing shows, where the table says more than that. */
  drawn?: number;
}

const sums = (rows: readonly { values: number[] }[], n: number): number[] =>
  Array.from({ length: n }, (_, i) => rows.reduce((a, r) => a + (r.values[i] ?? 0), 0));

/** Numbers with their sums below. */
function summed(
  of: string,
  columns: readonly string[],
  rows: readonly { label: string; values: number[]; total: number }[],
  total: string,
): FigureTable {
  const below = sums(rows, columns.length);
  return {
    head: [of, ...columns, total],
    rows: [...rows.map((r) => [r.label, ...r.values, r.total]), [total, ...below, below.reduce((a, b) => a + b, 0)]],
    words: 1,
  };
}

const sourceName = (views: Views, id: string | undefined): string => {
  const source = id === undefined ? undefined : views.lib.sources.get(id);
  return source === undefined ? '' : views.sourceLabel(source);
};

/** The table of a chart. */
export function tableOf(views: Views, figure: Figure, chart: Chart): FigureTable {
  const { t, lib, lang } = views;
  const maker = (m: string): string => t(`maker.${m}` as Key);
  switch (chart.draw) {
    case 'counts': {
      const table = summed(
        chart.of,
        chart.columns.map((c) => c.label),
        chart.rows,
        chart.total,
      );
      return figure.draw === 'countries' ? withHowMany(table, chart.rows, t) : table;
    }
    case 'standings':
      return summed(
        t('figures.head.maker'),
        chart.columns.map((c) => c.label),
        chart.rows,
        chart.total,
      );
    case 'growth':
      return {
        head: [t('figures.head.date'), t('figures.head.who'), t('figures.head.source'), t('figures.head.count')],
        rows: chart.points.map((p) => {
          const claim = [...lib.claims.values()].find(
            (c) => figure.draw === 'growth' && figure.counts.some((x) => x.claim === c.id && x.n === p.n),
          );
          return [
            p.when,
            p.who === maker(p.maker) ? p.who : `${p.who} (${maker(p.maker)})`,
            sourceName(views, claim?.sources[0]),
            p.said,
          ];
        }),
        words: 3,
      };
    case 'seats':
      return {
        head: [t('figures.head.organisation'), ...chart.bodies, t('figures.head.source')],
        rows: chart.rows.map((row, i) => {
          const seats = figure.draw === 'seats' ? Object.values(figure.rows[i]?.seats ?? {}) : [];
          return [
            row.label,
            ...row.seats.map((seat) => (seat === undefined ? chart.none : `${seat.role}, ${seat.year}`)),
            formatList([...new Set(seats.map((seat) => sourceName(views, seat.source)))], lang),
          ];
        }),
        words: chart.bodies.length + 2,
        drawn: chart.bodies.length + 1,
      };
    case 'line':
      if (figure.draw === 'promises') return promisesTable(views);
      return {
        head: [
          t('figures.head.organisation'),
          t('figures.head.what'),
          t('figures.head.place'),
          t('figures.head.date'),
          t('figures.head.maker'),
          t('figures.head.source'),
        ],
        rows: chart.places.map((place, i) => [
          place.label,
          place.what,
          chart.steps.slice(place.from - 1, place.to).join(' – '),
          place.when,
          maker(place.maker),
          figure.draw === 'line' ? sourceName(views, figure.places[i]?.source) : '',
        ]),
        words: 6,
        drawn: 5,
      };
  }
}

/** The promises, each with its date, what was found and where it was read. */
function promisesTable(views: Views): FigureTable {
  const { lib, lang, t } = views;
  return {
    head: [
      t('figures.head.promise'),
      t('figures.head.by'),
      t('figures.head.due'),
      t('figures.head.state'),
      t('figures.head.found'),
      t('figures.head.looked'),
      t('figures.head.source'),
    ],
    rows: [...lib.promises.values()].map((p) => [
      p.what[lang],
      p.by[lang],
      p.due === undefined ? t('figures.noDate') : views.date(p.due, 'short'),
      t(`promise.${p.state}` satisfies Key),
      p.found[lang],
      views.date(p.checked, 'short'),
      formatList(
        p.sources.map((id) => sourceName(views, id)),
        lang,
      ),
    ]),
    words: 7,
    drawn: 4,
  };
}

/** How many countries there were by the end of each wave: the last line of that table. */
function withHowMany(table: FigureTable, rows: readonly { values: number[] }[], t: Translate): FigureTable {
  const waves = table.head.length - 2;
  const upTo = (wave: number): number =>
    rows.filter(({ values }) => values.slice(0, wave + 1).some((n) => n > 0)).length;
  const soFar = Array.from({ length: waves }, (_, wave) => upTo(wave));
  return { ...table, rows: [...table.rows, [t('figures.countriesSoFar'), ...soFar, rows.length]] };
}
