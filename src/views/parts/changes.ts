import type { NoteSource } from '../../markdown/notes.ts';
import { correctionRows } from './corrections.ts';
import type { Member } from '../../library/types.ts';
import type { Views } from '../views.ts';

/** Something that changed in the directory or on a page, drawn from the files. */
export interface ChangeRow {
  /** Its place on the page of news; of a correction, on the page of corrections. */
  id: string;
  kind: 'joined' | 'left' | 'renamed' | 'corrected';
  day: string;
  date: string;
  title: string;
  /** What there is to say beside the title; `''` where that is all. */
  text: string;
  /** Whom or what it is about. */
  links: { title: string; href: string }[];
  sources: NoteSource[];
}

const linkOf = (views: Views, member: Member): ChangeRow['links'][number] => ({
  title: views.shortOf(member),
  href: views.path(`members/${member.id}/`),
});

/** The sources that a field of some members rests on, each once. */
function sourcesOf(views: Views, members: readonly Member[]): NoteSource[] {
  const ids = new Set(members.map(({ facts }) => facts.basis.joined ?? facts.sources[0] ?? ''));
  return [...ids].flatMap((id) => {
    const source = views.lib.sources.get(id);
    return source ? [{ label: views.sourceLabel(source), href: views.sourcePath(id) }] : [];
  });
}

/** Those who joined, in groups of a day: founders apart, and one by one those whom one source alone names. */
function joined(views: Views, members: readonly Member[]): ChangeRow[] {
  const { lib, lang, t } = views;
  const way = ({ facts }: Member): 'founding' | 'weak' | 'joined' =>
    facts.founding ? 'founding' : facts.weak ? 'weak' : 'joined';
  const groups = Map.groupBy(members, (m) => `${way(m)}-${way(m) === 'weak' ? m.id : m.facts.joined}`);
  return [...groups].flatMap(([id, group]): ChangeRow[] => {
    const [first] = group;
    if (first === undefined) return [];
    const list = group.toSorted((a, b) => views.compare(views.shortOf(a), views.shortOf(b)));
    const values = { n: list.length, name: views.shortOf(first), subject: lib.site.subject[lang] };
    const titles = {
      founding: () => t('change.founding', values),
      weak: () => t('change.weak', values),
      joined: () => t(list.length === 1 ? 'change.joinedOne' : 'change.joined', values),
    };
    return [
      {
        id,
        kind: 'joined',
        day: first.facts.joined,
        date: views.date(first.facts.joined),
        title: titles[way(first)](),
        text: way(first) === 'weak' ? t('change.weakText') : '',
        links: list.map((m) => linkOf(views, m)),
        sources: sourcesOf(views, list),
      },
    ];
  });
}

function left(views: Views, member: Member): ChangeRow[] {
  const { archived } = member.facts;
  if (archived === undefined) return [];
  return [
    {
      id: `left-${member.id}`,
      kind: 'left',
      day: archived.on,
      date: views.date(archived.on),
      title: views.t('change.left', { name: views.shortOf(member) }),
      text: archived.reason[views.lang],
      links: [linkOf(views, member)],
      sources: [],
    },
  ];
}

function renamed(views: Views, member: Member): ChangeRow[] {
  const { movedTo, movedOn, checked } = member.facts;
  const next = movedTo === undefined ? undefined : views.lib.members.get(movedTo);
  if (next === undefined) return [];
  const day = movedOn ?? checked;
  return [
    {
      id: `renamed-${member.id}`,
      kind: 'renamed',
      day,
      date: views.date(day),
      title: views.t('change.renamed', { name: views.shortOf(member), next: views.shortOf(next) }),
      text: '',
      links: [linkOf(views, next)],
      sources: [],
    },
  ];
}

/** What changed, newest first: members that joined, left or took a new name, and what was corrected. */
export function changeRows(views: Views): ChangeRow[] {
  const members = [...views.lib.members.values()];
  const rows = [
    // A member under its new name has the day it joined too: it is told once.
    ...joined(
      views,
      members.filter(({ facts }) => facts.movedTo === undefined),
    ),
    ...members.flatMap((member) => [...left(views, member), ...renamed(views, member)]),
    ...correctionRows(views).map((row): ChangeRow => ({
      id: row.id,
      kind: 'corrected',
      day: row.on,
      date: row.date,
      title: views.t('change.corrected', { title: row.title }),
      text: row.what,
      links: [{ title: row.title, href: row.href }],
      sources: [],
    })),
  ];
  return rows.sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
}
