import { escapeHtml } from '../../markdown/html.ts';

/** How large a title stands: 108, 76 or 56 pixels at 1440; names 216 or 148, a short one 112 on a phone. */
export type TitleSize = 'large' | 'medium' | 'small' | 'name' | 'name name-short' | 'name-long';

/** As many letters as stand on one line at 108 pixels, left of the rule. */
const ONE_LINE = 19;

/** The largest size at which a title stays within the height of a head. */
export const titleSize = (title: string): TitleSize => (title.length <= ONE_LINE ? 'large' : 'medium');

/** How wide a name is about, in letters of middling width. */
const widthOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (/[MW\p{Lu}]/u.test(letter) ? 1.25 : /[ijlt.' ]/.test(letter) ? 0.6 : 1), 0);

/** The largest size at which a name stands on one line left of the rule; a title’s size where none does. */
export const nameSize = (name: string): TitleSize =>
  widthOf(name) <= 5.2
    ? 'name name-short'
    : widthOf(name) <= 8.5
      ? 'name'
      : widthOf(name) <= 12.5
        ? 'name-long'
        : name.length > 44
          ? 'small'
          : titleSize(name);

/** The longest compound that is kept whole: a longer one may not fit a phone. */
const LONGEST = 14;

/**
 * A title as HTML: no line ends at a hyphen, and none begins with a sign; the narrow space before one keeps its width
 * under tight letters.
 * @param title plain words
 */
export const breakable = (title: string): string =>
  escapeHtml(title)
    .replace(/[^\s\u00A0\u202F]*\p{L}-\p{L}[^\s\u00A0\u202F]*/gu, (word) =>
      word.length <= LONGEST ? `<span class="whitespace-nowrap">${word}</span>` : word,
    )
    .replace(/[^\s\u202F>]*\u202F[?!;]+/gu, (end) => {
      const [word = '', sign = ''] = end.split('\u202F');
      return `<span class="whitespace-nowrap">${word}<span class="tight-space">\u202F</span>${sign}</span>`;
    });
