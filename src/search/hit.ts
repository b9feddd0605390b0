import type { Maker, Standing } from '../schema/claim.ts';
import type { BoxData, NameRow } from './box-data.ts';
import type { PagefindData } from './browser/pagefind.ts';
import { excerptOf } from './excerpt.ts';
import { markTitle, type Piece } from './pieces.ts';
import { toShown } from './text.ts';

/** A result, ready to show. */
export interface Hit {
  href: string;
  /** Which section it belongs to; `pages` for a page apart. */
  place: string;
  title: Piece[];
  excerpt: Piece[];
  standing?: Standing;
  maker?: Maker;
  who?: string;
  /** Found by its name: it stands first, and nothing is put between it and the next one. */
  named?: boolean;
  /** Places on that page that answer, too. */
  subs: { href: string; title: Piece[]; excerpt: Piece[] }[];
}

const MOST_SUBS = 2;

/** Turns what Pagefind knows of a result into what is shown. */
export function hitOf(data: PagefindData, box: BoxData, words: readonly string[]): Hit {
  const shown = (text: string): string => toShown(text, box.lang, box.ligatures);
  const excerpt = (locations: readonly number[], from = 0): Piece[] => excerptOf(data.content, locations, from, shown);
  const href = box.root + data.raw_url.replace(/^\/+/, '');
  const first = (name: string): string | undefined => data.filters[name]?.[0];
  const [standing, maker, who] = [first('standing'), first('maker'), data.meta['who']];
  const score = (sub: PagefindData['sub_results'][number]): number =>
    sub.weighted_locations.reduce((sum, l) => sum + l.balanced_score, 0);
  const best = data.sub_results
    .filter((sub) => sub.anchor !== undefined)
    .sort((a, b) => score(b) - score(a))
    .slice(0, MOST_SUBS);
  return {
    href,
    place: first('section') ?? 'pages',
    title: markTitle(shown(data.meta['title'] ?? ''), words),
    excerpt: excerpt(data.locations),
    ...(standing === undefined ? {} : { standing: standing as Standing }),
    ...(maker === undefined ? {} : { maker: maker as Maker }),
    ...(who === undefined ? {} : { who }),
    subs: data.sub_results
      .filter((sub) => best.includes(sub))
      .map((sub) => ({
        href: `${href}#${sub.anchor?.id ?? ''}`,
        title: markTitle(shown(sub.title), words),
        // The heading stands there already.
        excerpt: excerpt(sub.locations, (sub.anchor?.location ?? 0) + sub.title.split(/\s+/).length),
      })),
  };
}

/** A name as a result of its own, where the index has not answered (yet): its kind and country stand for an excerpt. */
export function hitOfName(row: NameRow, box: BoxData, words: readonly string[]): Hit {
  const kind = row.k === undefined ? undefined : box.words[`kind.${row.k}`];
  const country = row.c === undefined ? undefined : new Intl.DisplayNames(box.lang, { type: 'region' }).of(row.c);
  const line = [kind, country].filter((part) => part !== undefined).join(', ');
  return {
    href: box.root + row.p,
    place: row.s,
    title: markTitle(row.n, words),
    excerpt: line === '' ? [] : [{ text: line, marked: false }],
    named: true,
    subs: [],
  };
}
