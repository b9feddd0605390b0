import { inLanguage } from '../schema/primitives.ts';
import { arrowsOf, collator, countryName, formatDate, formatRange } from '../i18n/format.ts';
import { pathOf } from '../i18n/paths.ts';
import { translator, type Key, type Translate } from '../i18n/t.ts';
import { Marks } from '../markdown/marks.ts';
import type { RenderContext } from '../markdown/render.ts';
import { isPlain, type ClaimView, type TermView } from '../markdown/notes.ts';
import type { Claim } from '../schema/claim.ts';
import { KINDS } from '../schema/kinds.ts';
import { marksOf, type Maker, type MakerMarks } from '../schema/maker.ts';
import type { Lang } from '../schema/languages.ts';
import type { Source } from '../schema/source.ts';
import { readSettings } from '../settings.ts';
import { isDue } from '../library/fresh.ts';
import type { Library } from '../library/index.ts';
import { pathOfLink } from '../library/links.ts';
import type { Absent, Member } from '../library/types.ts';
import { isThere } from './parts/rooms.ts';

/** The library as one reader sees it: in a language, below a base path. */
export class Views {
  readonly lib: Library;
  readonly lang: Lang;
  readonly base: string;
  readonly t: Translate;
  /** How each maker of claims is drawn. */
  readonly marks: MakerMarks;
  readonly #today: string;

  /** @param today the day of the build: it tells what was checked too long ago */
  constructor(lib: Library, lang: Lang, base: string, today = readSettings().today) {
    this.lib = lib;
    this.lang = lang;
    this.base = base;
    this.t = translator(lang);
    this.marks = marksOf(lib.site.makers);
    this.#today = today;
  }

  /** Whether what was last checked on a day is to be checked again. */
  isDue(checked: string): boolean {
    return isDue(checked, this.#today, this.lib.site.staleAfterDays);
  }

  /** What a page says of facts that are to be checked again; undefined while they are fresh. */
  due(checked: string): string | undefined {
    return this.isDue(checked)
      ? this.t('fresh.due', { date: this.date(checked), days: this.lib.site.staleAfterDays })
      : undefined;
  }

  /** What the list of the first members is called inside a sentence. */
  get firstList(): string {
    return this.lib.site.firstList?.[this.lang] ?? this.t('member.firstList');
  }

  /** What a maker of claims is called. */
  makerName(maker: Maker): string {
    return this.marks[maker].name[this.lang];
  }

  /** The address of a page, from its path below the language’s root. */
  path(path: string): string {
    return pathOf(this.lang, path, this.base);
  }

  /** The address of a page that lists things; undefined where there is nothing to list. */
  pathIfThere(path: string): string | undefined {
    return isThere(this.lib, path) ? this.path(path) : undefined;
  }

  /** A day, month or year in words. */
  date(date: string, style: 'long' | 'short' = 'long'): string {
    return formatDate(date, this.lang, style);
  }

  /** A span of days in words. */
  range(from: string, to: string | undefined): string {
    return formatRange(from, to, this.lang);
  }

  /** Compares names as the language’s dictionaries do. */
  compare(a: string, b: string): number {
    return collator(this.lang).compare(a, b);
  }

  country(code: string): string {
    return countryName(code, this.lang);
  }

  /** The name in the reader’s language. */
  nameOf(entry: Member | Absent): string {
    return inLanguage(entry.facts.name, this.lang);
  }

  /** The short name, for lists. */
  shortOf(entry: Member | Absent): string {
    return inLanguage(entry.facts.short ?? entry.facts.name, this.lang);
  }

  /** The city in the reader’s language, if it is known. */
  cityOf(entry: Member | Absent): string | undefined {
    return entry.facts.city && inLanguage(entry.facts.city, this.lang);
  }

  /** A source as a margin names it: short name and date, and that it is weak where it is. */
  sourceLabel(source: Source): string {
    const short = source.short[this.lang];
    const label = source.date === undefined ? short : `${short}, ${this.date(source.date, 'short')}`;
    return source.reliability === 'low' ? this.t('source.weakLabel', { label }) : label;
  }

  /** What stands beside the words that lead to a source of low reliability, and nothing of others. */
  weakness(source: Source | undefined): string | undefined {
    return source?.reliability === 'low' ? this.t('source.weak') : undefined;
  }

  sourcePath(id: string): string {
    return this.path(`sources/#${id}`);
  }

  claim(id: string): ClaimView | undefined {
    const claim = this.lib.claims.get(id);
    return claim && this.claimView(claim);
  }

  claimView(claim: Claim): ClaimView {
    const labels = new Map<string, string>();
    for (const id of claim.sources) {
      const source = this.lib.sources.get(id);
      // The seed is a copy of the article: where both are named, the article is enough in a margin.
      if (source === undefined || (source.kind === 'seed' && claim.sources.length > 1)) continue;
      labels.set(id, this.sourceLabel(source));
    }
    const reason = claim.reason?.[this.lang];
    return {
      id: claim.id,
      maker: claim.maker,
      makerName: this.makerName(claim.maker),
      letter: this.marks[claim.maker].letter,
      standing: claim.standing,
      standingName: this.t(`standing.${claim.standing}` satisfies Key),
      who: claim.who[this.lang],
      note: claim.note[this.lang],
      // The first sentence of the reason says it too, where nobody has written it in short.
      against: isPlain(claim.standing)
        ? undefined
        : (claim.against?.[this.lang] ?? reason?.replace(/(?<=[.!?]) [\s\S]*/, '')),
      sources: [...labels].map(([sourceId, label]) => ({ id: sourceId, label, href: this.sourcePath(sourceId) })),
      href: this.path(`claims/#${claim.id}`),
    };
  }

  term(id: string): TermView | undefined {
    const entry = this.lib.terms.get(id);
    if (entry === undefined) return undefined;
    const local = entry.local[this.lang] ?? entry.facts;
    return { id, term: local.term, definition: local.definition, href: this.path(KINDS.term.path(id)) };
  }

  /** What a text of one page needs in order to be printed; all texts of that page share `marks`. */
  context(marks: Marks = new Marks()): RenderContext {
    return {
      marks,
      href: (link) => {
        const path = pathOfLink(this.lib, link);
        return path === undefined ? undefined : this.path(path);
      },
      claim: (id) => this.claim(id),
      term: (id) => this.term(id),
      weakness: (id) => this.weakness(this.lib.sources.get(id)),
      label: {
        // The letter is on the mark, but for a quiet one: who speaks to the browser says what stands there.
        mark: (claim, number) =>
          this.t('mark.label', {
            letter: isPlain(claim.standing) ? '' : claim.letter,
            number,
            maker: claim.makerName,
            standing: claim.standingName,
          }),
        footnotes: this.t('footnotes.title'),
        back: this.t('footnotes.back'),
        note: {
          against: (standing) =>
            this.t('colon', {
              before: this.t(standing === 'superseded' ? 'claims.against.superseded' : 'claims.against.disputed'),
            }),
          arrows: arrowsOf(this.lang),
          rests: this.t('margin.rests'),
          entry: this.t('margin.entry'),
          kind: this.t('margin.term'),
          close: this.t('nav.close'),
          nth: (n, total) => this.t('margin.nth', { n, total }),
          to: (n) => this.t('margin.to', { n }),
        },
      },
    };
  }
}
