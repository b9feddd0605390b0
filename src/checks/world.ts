import { DEPTHS, WHOLE } from '../library/depths.ts';
import type { DocKind } from '../library/graph.ts';
import { idsOf } from '../library/links.ts';
import { memoOf } from '../library/memo.ts';
import { SCHEMES, type Scheme } from '../markdown/links.ts';
import { headingsOf, type Node } from '../markdown/tree.ts';
import type { Lang } from '../schema/primitives.ts';
import type { Context } from './context.ts';
import { identityOf } from './identity.ts';
import { textField, type Rec } from './records.ts';
import { traitOf } from './unit.ts';
import type { Units } from './units.ts';

/** What the rules of one file may ask about the others. Every answer is small, and can be compared with that of the next run. */
export class World {
  readonly #c: Context;
  readonly #ids = new Map<Scheme, ReadonlySet<string>>();
  #digits: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(c: Context) {
    this.#c = c;
  }

  /** The day of the check. */
  today(): string {
    return this.#c.today;
  }

  /** Whether there is a thing of this name, be its file right or wrong. */
  knows(scheme: Scheme, id: string): boolean {
    return this.#known(scheme).has(id);
  }

  /** The ids of a scheme, those of files with faults included: one fault is not to be told again at every link. */
  ids(scheme: Scheme): readonly string[] {
    return [...this.#known(scheme)];
  }

  #known(scheme: Scheme): ReadonlySet<string> {
    let ids = this.#ids.get(scheme);
    if (ids === undefined) {
      ids = knownIds(this.#c, scheme);
      this.#ids.set(scheme, ids);
    }
    return ids;
  }

  /** The same id in another scheme, as a link. */
  elsewhere(id: string, not: Scheme): string | undefined {
    const scheme = SCHEMES.find((s) => s !== not && this.knows(s, id));
    return scheme && `${scheme}:${id}`;
  }

  /** The ids of the events of the timeline. */
  events(): readonly string[] {
    return [...this.#c.lib.events.keys()];
  }

  /** Where the address of a member leads now, if it has moved. */
  movedTo(id: string): string | undefined {
    return this.#c.lib.members.get(id)?.facts.movedTo;
  }

  /** The ids of the headings of a text, and the places of its short texts; undefined where there is no such text. */
  headings(kind: DocKind, id: string, lang: Lang): readonly string[] | undefined {
    const { graph } = this.#c.lib;
    const doc = graph.doc(kind, id, lang);
    const depths = kind === 'explainer' && graph.short(id, lang) ? PLACES : [];
    return doc && [...headingIds(doc.tree), ...depths];
  }

  /** The names of the content that hold a word with a digit: there, the digit is no figure. */
  namesWith(word: string): readonly string[] {
    this.#digits ??= namesByWord(this.#c.units);
    return this.#digits.get(word) ?? [];
  }

  /** Whether a file is there and can be read as a text. */
  hasText(file: string): boolean {
    return this.#c.lib.texts.has(file);
  }

  /** The version of the English text of a thing, or of its short texts. */
  version(kind: DocKind, id: string, short: boolean): string | undefined {
    if (short) return this.#c.lib.explainers.get(id)?.short.en?.version;
    const { members, absent, explainers, news, terms, pages } = this.#c.lib;
    const rooms = { member: members, absent, explainer: explainers, news, term: terms, page: pages };
    return rooms[kind].get(id)?.prose.en?.version;
  }
}

/** The places of a page that has short texts. */
const PLACES: readonly string[] = [...Object.values(DEPTHS), WHOLE];

const headingIds = memoOf((tree: Node) => headingsOf(tree).map(({ id }) => id));

function knownIds({ lib }: Context, scheme: Scheme): Set<string> {
  const ids = new Set(idsOf(lib, scheme));
  // A file may have thousands of faults: it is looked through once.
  for (const file of new Set(lib.faults.map((fault) => fault.file))) {
    const identity = identityOf(file);
    if (identity?.kind === scheme) ids.add(identity.id);
    if (file === `${scheme}s.yaml` || (file.startsWith(`${scheme}s/`) && file.endsWith('.yaml'))) {
      for (const [, id = ''] of (lib.texts.get(file) ?? '').matchAll(/^[- ] *["']?id["']?: *["']?([a-z0-9-]+)/gm))
        ids.add(id);
    }
  }
  return ids;
}

/** The fields that name things. */
const NAMES: Partial<Record<Rec['kind'], readonly string[]>> = {
  member: ['name', 'nameFr', 'short', 'shortFr'],
  absent: ['name', 'nameFr', 'short', 'shortFr'],
  term: ['term'],
  source: ['publisher', 'author'],
};

/** The names in a file that hold a digit. */
const namesWithDigits = traitOf(({ recs }) =>
  recs.flatMap((rec) => {
    const aliases: unknown = rec.value['aliases'];
    const names: unknown[] = (NAMES[rec.kind] ?? []).map((field) => textField(rec, field));
    return [...names, ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])].filter(
      (name) => typeof name === 'string' && /\d/.test(name),
    ) as string[];
  }),
);

function namesByWord(units: Units): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const unit of units.values())
    for (const name of namesWithDigits(unit))
      for (const word of name.match(/\S*\d\S*/g) ?? []) out.set(word, [...(out.get(word) ?? []), name]);
  return out;
}
