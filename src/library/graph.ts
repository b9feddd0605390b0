import { parseMarkdown, typedLinksOf, type FoundLink, type Node } from '../markdown/tree.ts';
import { LANGS, type Lang } from '../schema/primitives.ts';
import { DEPTHS, isDepth } from './depths.ts';
import { Memo } from './memo.ts';
import type { Content, Prose } from './types.ts';

/** The kinds of documents whose texts carry typed links. */
export const DOC_KINDS = ['explainer', 'member', 'absent', 'news', 'term', 'page'] as const;
export type DocKind = (typeof DOC_KINDS)[number];

/** One text of one document, parsed, with the typed links in it. */
export interface Doc {
  kind: DocKind;
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

type Texts = { id: string; prose: Partial<Record<Lang, Prose>>; short?: Partial<Record<Lang, Prose>> };

/** The texts of an entry, the short ones of a language after the whole: who is named in both is named there. */
const textsOf = ({ prose, short }: Texts): { prose: Prose; short?: true }[] =>
  LANGS.flatMap((lang) => [
    ...(prose[lang] ? [{ prose: prose[lang] }] : []),
    ...(short?.[lang] ? [{ prose: short[lang], short: true as const }] : []),
  ]);

/** The links of short texts stand at places of the page, not under headings. */
const atDepth = (links: readonly FoundLink[]): FoundLink[] =>
  links.map((link) => ({ ...link, section: isDepth(link.section) ? DEPTHS[link.section] : '' }));

/** Parses every text of the content once. */
export function readDocs(content: Content, memo = new Memo()): { docs: Doc[]; unreadable: Unreadable[] } {
  const rooms: [DocKind, Map<string, Texts>][] = [
    ['explainer', content.explainers],
    ['member', content.members],
    ['absent', content.absent],
    ['news', content.news],
    ['term', content.terms],
    ['page', content.pages],
  ];
  const docs: Doc[] = [];
  const unreadable: Unreadable[] = [];
  for (const [kind, room] of rooms) {
    for (const entry of room.values()) {
      for (const { prose, ...depth } of textsOf(entry)) {
        try {
          const parsed = memo.of(`${prose.file} tree`, prose.body, () => {
            const tree = parseMarkdown(prose.body, prose.file.endsWith('.mdx') ? 'mdx' : 'md');
            const links = typedLinksOf(tree);
            return { tree, links: depth.short ? atDepth(links) : links };
          });
          docs.push({ kind, id: entry.id, lang: prose.lang, prose, ...parsed, ...depth });
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          const at = /(\d+):(\d+)/.exec(message);
          unreadable.push({
            file: prose.file,
            line: prose.bodyLine + Number(at?.[1] ?? 1) - 1,
            column: Number(at?.[2] ?? 1),
            message: message.split('\n')[0] ?? message,
          });
        }
      }
    }
  }
  return { docs, unreadable };
}

/** Where a thing is mentioned: the document, the place in it, and the sentence around it. */
export interface Mention {
  kind: DocKind;
  id: string;
  lang: Lang;
  section: string;
  context: string;
  /** The claims that stand in the same paragraphs. */
  claims: string[];
}

/** Who mentions what, by `scheme:id` and language. */
export class Graph {
  readonly #mentions = new Map<string, Mention[]>();
  readonly #docs = new Map<string, Doc>();
  readonly #short = new Map<string, Doc>();
  readonly docs: readonly Doc[];

  constructor(docs: readonly Doc[]) {
    this.docs = docs;
    for (const doc of docs) {
      if (doc.short) this.#short.set(`${doc.id} ${doc.lang}`, doc);
      else this.#docs.set(`${doc.kind} ${doc.id} ${doc.lang}`, doc);
      for (const link of doc.links) {
        if (doc.kind === link.scheme && doc.id === link.id) continue;
        const key = `${doc.lang} ${link.scheme}:${link.id}`;
        const list = this.#mentions.get(key) ?? [];
        this.#mentions.set(key, list);
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
  }

  /** The documents that mention a thing in a language, one entry each: explainers first, in reading order. */
  mentions(lang: Lang, scheme: string, id: string): readonly Mention[] {
    return this.#mentions.get(`${lang} ${scheme}:${id}`) ?? [];
  }

  /** The text of a document in a language, if it has one. */
  doc(kind: DocKind, id: string, lang: Lang): Doc | undefined {
    return this.#docs.get(`${kind} ${id} ${lang}`);
  }

  /** The short texts of an explainer in a language, if it has them. */
  short(id: string, lang: Lang): Doc | undefined {
    return this.#short.get(`${id} ${lang}`);
  }

  /** The ids of the claims a document carries, in order of first mention; those of short texts only come last. */
  claimsIn(kind: DocKind, id: string, lang: Lang): string[] {
    const short = kind === 'explainer' ? this.short(id, lang) : undefined;
    const links = [...(this.doc(kind, id, lang)?.links ?? []), ...(short?.links ?? [])];
    return [...new Set(links.filter((l) => l.scheme === 'claim').map((l) => l.id))];
  }
}
