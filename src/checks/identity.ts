import { isTextKind, kindAt, SHORT_FILE, type TextKind } from '../schema/kinds.ts';
import type { Lang } from '../schema/primitives.ts';

/** What a document is, by its path. */
export interface DocIdentity {
  kind: TextKind;
  id: string;
  lang: Lang;
}

/** Whether a file holds the short texts of an explainer. */
export const isShort = (file: string): boolean =>
  /^explainers\/[^/]+\//.test(file) && SHORT_FILE.test(file.split('/').at(-1) ?? '');

/** The kind, id and language that a Markdown file’s path gives it. */
export function identityOf(file: string): DocIdentity | undefined {
  const kind = kindAt(file);
  if (!isTextKind(kind)) return undefined;
  const [, name = '', inner] = file.split('/');
  if (inner !== undefined) return { kind, id: name, lang: /^(?:short\.)?fr\./.test(inner) ? 'fr' : 'en' };
  return { kind, id: name.replace(/(?:\.fr)?\.\w+$/, ''), lang: name.includes('.fr.') ? 'fr' : 'en' };
}
