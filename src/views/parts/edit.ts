import { publicAddress } from '../page.ts';
import type { Lang } from '../../schema/languages.ts';
import type { Views } from '../views.ts';

/** Where a file of the content can be changed: in the editor of the host of the repository; a folder is shown there. */
export const editAddress = ({ lib: { site } }: Views, file: string): string | undefined =>
  site.repository && `${site.repository}/${file.endsWith('/') ? 'tree' : 'edit'}/${site.branch}/content/${file}`;

/** The form that an error is told with, in each language; `npm run forms` writes it. */
export const correctionFile = (lang: Lang): string =>
  lang === 'fr' ? 'rectification.yml' : lang === 'en' ? 'correction.yml' : `correction.${lang as string}.yml`;

/**
 * Where a reader tells what is wrong on a page: a form of the host of the repository, with the page filled in. A script
 * adds the sentence (`components/reader/tell.ts`).
 * @param path of the page from the language’s root, and of the place on it
 */
export const formAddress = (views: Views, path: string): string | undefined =>
  views.lib.site.repository &&
  `${views.lib.site.repository}/issues/new?template=${correctionFile(views.lang)}&page=${encodeURIComponent(publicAddress() + views.path(path))}`;

/** The same by e-mail. */
export const mailAddress = (views: Views, path: string): string | undefined => {
  const { email } = views.lib.site;
  const page = publicAddress() + views.path(path);
  return (
    email &&
    `mailto:${email}?subject=${encodeURIComponent(views.t('tell.subject'))}&body=${encodeURIComponent(`${page}\n\n`)}`
  );
};
