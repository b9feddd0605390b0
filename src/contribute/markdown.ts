import { t } from '../i18n/t.ts';
import { describe, exampleFor, type Described } from '../checks/report.ts';
import type { Fault } from '../library/fault.ts';
import { INVISIBLE } from '../checks/characters.ts';
import type { Lang } from '../schema/languages.ts';

/** How much of a stranger’s words is shown at once. */
const MOST = 160;

/**
 * Words of a stranger as inline code: GitHub makes no markup, link, picture, mention or number of an issue of them.
 * Line ends become spaces, and characters that nobody sees are named.
 */
export function code(text: string, most = MOST): string {
  const seen = text
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, (c) => `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
    .trim();
  const letters = [...seen];
  const clipped = letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : seen;
  if (clipped === '') return '` `';
  const runs = [...clipped.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = clipped.startsWith('`') || clipped.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${clipped}${pad}${fence}`;
}

const OURS = new Set(['kind', 'detail', 'expected', 'unit', 'cause', 'lang']);

/** A fault in Markdown: our words as they are, all others as code. */
export function faultInMarkdown(fault: Fault, lang: Lang): string {
  const params = Object.fromEntries(
    Object.entries(fault.params ?? {}).map(([key, value]) => [
      key,
      // These are words of ours, which are looked up; all others may hold what stands in a file.
      typeof value !== 'string' || OURS.has(key) ? value : code(value),
    ]),
  );
  const said: Described = describe(
    {
      ...fault,
      field: fault.field === '' ? '' : code(fault.field),
      params,
      ...(fault.found === undefined ? {} : { found: code(fault.found) }),
      ...(fault.allowed === undefined ? {} : { allowed: fault.allowed.map((value) => code(value)) }),
      ...(fault.nearest === undefined ? {} : { nearest: code(fault.nearest) }),
    },
    lang,
  );
  const part = (name: 'allowed' | 'nearest' | 'example', value: string): string =>
    value === '' ? '' : ` ${t(lang, `check.${name}`)}${t(lang, 'check.colon')}${value}`;
  return (
    said.message +
    part('allowed', said.allowed) +
    part('nearest', said.nearest) +
    part('example', code(exampleFor(fault, lang)))
  );
}
