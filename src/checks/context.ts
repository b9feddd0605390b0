import type { Fault } from '../library/fault.ts';
import type { Doc } from '../library/graph.ts';
import type { Library } from '../library/index.ts';
import type { Node } from '../markdown/tree.ts';
import { readSettings } from '../settings.ts';
import type { ListKind, Rec } from './records.ts';
import { sourceOf, type Source } from './source.ts';
import { unitsOf, type Units } from './units.ts';

/** What the rules need to know beside the library; made once for each library and shared by all rules. */
export class Context {
  readonly lib: Library;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  /** The files, each with all that it holds. */
  readonly units: Units;
  #lists: readonly Rec[] | undefined;

  constructor(lib: Library, today: string, last?: Units) {
    this.lib = lib;
    this.today = today;
    this.units = unitsOf(lib, last);
  }

  /** The entries of the lists of a kind, also those that do not fit their schema. */
  entries(kind: ListKind): readonly Rec[] {
    this.#lists ??= [...this.units.values()].filter(({ prose }) => prose === undefined).flatMap(({ recs }) => recs);
    return this.#lists.filter((rec) => rec.kind === kind);
  }

  /** A file as it is written. */
  source(file: string): Source {
    return sourceOf(file, this.lib.texts.get(file) ?? '');
  }
}

const contexts = new WeakMap<Library, Context>();

/**
 * The context of a library. The other two count only where it is asked for the first time.
 * @param last the units of an earlier reading of the same folder.
 */
export function contextOf(lib: Library, today = readSettings().today, last?: Units): Context {
  let context = contexts.get(lib);
  if (context === undefined) {
    context = new Context(lib, today, last);
    contexts.set(lib, context);
  }
  return context;
}

/** A fault at a node of a text. */
export function faultAt(
  doc: Doc,
  node: Node | { line: number; column: number },
  code: string,
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
