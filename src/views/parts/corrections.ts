import type { Key } from '../../i18n/t.ts';
import { correctionsIn } from '../../library/corrections-in.ts';
import { documentOf } from './documents.ts';
import { KINDS } from '../../schema/kinds.ts';
import type { PageInfo } from '../page.ts';
import type { Views } from '../views.ts';

/** An error of our own that was put right. */
export interface CorrectionRow {
  /** Its place on the page of corrections. */
  id: string;
  on: string;
  date: string;
  what: string;
  kindName: string;
  /** Whether its title is a claim: a sentence, no heading. */
  isClaim: boolean;
  /** What was corrected: a page, or a claim on the page of claims. */
  title: string;
  href: string;
}

export interface CorrectionsView {
  info: PageInfo;
  total: number;
  /** The newest ones, and those that are folded under them. */
  rows: CorrectionRow[];
  older: CorrectionRow[];
}

/** So many corrections are shown; the page would grow for ever. */
const SHOWN = 12;

/** The corrections that the files tell of, newest first. */
export function correctionRows(views: Views): CorrectionRow[] {
  const { lib, lang, t } = views;
  const rows = correctionsIn(lib).flatMap(({ kind, id, n, correction }): CorrectionRow[] => {
    const of =
      kind === 'claim'
        ? { title: lib.claims.get(id)?.text[lang] ?? id, path: KINDS.claim.path(id) }
        : documentOf(views, kind, id);
    if (of === undefined) return [];
    return [
      {
        id: `${kind}-${id}-${n + 1}`,
        on: correction.on,
        date: views.date(correction.on),
        what: correction.what[lang],
        kindName: t(`kind.${kind}` satisfies Key),
        isClaim: kind === 'claim',
        title: of.title,
        href: views.path(of.path),
      },
    ];
  });
  return rows.sort((a, b) => b.on.localeCompare(a.on) || a.id.localeCompare(b.id));
}

/** The page of corrections: errors of this site, not those of what it writes about. */
export function correctionsView(views: Views): CorrectionsView {
  const { lib, lang, t } = views;
  const rows = correctionRows(views);
  const about = lib.pages.get('about');
  return {
    info: {
      lang,
      path: 'about/corrections/',
      title: t('corrections.title'),
      description: t('corrections.description', { site: lib.site.name[lang] }),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: about ? (about.local[lang] ?? about.facts).title : t('nav.about'), path: 'about/' },
        { name: t('corrections.title'), path: undefined },
      ],
    },
    total: rows.length,
    rows: rows.slice(0, SHOWN),
    older: rows.slice(SHOWN),
  };
}
