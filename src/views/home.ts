import type { ClaimView } from '../markdown/notes.ts';
import { escapeHtml } from '../markdown/html.ts';
import { Marks } from '../markdown/marks.ts';
import { renderInline, renderMarkdown } from '../markdown/render.ts';
import { collator } from '../i18n/format.ts';
import { claimsOf, explainersInOrder } from './explainer.ts';
import { currentMembers, memberAt } from '../library/members.ts';
import type { PageInfo } from './page.ts';
import type { Views } from './views.ts';

export interface NameRow {
  name: string;
  href: string;
  named: boolean;
}
export interface GroupView {
  name: string;
  members: NameRow[];
}
export interface AbsentRow {
  name: string;
  href: string;
  joined: string | undefined;
}
export interface CountView {
  figure: string;
  label: string;
  date: string;
  claim: ClaimView;
}
export interface TeaserView {
  n: number;
  title: string;
  summary: string;
  href: string;
  claims: ClaimView[];
}
export interface NewsRow {
  date: string;
  title: string;
  summary: string;
  href: string;
  claims: ClaimView[];
  source: { label: string; maker: 'alliance' | 'press' } | undefined;
}

/** The home page, ready to print. */
export interface HomeView {
  info: PageInfo;
  headline: string;
  answer: string;
  facts: { label: string; value: string }[];
  founders: { total: number; groups: GroupView[]; countries: { name: string; n: number }[]; namedCount: number };
  total: number;
  absent: { total: number; groups: { title: string; rows: AbsentRow[] }[] };
  countsTitle: string;
  counts: CountView[];
  explainers: TeaserView[];
  news: NewsRow[];
}

/** How many countries stand by name before the rest are summed up. */
const TOP_COUNTRIES = 4;

function founders(views: Views): HomeView['founders'] {
  const { lib, lang, t } = views;
  const list = currentMembers(lib).filter((m) => m.facts.founding);
  const order = collator(lang);
  // The two that called the others together come first, then the alphabet.
  const first = lib.home?.founders ?? [];
  const rank = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length);
  const groups = Object.entries(lib.site.groups).map(([id, names]) => ({
    name: names.short[lang],
    members: list
      .filter((m) => m.facts.group === id)
      .sort((a, b) => rank(a.id) - rank(b.id) || order.compare(views.shortOf(a), views.shortOf(b)))
      .map((m) => ({ name: views.shortOf(m), href: views.path(`members/${m.id}/`), named: m.facts.named })),
  }));
  const byCountry = new Map<string, number>();
  for (const m of list) if (m.facts.country) byCountry.set(m.facts.country, (byCountry.get(m.facts.country) ?? 0) + 1);
  const ranked = [...byCountry].sort((a, b) => b[1] - a[1] || order.compare(views.country(a[0]), views.country(b[0])));
  const rest = ranked.slice(TOP_COUNTRIES);
  const countries = ranked.slice(0, TOP_COUNTRIES).map(([code, n]) => ({ name: views.country(code), n }));
  const restTotal = rest.reduce((sum, [, n]) => sum + n, 0);
  if (rest.length > 0) countries.push({ name: t('home.otherCountries', { n: rest.length }), n: restTotal });
  return { total: list.length, groups, countries, namedCount: list.filter((m) => m.facts.named).length };
}

function absent(views: Views): HomeView['absent'] {
  const { lib, t } = views;
  const all = [...lib.absent.values()];
  const row = (a: (typeof all)[number]): AbsentRow => {
    const member = a.facts.joinedAs === undefined ? undefined : memberAt(lib, a.facts.joinedAs);
    return {
      name: views.shortOf(a),
      href: views.path(`absent/${a.id}/`),
      joined: member && views.date(member.facts.joined.slice(0, 7), 'short'),
    };
  };
  const groups = [
    {
      title: t('home.absentArticle', { article: lib.site.article.name[views.lang] }),
      rows: all.filter((a) => a.facts.named).map(row),
    },
    { title: t('home.absentPress'), rows: all.filter((a) => !a.facts.named && !a.facts.joinedAs).map(row) },
    { title: t('home.absentJoined'), rows: all.filter((a) => a.facts.joinedAs).map(row) },
  ].filter((g) => g.rows.length > 0);
  return { total: all.length, groups };
}

/** The newest pieces, newest first. */
function latestNews(views: Views, n: number): NewsRow[] {
  const { lib, lang } = views;
  return [...lib.news.values()]
    .sort((a, b) => b.facts.date.localeCompare(a.facts.date) || a.id.localeCompare(b.id))
    .slice(0, n)
    .map((piece) => {
      const local = piece.local[lang] ?? piece.facts;
      const source = piece.facts.sources.flatMap((s) => lib.sources.get(s) ?? [])[0];
      const event = piece.facts.event === undefined ? undefined : lib.events.get(piece.facts.event);
      const shown = piece.facts.precision === 'month' ? piece.facts.date.slice(0, 7) : piece.facts.date;
      return {
        date: event?.endDate ? views.range(event.date, event.endDate) : views.date(shown),
        title: local.title,
        summary: local.summary,
        href: views.path(`news/${piece.id}/`),
        claims: lib.graph.claimsIn('news', piece.id, lang).flatMap((c) => views.claim(c) ?? []),
        source: source && {
          label: views.sourceLabel(source),
          maker:
            source.kind === 'primary' || source.kind === 'press-release' ? ('alliance' as const) : ('press' as const),
        },
      };
    });
}

/** Computes the home page. */
export function homeView(views: Views): HomeView {
  const { lib, lang } = views;
  const { site, home } = lib;
  const context = views.context(new Marks());
  return {
    info: {
      lang,
      path: '',
      title: site.name[lang],
      description: site.description[lang],
      type: 'website',
      crumbs: [{ name: site.name[lang], path: '' }],
    },
    headline: home ? renderInline(home.headline[lang], context) : escapeHtml(site.name[lang]),
    answer: home ? renderMarkdown(home.answer[lang], context) : `<p>${escapeHtml(site.description[lang])}</p>`,
    facts: (home?.facts ?? []).map((f) => ({ label: f.label[lang], value: f.value[lang] })),
    founders: founders(views),
    total: currentMembers(lib).length,
    absent: absent(views),
    countsTitle: home?.countsTitle[lang] ?? '',
    counts: (home?.counts ?? []).flatMap((c) => {
      const claim = views.claim(c.claim);
      const date = lib.claims.get(c.claim)?.date;
      const figure = typeof c.figure === 'string' ? c.figure : c.figure[lang];
      return claim && date ? [{ figure, label: c.label[lang], date: views.date(date, 'short'), claim }] : [];
    }),
    explainers: explainersInOrder(views).map((e, i) => {
      const local = e.local[lang] ?? e.facts;
      return {
        n: i + 1,
        title: local.title,
        summary: local.summary,
        href: views.path(`explainers/${e.id}/`),
        claims: claimsOf(views, e.id, e.prose[lang] ? lang : 'en'),
      };
    }),
    news: latestNews(views, 4),
  };
}
