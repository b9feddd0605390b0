import { LANGS, othersOf, type Lang } from '../schema/languages.ts';
import { namesOf } from './parts/edition.ts';
import type { PageInfo } from './page.ts';
import type { Views } from './views.ts';
import { languageName, ownName } from '../i18n/format.ts';

/** A file to take along. */
export interface Offer {
  kind: 'file' | 'book' | 'site';
  lang: Lang | undefined;
  name: string;
  what: string;
  href: string;
  /** Its name: by it the build finds where to put size and date, once the file is there. */
  file: string;
}

/** What the offline page shows. */
export interface OfflineView {
  info: PageInfo;
  /** What can be kept on the device, by the part’s name. */
  parts: { part: string; lang: Lang | undefined; name: string; what: string }[];
  offers: Offer[];
  /** The words of the control, by what they say. */
  words: Record<string, string>;
}

const WORDS = [
  'begin',
  'saving',
  'none',
  'saved',
  'ready',
  'missed',
  'failed',
  'network',
  'changed',
  'full',
  'unsupported',
] as const;

/** What only the browser knows: these holes go to the page as they are. */
const HOLES = Object.fromEntries(['percent', 'date', 'parts', 'file', 'version'].map((hole) => [hole, `{${hole}}`]));

/** The offline page in a language. */
export function offlineView(views: Views): OfflineView {
  const { t, lib, lang } = views;
  const names = namesOf(lib.site);
  const offer = (kind: Offer['kind'], of: Lang | undefined): Offer => {
    const file = names[kind](of ?? lang);
    const name =
      of === undefined
        ? t('offline.offer.site', { n: LANGS.length })
        : t(`offline.offer.${kind === 'book' ? 'book' : 'file'}`, { language: languageName(of, lang) });
    return {
      kind,
      lang: of,
      name,
      what: t(`offline.what.${kind}`),
      href: `${views.base}downloads/${file}`,
      file,
    };
  };
  // The reader’s own language first.
  const langs = [lang, ...othersOf(lang)];
  return {
    info: {
      lang,
      path: 'offline/',
      title: t('offline.title'),
      description: t('offline.description'),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('offline.title'), path: undefined },
      ],
    },
    parts: [
      ...langs.map((of) => ({ part: of, lang: of, name: ownName(of), what: t('offline.part.lang') })),
      { part: 'images', lang: undefined, name: t('offline.part.images'), what: t('offline.part.imagesWhat') },
      { part: 'downloads', lang: undefined, name: t('offline.part.downloads'), what: t('offline.part.downloadsWhat') },
    ],
    offers: [
      ...langs.map((of) => offer('file', of)),
      ...langs.map((of) => offer('book', of)),
      offer('site', undefined),
    ],
    words: {
      ...Object.fromEntries(WORDS.map((word) => [word, t(`offline.say.${word}`, HOLES)])),
      ...Object.fromEntries(LANGS.map((of) => [of, ownName(of)])),
      images: t('offline.part.images'),
      downloads: t('offline.part.downloads'),
    },
  };
}
