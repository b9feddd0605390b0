import { newsInOrder } from '../../views/news.ts';
import type { Views } from '../../views/views.ts';
import { questionsOf } from './book.ts';

/** A link with a line beside it. */
export interface StartLink {
  title: string;
  line: string;
  href: string;
}

const MOST = 3;

/** Where a reader may begin before anything is asked: explainers, questions that the site answers, what is new. */
export function searchStart(views: Views): Record<'explainers' | 'questions' | 'news', StartLink[]> {
  const { lib, lang } = views;
  const asked = lib.home?.questions ?? [];
  return {
    explainers: [...lib.explainers.values()]
      .sort((a, b) => a.facts.order - b.facts.order)
      .slice(0, MOST)
      .map((entry) => {
        const local = entry.local[lang] ?? entry.facts;
        return { title: local.nav, line: local.summary, href: views.path(`explainers/${entry.id}/`) };
      }),
    questions:
      asked.length === 0
        ? []
        : questionsOf(views).map(([title, line, path]) => ({ title, line, href: views.path(path) })),
    news: newsInOrder(views)
      .slice(0, MOST)
      .map((entry) => {
        const { date, precision } = entry.facts;
        return {
          title: (entry.local[lang] ?? entry.facts).title,
          line: views.date(precision === 'month' ? date.slice(0, 7) : date),
          href: views.path(`news/${entry.id}/`),
        };
      }),
  };
}
