import type { ClaimView } from '../markdown/notes.ts';
import { explainersInOrder, explainerView } from './explainer.ts';
import type { Lang } from '../schema/languages.ts';
import type { PageInfo } from './page.ts';
import type { Views } from './views.ts';

/** An explainer as the index shows it. */
export interface ExplainerRow {
  n: number;
  title: string;
  summary: string;
  href: string;
  minutes: number;
  checked: string;
  claims: ClaimView[];
  /** The language of its text. */
  lang: Lang;
  sections: { title: string; href: string }[];
}

export interface ExplainersView {
  info: PageInfo;
  /** How to read them. */
  lead: string;
  rows: ExplainerRow[];
}

/** The index of explainers, in reading order. */
export function explainersView(views: Views): ExplainersView {
  const { lang, t } = views;
  const entries = explainersInOrder(views);
  return {
    info: {
      lang,
      path: 'explainers/',
      title: t('explainer.index'),
      description: t('explainer.indexSummary'),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.explainers'), path: undefined },
      ],
    },
    lead: t('explainer.indexLead', { n: entries.length }),
    rows: entries.map((entry) => {
      const view = explainerView(views, entry.id);
      const href = views.path(`explainers/${entry.id}/`);
      return {
        n: view.position.n,
        title: view.title,
        summary: view.info.description,
        href,
        minutes: view.minutes,
        checked: view.checked,
        claims: view.claims,
        lang: view.textLang,
        sections: view.sections.map((s) => ({ title: s.title, href: `${href}#${s.id}` })),
      };
    }),
  };
}
