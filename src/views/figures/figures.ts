import type { Chart } from '../../charts/data.ts';
import { formatList } from '../../i18n/format.ts';
import { citePath } from './citation-place.ts';
import type { NoteSource } from '../../markdown/notes.ts';
import type { Figure, FigureOf } from '../../schema/figure.ts';
import { drawnFigures } from '../../library/drawn-figures.ts';
import { LANGS, type Lang } from '../../schema/languages.ts';
import { chartOf } from './charts.ts';
import { tableOf, type FigureTable } from './tables.ts';
import type { PageInfo } from '../page.ts';
import type { Views } from '../views.ts';

/** A figure, ready to draw and to print. */
export interface FigureView {
  id: string;
  title: string;
  says: string;
  chart: Chart;
  table: FigureTable;
  /** Its numbers in a sentence, for those who do not see the drawing. */
  alt: string;
  sources: NoteSource[];
  /** Where it stands on the page of figures. */
  href: string;
  /** Its files: the numbers and the drawing. */
  csv: string;
  svg: string;
  /** Those whom its solid dots stand for, in their order. */
  names: { name: string; href: string }[];
  /** Where it is told how to cite it. */
  cite: string;
}

export interface FiguresView {
  info: PageInfo;
  figures: FigureView[];
}

/** The claims that a line rests on beside its places. */
const claimsBeside = ({ places, quote, events = [] }: FigureOf<'line'>): string[] => [
  ...places.flatMap(({ strayed }) => strayed?.claim ?? []),
  ...(quote ? [quote.claim] : []),
  ...events.map(({ claim }) => claim),
];

/** The claims whose numbers or places a figure draws, one by one. */
export function claimsUnder(figure: Figure): string[] {
  if (figure.draw === 'growth') return figure.counts.map(({ claim }) => claim);
  if (figure.draw !== 'line') return [];
  return [...figure.places.flatMap(({ claim }) => claim ?? []), ...claimsBeside(figure)];
}

/** The sources of a figure, each once, in the order in which it names them. */
function sourcesOf(views: Views, figure: Figure): string[] {
  const { claims } = views.lib;
  switch (figure.draw) {
    case 'growth':
      return figure.counts.flatMap((count) => claims.get(count.claim)?.sources ?? []);
    case 'seats':
      return figure.rows.flatMap((row) => Object.values(row.seats).map((seat) => seat.source));
    case 'line':
      return [
        ...figure.places.map((place) => place.source),
        ...claimsBeside(figure).flatMap((id) => claims.get(id)?.sources.slice(0, 1) ?? []),
      ];
    case 'parts':
      return [figure.whole.source, ...figure.parts.map(({ source }) => source)];
    case 'threads':
      return figure.texts.map(({ source }) => source);
    case 'promises':
      return [...views.lib.promises.values()].flatMap((promise) => promise.sources);
    default:
      return figure.sources;
  }
}

/** The members on the lists that the counts of a figure rest on, list after list, each by name. */
function namesOf(views: Views, { counts }: FigureOf<'growth'>): FigureView['names'] {
  const { lib } = views;
  const days = counts.filter(({ names }) => names).map(({ claim }) => lib.claims.get(claim)?.date ?? '');
  const listOf = (joined: string): number => days.findIndex((day) => joined <= day);
  return [...lib.members.values()]
    .filter(({ facts }) => facts.movedTo === undefined && listOf(facts.joined) >= 0)
    .sort(
      (a, b) => listOf(a.facts.joined) - listOf(b.facts.joined) || views.compare(views.shortOf(a), views.shortOf(b)),
    )
    .map((member) => ({ name: views.shortOf(member), href: views.path(`members/${member.id}/`) }));
}

/**
 * What a drawing shows of its table, in a line: its head, then each row. “Launch, Later, Total. Companies 15, 10, 25.
 * Universities …”
 */
const altOf = ({ head, rows, drawn }: FigureTable): string =>
  [
    head.slice(1, drawn).join(', '),
    ...rows.map(
      ([label, ...values]) =>
        `${label} ${values
          .slice(0, drawn && drawn - 1)
          .filter((v) => v !== '')
          .join(', ')}`,
    ),
  ].join('. ');

/** The name of a figure’s file. */
const figureFile = (id: string, lang: string, ext: string): string => `figures/${id}-${lang}.${ext}`;

/** A figure in the reader’s language. */
export function figureView(views: Views, figure: Figure): FigureView {
  const { lang, lib } = views;
  const chart = chartOf(views, figure);
  const table = tableOf(views, figure, chart);
  return {
    id: figure.id,
    title: figure.title[lang],
    says: figure.says[lang],
    chart,
    table,
    alt: altOf(table),
    sources: [...new Set(sourcesOf(views, figure))].flatMap((id) => {
      const source = lib.sources.get(id);
      return source === undefined ? [] : [{ label: views.sourceLabel(source), href: views.sourcePath(id) }];
    }),
    href: views.path(`figures/#${figure.id}`),
    csv: views.base + figureFile(figure.id, lang, 'csv'),
    svg: views.base + figureFile(figure.id, lang, 'svg'),
    names: figure.draw === 'growth' ? namesOf(views, figure) : [],
    cite: views.path(citePath('figure', figure.id)),
  };
}

/** Every figure in the order of its file. */
export const figureViews = (views: Views): FigureView[] =>
  drawnFigures(views.lib).map((figure) => figureView(views, figure));

/** A figure of a kind, for a page that it belongs to; undefined where the content has none. */
export const figureOf = (views: Views, draw: Figure['draw']): FigureView | undefined => {
  const figure = drawnFigures(views.lib).find((f) => f.draw === draw);
  return figure && figureView(views, figure);
};

/** The ways to figures of some kinds, for a page that has no room for them. */
export const figureLinks = (views: Views, draws: readonly Figure['draw'][]): { title: string; href: string }[] =>
  draws.flatMap((draw) =>
    drawnFigures(views.lib)
      .filter((f) => f.draw === draw)
      .map(({ id, title }) => ({ title: title[views.lang], href: views.path(`figures/#${id}`) })),
  );

/** What a figure’s file says below the drawing: where it stands and what its numbers rest on. */
export const sourceLine = (views: Views, figure: FigureView, site: string): string =>
  `${views.lib.site.name[views.lang]}, ${site}${figure.href}. ` +
  views.t('figures.sourceLine', {
    sources: formatList(
      figure.sources.map(({ label }) => label),
      views.lang,
    ),
  });

/** The whole page of figures. */
export function figuresView(views: Views): FiguresView {
  const { lang, lib, t } = views;
  return {
    info: {
      lang,
      path: 'figures/',
      title: t('nav.figures'),
      description: t('figures.description', { n: drawnFigures(lib).length }),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.figures'), path: undefined },
      ],
    },
    figures: figureViews(views),
  };
}

/** A figure in a language, for the endpoints of its files. */
export interface FigureFile extends Record<string, unknown> {
  figure: FigureView;
  lang: Lang;
}

/** Every file of an ending: what `getStaticPaths` of an endpoint gives. */
export const figureFiles = (viewsFor: (lang: Lang) => Views): { params: { name: string }; props: FigureFile }[] =>
  LANGS.flatMap((lang) =>
    figureViews(viewsFor(lang)).map((figure) => ({
      params: { name: `${figure.id}-${lang}` },
      props: { figure, lang },
    })),
  );
