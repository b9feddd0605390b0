import type { Fault } from '../../library/fault.ts';
import { skeletonOf } from '../characters.ts';
import type { Context } from '../context.ts';
import { fieldFault, listField, textField, type Rec } from '../records.ts';
import { sameBody } from './names.ts';

/** What stands behind the name of a firm and says what kind of firm it is. */
const LEGAL_FORM =
  /[\s,]+(?:\(?(?:inc|incorporated|corp|corporation|co|company|llc|llp|lp|ltd|limited|plc|gmbh|mbh|ag|kg|kgaa|se|sa|sas|sasu|sarl|eurl|snc|spa|srl|bv|nv|ab|as|asa|a\/s|aps|oy|oyj|pty|pte|pvt|kk|e\.?v|ggmbh|foundation|group|holdings?|international|technologies)\)?\.?)+$/iu;

const withoutForm = (name: string): string =>
  skeletonOf(
    name
      .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
      .replace(LEGAL_FORM, '')
      .replace(/^the\s+/i, ''),
  );

/** Where a website is, without what hosts put before a name. */
function siteOf(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null) return undefined;
  const host = url.hostname.toLowerCase().replace(/^www\d?\./, '');
  const path = url.pathname.replace(/\/(?:index\.\w+|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i, '');
  // A page of a large site is not the site; the pages of two parts of a university are two.
  return `${host}${path.toLowerCase()}`;
}

/** Short names are a letter apart from many others. */
const SHORTEST = 6;

/** A word without one letter, at each place: two words that are a letter apart have one of these in common. */
const lessOne = (word: string): string[] =>
  word.length < SHORTEST ? [word] : [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];

interface Body {
  rec: Rec;
  field: string;
  text: string;
}

/** Two files that seem to be of one organisation: the same website, or the same name but for its legal form or a letter. */
export function doubles(c: Context): Fault[] {
  const out: Fault[] = [];
  const sites = new Map<string, Body>();
  const names = new Map<string, Body>();
  const told = new Set<string>();
  const isTie = (a: Rec, b: Rec): boolean =>
    [a, b].some((rec, i) => listField(rec, 'related').some(({ text }) => text === (i === 0 ? b : a).id));
  const tell = (here: Body, there: Body): void => {
    const key = [here.rec.file, there.rec.file].sort().join(' ');
    if (here.rec.file === there.rec.file || told.has(key)) return;
    if (sameBody(c, here.rec, there.rec) || isTie(here.rec, there.rec)) return;
    told.add(key);
    // Which of the two was there first cannot be told from the files.
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const)
      out.push(
        fieldFault(c.source(one.rec.file), one.rec, [one.field], 'same-organisation', {
          severity: 'warning',
          found: one.text,
          params: { other: other.rec.file, name: other.text },
        }),
      );
  };
  for (const { recs } of c.units.values()) {
    const [rec] = recs;
    if (rec === undefined || (rec.kind !== 'member' && rec.kind !== 'absent') || rec.lang !== 'en') continue;
    const website = textField(rec, 'website');
    const site = siteOf(website);
    const name = textField(rec, 'name');
    const here = { rec, field: 'website', text: website ?? '' };
    if (site !== undefined) {
      const other = sites.get(site);
      if (other === undefined) sites.set(site, here);
      else tell(here, other);
    }
    if (name === undefined) continue;
    const body = { rec, field: 'name', text: name };
    for (const key of lessOne(withoutForm(name))) {
      if (key.length < 4) continue;
      const other = names.get(key);
      if (other === undefined) names.set(key, body);
      else if (skeletonOf(other.text) !== skeletonOf(name)) tell(body, other);
    }
  }
  return out;
}
