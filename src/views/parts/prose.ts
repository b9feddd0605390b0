import type { TextKind } from '../../schema/kinds.ts';
import { Marks } from '../../markdown/marks.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { cutSections, type HtmlSection } from '../../markdown/sections.ts';
import { countWords, headingsOf } from '../../markdown/tree.ts';
import { translationState, type TranslationState } from '../../library/translation.ts';
import type { Prose } from '../../library/types.ts';
import type { Views } from '../views.ts';
import { FIRST_LANG, type Lang } from '../../schema/languages.ts';

/** A section of a text. */
export interface ProseSection extends HtmlSection {
  /** The id that the same section has in the original, where it differs: links made for one language then work in both. */
  anchor: string | undefined;
}

/** The text of a page, printed. */
export interface ProseView {
  translation: TranslationState;
  sections: ProseSection[];
  words: number;
}

const headingIds = (views: Views, kind: TextKind, id: string, lang: Lang): string[] => {
  const doc = views.lib.graph.doc(kind, id, lang);
  return doc
    ? headingsOf(doc.tree)
        .filter((h) => h.depth === 2)
        .map((h) => h.id)
    : [];
};

/** Prints the text of an entry in the reader’s language, or in the other one where there is none. */
export function proseView(
  views: Views,
  kind: TextKind,
  entry: { id: string; prose: Partial<Record<Lang, Prose>> },
): ProseView {
  const translation = translationState(entry, views.lang);
  const prose = entry.prose[translation.lang];
  const sections = prose === undefined ? [] : cutSections(renderMarkdown(prose.body, views.context(new Marks())));
  const own = headingIds(views, kind, entry.id, translation.lang);
  const original = headingIds(views, kind, entry.id, FIRST_LANG);
  const doc = views.lib.graph.doc(kind, entry.id, translation.lang);
  return {
    translation,
    words: doc ? countWords(doc.tree) : 0,
    sections: sections.map((s) => {
      const at = s.heading === undefined ? -1 : own.indexOf(s.heading.id);
      const anchor = own.length === original.length ? original[at] : undefined;
      return { ...s, anchor: anchor === undefined || own.includes(anchor) ? undefined : anchor };
    }),
  };
}
