import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary, type Library } from '../library/index.ts';
import { versionOf } from '../library/reader.ts';

/** The words that made-up names are put together from: 22 × 22 × 22 of them, none a misspelling of another. */
const PARTS =
  'amber basalt cedar delta falcon fjord garnet harbour indigo juniper kestrel lichen maple nectar opal pewter quartz russet saffron thistle velvet walnut'.split(
    ' ',
  );

/** The id of the nth made-up member. */
function idOf(n: number): string {
  const base = PARTS.length;
  return [n % base, Math.floor(n / base) % base, Math.floor(n / base ** 2) % base].map((i) => PARTS[i] ?? '').join('-');
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

/** What the made-up members may name: words and ids of the content that they are put into. */
interface Words {
  kinds: readonly string[];
  sectors: readonly string[];
  sources: readonly string[];
  claims: readonly string[];
  terms: readonly string[];
  joined: string;
  checked: string;
}

function wordsOf(lib: Library): Words {
  return {
    kinds: Object.keys(lib.site.kinds),
    sectors: Object.keys(lib.site.sectors),
    sources: [...lib.sources.keys()],
    claims: [...lib.claims.keys()],
    terms: [...lib.terms.keys()],
    joined: lib.site.factsUpTo,
    checked: lib.site.factsUpTo,
  };
}

/** The files of the nth member: facts, and in both languages a text with links of each kind; there is nothing to say of them. */
function memberFiles(n: number, count: number, words: Words): Record<string, string> {
  const id = idOf(n);
  const name = id.split('-').map(capital).join(' ');
  const others = [1, 7, 61].map((step) => idOf((n + step) % count));
  const source = pick(words.sources, n) ?? '';
  const link = (text: string, scheme: string, to: string | undefined): string =>
    to === undefined ? text : `[${text}](${scheme}:${to})`;
  const body = `${name} sells computing to public bodies, and runs research of its own. It works with ${link('its neighbour', 'member', others[0])} and ${link('another firm', 'member', others[1])}, and was named ${link('in a report', 'source', source)}.

What does it gain? The firm said that it wants ${link('open models', 'term', pick(words.terms, n))} for its customers, and that ${link('12 of 30 teams', 'claim', pick(words.claims, n))} use them. ${link('A third body', 'member', others[2])} doubts it.

Nobody outside has counted them. The firm has not answered our question, and its pages say no more than the sentence quoted above.
`;
  const summary = `${name} sells computing to public bodies.`;
  const facts = `name: ${name}
summary: "${summary}"
kind: ${pick(words.kinds, n) ?? ''}
sector: ${pick(words.sectors, n) ?? ''}
country: ${pick(['US', 'FR', 'JP', 'DE', 'IN', 'CH'], n) ?? ''}
website: https://www.${id}.com
joined: ${words.joined}
founding: false
related: [${others[0] ?? ''}]
sources: [${source}]
basis:
  joined: ${source}
  country: general-knowledge
checked: ${words.checked}
`;
  return {
    [`members/${id}.md`]: `---\n${facts}---\n${body}`,
    [`members/${id}.fr.md`]: `---
summary: "${name} vend du calcul à des organismes publics."
of: "${versionOf(summary, body)}"
---
${name} vend du calcul à des organismes publics et mène ses propres recherches. Il travaille avec ${link('son voisin', 'member', others[0])}, cité ${link('dans un rapport', 'source', source)}.

Personne d’autre ne l’a vérifié. L’entreprise n’a pas répondu à notre question, et ses pages n’en disent pas davantage que cette phrase.
`,
  };
}

/** Copies a content folder and adds so many made-up members to it. */
export function writeManyMembers(from: string, to: string, count: number): void {
  cpSync(from, to, { recursive: true });
  mkdirSync(join(to, 'members'), { recursive: true });
  const words = wordsOf(openLibrary(from));
  for (let n = 0; n < count; n++)
    for (const [file, text] of Object.entries(memberFiles(n, count, words))) writeFileSync(join(to, file), text);
}
