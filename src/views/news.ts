import type { ClaimView, NoteSource } from '../markdown/notes.ts';
import type { SourceRow } from './explainer.ts';
import { changeRows, type ChangeRow } from './parts/changes.ts';
import { documentOf } from './parts/documents.ts';
import type { PageInfo } from './page.ts';
import { proseView, type ProseView } from './parts/prose.ts';
import { translationState } from '../library/translation.ts';
import type { Lang } from '../schema/languages.ts';
import type { News } from '../library/types.ts';
import { contestedSince, readUpTo, type ContestedSince } from './parts/as-of.ts';
import { sourceName } from './parts/source-name.ts';
import type { Views } from './views.ts';

/** A piece as a list shows it. */
export interface NewsRow {
  id: string;
  title: string;
  summary: string;
  href: string;
  /** For machines. */
  day: string;
  date: string;
  claims: ClaimView[];
  sources: NoteSource[];
}

/** What stands in the stream of news: a piece, or something that changed and that the files tell of. */
export type StreamEntry =
  { kind: 'piece'; day: string; piece: NewsRow } | { kind: 'change'; day: string; change: ChangeRow };

/** What stands between two pieces of news: one thing that changed, or so many at once that they are folded. */
export type StreamRun =
  { kind: 'piece'; piece: NewsRow } | { kind: 'changes'; changes: ChangeRow[]; isFolded: boolean };

/** So many changes in a row are folded: they would stand before the news. */
const MANY = 4;

/** The stream with its changes in runs. */
export function runsOf(entries: readonly StreamEntry[]): StreamRun[] {
  const runs: StreamRun[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (entry.kind === 'piece') runs.push({ kind: 'piece', piece: entry.piece });
    else if (last?.kind === 'changes') last.changes.push(entry.change);
    else runs.push({ kind: 'changes', changes: [entry.change], isFolded: false });
  }
  return runs.map((run) => (run.kind === 'changes' ? { ...run, isFolded: run.changes.length >= MANY } : run));
}

export interface NewsIndexView {
  info: PageInfo;
  total: number;
  years: { year: string; pieces: number; entries: StreamEntry[] }[];
}

/** A piece of news, ready to print. */
export interface NewsView extends NewsRow {
  info: PageInfo;
  prose: ProseView;
  written: string;
  checked: string;
  /** The day up to which its facts were read, where that is not the day of the check. */
  readUpTo: string | undefined;
  /** What became of its claims since the check. */
  since: ContestedSince[];
  /** The sources of the piece, each with the claims of the piece that rest on it. */
  sourceRows: SourceRow[];
  /** Members, absentees and terms that its text names. */
  named: { key: 'member' | 'absent' | 'term'; links: { title: string; href: string }[] }[];
  /** Where it stands in the timeline. */
  event: { title: string; href: string } | undefined;
  previous: { title: string; href: string } | undefined;
  next: { title: string; href: string } | undefined;
  file: string;
}

/** The pieces, newest first. */
export const newsInOrder = (views: Views): News[] =>
  [...views.lib.news.values()].sort((a, b) => b.facts.date.localeCompare(a.facts.date) || b.id.localeCompare(a.id));

/** A piece as a list shows it. */
function newsRow(views: Views, entry: News): NewsRow {
  const { lib, lang } = views;
  const local = entry.local[lang] ?? entry.facts;
  const day = entry.facts.precision === 'month' ? entry.facts.date.slice(0, 7) : entry.facts.date;
  return {
    id: entry.id,
    title: local.title,
    summary: local.summary,
    href: views.path(`news/${entry.id}/`),
    day,
    date: views.date(day),
    claims: lib.graph
      .claimsIn('news', entry.id, translationState(entry, lang).lang)
      .flatMap((id) => views.claim(id) ?? []),
    sources: entry.facts.sources.flatMap((id) => {
      const source = lib.sources.get(id);
      return source && source.kind !== 'seed' ? [{ label: views.sourceLabel(source), href: views.sourcePath(id) }] : [];
    }),
  };
}

