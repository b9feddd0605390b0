import { insideSentence } from '../i18n/format.ts';
import type { Key } from '../i18n/t.ts';
import { currentMembers, memberAt } from '../library/members.ts';
import { ownValue } from '../library/own-value.ts';
import type { Member } from '../library/types.ts';
import { countryPath } from './parts/facets.ts';
import { basisView, type FactRow } from './parts/facts.ts';
import { launchPlace, organisationPage, type OrganisationView, type RelatedRow } from './organisation-page.ts';
import type { Views } from './views.ts';

/** How many others of its country a member without neighbours is shown with. */
const MOST_COMPATRIOTS = 8;

/** Those a member is related to, and what they have in common with it. */
function related(views: Views, entry: Member): Pick<OrganisationView, 'related' | 'relatedTitle'> {
  const { lib, lang, t } = views;
  const { country, sector } = entry.facts;
  const row = (m: Member, note: string): RelatedRow => ({
    name: views.shortOf(m),
    href: views.path(`members/${m.id}/`),
    note,
  });
  const own = (entry.facts.related ?? []).flatMap((id) => memberAt(lib, id) ?? []);
  const rows = own.map((m) => row(m, (m.local[lang] ?? m.facts).summary));
  const relatedTitle = t('member.related');
  if (rows.length >= 3 || country === undefined) return { related: rows.slice(0, 4), relatedTitle };
  const compatriots = currentMembers(lib).filter(
    (m) => m.id !== entry.id && !own.includes(m) && m.facts.country === country,
  );
  if (rows.length === 0 && compatriots.length > 0 && compatriots.length <= MOST_COMPATRIOTS)
    return {
      related: compatriots.map((m) => row(m, ownValue(lib.site.kinds, m.facts.kind)?.[lang] ?? '')),
      relatedTitle: t('member.compatriots', { n: compatriots.length, country: views.country(country) }),
    };
  const note = t('member.alike', {
    sector: ownValue(lib.site.sectors, sector)?.[lang] ?? '',
    country: views.country(country),
  });
  const alike = compatriots
    .filter((m) => m.facts.sector === sector)
    .sort((a, b) => Number(b.facts.named) - Number(a.facts.named) || a.id.localeCompare(b.id))
    .slice(0, 3 - rows.length);
  return { related: [...rows, ...alike.map((m) => row(m, note))], relatedTitle };
}

/** The page of a country, which has one as long as a member of today is there. */
const countryHref = (views: Views, code: string): string | undefined =>
  currentMembers(views.lib).some((m) => m.facts.country === code) ? views.path(countryPath(code)) : undefined;

/** Computes the page of a member. @throws where the id is unknown. */
export function memberView(views: Views, id: string): OrganisationView {
  const { lib, lang, t } = views;
  const entry = lib.members.get(id);
  if (entry === undefined) throw new Error(`no such member: ${id}`);
  const { facts } = entry;
  const name = views.nameOf(entry);
  const { site } = lib;
  const kind = ownValue(site.kinds, facts.kind)?.[lang] ?? facts.kind;
  const sector = ownValue(site.sectors, facts.sector)?.[lang] ?? facts.sector;
  const row = (label: Key, value: string | undefined, origin: string | undefined, href?: string): FactRow[] =>
    value === undefined ? [] : [{ label: t(label), value, href, basis: basisView(views, origin) }];
  const group = facts.group === undefined ? undefined : ownValue(site.groups, facts.group)?.[lang];
  const rows = [
    ...row('fact.kind', sector === kind ? kind : `${kind}, ${insideSentence(sector, lang)}`, facts.basis.kind),
    ...row(
      'fact.joined',
      facts.founding
        ? t('fact.joinedFounder', { date: views.date(facts.joined), list: views.firstList })
        : t(facts.weak ? 'fact.joinedSeen' : 'fact.joinedLater', { date: views.date(facts.joined) }),
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
      site.article && t(facts.named ? 'fact.named' : 'fact.notNamed', { article: site.article.name[lang] }),
      facts.named ? facts.basis.named : undefined,
    ),
    ...row('fact.website', facts.website?.replace(/^https?:\/\/(www\.)?|\/$/g, ''), facts.basis.website, facts.website),
  ];
  const current = currentMembers(lib);
  const place = current.indexOf(entry);
  return organisationPage(views, 'member', entry, {
    title: name,
    list: { name: t('nav.members'), href: current.length === 0 ? undefined : views.path('members/') },
    crumb: place < 0 ? t('member.crumbFormer') : t('member.crumb', { n: place + 1, total: current.length }),
    about: t('member.part'),
    facts: rows,
    ...related(views, entry),
    launch: launchPlace(views, entry),
    archived: facts.archived && { on: facts.archived.on, reason: facts.archived.reason[lang] },
    previous: undefined,
    next: undefined,
    data: `members/${id}.json`,
  });
}
