import { describe, expect, it } from 'vitest';
import type { Citation } from '../views/citations.ts';
import { FORMATS } from './citations.ts';
import { toLatex } from './latex.ts';

const page: Citation = {
  key: 'news-tide-fr',
  title: 'L’œuvre « à l’été » : 100 % – {A_B} & C#',
  site: 'Le Pacte, décrypté',
  url: 'https://tides.example/fr/news/tide/',
  lang: 'fr',
  written: '2019-03-04',
  checked: '2019-06-01',
  version: '0123456789ab',
};

describe('a line of text for LaTeX', () => {
  it.each([
    ['é à ç ï Ÿ ń ō', '{\\\'e} {\\`a} {\\c{c}} {\\"\\i} {\\"Y} {\\\'n} {\\=o}'],
    ['œuvre, Œuvre, æ, ß', '{\\oe}uvre, {\\OE}uvre, {\\ae}, {\\ss}'],
    ['ệ', 'ệ'],
    ['1–2 — l’un', "1--2 --- l'un"],
    ['“a” «\u00A0b\u00A0»\u202F!', "``a'' {\\guillemotleft}~b~{\\guillemotright}\\,!"],
    [
      '{a} \\b $5 & 100 % #1 x_y ~ ^',
      '\\{a\\} {\\textbackslash}b \\$5 \\& 100 \\% \\#1 x\\_y {\\textasciitilde} {\\textasciicircum}',
    ],
    ['Ж 東', 'Ж 東'],
    ['two\r\n lines', 'two lines'],
  ])('%s', (text, latex) => expect(toLatex(text)).toBe(latex));

  it('has braces in pairs, whatever is in the text', () => {
    const latex = toLatex('}}{ é } \\{ œ');
    const bare = latex.replace(/\\[{}\\]/g, '');
    expect(bare.split('{').length).toBe(bare.split('}').length);
  });
});

describe('a citation', () => {
  it('is one entry of BibTeX, in plain letters', () => {
    expect(FORMATS.bib.write(page)).toBe(`@misc{news-tide-fr,
  title = {{L'{\\oe}uvre {\\guillemotleft} {\\\`a} l'{\\'e}t{\\'e} {\\guillemotright} : 100 \\% -- \\{A\\_B\\} \\& C\\#}},
  author = {{Le Pacte, d{\\'e}crypt{\\'e}}},
  year = {2019},
  month = mar,
  day = {4},
  url = {https://tides.example/fr/news/tide/},
  language = {french},
  note = {Version 0123456789ab, checked 2019-06-01}
}
`);
    expect(FORMATS.bib.write(page)).toMatch(/^[\x20-\x7E\n]+$/);
  });

  it('is a record of RIS: each line a tag and a value, the last one its end', () => {
    const lines = FORMATS.ris.write({ ...page, title: 'Two\nlines' }).split('\r\n');
    expect(lines.slice(0, 3)).toEqual(['TY  - ELEC', 'TI  - Two lines', 'T2  - Le Pacte, décrypté']);
    expect(lines).toContain('DA  - 2019/03/04/');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines.slice(0, -1).filter((line) => !/^[A-Z][A-Z0-9]  - /.test(line))).toEqual([]);
  });

  it('names no author in RIS, where a comma would part the name of the site', () =>
    expect(FORMATS.ris.write(page)).not.toMatch(/^A[U1-4]  - /m));

  it('is an item of CSL-JSON with its day in numbers', () => {
    expect(JSON.parse(FORMATS['csl.json'].write(page))).toEqual([
      {
        id: 'news-tide-fr',
        type: 'webpage',
        title: page.title,
        author: [{ literal: 'Le Pacte, décrypté' }],
        'container-title': 'Le Pacte, décrypté',
        issued: { 'date-parts': [[2019, 3, 4]] },
        URL: page.url,
        language: 'fr',
        version: '0123456789ab',
        note: 'Checked 2019-06-01',
      },
    ]);
  });
});
