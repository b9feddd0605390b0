import { FIRST_LANG, type Lang } from '../../schema/languages.ts';
import { inLanguage } from '../../schema/primitives.ts';
import type { Site } from '../../schema/site.ts';
import type { Source } from '../../schema/source.ts';
import type { Library } from '../../library/index.ts';

/** A source as its reader is told its name. */
export interface SourceName {
  title: string;
  /** The language of the title. */
  titleLang: Lang;
  /** What stands in brackets after the title, in the reader’s language. */
  note: string | undefined;
  /** Who published it, and in brackets how it was had, in the reader’s language. */
  publisher: string | undefined;
  /** Who wrote it: a person, or the body that the site is about as the reader names it. */
  author: string | undefined;
}

const capital = (words: string, lang: Lang): string => words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);

/** Whether a source is the own word of the body that the site is about. */
export const isOwn = (site: Site, { publisher }: Pick<Source, 'publisher'>): boolean =>
  publisher !== undefined && site.ownPublishers.includes(publisher);

/** Where a source can be read today: the address where it was read or, where that is gone, its archived copy. */
export const readableAddress = ({ url, gone, archived }: Source): string | undefined =>
  gone === undefined ? url : archived;

/**
 * The name of a source in a language: a title stays as its author wrote it; what we say of it is said to the reader.
 * @param site what the site is about: its subject is named as the reader names it.
 */
export function sourceName(source: Source, lang: Lang, { site }: Pick<Library, 'site'>): SourceName {
  const asNamed = (name: string | undefined): string | undefined =>
    name === site.ownPublishers[0] ? capital(site.subject[lang], lang) : name;
  const publisher = asNamed(source.publisher);
  const via = source.via?.[lang];
  return {
    title: inLanguage(source.title, lang),
    // What differs by language is ours, and is said in the first where it is not in the reader’s; what an author wrote is
    // in the language of the source.
    titleLang: typeof source.title === 'string' ? source.language : source.title[lang] ? lang : FIRST_LANG,
    note: source.titleNote?.[lang],
    publisher: publisher === undefined || via === undefined ? publisher : `${publisher} (${via})`,
    author: asNamed(source.author),
  };
}
