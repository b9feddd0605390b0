import { WORDS } from '../../i18n/t.ts';
import type { Views } from '../../views/views.ts';
import type { Words } from '../query/book.ts';

/** The words that the box prints: its own, and those of the marks beside results. */
const NEEDED = /^(?:search\.(?!alias\.|start\.)|standing\.[a-z]+$|maker\.[a-z]+$|lang\.)/;

/** The words that the box needs in a language, with their holes, and the names of kinds of organisation. */
export function boxWords(views: Views): Words {
  const words = Object.entries(WORDS[views.lang]).filter(([key]) => NEEDED.test(key));
  const kinds = Object.entries(views.lib.site.kinds).map(([id, kind]): [string, string] => [
    `kind.${id}`,
    kind[views.lang],
  ]);
  return Object.fromEntries([...words, ...kinds]);
}
