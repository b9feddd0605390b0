import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { starterFiles } from './starter-files.ts';

const notesOf = (text = ''): string[] => text.split('\n').filter((line) => /^\s*#/.test(line));

it('keeps every note once, but for those on words that are left out', () => {
  const noted = (text: string): string =>
    text
      .replace('{repositoryLine}', '# repository: …')
      .replace(/\{\w+\}/g, 'x')
      .replace(/^( *)(en|fr):(?= |$)/gm, '$1# A note on $2.\n$1$2:');
  for (const langs of [['en', 'fr'], ['fr', 'en'], ['de', 'en'], ['de'], ['fr', 'de', 'it']]) {
    const out = starterFiles(langs, noted);
    for (const file of ['site.yaml', 'home.yaml', 'claims/claims.yaml', 'sources/sources.yaml']) {
      const before = noted(readFileSync(`src/contribute/new-site/starter/${file}`, 'utf8'));
      expect([langs, file, notesOf(out[file])]).toEqual([
        langs,
        file,
        notesOf(before).filter((note) => langs.includes('fr') || !note.endsWith('fr.')),
      ]);
    }
  }
});
