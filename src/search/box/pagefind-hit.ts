import type { Standing } from '../../schema/claim.ts';
import type { Maker } from '../../schema/maker.ts';
import { MARK, toShown } from '../query/indexed-text.ts';
import type { Names } from '../query/book.ts';
import type { Hit } from '../query/hit.ts';
import type { Piece } from '../query/passage.ts';
import type { PagefindData } from './pagefind.ts';

const MOST = 4;
/** How many words stand before and behind the first one that answers. */
const BEFORE = 8;
const LENGTH = 32;

/** Cuts a text at its marks. */
function cutMarks(text: string): Piece[] {
  return text
    .split(new RegExp(`(${MARK.open}[^${MARK.close}]*${MARK.close})`))
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(MARK.open) ? { text: part.slice(1, -1), marked: true } : { text: part, marked: false },
    );
}

/** A stretch of an indexed text around its first word that answers, from a place on. */
function around(content: string, locations: readonly number[], from: number, shown: (text: string) => string): Piece[] {
  const words = content.trim().split(/\s+/);
  const at = [...locations].sort((a, b) => a - b).find((l) => l >= from) ?? from;
  const start = Math.max(from, at - BEFORE);
  const cut = words
    .slice(start, start + LENGTH)
    .map((word, i) => (locations.includes(start + i) ? `${MARK.open}${word}${MARK.close}` : word));
  return cutMarks(shown(`${start > from ? '… ' : ''}${cut.join(' ')}${start + LENGTH < words.length ? ' …' : ''}`));
}

/** Turns what Pagefind knows of a page into a result with its passages. */
export function hitOfPagefind(data: PagefindData, { lang, ligatures, root }: Names): Hit {
  const shown = (text: string): string => toShown(text, lang, ligatures);
  const href = root + data.raw_url.replace(/^\/+/, '');
  const [standing, maker] = [data.filters['standing']?.[0], data.filters['maker']?.[0]];
  const who = data.meta['who'];
  const text = (value: string): Piece[] => [{ text: shown(value), marked: false }];
  return {
    href,
    place: data.filters['section']?.[0] ?? 'pages',
    title: text(data.meta['title'] ?? ''),
    excerpt: around(data.content, data.locations, 0, shown),
    ...(standing === undefined ? {} : { standing: standing as Standing }),
    ...(maker === undefined ? {} : { maker: maker as Maker }),
    ...(who === undefined ? {} : { who }),
    card: false,
    subs: data.sub_results
      .filter((sub) => sub.anchor !== undefined && sub.locations.length > 0)
      .slice(0, MOST)
      .map((sub) => ({
        href: `${href}#${sub.anchor?.id ?? ''}`,
        title: text(sub.title),
        excerpt: around(
          data.content,
          sub.locations,
          (sub.anchor?.location ?? 0) + sub.title.split(/\s+/).length,
          shown,
        ),
        sentence: '',
      })),
  };
}
