import { code } from '../contribute/markdown.ts';
import { t, type Key } from '../i18n/t.ts';
import type { Library } from '../library/index.ts';
import { LONGEST_ADDRESS } from '../schema/host.ts';
import type { Lang } from '../schema/languages.ts';
import { CARES, type Care } from './due.ts';
import type { Finding } from './look.ts';
import { ownersOf } from './owners.ts';

/** GitHub takes 65,536 characters; a variable of the next job 131,072 bytes, in base64. */
const MOST_BYTES = 60_000;

/** What was found about a source, as something to look after. What a page says of itself is shown as code. */
export function findingAsCare(finding: Finding, { sources }: Pick<Library, 'sources'>, lang: Lang): Care {
  const { source, field, address, trouble, found, copy } = finding;
  const values = {
    source,
    field,
    address: code(address, LONGEST_ADDRESS),
    found: code(found, trouble === 'moved' ? LONGEST_ADDRESS : undefined),
  };
  const said = t(lang, `upkeep.trouble.${trouble}` satisfies Key, values);
  const offer =
    copy === undefined ? '' : ` ${t(lang, 'upkeep.copy', { copy: code(`archived: ${copy}`, LONGEST_ADDRESS) })}`;
  const { file = '', line = 1 } = sources.get(source) ?? {};
  return { kind: 'source', file, line, text: said + offer };
}

/** One thing to look after as an item of a list, with its place. */
export const careLine = ({ file, line, text }: Care): string => `- ${text} ${code(`content/${file}:${line}`)}`;

/**
 * The text of the issue: by who looks after it, then by kind.
 * @param codeowners the text of CODEOWNERS
 * @returns '' where there is nothing to do
 */
export function issueText(cares: readonly Care[], codeowners: string, lang: Lang): string {
  if (cares.length === 0) return '';
  const byOwner = Map.groupBy(cares, ({ file }) => ownersOf(codeowners, `content/${file}`).join(' '));
  const lines = [t(lang, 'upkeep.intro')];
  for (const [owner, theirs] of [...byOwner].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push('', `## ${owner === '' ? t(lang, 'upkeep.nobody') : owner}`);
    for (const kind of CARES) {
      const own = theirs.filter((care) => care.kind === kind);
      if (own.length > 0)
        lines.push('', `### ${t(lang, `upkeep.kind.${kind}` satisfies Key)}`, '', ...own.map(careLine));
    }
  }
  const kept: string[] = [];
  let size = 0;
  for (const line of lines) {
    size += Buffer.byteLength(line) + 1;
    if (size > MOST_BYTES) {
      const left = lines.slice(kept.length).filter((each) => each.startsWith('- ')).length;
      kept.push('', t(lang, 'upkeep.more', { n: left }));
      break;
    }
    kept.push(line);
  }
  return `${kept.join('\n')}\n`;
}
