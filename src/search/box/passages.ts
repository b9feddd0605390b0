import type { Answer } from '../query/answer.ts';
import { folderOf, type Names } from '../query/book.ts';
import type { Hit } from '../query/hit.ts';
import { NO_SECTION, SECTIONS } from '../query/sections.ts';
import { toAsked } from '../query/indexed-text.ts';
import { button } from './messages.ts';
import { h } from './dom.ts';
import { hitOfPagefind } from './pagefind-hit.ts';
import { RANKING, type PagefindFilters, type PagefindModule } from './pagefind.ts';
import type { Say } from './say.ts';

const STEP = 10;

function filtersOf({ query }: Answer): PagefindFilters {
  const { section, kind, country } = query;
  if (section === undefined) return { section: { any: [...SECTIONS, NO_SECTION] } };
  return { section, ...(kind ? { kind } : {}), ...(country ? { country } : {}) };
}

/**
 * Shows the passages of all texts, of which the box itself has the names and the words: Pagefind’s index is asked for
 * only here, since it is larger than all else together.
 */
export function passages(
  place: HTMLElement,
  base: string,
  names: Names,
  answer: Answer,
  say: Say,
  rows: (hits: readonly Hit[]) => HTMLElement[],
): void {
  const found = h('div', { class: 'search-list search-passages' });
  const said = h('p', { role: 'status' });
  const open = async (again: boolean): Promise<void> => {
    said.textContent = say('search.loading');
    const folder = base + folderOf(names.lang);
    // Some browsers remember that a module could not be fetched: another address makes them try again.
    const url = `${folder}pagefind.js${again ? `?${Date.now()}` : ''}`;
    const { createInstance } = (await import(/* @vite-ignore */ url)) as PagefindModule;
    const index = createInstance({ basePath: folder, noWorker: true, metaCacheTag: names.tag, ranking: RANKING });
    const term = toAsked(answer.corrected ?? answer.query.text, names.lang);
    const { results } = await index.search(term, { filters: filtersOf(answer) });
    let shown = 0;
    const more = async (): Promise<void> => {
      const data = await Promise.all(results.slice(shown, shown + STEP).map((result) => result.data()));
      shown += STEP;
      found.append(...rows(data.map((one) => hitOfPagefind(one, names))));
      said.textContent = say('search.passagesCount', { n: results.length });
      place.replaceChildren(
        said,
        found,
        ...(results.length > shown ? [button(say('search.more'), () => void more().catch(fail))] : []),
      );
    };
    await more();
  };
  const fail = (): void => {
    said.textContent = say('search.passagesFailed');
    place.replaceChildren(
      said,
      button(say('search.retry'), () => void open(true).catch(fail)),
    );
  };
  place.replaceChildren(said);
  open(false).catch(fail);
}
