import { FIRST_LANG, LANGS, type Lang } from '../../schema/languages.ts';
import { currentMembers } from '../../library/members.ts';
import { KINDS, type TextKind } from '../../schema/kinds.ts';
import { MOST_FAULTS, type Fault } from '../../library/fault.ts';
import { parseMarkdown, typedLinksOf } from '../../markdown/tree.ts';
import type { Doc } from '../../library/graph.ts';
import { parseTypedLink, type TypedLink } from '../../schema/links.ts';
import { faultAt, type Context } from '../context.ts';
import { fieldFault, isObject, type Rec } from '../records.ts';
import type { Unit } from '../units.ts';

/** What to say of a typed link that leads nowhere, or undefined where it is right. */
function trouble(file: string, c: Context, { scheme, id }: TypedLink): Partial<Fault> | undefined {
  if (c.ids(scheme).has(id)) return undefined;
  const near = c.elsewhere(id, scheme);
  const guess = near ?? c.nearest(file, id, c.ids(scheme));
  return {
    found: `${scheme}:${id}`,
    params: { kind: scheme },
    ...(guess === undefined ? {} : { nearest: near ?? `${scheme}:${guess}` }),
  };
}

/** More places than anybody reads a list of. */
const NEVER_LIST = 400;

/** The kinds of documents whose headings a link can name. */
const isTextKind = (scheme: TypedLink['scheme']): scheme is TextKind & TypedLink['scheme'] =>
  scheme !== 'claim' && scheme !== 'source' && scheme !== 'figure';

/** Typed links lead to something that is there, and to a heading that is there. */
export const ids = (unit: Unit, c: Context): Fault[] => [
  ...(unit.doc ? ofDoc(unit.doc, c) : []),
  ...(unit.file === 'home.yaml' ? home(unit, c) : []),
  ...(unit.file === 'search.yaml' ? search(unit, c) : []),
];

const ofDoc = (doc: Doc, c: Context): Fault[] =>
  doc.links.flatMap((link) => {
    const wrong = wrongLink(doc.prose.file, c, link, doc.lang);
    return wrong ? [faultAt(doc, link, wrong.code, wrong)] : [];
  });

/** What there is to say of a link: that nothing is there, or no heading of that name. */
function wrongLink(
  file: string,
  c: Context,
  link: TypedLink,
  lang: Lang,
): (Partial<Fault> & Pick<Fault, 'code'>) | undefined {
  const wrong = trouble(file, c, link);
  if (wrong) return { code: 'unknown-id', ...wrong };
  const { scheme, id, fragment } = link;
  if (fragment === '' || !isTextKind(scheme)) return undefined;
  const places = c.headings(scheme, id, lang);
  if (places === undefined || places.includes(fragment)) return undefined;
  const guess = c.nearest(file, fragment, places);
  return {
    code: 'unknown-heading',
    found: `#${fragment}`,
    ...(places.length <= NEVER_LIST ? { allowed: places.map((p) => `#${p}`) } : {}),
    ...(guess === undefined ? {} : { nearest: `#${guess}` }),
  };
}

/** Links that stand in the fields of a list: a place on a page is named by its heading in the first language. */
function linksIn(unit: Unit, c: Context, rec: Rec, field: string): Fault[] {
  const list: unknown = rec.value[field];
  return (Array.isArray(list) ? list : []).flatMap((item: unknown, i) => {
    const link = isObject(item) && typeof item['link'] === 'string' ? parseTypedLink(item['link']) : undefined;
    const wrong = link && wrongLink(unit.file, c, link, FIRST_LANG);
    return wrong ? [fieldFault(unit.source, rec, [field, i, 'link'], wrong.code, wrong)] : [];
  });
}

/** How readers ask: answers lead to what is there, and names are of pages that there are. */
function search(unit: Unit, c: Context): Fault[] {
  const { value } = unit.source.yaml;
  if (!isObject(value)) return [];
  const rec: Rec = { kind: 'search', id: 'search', lang: FIRST_LANG, file: unit.file, value };
  const names: unknown = value['names'];
  const known = pathsOf(c);
  const unknown = Object.keys(isObject(names) ? names : {}).filter((path) => !known.has(path));
  return [
    ...linksIn(unit, c, rec, 'answers'),
    ...unknown.map((path) => {
      // One country is near to no other.
      const near = path.startsWith('members/country/') ? undefined : c.nearest(unit.file, path, known);
      return {
        ...fieldFault(unit.source, rec, ['names', path], 'unknown-path', {
          // The last member of a country or a kind takes its page away: that is no fault of whoever archives it.
          ...(LISTED.test(path) ? { severity: 'warning' } : {}),
          found: path,
          ...(near === undefined ? {} : { nearest: near }),
        }),
        ...unit.source.yaml.positions.at(['names', path], true),
      };
    }),
  ];
}

/** Lists that there are as long as somebody is in them. */
const LISTED = /^members\/(?:country\/[a-z]{2}|kind\/[a-z0-9-]+)\/$/;

/** The paths of all pages that search knows other names of: each thing, the list of its kind, and lists of members. */
function pathsOf(c: Context): ReadonlySet<string> {
  const things = Object.values(KINDS).flatMap(({ path, room, form }) => [
    ...[...c.lib[room].keys()].map(path),
    ...(room === 'pages' ? [] : [form === 'list' ? path('').replace('#', '') : path('').replace(/\/$/, '')]),
  ]);
  const lists = currentMembers(c.lib).flatMap(({ facts: { country, kind } }) => [
    `members/kind/${kind}/`,
    ...(country === undefined ? [] : [`members/country/${country.toLowerCase()}/`]),
  ]);
  return new Set([...things, ...OTHERS, ...lists]);
}

/** Pages that show no kind of content. */
const OTHERS = ['about/', 'absent/', 'about/corrections/', 'cite/', 'offline/', 'search/'];

/** The front page keeps its texts in a YAML file. */
function home(unit: Unit, c: Context): Fault[] {
  const [rec] = unit.recs;
  if (rec === undefined) return [];
  const texts = (['headline', 'answer'] as const).flatMap((field) =>
    LANGS.flatMap((lang) => {
      const both = rec.value[field];
      const text = isObject(both) ? both[lang] : undefined;
      const lines = unit.text.split('\n');
      return typedLinksOf(parseMarkdown(typeof text === 'string' ? text : '')).flatMap((link, i) => {
        const wrong = wrongLink(unit.file, c, link, lang);
        if (!wrong) return [];
        const fault = fieldFault(unit.source, rec, [field, lang], wrong.code, wrong);
        if (i >= MOST_FAULTS) return [fault];
        // A text of many lines: the fault is on the line that has the link.
        const line = lines.findIndex((l, at) => at >= fault.line - 1 && l.includes(`(${link.scheme}:${link.id}`));
        return [
          line < 0 ? fault : { ...fault, line: line + 1, column: (lines[line]?.indexOf(`(${link.scheme}:`) ?? 0) + 2 },
        ];
      });
    }),
  );
  return [...texts, ...linksIn(unit, c, rec, 'questions')];
}
