import { TEXT_KINDS, type TextKind } from '../../schema/kinds.ts';
import { idsOfMember } from '../../library/members.ts';
import type { Mention } from '../../library/graph.ts';
import { headingsOf } from '../../markdown/tree.ts';
import type { Lang } from '../../schema/languages.ts';
import { documentOf } from './documents.ts';
import type { Views } from '../views.ts';

/** Where something is mentioned. */
export interface MentionRow {
  kind: TextKind;
  kindName: string;
  /** The title of the page, and of its part where it has parts: “Where it began: two founders”. */
  title: string;
  href: string;
  /** The sentence in which it is named. */
  text: string;
}

/** Where something is mentioned: the three places that matter most, and the others as links, kind by kind. */
export interface Mentions {
  best: MentionRow[];
  /** How many more there are. */
  more: number;
  /** “2 explainers, 6 news”. */
  kinds: string;
  lines: { kindName: string; links: { title: string; href: string }[] }[];
}

/** How many mentions stand with their sentence. */
const BEST = 3;
/** As many letters as a sentence may have before it is cut. */
const LONGEST = 150;

/** Shortens a text to its part around a name, at word ends. @internal Tested on sentences that no fixture has. */
export function around(text: string, name: string, length = LONGEST): string {
  if (text.length <= length) return text;
  const at = Math.max(0, text.indexOf(name));
  const from = Math.max(0, Math.min(at - length / 3, text.length - length));
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const end = start + length >= text.length ? text.length : text.lastIndexOf(' ', start + length);
  return (start > 0 ? '… ' : '') + text.slice(start, end) + (end < text.length ? ' …' : '');
}

/**
 * The sentence of a paragraph in which some words stand; cut around them where it is long.
 * @internal Tested on sentences that no fixture has.
 */
export function sentenceWith(paragraph: string, words: string, lang: Lang): string {
  const sentences = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(paragraph)];
  const found = sentences.find(({ segment }) => segment.includes(words))?.segment ?? paragraph;
  return around(found.trim(), words);
}

const isNamedIn = (text: string, name: string): boolean => text.toLowerCase().includes(name.toLowerCase());

/** A mention with all that its rank needs. */
interface Placed extends MentionRow {
  rank: number;
}

/** The place of a text at which something is best met: the part whose heading names it, or where it is first named. */
function placed(views: Views, mention: Mention, is: (scheme: string, id: string) => boolean, name: string): Placed[] {
  const { kind, id } = mention;
  const doc = documentOf(views, kind, id);
  if (doc === undefined) return [];
  const text = views.lib.graph.doc(kind, id, mention.lang);
  const parts = new Map((text ? headingsOf(text.tree) : []).map((part) => [part.id, part.text]));
  const links = (text?.links ?? []).filter((link) => is(link.scheme, link.id));
  const link = links.find(({ section }) => isNamedIn(parts.get(section) ?? '', name)) ?? links[0];
  const section = link?.section ?? mention.section;
  const part = kind === 'explainer' ? parts.get(section) : undefined;
  const explainer = kind === 'explainer' ? views.lib.explainers.get(id) : undefined;
  const short = explainer && (explainer.local[views.lang] ?? explainer.facts).nav;
  const title =
    part === undefined || short === undefined ? doc.title : views.t('mentions.part', { title: short, part });
  return [
    {
      kind,
      kindName: views.t(`kind.${kind}`),
      title,
      href: views.path(doc.path + (kind === 'explainer' && section !== '' ? `#${section}` : '')),
      text: sentenceWith(link?.context ?? mention.context, link?.text ?? name, views.lang),
      rank: TEXT_KINDS.indexOf(kind) * 1_000 + (isNamedIn(title, name) ? 0 : 100) + (explainer?.facts.order ?? 0),
    },
  ];
}

/**
 * Every mention of a thing: explainers first, then news, profiles, terms; of each kind first what names it in its heading.
 * @internal Tests look at all of them in one list.
 */
export function mentionRows(views: Views, scheme: string, id: string, name: string): MentionRow[] {
  const ids = scheme === 'member' ? idsOfMember(views.lib, id) : [id];
  const is = (found: string, one: string): boolean => found === scheme && ids.includes(one);
  const seen = ids.flatMap((one) => views.lib.graph.mentions(views.lang, scheme, one));
  return seen
    .flatMap((mention) => placed(views, mention, is, name))
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank: _rank, ...row }) => row);
}

/** Sorts the mentions of a thing: the three that matter most, and the rest by kind. */
export function mentionsOf(views: Views, scheme: string, id: string, name: string): Mentions {
  const all = mentionRows(views, scheme, id, name);
  const rest = all.slice(BEST);
  const byKind = new Map<TextKind, MentionRow[]>();
  for (const row of rest) byKind.set(row.kind, [...(byKind.get(row.kind) ?? []), row]);
  return {
    best: all.slice(0, BEST),
    more: rest.length,
    kinds: [...byKind].map(([kind, rows]) => views.t(`mentions.kind.${kind}`, { n: rows.length })).join(', '),
    // News stand newest first; names, in the order of the reader’s dictionary.
    lines: [...byKind].map(([kind, rows]) => ({
      kindName: views.t(`kind.${kind}`),
      links: (kind === 'news' || kind === 'explainer'
        ? rows
        : rows.sort((a, b) => views.compare(a.title, b.title))
      ).map(({ title, href }) => ({ title, href })),
    })),
  };
}
