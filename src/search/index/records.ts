import { textOf, walk, headingsOf, type Node } from '../../markdown/tree.ts';
import { KINDS, TEXT_KINDS, type TextKind } from '../../schema/kinds.ts';
import type { Absent, Entry, Member } from '../../library/types.ts';
import { documentOf } from '../../views/parts/documents.ts';
import { figureViews } from '../../views/figures/figures.ts';
import { isThere } from '../../views/parts/rooms.ts';
import { Views } from '../../views/views.ts';
import { namesOf } from '../../schema/member.ts';
import { FIRST_LANG, othersOf } from '../../schema/languages.ts';
import { sourceName } from '../../views/parts/source-name.ts';
import { formatRange } from '../../i18n/format.ts';
import { aliasesOf, lists } from './lists.ts';
import { withOther } from './other-language.ts';
import { questions } from './questions.ts';
import { claimsMargin, makerOfSource, sourceMargin } from './margin.ts';
import type { Part, SearchRecord } from '../query/record.ts';

/** The text of a tree, cut at its headings. */
export function partsOf(tree: Node): Part[] {
  const headings = headingsOf(tree);
  const parts: { heading?: { id: string; text: string }; lines: string[] }[] = [{ lines: [] }];
  let next = 0;
  for (const block of tree.children ?? []) {
    const heading = block.type === 'heading' ? headings[next++] : undefined;
    if (heading) parts.push({ heading: { id: heading.id, text: heading.text }, lines: [] });
    else
      walk(block, (node) => {
        if (node.type === 'paragraph' || node.type === 'tableCell') parts.at(-1)?.lines.push(textOf(node));
      });
  }
  return parts
    .map(({ heading, lines }) => ({ ...(heading ? { heading } : {}), text: lines.join(' ') }))
    .filter((part) => part.heading !== undefined || part.text !== '');
}

const present = (values: readonly (string | undefined)[]): string[] =>
  values.filter((v) => v !== undefined && v !== '') as string[];

/** The text of a document in the reader’s language, or in the first one where it is missing. */
function bodyOf(views: Views, kind: TextKind, id: string): Part[] {
  const doc = views.lib.graph.doc(kind, id, views.lang) ?? views.lib.graph.doc(kind, id, FIRST_LANG);
  return doc ? partsOf(doc.tree) : [];
}

const localOf = <L>(views: Views, entry: Entry<unknown, L>): L | undefined =>
  entry.local[views.lang] ?? entry.local[FIRST_LANG];

/** That a text is in the first language for want of one in the reader’s. */
const borrowed = (views: Views, { local }: Entry): Pick<SearchRecord, 'borrowed'> =>
  local[views.lang] === undefined && views.lang !== FIRST_LANG ? { borrowed: FIRST_LANG } : {};

/** What an explainer opens with where it has short texts: its half minute. */
function opening(views: Views, id: string): string | undefined {
  const { graph } = views.lib;
  const doc = graph.short(id, views.lang) ?? graph.short(id, FIRST_LANG);
  return doc && partsOf(doc.tree).find(({ heading }) => heading?.id === 'half')?.text;
}

function organisation(
  views: Views,
  entry: Member | Absent,
  kind: 'member' | 'absent',
  facts: readonly string[],
): SearchRecord {
  const { site } = views.lib;
  const { aliases = [], country } = entry.facts;
  const title = views.nameOf(entry);
  const where = present([
    site.kinds[entry.facts.kind]?.[views.lang],
    views.cityOf(entry),
    country && views.country(country),
  ]);
  return {
    path: `${kind === 'member' ? 'members' : 'absent'}/${entry.id}/`,
    place: kind === 'member' ? 'members' : 'absent',
    title,
    aliases: [...new Set([...namesOf(entry.facts), ...aliases])].filter((a) => a !== title),
    facts: [...where, ...facts],
    parts: [{ text: localOf(views, entry)?.summary ?? '' }, ...bodyOf(views, kind, entry.id)],
    margin: {},
    kind: entry.facts.kind,
    ...borrowed(views, entry),
    ...(country === undefined ? {} : { country }),
  };
}

function* organisations(views: Views): Generator<SearchRecord> {
  const { site, members, absent } = views.lib;
  for (const member of members.values()) {
    if (member.facts.movedTo !== undefined) continue;
    const { basis, sources, sector, group } = member.facts;
    const left = member.facts.archived && views.t('member.archived');
    const facts = present([site.sectors[sector]?.[views.lang], group && site.groups[group]?.[views.lang], left]);
    yield { ...organisation(views, member, 'member', facts), margin: sourceMargin(views, [basis.joined, ...sources]) };
  }
  for (const one of absent.values()) {
    yield { ...organisation(views, one, 'absent', []), margin: sourceMargin(views, one.facts.sources) };
  }
}

/** The kinds of text of which more is found than title, summary and text, and those of which no more is. */
const WITH_MORE = ['explainer', 'news', 'term', 'member', 'absent'] as const satisfies readonly TextKind[];
const PLAIN = TEXT_KINDS.filter(
  (kind): kind is Exclude<TextKind, (typeof WITH_MORE)[number]> => !WITH_MORE.some((name) => name === kind),
);

