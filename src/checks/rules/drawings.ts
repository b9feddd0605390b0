import type { Fault } from '../../library/fault.ts';
import { figureView } from '../../views/figures/figures.ts';
import { nearest } from '../../library/meant/nearest.ts';
import { Views } from '../../views/views.ts';
import type { Figure, FigureOf } from '../../schema/figure.ts';
import type { Context } from '../context.ts';
import { fieldFault, type Rec } from '../records.ts';
import { FIRST_LANG, LANGS } from '../../schema/languages.ts';

/** The whole numbers in a text, without the spaces and commas that group them: “1,200 of 88” gives 1200 and 88. */
const numbersIn = (text: string): string[] =>
  (text.match(/(?<![\p{L}\d])\d{1,3}(?:[,\u00A0\u202F]\d{3})+(?!\d)|(?<![\p{L}\d])\d+(?!\d)/gu) ?? []).map((n) =>
    n.replace(/\D/g, ''),
  );

/** A count stands in its claim, and a list of names that goes with it is in the files. */
function ofGrowth(c: Context, rec: Rec, figure: FigureOf<'growth'>): Fault[] {
  return figure.counts.flatMap(({ n, claim: id, names }, i) => {
    const claim = c.lib.claims.get(id);
    if (claim === undefined) return [];
    const out: Fault[] = [];
    for (const lang of LANGS) {
      if (numbersIn(claim.text[lang]).includes(String(n))) continue;
      out.push(
        fieldFault(c.source(rec.file), rec, ['counts', i, 'n'], 'count-not-in-claim', {
          found: String(n),
          params: { claim: id },
        }),
      );
      break;
    }
    const known = [...c.lib.members.values()].filter(
      ({ facts }) => facts.movedTo === undefined && facts.joined <= claim.date,
    ).length;
    if (names && known !== n)
      out.push(
        fieldFault(c.source(rec.file), rec, ['counts', i, 'names'], 'names-not-in-files', {
          severity: 'warning',
          found: String(n),
          params: { known },
        }),
      );
    return out;
  });
}

/** A seat is in a body of the figure; in the body whose members have files here, those files agree. */
function ofSeats(c: Context, rec: Rec, figure: FigureOf<'seats'>): Fault[] {
  const bodies = figure.bodies.map(({ id }) => id);
  return figure.rows.flatMap((row, i) => {
    const out: Fault[] = [];
    for (const id of Object.keys(row.seats)) {
      if (bodies.includes(id)) continue;
      const guess = nearest(id, bodies);
      out.push(
        fieldFault(c.source(rec.file), rec, ['rows', i, 'seats', id], 'unknown-body', {
          found: id,
          allowed: bodies,
          ...(guess === undefined ? {} : { nearest: guess }),
        }),
      );
    }
    for (const { id, own } of figure.bodies) {
      const isMember = row.who !== undefined && c.lib.members.has(row.who);
      if (own && isMember !== id in row.seats)
        out.push(
          fieldFault(c.source(rec.file), rec, ['rows', i], 'seat-not-as-filed', {
            severity: 'warning',
            found: row.who ?? row.name?.[FIRST_LANG] ?? '',
          }),
        );
    }
    return out;
  });
}

/** A place is on the line, and has the maker of its claim. */
function ofLine(c: Context, rec: Rec, figure: FigureOf<'line'>): Fault[] {
  const { length } = figure.steps;
  return figure.places.flatMap((place, i) => {
    const out: Fault[] = [];
    for (const end of ['from', 'to'] as const) {
      const step = place[end] ?? 1;
      if (step <= length) continue;
      out.push(
        fieldFault(c.source(rec.file), rec, ['places', i, end], 'step-off-the-line', {
          found: String(step),
          params: { limit: length },
        }),
      );
    }
    const strayed = place.strayed?.to ?? 1;
    if (strayed > length)
      out.push(
        fieldFault(c.source(rec.file), rec, ['places', i, 'strayed', 'to'], 'step-off-the-line', {
          found: String(strayed),
          params: { limit: length },
        }),
      );
    const claim = place.claim === undefined ? undefined : c.lib.claims.get(place.claim);
    if (claim && claim.maker !== place.maker)
      out.push(
        fieldFault(c.source(rec.file), rec, ['places', i, 'maker'], 'maker-not-of-claim', {
          found: place.maker,
          nearest: claim.maker,
          params: { claim: claim.id },
        }),
      );
    return out;
  });
}

/** A subject stands in texts of the figure. */
function ofThreads(c: Context, rec: Rec, { texts, subjects }: FigureOf<'threads'>): Fault[] {
  const known = texts.map(({ id }) => id);
  return subjects.flatMap(({ as }, i) =>
    Object.keys(as)
      .filter((id) => !known.includes(id))
      .map((id) => {
        const guess = nearest(id, known);
        return fieldFault(c.source(rec.file), rec, ['subjects', i, 'as', id], 'unknown-text', {
          found: id,
          allowed: known,
          ...(guess === undefined ? {} : { nearest: guess }),
        });
      }),
  );
}

/** A part lies within the one before it, and the first within the whole. */
const ofParts = (c: Context, rec: Rec, { whole, parts }: FigureOf<'parts'>): Fault[] =>
  parts.flatMap(({ n }, i) =>
    n <= (parts[i - 1]?.n ?? whole.n)
      ? []
      : [fieldFault(c.source(rec.file), rec, ['parts', i, 'n'], 'part-beyond-whole', { found: String(n) })],
  );

/** A number in a title is one of the figure’s numbers: it is told when the files move on and the title does not. */
function ofTitle(c: Context, rec: Rec, figure: Figure): Fault[] {
  return LANGS.flatMap((lang) => {
    const said = numbersIn(figure.title[lang]);
    if (said.length === 0) return [];
    const { table } = figureView(new Views(c.lib, lang, '/'), figure);
    const known = new Set(table.rows.flat().flatMap((cell) => numbersIn(String(cell))));
    const found = said.find((n) => !known.has(n));
    return found === undefined
      ? []
      : [
          fieldFault(c.source(rec.file), rec, ['title', lang], 'number-not-in-figure', {
            severity: 'warning',
            found,
          }),
        ];
  });
}

/**
 * What the figures say is what the other files say. Where those have moved on, it is a note: who adds a member changes
 * its file and nothing else, and whoever looks after the figures sees that they have fallen behind.
 */
export function drawings(c: Context): Fault[] {
  return [...c.lib.figures.values()].flatMap((figure) => {
    const rec = c.entries('figure').find((r) => r.id === figure.id);
    if (rec === undefined) return [];
    const out = ofTitle(c, rec, figure);
    if (figure.draw === 'growth') out.push(...ofGrowth(c, rec, figure));
    if (figure.draw === 'seats') out.push(...ofSeats(c, rec, figure));
    if (figure.draw === 'line') out.push(...ofLine(c, rec, figure));
    if (figure.draw === 'threads') out.push(...ofThreads(c, rec, figure));
    if (figure.draw === 'parts') out.push(...ofParts(c, rec, figure));
    return out;
  });
}
