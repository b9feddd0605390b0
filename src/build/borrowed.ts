import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../built/files.ts';
import { borrowedWords, withLanguages } from '../built/html/borrowed.ts';
import { langOf } from '../i18n/paths.ts';
import { library } from '../library/index.ts';
import { FIRST_LANG, othersOf } from '../schema/languages.ts';

/** On each page of the built site, the words that it borrows say their language. */
export function markBorrowed(dist: string): void {
  const content = library();
  const borrowed = new Map(othersOf(FIRST_LANG).map((lang) => [lang, borrowedWords(content, lang)]));
  for (const file of filesIn(dist).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(dist, file), 'utf8');
    const lang = langOf(file);
    const said = withLanguages(html, lang, borrowed.get(lang) ?? new Set());
    if (said !== html) writeFileSync(join(dist, file), said);
  }
}
