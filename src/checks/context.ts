import { kindAt, KINDS, SCHEMES, type ListKind, type Scheme, type TextKind } from '../schema/kinds.ts';
import { MOST_FAULTS, type Fault, type FaultCode } from '../library/fault.ts';
import type { Doc } from '../library/graph.ts';
import { DEPTHS, WHOLE } from '../library/depths.ts';
import type { Library } from '../library/index.ts';
import { idsOf } from '../library/links.ts';
import { idMeant } from '../library/meant/meant.ts';
import { nearest } from '../library/meant/nearest.ts';
import { untracked } from '../library/tracking.ts';
import { headingsOf, type Node } from '../markdown/tree.ts';
import { nearestAddress } from '../schema/host.ts';
import type { Lang } from '../schema/languages.ts';
import { readSettings } from '../settings.ts';
import { identityOf } from '../schema/identity.ts';
import { numberedNames } from './numbered-names.ts';
import { stringsOf, type Rec } from './records.ts';
import { Source } from './source.ts';
import { unitsOf, type Unit } from './units.ts';

/** The places of a page that has short texts. */
const PLACES: readonly string[] = [...Object.values(DEPTHS), WHOLE];

/** What the rules need to know beside the file that they look at; made once for each library and shared by all rules. */
export class Context {
  readonly lib: Library;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  /** The files by path, each with all that it holds. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly #ids = new Map<Scheme | 'event', ReadonlySet<string>>();
  readonly #headings = new Map<string, readonly string[] | undefined>();
  #called: ReadonlyMap<string, readonly string[]> | undefined;
  #places: ReadonlyMap<string, readonly Rec[]> | undefined;
  #names: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  readonly #guesses = new Map<string, number>();
  #lists: ReadonlyMap<string, readonly Rec[]> | undefined;

  constructor(lib: Library, today = readSettings().today) {
    this.lib = lib;
    this.today = today;
    this.units = unitsOf(lib);
  }

  /** The entries of the lists of a kind, also those that do not fit their schema. */
  entries(kind: ListKind): readonly Rec[] {
    this.#lists ??= Map.groupBy(
      [...this.units.values()].filter(({ prose }) => prose === undefined).flatMap(({ recs }) => recs),
      (rec) => rec.kind,
    );
    return this.#lists.get(kind) ?? [];
  }

  /** A file as it is written. */
  source(file: string): Source {
    return this.units.get(file)?.source ?? new Source(file, '');
  }

  /** The ids that stand in a list, whatever is wrong with it. */
  idsIn(file: string): string[] {
    const text = this.lib.texts.get(file) ?? '';
    return [...text.matchAll(/^[^\w\n]{1,20}id["']?: *["']?([a-z0-9-]+)/gm)].map(([, id = '']) => id);
  }

  /** The ids of a scheme, those of files with faults included: one fault is not to be told again at every link. */
  ids(scheme: Scheme | 'event'): ReadonlySet<string> {
    let ids = this.#ids.get(scheme);
    if (ids === undefined) {
      ids = knownIds(this, scheme);
      this.#ids.set(scheme, ids);
    }
    return ids;
  }

  /**
   * The word nearest to what was found in a file: for as many faults of the file as are told, and for no more, since
   * somebody might send thousands.
   */
  nearest(file: string, found: string, words: Iterable<string>): string | undefined {
    const told = this.#guesses.get(file) ?? 0;
    this.#guesses.set(file, told + 1);
    return told < MOST_FAULTS ? nearest(found, words) : undefined;
  }

  /** The thing that is called so, as a link: by its id, its name, a name that people search for, a title or a publisher. */
  named(name: string, schemes: readonly Scheme[] = SCHEMES): string | undefined {
    const slug = idMeant(name);
    if (slug === undefined) return undefined;
    const exact = schemes.find((scheme) => this.ids(scheme).has(slug));
    if (exact !== undefined) return `${exact}:${slug}`;
    this.#called ??= calledIn(this.units.values());
    return this.#called.get(slug)?.find((link) => schemes.some((scheme) => link.startsWith(`${scheme}:`)));
  }

  /** The id of the thing whose page has an address: the source that was read there, the member whose site it is. */
  at(address: string, schemes: readonly Scheme[]): string | undefined {
    const place = placeOf(address);
    if (place === undefined) return undefined;
    this.#places ??= placesOf(this.units.values());
    return this.#places.get(place)?.find(({ kind }) => schemes.some((scheme) => scheme === kind))?.id;
  }

  /** The thing whose page an address of this site has, as a link. */
  own(address: string): string | undefined {
    const url = URL.parse(address.trim());
    if (url === null || url.host !== URL.parse(this.lib.site?.address ?? '')?.host) return undefined;
    const path = url.pathname.replace(/(?:index\.(?:html|md))?$/, '').replace(/\/*$/, '/');
    const place = url.hash.slice(1);
    const id = path.split('/').at(-2) ?? '';
    const leadsTo = (scheme: Scheme, one: string, from: string): boolean =>
      from.endsWith(`/${KINDS[scheme].path(one)}`) && this.ids(scheme).has(one);
    const entry = SCHEMES.find((scheme) => leadsTo(scheme, place, path + url.hash));
    if (entry !== undefined) return `${entry}:${place}`;
    const page = SCHEMES.find((scheme) => leadsTo(scheme, id, path));
    return page && `${page}:${id}${url.hash}`;
  }

  /** The same id in another scheme, as a link. */
  elsewhere(id: string, not: Scheme): string | undefined {
    const scheme = SCHEMES.find((s) => s !== not && this.ids(s).has(id));
    return scheme && `${scheme}:${id}`;
  }

  /** The ids of the headings of a text, and the places of its short texts; undefined where there is no such text. */
  headings(kind: TextKind, id: string, lang: Lang): readonly string[] | undefined {
    const key = `${kind} ${id} ${lang}`;
    if (!this.#headings.has(key)) {
      const { graph } = this.lib;
      const doc = graph.doc(kind, id, lang);
      const depths = kind === 'explainer' && graph.short(id, lang) ? PLACES : [];
      this.#headings.set(key, doc && [...headingsOf(doc.tree).map((heading) => heading.id), ...depths]);
    }
    return this.#headings.get(key);
  }

  /** The names of the content that hold a word with a digit: there, the digit is no figure. */
  namesWith(word: string): Iterable<string> {
    this.#names ??= numberedNames(this.units.values());
    return this.#names.get(word) ?? [];
  }
}

/** What things are called, each name as an id, with the links to what is called so. */
function calledIn(units: Iterable<Unit>): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const { recs } of units)
    for (const { kind, id, value } of recs) {
      const { short: label, aliases } = value;
      const names = [value['name'], value['term'], value['title'], value['publisher'], label, aliases];
      for (const { text } of names.flatMap((name) => [...stringsOf(name)])) {
        const slug = idMeant(text);
        if (slug === undefined) continue;
        const links = out.get(slug) ?? [];
        out.set(slug, links);
        if (!links.includes(`${kind}:${id}`)) links.push(`${kind}:${id}`);
      }
    }
  return out;
}

/** Where an address leads, whatever is written before its host and behind its path. */
function placeOf(address: string): string | undefined {
  if (!/[./]/.test(address) || /\s/.test(address.trim())) return undefined;
  const whole = nearestAddress(address) ?? address;
  const url = URL.parse(untracked(whole) ?? whole);
  return url === null ? undefined : `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

function placesOf(units: Iterable<Unit>): Map<string, Rec[]> {
  const out = new Map<string, Rec[]>();
  for (const { recs } of units)
    for (const rec of recs)
      for (const address of [rec.value['url'], rec.value['originalUrl'], rec.value['website']]) {
        const place = typeof address === 'string' ? placeOf(address) : undefined;
        if (place !== undefined) out.set(place, [...(out.get(place) ?? []), rec]);
      }
  return out;
}

function knownIds(c: Context, kind: Scheme | 'event'): Set<string> {
  const { lib } = c;
  const ids = new Set(kind === 'event' ? lib.events.keys() : idsOf(lib, kind));
  // A file may have thousands of faults: it is looked through once.
  for (const file of new Set(lib.faults.map((fault) => fault.file))) {
    const identity = identityOf(file);
    if (identity?.kind === kind) ids.add(identity.id);
    if (kindAt(file) === kind && file.endsWith('.yaml')) for (const id of c.idsIn(file)) ids.add(id);
  }
  return ids;
}

/** A fault at a node of a text. */
export function faultAt(
  doc: Doc,
  node: Node | { line: number; column: number },
  code: FaultCode,
  extra: Partial<Fault> = {},
): Fault {
  const at = 'line' in node ? node : (node.position?.start ?? { line: 1, column: 1 });
  return {
    file: doc.prose.file,
    line: doc.prose.bodyLine + at.line - 1,
    column: at.column,
    field: '',
    code,
    severity: 'error',
    ...extra,
  };
}
