import {
  ANSWERS,
  type Absences,
  type Answer,
  type Chart,
  type Counts,
  type Growth,
  type Line,
  type Parts,
  type Point,
  type Promises,
  type Seats,
  type Standings,
  type Threads,
} from '../../charts/data.ts';
import { collator } from '../../i18n/format.ts';
import type { Key } from '../../i18n/t.ts';
import { STANDINGS } from '../../schema/claim.ts';
import type { Figure, FigureOf } from '../../schema/figure.ts';
import { memberAt } from '../../library/members.ts';
import type { Absent } from '../../library/types.ts';
import { waveOf } from '../parts/facets.ts';
import type { Views } from '../views.ts';
import { ownValue } from '../../library/own-value.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Everyone who ever joined, once: who has left was counted too, and a renamed one stands under its new name. */
const joinedMembers = ({ lib }: Views) => [...lib.members.values()].filter((m) => m.facts.movedTo === undefined);

/** Members by a field of their files, wave by wave; most first, then by name. */
function counts(views: Views, of: 'kind' | 'country'): Counts {
  const { lib, lang, t } = views;
  const { cohorts, kinds } = lib.site;
  const all = joinedMembers(views);
  const none = cohorts.map(() => 0);
  const byValue = new Map<string, number[]>();
  for (const { facts } of all) {
    const value = facts[of] ?? '';
    const values = byValue.get(value) ?? [...none];
    values[waveOf(cohorts, facts.joined)] = (values[waveOf(cohorts, facts.joined)] ?? 0) + 1;
    byValue.set(value, values);
  }
  const labelOf = (value: string): string =>
    value === ''
      ? t('figures.unknown')
      : of === 'kind'
        ? (ownValue(kinds, value)?.plural[lang] ?? value)
        : views.country(value);
  const order = collator(lang);
  const rows = [...byValue].map(([value, values]) => ({ label: labelOf(value), values, total: sum(values) }));
  rows.sort((a, b) => b.total - a.total || (b.values[0] ?? 0) - (a.values[0] ?? 0) || order.compare(a.label, b.label));
  return {
    draw: 'counts',
    of: t(`figures.of.${of}`),
    columns: cohorts.map((c, i) => ({ label: c.short[lang], total: sum(rows.map((r) => r.values[i] ?? 0)) })),
    rows,
    total: t('figures.total'),
    oneEach: (names) => t('figures.oneEach', { names }),
  };
}

function growth(views: Views, figure: FigureOf<'growth'>): Growth {
  const { lib, lang, t } = views;
  let listed = 0;
  const points = figure.counts.flatMap((count): Point[] => {
    const claim = lib.claims.get(count.claim);
    if (claim === undefined) return [];
    const [n, names] = [count.n, count.names ?? false];
    const more = names && listed > 0 ? n - listed : 0;
    const basis = !names
      ? t('figures.noList')
      : more > 0
        ? t('figures.thenMore', { before: listed, n: more })
        : t('figures.inPrint', { n });
    if (names) listed = n;
    return [
      {
        n,
        said: `${count.over ? '>' : count.about ? '~' : ''}${n}`,
        over: count.over ?? false,
        about: count.about ?? false,
        names,
        more,
        date: claim.date,
        when: views.date(claim.date, 'short'),
        who: claim.who[lang],
        basis,
        maker: claim.maker,
        disputed: claim.standing === 'disputed',
      },
    ];
  });
  return { draw: 'growth', points, key: t('figures.key'), beyond: t('figures.beyond') };
}

/** The name of a member or an absentee, short. */
function nameOf(views: Views, id: string): string {
  const entry = views.lib.members.get(id) ?? views.lib.absent.get(id);
  return entry === undefined ? id : views.shortOf(entry);
}

function seats(views: Views, figure: FigureOf<'seats'>): Seats {
  const { lang, t } = views;
  return {
    draw: 'seats',
    bodies: figure.bodies.map(({ name }) => name[lang]),
    rows: figure.rows.map((row) => ({
      label: row.who === undefined ? (row.name?.[lang] ?? '') : nameOf(views, row.who),
      seats: figure.bodies.map(({ id }) => {
        const seat = ownValue(row.seats, id);
        if (seat === undefined) return undefined;
        return { founder: seat.as === 'founder', role: t(`figures.as.${seat.as}`), year: seat.since.slice(0, 4) };
      }),
    })),
    none: t('figures.none'),
  };
}

function line(views: Views, figure: FigureOf<'line'>): Line {
  const { lang } = views;
  const { ends, quote } = figure;
  return {
    draw: 'line',
    ends: ends && [ends[0][lang], ends[1][lang]],
    steps: figure.steps.map((step) => step[lang]),
    places: figure.places.map((place) => ({
      who: place.who.map((id) => nameOf(views, id)).join(', '),
      name: place.name?.[lang],
      what: place.what[lang],
      date: place.date,
      when: views.date(place.date, 'short'),
      from: place.from,
      to: place.to ?? place.from,
      maker: place.maker,
      strayed: place.strayed && { ...place.strayed, what: place.strayed.what[lang] },
    })),
    marks: views.marks,
    quote: quote && { text: quote.text[lang], by: quote.by[lang], date: quote.date },
    events: (figure.events ?? []).map(({ what, date }) => ({ what: what[lang], date })),
  };
}

