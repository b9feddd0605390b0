import { readLibrary } from '../../library/index.ts';
import { LANGS } from '../../schema/languages.ts';
import { namesOf } from '../../schema/member.ts';

/** Names that something else has as well, with what tells it apart: a key, a browser, a licence. */
const SHARED: Readonly<Record<string, string | undefined>> = {
  Meta: 'Meta(?!\\+)',
  Google: 'Google(?! Chrome|\\\\)',
  MIT: undefined,
};

/** A name as a pattern; undefined where it cannot be told from something else. */
const patternOf = (name: string): string | undefined =>
  name in SHARED ? SHARED[name] : name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Names that only the present content knows: of the site, of its subject, of members and absentees, of the body’s own
 * voice, of the article. Another site has none of them, and no code either.
 */
function namesOfContent(): string[] {
  const { site, members, absent } = readLibrary('content');
  const said = LANGS.flatMap((lang) => [
    site.name[lang],
    ...site.wordmark[lang].slice(0, 1),
    site.subject[lang],
    ...(site.article ? [site.article.name[lang]] : []),
    ...site.makers.filter(({ id }) => id === 'own').map(({ name }) => name[lang]),
  ]);
  const people = [...members.values(), ...absent.values()].flatMap(({ facts }) => [
    ...namesOf(facts),
    ...(facts.aliases ?? []),
  ]);
  // What sort of body it is, in small letters too: “the alliance” is said of one only.
  const sort = said.flatMap((name) => /^(?:The |L’)(\p{Lu}\p{Ll}+)$/u.exec(name)?.[1] ?? []);
  return [...new Set([...said, ...sort, ...sort.map((word) => word.toLowerCase()), ...site.ownPublishers, ...people])];
}

/** Any of them, as a whole word. */
export const REAL_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${namesOfContent()
    .flatMap((name) => patternOf(name) ?? [])
    .join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);
