import { collator } from '../i18n/format.ts';
import { othersOf } from '../schema/languages.ts';
import { translationState, type TranslationState } from '../library/translation.ts';
import type { Term } from '../library/types.ts';
import type { NoteSource } from '../markdown/notes.ts';
import { KINDS } from '../schema/kinds.ts';
import { mentionsOf, type Mentions } from './parts/mentions.ts';
import { publicAddress, type PageInfo } from './page.ts';
import { proseView, type ProseView } from './parts/prose.ts';
import type { Views } from './views.ts';

/** A term in the list of all: its name and its sentence. */
export interface TermRow {
  id: string;
  term: string;
  href: string;
  definition: string;
  /** The language of the name and the sentence. */
  lang: TranslationState['lang'];
  /** What another language calls it, where that differs. */
  other: { lang: TranslationState['lang']; term: string } | undefined;
}

export interface GlossaryView {
  info: PageInfo;
  terms: TermRow[];
}

/** The page of a term. */
export interface TermPageView extends TermRow {
  info: PageInfo;
  total: number;
  /** What it is called too, beside its names in this language and another. */
  aliases: readonly string[];
  prose: ProseView;
  see: TermRow[];
  /** From one end to the other, itself in the middle; none where it stands between no two. */
  between: TermRow[];
  mentions: Mentions;
  sources: NoteSource[];
  previous: TermRow | undefined;
  next: TermRow | undefined;
  file: string;
}

const localOf = (views: Views, term: Term) => term.local[views.lang] ?? term.facts;

function rowOf(views: Views, term: Term): TermRow {
  const local = localOf(views, term);
  const { lang, missing } = translationState(term, views.lang);
  const other = othersOf(lang)
    .map((one) => ({ lang: one, term: term.local[one]?.term ?? local.term }))
    .find((one) => one.term !== local.term);
  return {
    id: term.id,
    term: local.term,
    href: views.path(KINDS.term.path(term.id)),
    definition: local.definition,
    lang,
    other: missing ? undefined : other,
  };
}

/** All terms, A to Z as the language’s dictionaries do. */
const inOrder = (views: Views): TermRow[] =>
  [...views.lib.terms.values()]
    .map((term) => rowOf(views, term))
    .sort((a, b) => collator(views.lang).compare(a.term, b.term));

/** The set of terms, as search engines know it. */
const setOf = (views: Views): Record<string, unknown> => ({
  '@type': 'DefinedTermSet',
  '@id': publicAddress() + views.path('glossary/'),
  name: views.t('nav.glossary'),
  inLanguage: views.lang,
});

const definedTerm = ({ term, href, definition }: TermRow): Record<string, unknown> => ({
  '@type': 'DefinedTerm',
  '@id': publicAddress() + href,
  name: term,
  description: definition,
});

/** The list of terms: each with its sentence. */
export function glossaryView(views: Views): GlossaryView {
  const { lang, t } = views;
  const terms = inOrder(views);
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
      data: [{ ...setOf(views), hasDefinedTerm: terms.map(definedTerm) }],
    },
    terms,
  };
}

/** The longest description that search engines show. */
const MOST_DESCRIBED = 170;

/** A definition as a description: one that is too long ends where its last part begins. */
function inShort(definition: string): string {
  if (definition.length <= MOST_DESCRIBED) return definition;
  const cut = definition.slice(0, MOST_DESCRIBED);
  const end = Math.max(cut.lastIndexOf(';'), cut.lastIndexOf(','));
  return `${cut.slice(0, end > 50 ? end : cut.lastIndexOf(' ')).trimEnd()}.`;
}

/** The page of a term. @throws where the id is unknown. */
export function termView(views: Views, id: string): TermPageView {
  const { lib, lang, t } = views;
  const entry = lib.terms.get(id);
  if (entry === undefined) throw new Error(`no such term: ${id}`);
  const row = rowOf(views, entry);
  const all = inOrder(views);
  const at = all.findIndex((other) => other.id === id);
  const rows = (ids: readonly string[] = []): TermRow[] =>
    ids.flatMap((one) => {
      const term = lib.terms.get(one);
      return term ? [rowOf(views, term)] : [];
    });
  const [before, after] = rows(entry.facts.between);
  const prose = proseView(views, 'term', entry);
  return {
    ...row,
    info: {
      lang,
      path: KINDS.term.path(id),
      title: t('glossary.termTitle', { term: row.term }),
      description: inShort(row.definition),
      type: 'website',
      crumbs: [
        { name: t('nav.home'), path: '' },
        { name: t('nav.glossary'), path: 'glossary/' },
        { name: row.term, path: undefined },
      ],
      data: [{ ...definedTerm(row), inDefinedTermSet: publicAddress() + views.path('glossary/') }],
    },
    total: all.length,
    aliases: (localOf(views, entry).aliases ?? []).filter(
      (alias) => alias.toLocaleLowerCase(lang) !== row.other?.term.toLocaleLowerCase(lang),
    ),
    prose,
    see: rows(entry.facts.see).filter((one) => entry.facts.between?.includes(one.id) !== true),
    between: before && after ? [before, row, after] : [],
    mentions: mentionsOf(views, 'term', id, row.term),
    sources: (entry.facts.sources ?? []).flatMap((source) => {
      const found = lib.sources.get(source);
      return found ? [{ label: views.sourceLabel(found), href: views.sourcePath(source) }] : [];
    }),
    previous: all[at - 1],
    next: all[at + 1],
    file: entry.prose[prose.translation.lang]?.file ?? entry.file,
  };
}
