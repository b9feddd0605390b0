import { memberAt } from '../library/members.ts';
import type { PageInfo } from './page.ts';
import type { Views } from './views.ts';

/** The page that stands at the old address of a renamed member, ready to print. */
export interface MovedView {
  info: PageInfo;
  name: string;
  href: string;
}

/** Computes what stands at an old address; undefined where the member has not moved. */
export function movedView(views: Views, id: string): MovedView | undefined {
  const { lib, lang, t } = views;
  const now = memberAt(lib, id);
  if (now === undefined || now.id === id) return undefined;
  const name = views.nameOf(now);
  const path = `members/${now.id}/`;
  return {
    info: {
      lang,
      path: `members/${id}/`,
      title: t('moved.title', { name }),
      description: t('moved.text', { name }),
      type: 'website',
      crumbs: [],
      leadsTo: path,
    },
    name,
    href: views.path(path),
  };
}
