import type { PageInfo } from './page.ts';
import { proseView, type ProseView } from './parts/prose.ts';
import type { Views } from './views.ts';

/** A page of plain words. */
export interface PlainView {
  info: PageInfo;
  title: string;
  summary: string;
  prose: ProseView;
  checked: string | undefined;
  file: string;
}

/** Computes a page of plain words. @throws where the content has none of that id. */
export function plainView(views: Views, id: string): PlainView {
  const { lib, lang, t } = views;
  const entry = lib.pages.get(id);
  if (entry === undefined) throw new Error(`content/pages/${id}/en.md: not found; this page needs it`);
  const prose = proseView(views, 'page', entry);
  const facts = entry.local[prose.translation.lang] ?? entry.facts;
  return {
    info: {
      lang,
      path: `${id}/`,
      title: facts.title,
      description: facts.summary,
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: facts.title, path: undefined },
      ],
      data: [{ '@type': 'AboutPage', name: facts.title, description: facts.summary, inLanguage: lang }],
    },
    title: facts.title,
    summary: facts.summary,
    prose,
    checked: facts.checked,
    file: entry.prose[prose.translation.lang]?.file ?? entry.file,
  };
}
