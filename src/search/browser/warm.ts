import type { BoxData } from '../box-data.ts';
import type { PagefindModule } from './pagefind.ts';

/** What has been asked of the server for an index, all at once, before anything has come back. */
export interface Warm {
  lang: string;
  /** Folder of the index. */
  folder: string;
  box: Promise<BoxData>;
  module: Promise<PagefindModule>;
}
export type WarmUp = (lang: string, again?: boolean) => Warm;

const kept = new Map<string, Warm>();
let tries = 0;

function preload(href: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
  document.head.append(link);
}

/**
 * Fetches side by side what the first answer needs. Pagefind by itself asks for one thing after another.
 * @param again starts afresh after a failure.
 */
export const warmUp: WarmUp = (lang, again = false) => {
  const known = kept.get(lang);
  if (known && !again) return known;
  const folder = `${import.meta.env.BASE_URL}pagefind/${lang}/`;
  // Some browsers remember that a module could not be fetched: another address makes them try again.
  const url = `${folder}pagefind.js${again ? `?${++tries}` : ''}`;
  // A browser hands out a failed preload once more: on another try this takes it away, and Pagefind asks anew.
  const early = again ? (href: string) => void fetch(href).catch(() => undefined) : preload;
  const warm: Warm = {
    lang,
    folder,
    // Always asked for anew: it names files that change with the index.
    box: fetch(`${folder}box.json`, { cache: 'no-cache' }).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      const box = (await response.json()) as BoxData;
      for (const file of box.files) early(folder + file);
      return box;
    }),
    module: import(/* @vite-ignore */ url) as Promise<PagefindModule>,
  };
  // The largest file is asked for last, so that it does not hold up the small ones.
  early(`${folder}wasm.${lang}.pagefind`);
  // Whoever waits for them hears of a failure; nobody may be waiting yet.
  warm.box.catch(() => undefined);
  warm.module.catch(() => undefined);
  kept.set(lang, warm);
  return warm;
};