function* texts(views: Views): Generator<SearchRecord> {
  const { explainers, news, terms, graph } = views.lib;
  for (const entry of explainers.values()) {
    const local = localOf(views, entry) ?? entry.facts;
    const sides = (local.sides?.rows ?? []).map((r) => `${r.on}. ${r.left.text} ${r.right.text}`).join(' ');
    const claims = graph.claimsIn('explainer', entry.id, views.lang).flatMap((id) => views.claim(id) ?? []);
    yield {
      path: `explainers/${entry.id}/`,
      place: 'explainers',
      title: local.title,
      aliases: [local.nav].filter((nav) => nav !== local.title),
      parts: [
        // The three minutes say again what the whole says: indexed, they would count it twice.
        { text: `${local.summary} ${opening(views, entry.id) ?? local.standfirst}` },
        ...bodyOf(views, 'explainer', entry.id),
        ...(local.sides ? [{ heading: { id: 'sides', text: local.sides.title }, text: sides }] : []),
      ],
      margin: claimsMargin(views, claims),
      ...borrowed(views, entry),
    };
  }
  for (const entry of news.values()) {
    const local = localOf(views, entry);
    yield {
      path: `news/${entry.id}/`,
      place: 'news',
      title: local?.title ?? entry.facts.title,
      aliases: [],
      facts: [views.date(entry.facts.date)],
      parts: [
        { text: `${views.date(entry.facts.date)}. ${local?.summary ?? entry.facts.summary}` },
        ...bodyOf(views, 'news', entry.id),
      ],
      margin: sourceMargin(views, entry.facts.sources),
      ...borrowed(views, entry),
    };
  }
  for (const entry of terms.values()) {
    const local = localOf(views, entry) ?? entry.facts;
    const others = othersOf(views.lang).flatMap((lang) => entry.local[lang] ?? []);
    const names = new Set([
      ...(local.aliases ?? []),
      ...others.flatMap(({ term, aliases = [] }) => [term, ...aliases]),
    ]);
    yield {
      path: KINDS.term.path(entry.id),
      place: 'terms',
      title: local.term,
      aliases: [...names].filter((name) => name !== local.term),
      parts: [
        { text: local.definition },
        {
          text: bodyOf(views, 'term', entry.id)
            .map((part) => part.text)
            .join(' '),
        },
      ],
      margin: {},
      ...borrowed(views, entry),
    };
  }
  for (const kind of PLAIN) {
    for (const entry of views.lib[KINDS[kind].room].values()) {
      const document = documentOf(views, kind, entry.id);
      if (document === undefined || !isThere(views.lib, document.path)) continue;
      yield {
        ...document,
        place: 'pages',
        aliases: aliasesOf(views, document.path),
        parts: [{ text: localOf(views, entry)?.summary ?? '' }, ...bodyOf(views, kind, entry.id)],
        margin: {},
        ...borrowed(views, entry),
      };
    }
  }
}

function* entries(views: Views): Generator<SearchRecord> {
  const { lang, lib } = views;
  for (const claim of lib.claims.values()) {
    const doubt = claim.standing === 'uncontested' ? undefined : `${views.t(`standing.${claim.standing}`)}.`;
    yield {
      path: `claims/#${claim.id}`,
      place: 'claims',
      title: claim.text[lang],
      aliases: [],
      facts: [claim.who[lang]],
      parts: [
        { text: present([`${claim.who[lang]}, ${views.date(claim.date)}.`, claim.note[lang], doubt]).join(' ') },
        ...(claim.reason === undefined ? [] : [{ text: claim.reason[lang] }]),
      ],
      margin: { standing: claim.standing, maker: claim.maker, who: claim.who[lang] },
    };
  }
  for (const source of lib.sources.values()) {
    const name = sourceName(source, lang, lib);
    const about = [name.note, name.publisher, name.author, source.date && views.date(source.date)];
    yield {
      path: `sources/#${source.id}`,
      place: 'sources',
      title: name.title,
      aliases: [source.short[lang]],
      parts: [
        { text: `${present(about).join(', ')}.` },
        { text: present([...source.supports[lang], source.note?.[lang]]).join(' ') },
      ],
      margin: { maker: makerOfSource(views, source), who: views.sourceLabel(source) },
    };
  }
  for (const figure of figureViews(views)) {
    yield {
      path: `figures/#${figure.id}`,
      place: 'pages',
      title: figure.title,
      aliases: [],
      parts: [{ text: figure.says }, { text: figure.alt }],
      margin: {},
    };
  }
  for (const event of lib.events.values()) {
    const exact = event.date.length === 10;
    const when = exact ? formatRange(event.date, event.endDate, lang) : views.date(event.date);
    yield {
      path: `timeline/#${event.id}`,
      place: 'timeline',
      title: event.title[lang],
      aliases: [],
      facts: [when],
      parts: [{ text: present([`${when}.`, event.summary[lang], event.note?.[lang]]).join(' ') }],
      margin: sourceMargin(views, event.sources),
    };
  }
}

/** What can be found in a language, before the words of the others are put to it. */
const recordsIn = (views: Views): SearchRecord[] => [
  ...lists(views),
  ...texts(views),
  ...organisations(views),
  ...entries(views),
  ...questions(views),
];

/** All that can be found in a language, in a fixed order. */
export function recordsOf(views: Views): SearchRecord[] {
  const named = (record: SearchRecord, { lib, lang }: Views): SearchRecord => {
    const names = lib.search?.names[record.path]?.[lang] ?? [];
    return record.asked || names.every((name) => record.aliases.includes(name))
      ? record
      : { ...record, aliases: [...new Set([...record.aliases, ...names])] };
  };
  const namedIn = (one: Views): SearchRecord[] => recordsIn(one).map((record) => named(record, one));
  return othersOf(views.lang).reduce(
    (records, lang) => withOther(records, namedIn(new Views(views.lib, lang, views.base)), lang),
    namedIn(views),
  );
}
