import type { TextKind } from '../../schema/kinds.ts';
import { MOST_FAULTS, type Fault } from '../../library/fault.ts';
import { parseMarkdown, typedLinksOf } from '../../markdown/tree.ts';
import type { Doc } from '../../library/graph.ts';
import { parseTypedLink, type TypedLink } from '../../schema/links.ts';
import { LANGS } from '../../schema/primitives.ts';
import { faultAt, type Context } from '../context.ts';
import { fieldFault, isObject } from '../records.ts';
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
];

const ofDoc = (doc: Doc, c: Context): Fault[] => doc.links.flatMap((link) => ofLink(doc, link, c));

function ofLink(doc: Doc, link: Doc['links'][number], c: Context): Fault[] {
  const wrong = trouble(doc.prose.file, c, link);
  if (wrong) return [faultAt(doc, link, 'unknown-id', wrong)];
  const { scheme, id, fragment } = link;
  if (fragment === '' || !isTextKind(scheme)) return [];
  const places = c.headings(scheme, id, doc.lang);
  if (places === undefined || places.includes(fragment)) return [];
  const guess = c.nearest(doc.prose.file, fragment, places);
  return [
    faultAt(doc, link, 'unknown-heading', {
      found: `#${fragment}`,
      ...(places.length <= NEVER_LIST ? { allowed: places.map((p) => `#${p}`) } : {}),
      ...(guess === undefined ? {} : { nearest: `#${guess}` }),
    }),
  ];
}

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
        const wrong = trouble(unit.file, c, link);
        if (!wrong) return [];
        const fault = fieldFault(unit.source, rec, [field, lang], 'unknown-id', wrong);
        if (i >= MOST_FAULTS) return [fault];
        // A text of many lines: the fault is on the line that has the link.
        const line = lines.findIndex((l, at) => at >= fault.line - 1 && l.includes(`(${link.scheme}:${link.id}`));
        return [
          line < 0 ? fault : { ...fault, line: line + 1, column: (lines[line]?.indexOf(`(${link.scheme}:`) ?? 0) + 2 },
        ];
      });
    }),
  );
  const questions: unknown = rec.value['questions'];
  const links = (Array.isArray(questions) ? questions : []).flatMap((item: unknown, i) => {
    const link = isObject(item) && typeof item['link'] === 'string' ? parseTypedLink(item['link']) : undefined;
    const wrong = link && trouble(unit.file, c, link);
    return wrong ? [fieldFault(unit.source, rec, ['questions', i, 'link'], 'unknown-id', wrong)] : [];
  });
  return [...texts, ...links];
}
