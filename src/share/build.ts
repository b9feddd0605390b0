import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { ownName } from '../i18n/format.ts';
import { library } from '../library/index.ts';
import { filesIn } from '../built/files.ts';
import { decodeEntities } from '../built/html/entities.ts';
import { marksOf } from '../schema/maker.ts';
import type { Site } from '../schema/site.ts';
import { readLetters } from './letters.ts';
import { draughtsman, type Card } from './picture.ts';
import { Raster } from './raster.ts';
import { figureOf, type FigureView } from '../views/figures/figures.ts';
import { Views } from '../views/views.ts';
import { sharePath } from './picture-address.ts';
import { startThread, type Thread } from './thread.ts';
import { FIRST_LANG, LANGS, type Lang } from '../schema/languages.ts';

/** A page of the built site, as far as its picture goes. */
export interface Shared {
  lang: Lang;
  title: string;
  section: string;
  /** Where its picture goes, below the base. */
  file: string;
}

const metaOf = (html: string, property: string): string | undefined => {
  const found = new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1];
  return found === undefined ? undefined : decodeEntities(found);
};

/** The names of the steps from home to a page, from its structured data. */
function crumbsOf(html: string): string[] {
  const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '{}';
  const graph = (JSON.parse(json) as { '@graph'?: Record<string, unknown>[] })['@graph'] ?? [];
  const list = graph.find((item) => item['@type'] === 'BreadcrumbList')?.['itemListElement'];
  return Array.isArray(list) ? list.map((item: { name?: unknown }) => String(item.name ?? '')) : [];
}

/** What the picture of a page shows; undefined for a page that names no picture. */
export function sharedOf(html: string, base: string): Shared | undefined {
  const address = metaOf(html, 'og:image');
  if (address === undefined) return undefined;
  const crumbs = crumbsOf(html);
  return {
    lang: LANGS.find((lang) => lang === /<html[^>]* lang="([^"]+)"/.exec(html)?.[1]) ?? FIRST_LANG,
    title: metaOf(html, 'og:title') ?? '',
    section: crumbs.length > 2 ? (crumbs[1] ?? '') : '',
    file: decodeURIComponent(new URL(address).pathname.slice(base.length)),
  };
}

/** The pictures that show who counts whom: those of home, and of the explainers that begin with it. */
function countedOf(base: string): ReadonlyMap<string, FigureView> {
  const lib = library();
  const counted = new Map<string, FigureView>();
  for (const lang of LANGS) {
    const views = new Views(lib, lang, base);
    const figure = figureOf(views, 'growth');
    if (figure === undefined) continue;
    const explainers = [...lib.explainers.values()].filter(({ facts }) => facts.figure === figure.id);
    for (const path of ['', ...explainers.map(({ id }) => `explainers/${id}/`)])
      counted.set(sharePath(lang, path), figure);
  }
  return counted;
}

const cardOf = (site: Site, { lang, title, section }: Shared, figure: FigureView | undefined): Card => {
  const [first = '', second = ''] = site.wordmark[lang];
  return {
    title: figure?.title ?? title,
    ...(figure?.chart.draw === 'growth' ? { counts: figure.chart } : {}),
    section,
    language: ownName(lang),
    wordmark: [first, second],
    independence: site.independence[lang],
  };
};

/**
 * So many are drawn without a thread: they take about 3 s, 10 ms each. A thread takes 0.8 s until its first picture,
 * since it draws all letters anew (measured on two cores that had other work too).
 */
const FEW = 300;

/**
 * Draws the picture of every page that names one, many of them in threads of their own. A picture is kept by a hash of its drawing
 * and of what draws it: where neither has changed, the file is taken from the last time.
 * @returns how many there are, and how many of them had to be drawn
 */
export async function buildShare(
  dist: string,
  base: string,
  cache = join('.cache', 'share'),
): Promise<{ pictures: number; drawn: number }> {
  const { site } = library();
  const marks = marksOf(site.makers);
  const draw = draughtsman(await readLetters(), marks);
  const raster = new Raster(marks);
  const { version } = raster;
  const counted = countedOf(base);
  mkdirSync(cache, { recursive: true });
  const pages = filesIn(dist)
    .filter((file) => file.endsWith('.html') && !file.startsWith('downloads/'))
    .flatMap((file) => sharedOf(readFileSync(join(dist, file), 'utf8'), base) ?? []);
  const pictures = new Map(pages.map((page) => [page.file, page]));
  const queue = [...pictures.values()];
  const result = { pictures: pictures.size, drawn: 0 };
  const lane = async (): Promise<void> => {
    let thread: Thread | undefined;
    try {
      for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
        const drawing = draw(cardOf(site, page, counted.get(page.file)));
        const hash = createHash('sha256').update(version).update(JSON.stringify(drawing)).digest('hex');
        const kept = join(cache, `${hash.slice(0, 24)}.png`);
        if (!existsSync(kept)) {
          result.drawn += 1;
          // Another build may read the cache while this one writes it, and another lane draw the same.
          const half = `${kept}.${process.pid}.${result.drawn}`;
          if (result.drawn > FEW) thread ??= startThread(marks);
          writeFileSync(half, thread ? await thread.draw(drawing) : raster.draw(drawing));
          renameSync(half, kept);
        }
        const file = join(dist, page.file);
        mkdirSync(dirname(file), { recursive: true });
        copyFileSync(kept, file);
      }
    } finally {
      await thread?.end();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return result;
}
