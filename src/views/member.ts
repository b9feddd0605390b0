import { insideSentence } from '../i18n/format.ts';
import type { NoteSource } from '../markdown/notes.ts';
import { Marks } from '../markdown/marks.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { cutSections, type HtmlSection } from '../markdown/sections.ts';
import type { Maker } from '../schema/claim.ts';
import { profileData } from './organisation.ts';
import { countryPath } from './facets.ts';
import { mentionsOf, type Mentions } from './mentions.ts';
import { currentMembers, memberAt } from '../library/members.ts';
import type { PageInfo } from './page.ts';
import type { Key } from '../i18n/t.ts';
import { translationState, type TranslationState } from '../library/translation.ts';
import type { Member } from '../library/types.ts';
import type { Views } from './views.ts';
import { ownValue } from '../library/own-value.ts';

/** What a fact rests on: a mark, and words with or without a link. */
export interface Basis {
  maker: Maker;
  label: string;
  href: string | undefined;
}

export interface FactRow {
  label: string;
  value: string;
  href: string | undefined;
  basis: Basis | undefined;
}

export interface RelatedRow {
  name: string;
  href: string;
  note: string;
}

/** A member's page, ready to print. */
export interface MemberView {
  info: PageInfo;
  id: string;
  name: string;
  crumb: string;
  facts: FactRow[];
  translation: TranslationState;
  prose: HtmlSection[];
  mentions: Mentions;
  related: RelatedRow[];
  sources: NoteSource[];
  checked: string;
  /** What to say where the last check is too long ago. */
  due: string | undefined;
  archived: { on: string; reason: string } | undefined;
}

/** What a value of `basis` means to a reader. */
export function basisView(views: Views, origin: string | undefined): Basis | undefined {
  const { t, lib } = views;
  if (origin === undefined) return undefined;
  if (origin === 'judgement') return { maker: 'estimate', label: t('basis.judgement'), href: undefined };
  if (origin === 'general-knowledge') return { maker: 'estimate', label: t('basis.general'), href: undefined };
  const source = lib.sources.get(origin);
  if (source === undefined) return undefined;
  const firstHand = source.kind === 'primary' || source.kind === 'press-release';
  const maker = source.publisher === lib.site.publisher ? 'alliance' : firstHand ? 'named' : 'press';
  return { maker, label: views.sourceLabel(source), href: views.sourcePath(origin) };
}

function related(views: Views, entry: Member): RelatedRow[] {
  const { lib, lang, t } = views;
  const own = (entry.facts.related ?? []).flatMap((id) => memberAt(lib, id) ?? []);
  const rows = own.map((m) => ({
    name: views.shortOf(m),
    href: views.path(`members/${m.id}/`),
    note: (m.local[lang] ?? m.facts).summary,
  }));
  if (rows.length >= 3) return rows.slice(0, 4);
  const { country } = entry.facts;
  if (country === undefined) return rows;
  const alike = currentMembers(lib).filter(
    (m) =>
      m.id !== entry.id && !own.includes(m) && m.facts.sector === entry.facts.sector && m.facts.country === country,
  );
  const sector = ownValue(lib.site.sectors, entry.facts.sector)?.[lang] ?? '';
  const more = alike
    .sort((a, b) => Number(b.facts.named) - Number(a.facts.named) || a.id.localeCompare(b.id))
    .slice(0, 3 - rows.length)
    .map((m) => ({
      name: views.shortOf(m),
      href: views.path(`members/${m.id}/`),
      note: t('member.alike', { sector, country: views.country(country) }),
    }));
  return [...rows, ...more];
}

/** The page of a country, which has one as long as a member of today is there. */
const countryHref = (views: Views, code: string): string | undefined =>
  currentMembers(views.lib).some((m) => m.facts.country === code) ? views.path(countryPath(code)) : undefined;

/** Computes the page of a member. @throws where the id is unknown. */
export function memberView(views: Views, id: string): MemberView {
  const { lib, lang, t } = views;
  const entry = lib.members.get(id);
  if (entry === undefined) throw new Error(`no such member: ${id}`);
  const { facts } = entry;
  const name = views.nameOf(entry);
  const site = lib.site;
  const kind = ownValue(site.kinds, facts.kind)?.[lang] ?? facts.kind;
  const sector = ownValue(site.sectors, facts.sector)?.[lang] ?? facts.sector;
  const row = (label: Key, value: string | undefined, origin: string | undefined, href?: string): FactRow[] =>
    value === undefined ? [] : [{ label: t(label), value, href, basis: basisView(views, origin) }];
  const group = facts.group === undefined ? undefined : ownValue(site.groups, facts.group)?.[lang];
  const rows = [
    ...row('fact.kind', sector === kind ? kind : `${kind}, ${insideSentence(sector, lang)}`, facts.basis.kind),
    ...row(
      'fact.joined',
      t(facts.founding ? 'fact.joinedFounder' : 'fact.joinedLater', { date: views.date(facts.joined) }),
      facts.basis.joined,
    ),
    ...row('fact.group', group, facts.basis.group),
    ...row(
      'fact.country',
      facts.country && views.country(facts.country),
      facts.basis.country,
      facts.country && countryHref(views, facts.country),
    ),
    ...row('fact.city', views.cityOf(entry), facts.basis.city),
    ...row(
      'fact.article',
      facts.named
        ? t('fact.named', { article: site.article.name[lang] })
        : t('fact.notNamed', { article: site.article.name[lang] }),
      facts.named ? facts.basis.named : undefined,
    ),
    ...row('fact.website', facts.website?.replace(/^https?:\/\/(www\.)?|\/$/g, ''), facts.basis.website, facts.website),
  ];
  const translation = translationState(entry, lang);
  const body = entry.prose[translation.lang]?.body ?? '';
  const current = currentMembers(lib);
  const place = current.indexOf(entry);
  const summary = (entry.local[lang] ?? entry.facts).summary;
  return {
    info: {
      lang,
      path: `members/${id}/`,
      title: name,
      description: summary,
      type: 'profile',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.members'), path: 'members/' },
        { name, path: undefined },
      ],
      data: [profileData(views, entry)],
    },
    id,
    name,
    crumb: place < 0 ? t('member.crumbFormer') : t('member.crumb', { n: place + 1, total: current.length }),
    facts: rows,
    translation,
    prose: cutSections(renderMarkdown(body, views.context(new Marks()))),
    mentions: mentionsOf(views, 'member', id, views.shortOf(entry)),
    related: related(views, entry),
    sources: facts.sources.flatMap((s) => {
      const source = lib.sources.get(s);
      return source ? [{ label: views.sourceLabel(source), href: views.sourcePath(s) }] : [];
    }),
    checked: facts.checked,
    due: views.due(facts.checked),
    archived: facts.archived && { on: facts.archived.on, reason: facts.archived.reason[lang] },
  };
}
