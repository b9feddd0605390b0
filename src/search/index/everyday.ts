import { existsSync, readFileSync } from 'node:fs';
import { weightOf } from '../query/asking.ts';
import { wordsOf } from '../query/fold.ts';
import { stemOf } from '../query/stem.ts';
import type { Lang } from '../../schema/languages.ts';

/**
 * The words of a language that everybody uses, whatever they speak of, one a line: first those that say nothing of
 * anything (manners, signs of surprise, spellings of messages), and behind an empty line the others. Of a language
 * without a file, none.
 */
const fileOf = (lang: Lang): URL => new URL(`everyday.${lang}.txt`, import.meta.url);

/**
 * The forms of both kinds of words of everyday, each once, but for those by which one asks anyway (see `asking.ts`).
 */
export function everydayIn(lang: Lang): string[][] {
  const file = fileOf(lang);
  const seen = new Set<string>();
  return (existsSync(file) ? readFileSync(file, 'utf8').split('\n\n') : []).map((words) =>
    wordsOf(words).flatMap((word) => {
      const form = stemOf(word, lang);
      if (weightOf(word, lang) !== 'telling' || seen.has(form)) return [];
      seen.add(form);
      return [form];
    }),
  );
}
