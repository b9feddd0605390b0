import { WORDS } from '../../i18n/t.ts';
import type { Views } from '../../views/views.ts';
import type { Words } from '../query/book.ts';

/** The words that the box prints: its own, and those of the marks beside results. */
const NEEDED = /^(?:search\.(?!alias\.|start\.)|standing\.[a-z]+$|lang\.)/;

/** The words that the box needs in a language, with their holes, and the names of kinds of organisation and of makers. */
export function boxWords(views: Views): Words {
  const words = Object.entries(WORDS[views.lang]).filter(([key]) => NEEDED.test(key));
  const kinds = Object.entries(views.lib.site.kinds).map(([id, kind]): [string, string] => [
    `kind.${id}`,
    kind[views.lang],
  ]);
  const makers = views.lib.site.makers.flatMap(({ id, name, letter }): [string, string][] => [
    [`maker.${id}`, name[views.lang]],
    [`letter.${id}`, letter],
  ]);
  return Object.fromEntries([...words, ...kinds, ...makers]);
}
