import { readdirSync, type Dirent } from 'node:fs';
import { cutFrontmatter, parseYaml, type ParsedYaml } from '../library/parse.ts';
import type { Fault } from '../library/fault.ts';
import type { Doc, DocKind, Unreadable } from '../library/graph.ts';
import type { Library } from '../library/index.ts';
import { idsOf } from '../library/links.ts';
import { SHORT_FILE } from '../library/depths.ts';
import { Memo } from '../library/memo.ts';
import { SCHEMES, type Scheme } from '../markdown/links.ts';
import { parseMarkdown, typedLinksOf, type Node } from '../markdown/tree.ts';
import type { Lang } from '../schema/primitives.ts';
import { readSettings } from '../settings.ts';
import { recordsOf, type Rec } from './records.ts';
import { writtenScalars, type Written } from './scalars.ts';

/** The folder of each kind of document. */
export const FOLDERS: Record<string, DocKind> = {
  explainers: 'explainer',
  members: 'member',
  absent: 'absent',
  news: 'news',
  glossary: 'term',
  pages: 'page',
};

/** The kind, id and language that a Markdown file’s path gives it. */
export function identityOf(file: string): { kind: DocKind; id: string; lang: Lang } | undefined {
  const [folder = '', name = '', inner] = file.split('/');
  const kind = FOLDERS[folder];
  if (kind === undefined) return undefined;
  if (inner !== undefined) return { kind, id: name, lang: /^(?:short\.)?fr\./.test(inner) ? 'fr' : 'en' };
  return { kind, id: name.replace(/(?:\.fr)?\.\w+$/, ''), lang: name.includes('.fr.') ? 'fr' : 'en' };
}

/** YAML that had to be read again for its positions; kept for the next run where a process stays (`--watch`). */
const kept = new Memo();

/** What the rules need to know beside the library; made once for each library and shared by all rules. */
export class Context {
  readonly lib: Library;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  readonly unreadable: Unreadable[] = [];
  readonly #known = new Map<Scheme, Set<string>>();
  #docs: readonly Doc[] | undefined;
  #records: readonly Rec[] | undefined;
  #entries: readonly Dirent[] | undefined;

  constructor(lib: Library, today: string) {
    this.lib = lib;
    this.today = today;
  }

  /** Every text, also of files whose frontmatter has faults: all faults of a file are to be shown at once. */
  get docs(): readonly Doc[] {
    this.#docs ??= [...this.lib.graph.docs, ...this.#rescued()];
    return this.#docs;
  }

  /** Every set of fields in the content: frontmatters and entries of lists, also those that do not fit their schema. */
  get records(): readonly Rec[] {
    this.#records ??= recordsOf(this);
    return this.#records;
  }

  /** Every file and folder of the content, also those that are no text. */
  get entries(): readonly Dirent[] {
    this.#entries ??= readdirSync(this.lib.dir, { recursive: true, withFileTypes: true });
    return this.#entries;
  }

  /** The YAML of a file, with positions in the file. */
  yaml(file: string): ParsedYaml {
    const text = this.lib.texts.get(file) ?? '';
    return kept.of(`${file} yaml`, text, () => {
      const parts = file.endsWith('.yaml') ? undefined : cutFrontmatter(text);
      return parts ? parseYaml(parts.yaml, file, parts.yamlLine) : parseYaml(text, file);
    });
  }

  /** The texts in the YAML of a file as they are written there. */
  scalars(file: string): Map<string, Written> {
    const text = this.lib.texts.get(file) ?? '';
    return kept.of(`${file} scalars`, text, () =>
      writtenScalars(file.endsWith('.yaml') ? text : cutFrontmatter(text).yaml),
    );
  }

  /** Whether there is a thing of this name, be its file right or wrong. */
  knows(scheme: Scheme, id: string): boolean {
    return this.known(scheme).has(id);
  }

  /** The ids of a scheme, those of files with faults included: one fault is not to be told again at every link. */
  known(scheme: Scheme): Set<string> {
    let ids = this.#known.get(scheme);
    if (ids === undefined) {
      ids = new Set(idsOf(this.lib, scheme));
      for (const { file } of this.lib.faults) {
        const identity = identityOf(file);
        if (identity?.kind === scheme) ids.add(identity.id);
        if (file === `${scheme}s.yaml` || (file.startsWith(`${scheme}s/`) && file.endsWith('.yaml'))) {
          for (const [, id = ''] of (this.lib.texts.get(file) ?? '').matchAll(
            /^[- ] *["']?id["']?: *["']?([a-z0-9-]+)/gm,
          ))
            ids.add(id);
        }
      }
      this.#known.set(scheme, ids);
    }
    return ids;
  }

  /** The other schemes that know an id. */
  elsewhere(id: string, not: Scheme): string | undefined {
    const scheme = SCHEMES.find((s) => s !== not && this.knows(s, id));
    return scheme && `${scheme}:${id}`;
  }

  #rescued(): Doc[] {
    const seen = new Set(this.lib.graph.docs.map((d) => d.prose.file));
    for (const { file } of this.lib.unreadable) seen.add(file);
    const docs: Doc[] = [];
    for (const [file, text] of this.lib.texts) {
      const identity = seen.has(file) || file.endsWith('.yaml') ? undefined : identityOf(file);
      if (identity === undefined) continue;
      const { body, bodyLine } = cutFrontmatter(text);
      const prose = {
        lang: identity.lang,
        file,
        body,
        bodyLine,
        version: '',
        head: '',
        of: undefined,
        ofDay: undefined,
        ofParts: undefined,
      };
      try {
        const tree = parseMarkdown(body, file.endsWith('.mdx') ? 'mdx' : 'md');
        const short = SHORT_FILE.test(file.split('/').at(-1) ?? '') ? { short: true as const } : {};
        docs.push({ ...identity, prose, tree, links: typedLinksOf(tree), ...short });
      } catch (error) {
        const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        const at = /(\d+):(\d+)/.exec(message);
        this.unreadable.push({
          file,
          line: bodyLine + Number(at?.[1] ?? 1) - 1,
          column: Number(at?.[2] ?? 1),
          message,
        });
      }
    }
    return docs;
  }
}

const contexts = new WeakMap<Library, Context>();

/** The context of a library. `today` counts only where it is asked for the first time. */
export function contextOf(lib: Library, today = readSettings().today): Context {
  let context = contexts.get(lib);
  if (context === undefined) {
    context = new Context(lib, today);
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
