import type { Piece } from '../query/passage.ts';

type Attributes = Record<string, string | boolean | undefined>;

/** Makes an element; text goes in as text, never as markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** Text with its answers marked. */
export const pieces = (list: readonly Piece[]): (Node | string)[] =>
  list.map(({ text, marked }) => (marked ? h('mark', {}, text) : text));
