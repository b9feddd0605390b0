import { WORDS } from '../../i18n/t.ts';
import type { Views } from '../../views/views.ts';
import type { Library } from '../../library/index.ts';
import type { Words } from '../query/book.ts';
import { isSection, SECTIONS, type Section } from '../query/sections.ts';

/** The words that the box prints: its own, and those of the marks beside results. */
const NEEDED = /^(?:search\.(?!alias\.|start\.)|standing\.[a-z]+$)/;

/** The parts of the site of which there is something to find. */
export const sectionsOf = (lib: Library): Section[] =>
  SECTIONS.filter((section) => (section === 'timeline' ? lib.events.size + lib.promises.size : lib[section].size) > 0);

/** The words that the box needs in a language, with their holes, and the names of kinds of organisation and of makers. */
export function boxWords(views: Views): Words {
  const sections = sectionsOf(views.lib);
  // A part without its word has no filter.
  const isOfNothing = (key: string): boolean => {
    const [, section] = /^search\.many\.(\w+)$/.exec(key) ?? [];
    return isSection(section) && !sections.includes(section);
  };
  const words = Object.entries(WORDS[views.lang]).filter(([key]) => NEEDED.test(key) && !isOfNothing(key));
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
