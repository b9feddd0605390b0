import type { Lang } from '../../schema/languages.ts';
import { toAddress } from '../query/address.ts';
import { h } from './dom.ts';
import type { Asked } from './finder.ts';
import { Panel } from './panel.ts';
import type { Parts } from './parts.ts';

const SHOWN = 12;

/** The elements of the box, as `start.ts` has made them. */
interface BoxParts extends Parts {
  failed: HTMLElement;
  hints: HTMLElement;
  page: HTMLAnchorElement;
  close: HTMLButtonElement;
  /** Takes note of new rows. */
  refresh: () => void;
}

/**
 * Puts the engine of search into its box.
 * @param asked the files of the index, as they were asked for with the script
 */
export function startBox(parts: BoxParts, lang: Lang, base: string, asked: Asked): void {
  const { failed, hints, page, close, list } = parts;
  const panel = new Panel(
    parts,
    lang,
    base,
    {
      mode: 'options',
      step: SHOWN,
      failed,
      loading: failed.dataset['loading'] ?? '',
      changed: ({ root, query }) => {
        parts.refresh();
        if (root !== '') page.href = `${root}search/${toAddress(query)}`;
      },
      words: (say) => {
        const key = (text: string): HTMLElement => h('kbd', { class: 'key' }, text);
        // A finger has no keys.
        if (matchMedia('(hover: hover)').matches) {
          close.textContent = say('search.escape');
          close.ariaLabel = `${say('search.escape')}, ${close.ariaLabel ?? ''}`;
          hints.replaceChildren(
            key('↑'),
            ' ',
            key('↓'),
            ` ${say('search.move')} `,
            key(say('search.enter')),
            ` ${say('search.open')}`,
          );
        }
        page.textContent = say('search.asPage');
        list.ariaLabel = say('search.results');
      },
    },
    asked,
  );
  failed.querySelector('button')?.addEventListener('click', () => panel.retry());
}
