import { t } from '../../i18n/t.ts';
import type { Library } from '../../library/index.ts';
import { LANGS, type Lang } from '../../schema/languages.ts';
import { FIELDS, labelOf, type Answers, type FieldKey } from '../entry/fields.ts';
import { code } from '../markdown.ts';
import type { Problem } from '../entry/problems.ts';
import { understandAll, type AllUnderstood } from '../entry/understand.ts';

/** More than any honest form holds; GitHub’s own limit for an issue is 65,536 letters. */
const MOST = 70_000;
/** What GitHub writes where nothing was filled in. */
const NOTHING = /^(?:_No response_|None)?$/;

/** What a filled-in form says. */
export interface Filled {
  lang: Lang;
  /** What was typed, before it was understood. */
  typed: Answers;
  answers: Answers;
  /** What was understood as something else than what was typed. */
  said: AllUnderstood['said'];
  problems: Problem[];
}

const headings = (lang: Lang): Map<string, FieldKey> => new Map(FIELDS.map(({ key }) => [labelOf(key, lang), key]));

/** The language whose form this is: the one of most headings. */
function languageOf(lines: readonly string[]): Lang {
  const count = (lang: Lang): number => {
    const known = headings(lang);
    return lines.filter((line) => line.startsWith('### ') && known.has(line.slice(4))).length;
  };
  return LANGS.reduce((best, lang) => (count(lang) > count(best) ? lang : best), LANGS[0]);
}

/**
 * Reads the body of an issue as GitHub writes it from a form: `### Label`, an empty line, the answer. Whoever wrote the
 * issue can write anything there, so a heading that stands twice is refused rather than guessed at.
 */
export function readForm(body: string, lib: Pick<Library, 'site' | 'sources'>): Filled {
  const lines = body.slice(0, MOST).replace(/\r\n?/g, '\n').split('\n');
  const lang = languageOf(lines);
  const known = headings(lang);
  const problems: Problem[] = [];
  const error = (key: FieldKey | undefined, message: string): void => {
    problems.push({ key, severity: 'error', message });
  };
  if (body.length > MOST) error(undefined, t(lang, 'say.tooLong'));
  const parts = new Map<FieldKey, string[]>();
  let current: string[] | undefined;
  for (const line of lines) {
    const key = line.startsWith('### ') ? known.get(line.slice(4)) : undefined;
    if (key === undefined) current?.push(line);
    else {
      if (parts.has(key)) error(key, t(lang, 'say.twice', { label: labelOf(key, lang) }));
      current = [];
      parts.set(key, current);
    }
  }
  if (parts.size === 0) error(undefined, t(lang, 'say.noForm'));
  const typed: Answers = {};
  for (const { key } of FIELDS) {
    const value = (parts.get(key) ?? []).join('\n').trim();
    if (!NOTHING.test(value)) typed[key] = value;
  }
  const { answers, said, problems: wrong } = understandAll(typed, lib, { lang, show: (text) => code(text, 60) });
  return { lang, typed, answers, said, problems: [...problems, ...wrong] };
}
