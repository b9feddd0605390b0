import { SHORT_FILE } from '../library/depths.ts';
import type { DocKind } from '../library/graph.ts';
import type { Lang } from '../schema/primitives.ts';

/** What a document is, by its path. */
export interface DocIdentity {
  kind: DocKind;
  id: string;
  lang: Lang;
}

/** The folder of each kind of document. */
const FOLDERS: Record<string, DocKind> = {
  explainers: 'explainer',
  members: 'member',
  absent: 'absent',
  news: 'news',
  glossary: 'term',
  pages: 'page',
};

/** Whether a file holds the short texts of an explainer. */
export const isShort = (file: string): boolean =>
  /^explainers\/[^/]+\//.test(file) && SHORT_FILE.test(file.split('/').at(-1) ?? '');

/** The kind, id and language that a Markdown file’s path gives it. */
export function identityOf(file: string): DocIdentity | undefined {
  const [folder = '', name = '', inner] = file.split('/');
  const kind = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder] : undefined;
  if (kind === undefined) return undefined;
  if (inner !== undefined) return { kind, id: name, lang: /^(?:short\.)?fr\./.test(inner) ? 'fr' : 'en' };
  return { kind, id: name.replace(/(?:\.fr)?\.\w+$/, ''), lang: name.includes('.fr.') ? 'fr' : 'en' };
}
