import { isSingle, isTextKind, kindAt, KINDS, SHORT_FILE, type KindName, type TextKind } from './kinds.ts';
import type { Lang } from './primitives.ts';

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

/** The name of the file of a thing of a kind, from the content folder. */
export function fileOf(kind: KindName, id: string, lang: Lang = 'en'): string {
  const row = KINDS[kind];
  if (isSingle(row)) return row.place;
  if (row.form === 'folders') return `${row.place}/${id}/${lang}.${row.ending}`;
  return `${row.place}/${id}${lang === 'en' ? '' : `.${lang}`}.${row.ending}`;
}
