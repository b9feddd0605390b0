import type { Fault } from '../../library/fault.ts';
import { DEPTHS, WHOLE } from '../../library/depths.ts';
import { idsOf } from '../../library/links.ts';
import type { Library } from '../../library/index.ts';
import { nearest } from '../../library/nearest.ts';
import { headingsOf, parseMarkdown, typedLinksOf } from '../../markdown/tree.ts';
import type { TypedLink } from '../../markdown/links.ts';
import { LANGS } from '../../schema/primitives.ts';
import { contextOf, faultAt, type Context } from '../context.ts';
import { fieldFault } from '../records.ts';

/** The places of a page that has short texts. */
const PLACES: readonly string[] = [...Object.values(DEPTHS), WHOLE];

/** What to say of a typed link that leads nowhere, or undefined where it is right. */
function trouble(c: Context, link: TypedLink): Partial<Fault> | undefined {
  if (c.knows(link.scheme, link.id)) return undefined;
  const found = `${link.scheme}:${link.id}`;
  const near = c.elsewhere(link.id, link.scheme);
  const guess = near ?? nearest(link.id, idsOf(c.lib, link.scheme));
  return {
    found,
    params: { kind: link.scheme },
    ...(guess === undefined ? {} : { nearest: near ?? `${link.scheme}:${guess}` }),
  };
}

/** Typed links lead to something that is there, and to a heading that is there. */
export function ids(lib: Library): Fault[] {
  const c = contextOf(lib);
  const out: Fault[] = [];
  for (const doc of c.docs) {
    for (const link of doc.links) {
      const wrong = trouble(c, link);
      if (wrong) out.push(faultAt(doc, link, 'unknown-id', wrong));
      else if (link.fragment !== '') {
        const target = lib.graph.docs.find(
          (d) => d.kind === link.scheme && d.id === link.id && d.lang === doc.lang && !d.short,
        );
        const depths = link.scheme === 'explainer' && lib.graph.short(link.id, doc.lang) ? PLACES : [];
        const places = target ? [...headingsOf(target.tree).map((h) => h.id), ...depths] : [];
        if (!target || places.includes(link.fragment)) continue;
        const guess = nearest(link.fragment, places);
        out.push(
          faultAt(doc, link, 'unknown-heading', {
            found: `#${link.fragment}`,
            allowed: places.map((p) => `#${p}`),
            ...(guess === undefined ? {} : { nearest: `#${guess}` }),
          }),
        );
      }
    }
  }
  return [...out, ...home(c)];
}

/** The front page keeps its texts in a YAML file. */
function home(c: Context): Fault[] {
  const rec = c.records.find((r) => r.kind === 'home');
  const home = c.lib.home;
  if (rec === undefined || home === undefined) return [];
  return (['headline', 'answer'] as const).flatMap((field) =>
    LANGS.flatMap((lang) =>
      typedLinksOf(parseMarkdown(home[field][lang])).flatMap((link) => {
        const wrong = trouble(c, link);
        if (!wrong) return [];
        const fault = fieldFault(c, rec, [field, lang], 'unknown-id', wrong);
        // A text of many lines: the fault is on the line that has the link.
        const lines = (c.lib.texts.get('home.yaml') ?? '').split('\n');
        const line = lines.findIndex((l, i) => i >= fault.line - 1 && l.includes(`(${link.scheme}:${link.id}`));
        return [
          line < 0 ? fault : { ...fault, line: line + 1, column: (lines[line]?.indexOf(`(${link.scheme}:`) ?? 0) + 2 },
        ];
      }),
    ),
  );
}
