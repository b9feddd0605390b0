import type { Fault } from '../../library/fault.ts';
import { skeletonOf } from '../characters.ts';
import type { Context } from '../context.ts';
import { fieldFault, listField, stringsOf, textField, type Rec } from '../records.ts';
import { sameBody } from './names.ts';
import { FIRST_LANG } from '../../schema/languages.ts';

/** What says what kind of firm or body it is, and stands behind its name: of companies, and of associations. */
const FORMS =
  'inc|incorporated|corp|corporation|co|company|llc|llp|lp|pbc|ltd|limited|plc|gmbh|mbh|ag|kg|kgaa|ohg|ug|gag|se|sa|sas|sasu|sarl|eurl|snc|sca|scop|scic|spa|srl|sro|sp\\.? z ?oo|doo|kft|zrt|uab|sia|ou|bv|nv|cv|ab|as|asa|a\\/s|aps|ivs|oy|oyj|pty|pte|pvt|private|kk|sl|slu|lda|ltda|de cv|sab|bhd|sdn|pjsc|ooo|ооо|ao|ао|ev|ggmbh|asbl|vzw|foundation|group|holdings?|international|technologies|株式会社|有限公司|有限责任公司|合同会社|주식회사';
const BEHIND = new RegExp(
  `(?:[\\s,]+(?:(?:&|and|und|et)\\s+)?\\(?(?:${FORMS})\\)?\\.?)+$|(?:株式会社|有限公司|주식회사)$`,
  'iu',
);
/** The same before a name. */
const BEFORE = /^(?:the\s+|株式会社\s*|주식회사\s*|(?:ооо|оао|пао|pt|stichting)\s+)/iu;

const withoutForm = (name: string): string =>
  skeletonOf(
    name
      .replace(/(?<=\p{L})\.\s?(?=\p{L}\.)|(?<=\p{L})\.(?=\p{L})/gu, '')
      .replace(BEHIND, '')
      .replace(BEFORE, ''),
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

/** Short names are a letter apart from many others; what is longer than a name can be is none. */
const SHORTEST = 6;
const LONGEST = 120;
/** A single letter is the name of many things. */
const LEAST = 2;

/** A word without one letter, at each place: two words that are a letter apart have one of these in common. */
const lessOne = (word: string): string[] =>
  word.length < SHORTEST || word.length > LONGEST
    ? [word]
    : [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];

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
    if (rec === undefined || (rec.kind !== 'member' && rec.kind !== 'absent') || rec.lang !== FIRST_LANG) continue;
    const website = textField(rec, 'website');
    const site = siteOf(website);
    const here = { rec, field: 'website', text: website ?? '' };
    if (site !== undefined) {
      const other = sites.get(site);
      if (other === undefined) sites.set(site, here);
      else tell(here, other);
    }
    // Of its other names only the legal form is passed over: abbreviations are a letter apart from many others.
    for (const { path, text } of ['name', 'short', 'aliases'].flatMap((field) => [
      ...stringsOf(rec.value[field], [field]),
    ])) {
      const [field = ''] = path.map(String);
      const key = withoutForm(text);
      if (key.length < LEAST) continue;
      for (const word of field === 'name' ? lessOne(key) : [key]) {
        const other = names.get(word);
        if (other === undefined) names.set(word, { rec, field, text });
        // What is called the same, or looks the same, is told by that.
        else if (skeletonOf(other.text) !== skeletonOf(text)) tell({ rec, field, text }, other);
      }
    }
  }
  return out;
}