/** What changed, with the corrections of a day as one change: their page has them all, in their words. */
function changesByDay(views: Views): ChangeRow[] {
  const groups = Map.groupBy(changeRows(views), ({ kind, id, day }) =>
    kind === 'corrected' ? `corrected-${day}` : id,
  );
  return [...groups].flatMap(([id, [first, ...rest]]) => {
    if (first === undefined || rest.length === 0) return first ?? [];
    const title = views.t('corrections.count', { n: rest.length + 1 });
    return { ...first, id, title, text: '', links: [{ title, href: views.path('about/corrections/') }] };
  });
}

/** Pieces and changes in one stream, newest first; on one day the pieces come first. */
function streamOf(views: Views): StreamEntry[] {
  const pieces = newsInOrder(views).map((entry): StreamEntry => ({
    kind: 'piece',
    day: entry.facts.date,
    piece: newsRow(views, entry),
  }));
  const changes = changesByDay(views).map((change): StreamEntry => ({ kind: 'change', day: change.day, change }));
  return [...pieces, ...changes].sort((a, b) => b.day.localeCompare(a.day));
}

/** The index of news, by year. */
export function newsIndexView(views: Views): NewsIndexView {
  const { lang, t } = views;
  const years: NewsIndexView['years'] = [];
  for (const [year, entries] of Map.groupBy(streamOf(views), ({ day }) => day.slice(0, 4))) {
    const pieces = entries.filter(({ kind }) => kind === 'piece').length;
    years.push({ year, pieces, entries });
  }
  return {
    info: {
      lang,
      path: 'news/',
      title: t('nav.news'),
      description: t('news.description', { subject: views.lib.site.subject[lang] }),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.news'), path: undefined },
      ],
    },
    total: views.lib.news.size,
    years,
  };
}

function namedIn(views: Views, id: string, lang: Lang): NewsView['named'] {
  const links = views.lib.graph.doc('news', id, lang)?.links ?? [];
  return (['member', 'absent', 'term'] as const)
    .map((key) => ({
      key,
      links: [...new Set(links.filter((l) => l.scheme === key).map((l) => l.id))].flatMap((found) => {
        const doc = documentOf(views, key, found);
        return doc ? [{ title: doc.title, href: views.path(doc.path) }] : [];
      }),
    }))
    .filter((g) => g.links.length > 0);
}

/** Computes the page of a piece. @throws where the id is unknown. */
export function newsView(views: Views, id: string): NewsView {
  const { lib, lang, t } = views;
  const entry = lib.news.get(id);
  if (entry === undefined) throw new Error(`no such piece of news: ${id}`);
  const row = newsRow(views, entry);
  const prose = proseView(views, 'news', entry);
  const all = newsInOrder(views);
  const at = all.indexOf(entry);
  const link = (other: News | undefined): NewsView['next'] =>
    other && { title: (other.local[lang] ?? other.facts).title, href: views.path(`news/${other.id}/`) };
  const event = entry.facts.event === undefined ? undefined : lib.events.get(entry.facts.event);
  const written = entry.local[lang]?.written ?? entry.facts.written;
  return {
    ...row,
    info: {
      lang,
      path: `news/${id}/`,
      title: row.title,
      description: row.summary,
      type: 'article',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.news'), path: 'news/' },
        { name: row.title, path: undefined },
      ],
      written,
      checked: entry.facts.checked,
    },
    prose,
    written,
    checked: entry.facts.checked,
    readUpTo: readUpTo(views, entry.facts),
    since: contestedSince(views, row.claims, entry.facts.checked),
    sourceRows: entry.facts.sources.flatMap((sourceId) => {
      const source = lib.sources.get(sourceId);
      const claims = row.claims.filter((c) => lib.claims.get(c.id)?.sources.includes(sourceId));
      return source ? [{ source, name: sourceName(source, lang, lib), claims }] : [];
    }),
    named: namedIn(views, id, prose.translation.lang),
    event: event && { title: event.title[lang], href: views.path(`timeline/#${event.id}`) },
    // Newest first: what came before stands after it in the list.
    previous: link(all[at + 1]),
    next: link(all[at - 1]),
    file: entry.prose[prose.translation.lang]?.file ?? entry.file,
  };
}
