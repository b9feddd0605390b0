import { isSingle, isTextKind, kindAt, KINDS, SHORT_FILE, type KindName, type TextKind } from './kinds.ts';
import { FIRST_LANG, LANGS, type Lang } from './languages.ts';

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
  const [own = '', ...parts] = (inner ?? name).split('.');
  const lang = LANGS.find((one) => (inner === undefined ? [] : [own]).concat(parts.slice(0, -1)).includes(one));
  return { kind, id: inner === undefined ? own : name, lang: lang ?? FIRST_LANG };
}

/** The name of the file of a thing of a kind, from the content folder. */
export function fileOf(kind: KindName, id: string, lang: Lang = FIRST_LANG): string {
  const row = KINDS[kind];
  if (isSingle(row)) return row.place;
  if (row.form === 'folders') return `${row.place}/${id}/${lang}.${row.ending}`;
  return `${row.place}/${id}${lang === FIRST_LANG ? '' : `.${lang}`}.${row.ending}`;
}
