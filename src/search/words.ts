import { WORDS } from '../i18n/t.ts';
import type { Views } from '../views/views.ts';
import type { Words } from './box-data.ts';

/** The words that the box prints: its own, and those of the marks beside results. */
const NEEDED = /^(?:search\.|standing\.[a-z]+$|maker\.[a-z]+$|lang\.)/;

/** The words that the box needs in a language, with their holes, and the names of kinds of organisation. */
export function boxWords(views: Views): Words {
  const words = Object.entries(WORDS[views.lang]).filter(([key]) => NEEDED.test(key));
  const kinds = Object.entries(views.lib.site.kinds).map(([id, kind]): [string, string] => [
    `kind.${id}`,
    kind[views.lang],
  ]);
  return Object.fromEntries([...words, ...kinds]);
}

/** The words that stand in the script of search itself, since they are needed before the index, or in its place. */
export interface ShellWords {
  label: string;
  placeholder: string;
  close: string;
  loading: string;
  failed: string;
  retry: string;
  elsewhere: string;
  directory: string;
  glossary: string;
  sources: string;
}

/** Those words in a language. */
export const shellWords = ({ t, lang, lib }: Views): ShellWords => ({
  label: t('search.label'),
  placeholder: lib.site.placeholder[lang],
  close: t('search.close'),
  loading: t('search.loading'),
  failed: t('search.failed'),
  retry: t('search.retry'),
  elsewhere: t('search.elsewhere'),
  directory: t('search.directory'),
  glossary: t('search.glossary'),
  sources: t('search.sources'),
});
