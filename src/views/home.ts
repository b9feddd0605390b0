import { escapeHtml } from '../markdown/html.ts';
import { Marks } from '../markdown/marks.ts';
import { renderInline, renderMarkdown } from '../markdown/render.ts';
import { collator } from '../i18n/format.ts';
import { claimsOf, explainersInOrder } from './explainer.ts';
import { figureOf, type FigureView } from './figures/figures.ts';
import { currentMembers } from '../library/members.ts';
import type { Member } from '../library/types.ts';
import type { PageInfo } from './page.ts';
import { standingCounts } from './parts/standing.ts';
import { promiseCounts, type PromiseCount } from './timeline.ts';
import type { Views } from './views.ts';
import { FIRST_LANG } from '../schema/languages.ts';

/** Some names of a group, and how many more there are. */
export interface GroupView {
  name: string;
  total: number;
  members: { name: string; href: string }[];
}
export interface TeaserView {
  title: string;
  question: string;
  href: string;
  claims: number;
  disputed: number;
  /** Whether it can be read in half a minute and in three, too. */
  isShort: boolean;
}
export interface NewsRow {
  date: string;
  title: string;
  href: string;
}

/** The home page, ready to print. */
export interface HomeView {
  info: PageInfo;
  headline: string;
  answer: string;
  /** The picture of who counts whom. */
  figure: FigureView | undefined;
  /** Who was on the first list, group by group; without groups the first names of all. */
  founders: { says: string; groups: GroupView[] };
  total: number;
  absent: GroupView;
  explainers: TeaserView[];
  news: NewsRow[];
  /** How many claims there are, and how many of them are contested in which way; undefined where none is. */
  contested: string | undefined;
  /** How many promises are in which state; none where nothing was promised. */
  promises: PromiseCount[];
}

/** How many names of a group stand on the page: the rest is one link away. */
const NAMES = 6;
/** Enough names for the absent, whose list has a margin of its own. */
const ABSENT = 8;

function founders(views: Views): HomeView['founders'] {
  const { lib, lang } = views;
  const current = currentMembers(lib);
  const list = current.filter((m) => m.facts.founding);
  const order = collator(lang);
  // Those that called the others together come first, then those that the article names, then the alphabet.
  const first = lib.home?.founders ?? [];
  const rank = (m: Member): number =>
    first.includes(m.id) ? first.indexOf(m.id) : first.length + (m.facts.named ? 0 : 1);
  const groupOf = (name: string, all: readonly Member[]): GroupView => ({
    name,
    total: all.length,
    members: all
      .toSorted((a, b) => rank(a) - rank(b) || order.compare(views.shortOf(a), views.shortOf(b)))
      .slice(0, NAMES)
      .map((m) => ({ name: views.shortOf(m), href: views.path(`members/${m.id}/`) })),
  });
  const groups = Object.entries(lib.site.groups)
    .map(([id, names]) =>
      groupOf(
        names.short[lang],
        list.filter((m) => m.facts.group === id),
      ),
    )
    .filter(({ total }) => total > 0);
  const [n, total] = [list.length, current.length];
  if (total === 0) return { says: '', groups: [] };
  if (groups.length > 0) return { says: views.t('home.found', { n, total }), groups };
  return {
    says: n === 0 ? views.t('home.foundAll', { n: total }) : views.t('home.foundPlain', { n, total }),
    groups: [groupOf(views.t('nav.members'), current)],
  };
}

function absent(views: Views): GroupView {
  const all = [...views.lib.absent.values()];
  // Those of whom the article speaks, and who did not come later, before the others.
  const rank = ({ facts }: (typeof all)[number]): number => (facts.joinedAs ? 2 : facts.named ? 0 : 1);
  return {
    name: views.t('home.outNamed'),
    total: all.length,
    members: all
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, ABSENT)
      .map((a) => ({ name: views.shortOf(a), href: views.path(`absent/${a.id}/`) })),
  };
}

/** The newest pieces, newest first. */
function latestNews(views: Views, n: number): NewsRow[] {
  const { lib, lang } = views;
  return [...lib.news.values()]
    .sort((a, b) => b.facts.date.localeCompare(a.facts.date) || a.id.localeCompare(b.id))
    .slice(0, n)
    .map((piece) => {
      const local = piece.local[lang] ?? piece.facts;
      const event = piece.facts.event === undefined ? undefined : lib.events.get(piece.facts.event);
      const shown = piece.facts.precision === 'month' ? piece.facts.date.slice(0, 7) : piece.facts.date;
      return {
        date: event?.endDate ? views.range(event.date, event.endDate) : views.date(shown),
        title: local.title,
        href: views.path(`news/${piece.id}/`),
      };
    });
}

/** Computes the home page. */
export function homeView(views: Views): HomeView {
  const { lib, lang, t } = views;
  const { site, home } = lib;
  const context = views.context(new Marks());
  const claims = [...lib.claims.values()];
  const figure = figureOf(views, 'growth');
  return {
    info: {
      ...(figure ? { pictured: figure.title } : {}),
      lang,
      path: '',
      title: site.name[lang],
      description: site.description[lang],
      type: 'website',
      crumbs: [{ name: site.name[lang], path: '' }],
    },
    headline: home ? renderInline(home.headline[lang], context) : escapeHtml(site.name[lang]),
    answer: home ? renderMarkdown(home.answer[lang], context) : `<p>${escapeHtml(site.description[lang])}</p>`,
    figure,
    founders: founders(views),
    total: currentMembers(lib).length,
    absent: absent(views),
    explainers: explainersInOrder(views).map((e) => {
      const local = e.local[lang] ?? e.facts;
      const own = claimsOf(views, e.id, e.prose[lang] ? lang : FIRST_LANG);
      return {
        title: local.nav,
        question: local.question ?? local.summary,
        href: views.path(`explainers/${e.id}/`),
        claims: own.length,
        disputed: own.filter(({ standing }) => standing === 'disputed').length,
        isShort: (e.short[lang] ?? e.short[FIRST_LANG]) !== undefined,
      };
    }),
    news: latestNews(views, 4),
    contested: claims.some(({ standing }) => standing !== 'uncontested')
      ? `${t('explainer.claims', { n: claims.length })}, ${standingCounts(claims, t)}.`
      : undefined,
    promises: promiseCounts(views),
  };
}
