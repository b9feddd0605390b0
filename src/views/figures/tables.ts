import type { Maker } from '../../schema/maker.ts';
import type { Chart, Line } from '../../charts/data.ts';
import { formatList } from '../../i18n/format.ts';
import type { Key, Translate } from '../../i18n/t.ts';
import type { Figure, FigureOf } from '../../schema/figure.ts';
import type { Views } from '../views.ts';

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
  const maker = (m: Maker): string => views.makerName(m);
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
            p.over ? t('figures.over', { n: p.n }) : p.about ? t('figures.about', { n: p.n }) : p.said,
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
      return lineTable(views, figure, chart);
    case 'promises':
      return promisesTable(views);
    case 'parts':
      return {
        head: [t('figures.head.part'), t('figures.head.what'), t('figures.head.source'), t('figures.head.share')],
        rows: figure.draw !== 'parts' ? [] : partsRows(views, figure),
        words: 3,
      };
    case 'absences':
      return {
        head: [t('figures.head.organisation'), ...chart.columns.map(({ label }) => label), t('absent.missing')],
        rows: [
          ...chart.rows.map(({ label, answer, said, seen }) => [
            label,
            ...chart.columns.map(({ key }) => (key === answer ? said : '')),
            seen,
          ]),
          [chart.total, ...chart.columns.map(({ total }) => total), chart.rows.length],
        ],
        words: chart.columns.length + 2,
        drawn: chart.columns.length + 1,
      };
    case 'threads':
      return {
        head: [t('figures.head.subject'), ...chart.texts.map(({ name, when }) => `${name}, ${when}`)],
        rows: [
          ...chart.subjects.map(({ name, as }) => [name, ...as.map((one) => one ?? '–')]),
          ...(figure.draw === 'threads'
            ? [[t('figures.head.source'), ...figure.texts.map(({ source }) => sourceName(views, source))]]
            : []),
        ],
        words: chart.texts.length + 1,
      };
  }
}

/** The whole, then its parts, each with its share of the whole. */
function partsRows(views: Views, { whole, parts, rest }: FigureOf<'parts'>): string[][] {
  const { lang } = views;
  const share = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 });
  return [
    [whole.label[lang], '', sourceName(views, whole.source), whole.over ? '' : share.format(1)],
    ...parts.map(({ n, label, what, source }) => [
      label[lang],
      what[lang],
      sourceName(views, source),
      // Of more than so many it is less than that.
      `${whole.over ? '<\u00A0' : ''}${share.format(n / whole.n)}`,
    ]),
    [rest[lang], '', '', ''],
  ];
}

/** What stands on a line; then where something strayed, the words that the places answer, and what happened between. */
function lineTable(views: Views, figure: Figure, chart: Line): FigureTable {
  const { t, lib, lang } = views;
  const places = figure.draw === 'line' ? figure.places : [];
  const resting = (id: string): [maker: string, source: string] => {
    const claim = lib.claims.get(id);
    return claim === undefined ? ['', ''] : [views.makerName(claim.maker), sourceName(views, claim.sources[0])];
  };
  const strays = places.flatMap(({ strayed, name, who }, i) =>
    strayed === undefined
      ? []
      : [
          [
            name?.[lang] ?? chart.places[i]?.who ?? who.join(', '),
            strayed.what[lang],
            chart.steps[strayed.to - 1] ?? '',
            views.date(strayed.date, 'short'),
            ...resting(strayed.claim),
          ],
        ],
  );
  const quote = figure.draw === 'line' ? figure.quote : undefined;
  const events = figure.draw === 'line' ? (figure.events ?? []) : [];
  return {
    head: [
      t('figures.head.organisation'),
      t('figures.head.what'),
      t('figures.head.place'),
      t('figures.head.date'),
      t('figures.head.maker'),
      t('figures.head.source'),
    ],
    rows: [
      ...chart.places.map((place, i) => [
        place.name === undefined ? place.who : `${place.who}, ${place.name}`,
        place.what,
        chart.steps.slice(place.from - 1, place.to).join(' – '),
        place.when,
        views.makerName(place.maker),
        sourceName(views, places[i]?.source),
      ]),
      ...strays,
      ...(quote
        ? [[quote.by[lang], quote.text[lang], '', views.date(quote.date, 'short'), ...resting(quote.claim)]]
        : []),
      ...events.map(({ what, date, claim }) => [what[lang], '', '', views.date(date, 'short'), ...resting(claim)]),
    ],
    words: 6,
    drawn: 5,
  };
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
