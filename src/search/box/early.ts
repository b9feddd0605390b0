import type { Names, PackedName } from '../query/book.ts';

/*
 * Names answer before the engine has come: by their letters alone, without its knowledge of words. It is sent by itself,
 * so what a reader types first waits for as little as can be.
 */

const MOST = 12;
const LEAST_LETTERS = 2;

/** Makes an element with a class. */
export function part<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...children);
  return element;
}

/**
 * As the engine folds words, by letters alone (a test holds the two together): a ligature is two letters, an article that
 * clings to a word is none.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæ&*]/g, (c) => ({ œ: 'oe', æ: 'ae', '&': ' and ' })[c] ?? '')
    .replace(/(?<!\p{L})(?:[cdjlmnst]|qu)['’](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const joined = (text: string): string => text.replaceAll(' ', '');

/** How well a name answers: the less, the better; nothing where it does not. */
function fitOf(asked: string, label: string): number | undefined {
  const name = folded(label);
  if (joined(name) === joined(asked)) return 0;
  if (name.startsWith(asked)) return 1;
  const words = name.split(' ');
  return asked.split(' ').every((word) => words.some((other) => other.startsWith(word))) ? 2 : undefined;
}

/** The names that answer to some letters, the best first; of equals, the shorter. */
export function early(names: readonly PackedName[], text: string): PackedName[] {
  const asked = folded(text);
  if (asked.length < LEAST_LETTERS) return [];
  return names
    .flatMap((one) => {
      const fits = [one.n, ...(one.a ?? [])].flatMap((label, i) => {
        const fit = fitOf(asked, label);
        return fit === undefined ? [] : [fit + (i === 0 ? 0 : 0.5)];
      });
      return fits.length === 0 ? [] : [{ one, fit: Math.min(...fits), long: one.n.length }];
    })
    .sort((a, b) => a.fit - b.fit || a.long - b.long)
    .slice(0, MOST)
    .map(({ one }) => one);
}

/**
 * Shows the names that answer to what is typed, until the engine does.
 * @param shown is called when rows have changed
 * @returns what ends it
 */
export function showNames(
  input: HTMLInputElement,
  list: HTMLElement,
  asked: Promise<Response>,
  shown: () => void,
): () => void {
  let names: Names | undefined;
  let ended = false;
  const show = (): void => {
    if (names === undefined || ended) return;
    const { root, words } = names;
    const rows = early(names.names, input.value).map(({ p, s = 'pages', n }) => {
      const row = part(
        'a',
        'search-hit',
        part('span', 'search-kind', words[`search.one.${s}`] ?? ''),
        ' ',
        part('span', 'search-words', part('span', 'search-title', n)),
        ' ',
        part('span', 'search-evidence'),
      );
      row.href = root + p;
      row.role = 'option';
      row.tabIndex = -1;
      return row;
    });
    list.replaceChildren(...rows);
    shown();
  };
  input.addEventListener('input', show);
  asked
    // The engine reads the file, too.
    .then((response) => response.clone().json())
    .then((file: Names) => {
      if (Array.isArray(file.names)) names = file;
      show();
    })
    // The engine says so, and tries again.
    .catch(() => undefined);
  return () => {
    ended = true;
    input.removeEventListener('input', show);
  };
}
