import { collator } from '../i18n/format.ts';
import { otherLang } from '../i18n/paths.ts';
import { Marks } from '../markdown/marks.ts';
import { renderMarkdown, type RenderContext } from '../markdown/render.ts';
import type { NoteSource } from '../markdown/notes.ts';
import { initialOf } from './initial.ts';
import { publicAddress, type PageInfo } from './page.ts';
import { translationState, type TranslationState } from '../library/translation.ts';
import type { Term } from '../library/types.ts';
import { usesOf, type Use } from './backlinks.ts';
import type { Views } from './views.ts';

/** Another term, as a link says it. */
export interface TermLink {
  term: string;
  href: string;
}

/** A term with its definition and all that hangs on it. */
export interface TermEntry {
  id: string;
  /** The letter it stands under in the index. */
  letter: string;
  term: string;
  translation: TranslationState;
  /** What the other language calls it, where that differs. */
  other: { lang: TranslationState['lang']; term: string } | undefined;
  aliases: readonly string[];
  definition: string;
  html: string;
  see: TermLink[];
  /** The two terms it stands between, or none. */
  between: TermLink[];
  uses: Use[];
  sources: NoteSource[];
  file: string;
}

export interface GlossaryView {
  info: PageInfo;
  terms: TermEntry[];
  /** The terms under their letters, in the columns of the index. */
  index: LetterGroup[][];
}

/** The terms under one letter. */
export interface LetterGroup {
  letter: string;
  terms: TermEntry[];
}

/** How many columns the index has where there is room. */
const COLUMNS = 4;

const localOf = (views: Views, term: Term) => term.local[views.lang] ?? term.facts;

/** Cuts a list into columns of about the same height, in order. */
export function inColumns<T>(items: readonly T[], columns: number, heightOf: (item: T) => number): T[][] {
  const total = items.reduce((sum, item) => sum + heightOf(item), 0);
  const out: T[][] = Array.from({ length: columns }, () => []);
  let above = 0;
  for (const item of items) {
    const middle = above + heightOf(item) / 2;
    out[Math.min(columns - 1, Math.floor((middle / total) * columns))]?.push(item);
    above += heightOf(item);
  }
  return out;
}

/** On the page of terms itself, a term is an ordinary link: its definition stands there. */
const glossaryContext = (views: Views): RenderContext => ({ ...views.context(new Marks()), term: () => undefined });

const linksTo = (views: Views, ids: readonly string[] = []): TermLink[] =>
  ids.flatMap((id) => {
    const other = views.lib.terms.get(id);
    return other ? [{ term: localOf(views, other).term, href: views.path(`glossary/#${id}`) }] : [];
  });

function entryOf(views: Views, term: Term, context: RenderContext): TermEntry {
  const { lib, lang } = views;
  const local = localOf(views, term);
  const translation = translationState(term, lang);
  const other = term.local[otherLang(lang)]?.term;
  const body = term.prose[translation.lang];
  return {
    id: term.id,
    letter: initialOf(local.term),
    term: local.term,
    translation,
    other:
      other === undefined || translation.missing || other === local.term
        ? undefined
        : { lang: otherLang(lang), term: other },
    aliases: local.aliases ?? [],
    definition: local.definition,
    html: body === undefined ? '' : renderMarkdown(body.body, context),
    see: linksTo(views, term.facts.see),
    between: linksTo(views, term.facts.between),
    uses: usesOf(views, 'term', term.id),
    sources: (term.facts.sources ?? []).flatMap((id) => {
      const source = lib.sources.get(id);
      return source ? [{ label: views.sourceLabel(source), href: views.sourcePath(id) }] : [];
    }),
    file: body?.file ?? term.file,
  };
}

/** The whole glossary, A to Z as the language’s dictionaries do. */
export function glossaryView(views: Views): GlossaryView {
  const { lib, lang, t } = views;
  const compare = collator(lang).compare;
  const context = glossaryContext(views);
  const terms = [...lib.terms.values()]
    .sort((a, b) => compare(localOf(views, a).term, localOf(views, b).term))
    .map((term) => entryOf(views, term, context));
  const letters: LetterGroup[] = [];
  for (const term of terms) {
    const last = letters.at(-1);
    if (last?.letter === term.letter) last.terms.push(term);
    else letters.push({ letter: term.letter, terms: [term] });
  }
  const url = publicAddress() + views.path('glossary/');
  return {
    info: {
      lang,
      path: 'glossary/',
      title: t('nav.glossary'),
      description: t('glossary.description', { n: terms.length }),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.glossary'), path: undefined },
      ],
      data: [
        {
          '@type': 'DefinedTermSet',
          '@id': url,
          name: t('nav.glossary'),
          inLanguage: lang,
          hasDefinedTerm: terms.map((e) => ({
            '@type': 'DefinedTerm',
            '@id': `${url}#${e.id}`,
            name: e.term,
            description: e.definition,
          })),
        },
      ],
    },
    terms,
    index: inColumns(letters, COLUMNS, (l) => l.terms.length),
  };
}