const ANSWER_OF: Record<Absent['facts']['reason'], Answer> = {
  stated: 'given',
  speculation: 'guessed',
  none: 'none',
  'not-stated': 'none',
};

/** Who is not in it, by what is known of why; those who came since last. */
function absences(views: Views): Absences {
  const { lib, lang, t } = views;
  const article = lib.site.article?.name[lang] ?? '';
  const rows = [...lib.absent.values()].map((entry): Absences['rows'][number] => {
    const { joinedAs, named, reason } = entry.facts;
    const member = joinedAs === undefined ? undefined : memberAt(lib, joinedAs);
    return {
      label: views.shortOf(entry),
      answer: joinedAs === undefined ? ANSWER_OF[reason] : 'joined',
      when: member && views.date(member.facts.joined.slice(0, 7), 'short'),
      said: member
        ? t('absent.joinedMark', { date: views.date(member.facts.joined) })
        : t(`absent.reason.${reason}` satisfies Key, { article }),
      seen: named ? t('absent.missingArticle', { article }) : t('absent.missingPress'),
    };
  });
  const rank = ({ answer }: { answer: Answer }): number => ANSWERS.indexOf(answer);
  rows.sort((a, b) => rank(a) - rank(b) || views.compare(a.label, b.label));
  return {
    draw: 'absences',
    of: t('figures.absences'),
    columns: ANSWERS.map((key) => ({
      key,
      label: t(`figures.absences.${key}` satisfies Key),
      total: rows.filter(({ answer }) => answer === key).length,
    })),
    rows,
    guess: views.marks.opinion,
    total: t('figures.total'),
  };
}

/** Each promise from its day to its date, with what of it could be seen. */
function promises(views: Views): Promises {
  const { lib, lang, t } = views;
  const all = [...lib.promises.values()];
  const looked = all.reduce((last, { checked }) => (checked > last ? checked : last), '');
  return {
    draw: 'promises',
    rows: all.map(({ what, by, made, due, state }) => ({
      what: what[lang],
      by: by[lang],
      made,
      due,
      when: due === undefined ? t('figures.noDate') : views.date(due, 'short'),
      state,
    })),
    states: {
      kept: t('promise.kept'),
      partly: t('promise.partly'),
      unseen: t('promise.unseen'),
      waiting: t('promise.waiting'),
    },
    seen: { date: looked, label: t('figures.lastLook', { date: looked === '' ? '' : views.date(looked, 'short') }) },
  };
}

const parts = ({ lang }: Views, { whole, parts: within, rest }: FigureOf<'parts'>): Parts => ({
  draw: 'parts',
  whole: { n: whole.n, over: whole.over ?? false, label: whole.label[lang] },
  parts: within.map(({ n, label, what, rough }) => ({
    n,
    label: label[lang],
    what: what[lang],
    rough: rough ?? false,
  })),
  rest: rest[lang],
});

const threads = (views: Views, { texts, subjects }: FigureOf<'threads'>): Threads => ({
  draw: 'threads',
  texts: texts.map(({ name, date }) => ({ name: name[views.lang], when: views.date(date.slice(0, 7), 'short') })),
  subjects: subjects.map(({ name, as }) => ({
    name: name[views.lang],
    as: texts.map(({ id }) => ownValue(as, id)?.[views.lang]),
  })),
  gone: views.t('figures.gone'),
});

function standings(views: Views): Standings {
  const { lib, t } = views;
  const claims = [...lib.claims.values()].filter((c) => c.article !== undefined);
  const rows = lib.site.makers.map((mark) => {
    const own = claims.filter((c) => c.maker === mark.id);
    return {
      label: views.makerName(mark.id),
      mark,
      values: STANDINGS.map((standing) => own.filter((c) => c.standing === standing).length),
      total: own.length,
    };
  });
  return {
    draw: 'standings',
    columns: STANDINGS.map((standing) => ({ standing, label: t(`standing.${standing}` satisfies Key) })),
    rows: rows.filter(({ total }) => total > 0),
    total: t('figures.total'),
  };
}

/** What a figure shows: counted from the files where they say it, from `figures.yaml` where they do not. */
export function chartOf(views: Views, figure: Figure): Chart {
  switch (figure.draw) {
    case 'kinds':
      return counts(views, 'kind');
    case 'countries':
      return counts(views, 'country');
    case 'growth':
      return growth(views, figure);
    case 'seats':
      return seats(views, figure);
    case 'line':
      return line(views, figure);
    case 'claims':
      return standings(views);
    case 'promises':
      return promises(views);
    case 'parts':
      return parts(views, figure);
    case 'threads':
      return threads(views, figure);
    case 'absences':
      return absences(views);
  }
}
