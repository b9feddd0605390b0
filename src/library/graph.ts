import { KINDS, TEXT_KINDS, type TextKind } from '../schema/kinds.ts';
import { parseMarkdown, typedLinksOf, type FoundLink, type Node } from '../markdown/tree.ts';
import { LANGS, type Lang } from '../schema/languages.ts';
import { DEPTHS, isDepth } from './depths.ts';
import type { Content, Prose } from './types.ts';

/** One text of one document, parsed, with the typed links in it. */
export interface Doc {
  kind: TextKind;
  id: string;
  lang: Lang;
  prose: Prose;
  tree: Node;
  links: FoundLink[];
  /** These are the short texts of an explainer, not the whole. */
  short?: true;
}

/** A text that could not be parsed (only MDX can fail). */
export interface Unreadable {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** What the parser says of a text that it cannot read, and where. */
export function unreadableAt({ file, bodyLine }: Pick<Prose, 'file' | 'bodyLine'>, error: unknown): Unreadable {
  const message = error instanceof Error ? error.message : String(error);
  const at = /(\d+):(\d+)/.exec(message);
  return {
    file,
    line: bodyLine + Number(at?.[1] ?? 1) - 1,
    column: Number(at?.[2] ?? 1),
    message: message.split('\n')[0] ?? message,
  };
}

/** The texts of an entry, the short ones of a language after the whole: who is named in both is named there. */
export const textsOf = ({ prose, short }: Texts): { prose: Prose; short?: true }[] =>
  LANGS.flatMap((lang) => [
    ...(prose[lang] ? [{ prose: prose[lang] }] : []),
    ...(short?.[lang] ? [{ prose: short[lang], short: true as const }] : []),
  ]);

/** An entry of a room, as far as its texts go. */
export interface Texts {
  id: string;
  prose: Partial<Record<Lang, Prose>>;
  short?: Partial<Record<Lang, Prose>>;
}

/** The links of short texts stand at places of the page, not under headings. */
const atDepth = (links: readonly FoundLink[]): FoundLink[] =>
  links.map((link) => ({ ...link, section: isDepth(link.section) ? DEPTHS[link.section] : '' }));

/**
 * Parses a text.
 * @param short it is the file of the short texts of an explainer
 * @returns the document, or where it cannot be read
 */
export function readDoc(kind: TextKind, id: string, prose: Prose, short = false): Doc | Unreadable {
  try {
    const tree = parseMarkdown(prose.body, prose.file.endsWith('.mdx') ? 'mdx' : 'md');
    const links = typedLinksOf(tree);
    const doc = { kind, id, lang: prose.lang, prose, tree };
    return short ? { ...doc, links: atDepth(links), short } : { ...doc, links };
  } catch (error) {
    return unreadableAt(prose, error);
  }
}

/** Parses every text of the content once. */
export function readDocs(content: Content): { docs: Doc[]; unreadable: Unreadable[] } {
  const docs: Doc[] = [];
  const unreadable: Unreadable[] = [];
  for (const kind of TEXT_KINDS) {
    for (const entry of content[KINDS[kind].room].values()) {
      for (const { prose, short } of textsOf(entry)) {
        const read = readDoc(kind, entry.id, prose, short);
        if ('tree' in read) docs.push(read);
        else unreadable.push(read);
      }
    }
  }
  return { docs, unreadable };
}

/** Where a thing is mentioned: the document, the place in it, and the sentence around it. */
export interface Mention {
  kind: TextKind;
  id: string;
  lang: Lang;
  section: string;
  context: string;
  /** The claims that stand in the same paragraphs. */
  claims: string[];
}

/** Who mentions what, by `scheme:id` and language. */
export class Graph {
  #mentions: Map<string, Mention[]> | undefined;
  #docs: Map<string, Doc> | undefined;
  #short: Map<string, Doc> | undefined;
  readonly docs: readonly Doc[];

  constructor(docs: readonly Doc[]) {
    this.docs = docs;
  }

  /** Who reads only texts needs no list of who mentions whom. */
  #mentionsNow(): Map<string, Mention[]> {
    const mentions = new Map<string, Mention[]>();
    for (const doc of this.docs) {
      for (const link of doc.links) {
        if (doc.kind === link.scheme && doc.id === link.id) continue;
        const key = `${doc.lang} ${link.scheme}:${link.id}`;
        const list = mentions.get(key) ?? [];
        mentions.set(key, list);
        const nearby = doc.links.filter((l) => l.scheme === 'claim' && l.context === link.context).map((l) => l.id);
        // Documents come one after another, so a mention by the same document can only be the last one.
        const last = list.at(-1);
        const known = last?.kind === doc.kind && last.id === doc.id ? last : undefined;
        if (known) known.claims = [...new Set([...known.claims, ...nearby])];
        else
          list.push({
            kind: doc.kind,
            id: doc.id,
            lang: doc.lang,
            section: link.section,
            context: link.context,
            claims: [...new Set(nearby)],
          });
      }
    }
    return mentions;
  }

  /** The documents that mention a thing in a language, one entry each: explainers first, in reading order. */
  mentions(lang: Lang, scheme: string, id: string): readonly Mention[] {
    this.#mentions ??= this.#mentionsNow();
    return this.#mentions.get(`${lang} ${scheme}:${id}`) ?? [];
  }

  /** The text of a document in a language, if it has one. */
  doc(kind: TextKind, id: string, lang: Lang): Doc | undefined {
    this.#docs ??= new Map(
      this.docs.filter((doc) => !doc.short).map((doc) => [`${doc.kind} ${doc.id} ${doc.lang}`, doc]),
    );
    return this.#docs.get(`${kind} ${id} ${lang}`);
  }

  /** The short texts of an explainer in a language, if it has them. */
  short(id: string, lang: Lang): Doc | undefined {
    this.#short ??= new Map(this.docs.filter((doc) => doc.short).map((doc) => [`${doc.id} ${doc.lang}`, doc]));
    return this.#short.get(`${id} ${lang}`);
  }

  /** The ids of the claims a document carries, in order of first mention; those of short texts only come last. */
  claimsIn(kind: TextKind, id: string, lang: Lang): string[] {
    const short = kind === 'explainer' ? this.short(id, lang) : undefined;
    const links = [...(this.doc(kind, id, lang)?.links ?? []), ...(short?.links ?? [])];
    return [...new Set(links.filter((l) => l.scheme === 'claim').map((l) => l.id))];
  }
}
