import { describe, expect, it } from 'vitest';
import { inOneLine } from '../../checks/report.ts';
import { fenceFault } from './fences.ts';
import { cutFrontmatter, frontmatterFault } from './parse.ts';

const FILE = `---
name: Oat
kind: company
---
It bakes.
`;
const told = (text: string): string => {
  const fault = fenceFault('members/oat.md', text) ?? frontmatterFault('members/oat.md', cutFrontmatter(text));
  return fault === undefined ? '' : `${fault.line} ${String(fault.params?.['cause'] ?? fault.code)}`;
};

describe('a file whose facts cannot be cut out is told what it is', () => {
  it.each([
    ['nothing', '', '1 fence.empty'],
    ['spaces', ' \n\n', '1 fence.empty'],
    ['JSON', '{\n  "name": "Oat"\n}\n', '1 fence.json'],
    ['a list of JSON', '[{ "name": "Oat" }]\n', '1 fence.json'],
    ['rich text', '{\\rtf1\\ansi\n---\\par\n', '1 fence.rich'],
    ['a page of the web', `<!DOCTYPE html>\n${FILE}`, '1 fence.rich'],
    ['paragraphs of HTML', '<p>---</p>\n<p>name: Oat</p>\n', '1 fence.rich'],
    ['a table', '| name | kind |\n|---|---|\n', '1 fence.table'],
    ['cells between commas', 'name,kind,sector\nOat,company,bread\n', '1 fence.table'],
    ['one line', `${FILE.replace(/\n/g, '\\n')}\n`, '1 fence.one-line'],
    ['all in quotation marks', `"${FILE.trim()}"\n`, '1 fence.quoted'],
    ['all in curly ones', `“${FILE.trim()}”\n`, '1 fence.quoted'],
    ['all two spaces to the right', FILE.replace(/^/gm, '  '), '1 fence.shifted'],
    ['all behind a tab', FILE.replace(/^/gm, '\t'), '1 fence.shifted'],
    ['as an answer of a mail', FILE.replace(/^/gm, '> '), '1 fence.shifted'],
    [
      'with numbers of lines',
      FILE.split('\n')
        .map((line, i) => `${i + 1} ${line}`)
        .join('\n'),
      '1 fence.shifted',
    ],
    ['with escaped dashes', FILE.replaceAll('---', '\\---'), '1 fence.shifted'],
    ['line ends of long ago', FILE.replace(/\n/g, '\r'), '1 fence.line-ends'],
    ['a space before the first dashes', ` ${FILE}`, '1 fence.spaced'],
    ['a space before the last', FILE.replace('\n---\nIt', '\n ---\nIt'), '4 fence.spaced'],
    ['the text behind the last', FILE.replace('---\nIt', '--- It'), '4 fence.spaced'],
    ['four dashes', FILE.replaceAll('---', '----'), '1 fence.miswritten'],
    ['plus signs', FILE.replaceAll('---', '+++').replaceAll(': ', ' = '), '1 fence.miswritten'],
    ['a fence of code', FILE.replace('---', '```yaml').replace('---', '```'), '1 fence.miswritten'],
    ['dashes among the facts', FILE.replace('kind', '---\nkind'), '3 fence.early'],
    ['dashes before a sentence', FILE.replace('kind', '---\nsummary: A baker.\nkind'), '3 fence.early'],
    ['dashes twice', `---\n${FILE}`, '2 fence.twice'],
    ['dots among the facts', FILE.replace('kind', '...\nkind'), '3 fence.twice'],
    ['a right file', FILE, ''],
    ['a right file whose text begins with a name and a colon', `${FILE}Rivermill: a firm\n---\n`, ''],
    ['the same above a line across it', FILE.replace('It bakes.', 'Rivermill: a firm\n---\nIt bakes.'), ''],
    ['words with a colon first, and a line', FILE.replace('It bakes.', 'Kind: of a firm.\n\n---\n\nIt bakes.'), ''],
    ['a word that fields have first, and a line', FILE.replace('It bakes.', 'kind: of a firm.\n\n---\n'), ''],
    ['a right file with a line across its text', `${FILE}\nRead on: here.\n\n---\n\nIt sells.\n`, ''],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it('in words of both languages', () => {
    const fault = fenceFault('members/oat.md', FILE.replace('kind', '---\nkind'));
    expect(fault && inOneLine(fault, 'en')).toContain('up to another line of “---” (line 5). Delete this one.');
    expect(fault && inOneLine(fault, 'fr')).toContain('Effacez celle-ci.');
  });
});
