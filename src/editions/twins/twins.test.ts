import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../built/html/tree.ts';
import { twinOf } from './build.ts';
import { toMarkdown } from './markdown.ts';

const ADDRESS = 'https://tides.example/repo/fr/news/tide/';
const md = (html: string, lang: 'en' | 'fr' = 'en'): string => toMarkdown(parseHtml(html), ADDRESS, lang);

describe('a page as Markdown', () => {
  it('has headings, paragraphs and lists, and whole addresses', () => {
    const html =
      '<header><h1> A <b>tide</b> </h1></header><section><div><h2 id="x">Two</h2></div><div><p>See <a href="/repo/members/a/">A</a>, <em>here</em>.</p><ul> <li>one</li><li> two </li> </ul></div></section>';
    expect(md(html)).toBe(
      '# A **tide**\n\n## Two\n\nSee [A](https://tides.example/repo/members/a/), *here*.\n\n- one\n- two\n',
    );
    expect(md('<p><a href="#x">x</a></p>')).toBe(`[x](${ADDRESS}#x)\n`);
  });

  it('gives the notes of claims as footnotes, once each, where the words were', () => {
    const mark =
      '<button class="mark maker-P" data-part="mark" popovertarget="n1"><i aria-hidden="true">P</i>1</button>';
    const note =
      '<span class="note" data-part="note" popover id="n1"><span class="note-head"><span class="note-maker"><i aria-hidden="true">P</i>1\u2002Press</span> <span class="standing"><i></i>Disputed</span></span> <span class="note-text"><b>Gazette.</b> Two sign.</span> <span class="note-sources"><a href="/repo/sources/#g">Gazette</a> <a href="/repo/sources/#c">Charter</a> <a class="rests" data-part="aid" href="/repo/claims/#three">All</a></span><span class="note-bar" data-part="aid"><span></span><span>1 of 2</span><button popovertarget="n2">2</button></span></span>';
    const again = '<button class="mark maker-P" data-part="mark" popovertarget="n1" aria-label="1">1</button>';
    const html = `<p>It bears three <span class="whitespace-nowrap">names${mark}.</span>${note} Or <span class="whitespace-nowrap">two${again}</span>?</p>`;
    expect(md(html)).toBe(
      'It bears three names[^1]. Or two[^1]?\n\n' +
        '[^1]: Press, Disputed. **Gazette.** Two sign. [Gazette](https://tides.example/repo/sources/#g), [Charter](https://tides.example/repo/sources/#c)\n',
    );
  });

  it('leaves out what is for the eye, the hand or a script', () => {
    expect(
      md(
        '<nav><a href="/">x</a></nav><p class="label" data-part="twice">In order</p><div class="evidence-line"><span class="evidence-strip" data-part="twice">P</span></div><p>Text <svg><title>t</title></svg><button>Go</button></p><p hidden>no</p><section data-part="aid"><p>Edit</p></section><script>a()</script>',
      ),
    ).toBe('Text\n');
  });

  it('keeps signs of Markdown in plain words harmless', () => {
    expect(md('<p>a * b_c [d] &lt;e&gt; `f` \\</p><p>1. no list</p><p># no heading</p>')).toBe(
      'a \\* b\\_c \\[d\\] \\<e> \\`f\\` \\\\\n\n1\\. no list\n\n\\# no heading\n',
    );
  });

  it('sets facts in lines with what they rest on, as the language does', () => {
    const html = '<dl><div><dt>Pays</dt><dd> France </dd><dd><span>Carte</span></dd></div></dl>';
    expect(md(html, 'fr')).toBe('- **Pays**\u00A0: France (Carte)\n');
    expect(md(html)).toBe('- **Pays**: France (Carte)\n');
  });

  it('sets tables with their heads', () => {
    expect(
      md(
        '<table><caption class="sr-only">c</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th>x | y</th><td></td></tr></tbody></table>',
      ),
    ).toBe('| A | B |\n| --- | --- |\n| x \\| y |  |\n');
  });

  it('makes sections of entries that have headings, and indents the rest of longer items', () => {
    expect(md('<ol><li><h3>One</h3><p>a</p></li></ol>')).toBe('### One\n\na\n');
    expect(md('<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>')).toBe('- a\n\n  b\n\n- c\n');
  });

  it('parts links that only a style sheet parts', () =>
    expect(md('<p><a href="https://a.example/">a</a><a href="https://b.example/">b</a></p>')).toBe(
      '[a](https://a.example/), [b](https://b.example/)\n',
    ));

  it('puts no comma between two links of a sentence', () =>
    expect(
      md('<p>It calls <a href="https://a.example/">a</a> <a href="https://b.example/">the main one</a>.</p>'),
    ).toBe('It calls [a](https://a.example/) [the main one](https://b.example/).\n'));
});

describe('the twin of a page', () => {
  const page = (head: string): string =>
    `<!doctype html><html lang="fr"><head><title>La “marée” | Site</title><meta name="description" content="Quoi &amp; qui."/>${head}</head><body><main><h1>Marée</h1></main></body></html>`;
  it('says above its text what it is', () => {
    const days: string[] = [];
    const twin = twinOf(page(`<link rel="canonical" href="${ADDRESS}"/>`), (path) => {
      days.push(path);
      return '2019-06-01';
    });
    expect(twin).toBe(
      `---\ntitle: "La “marée” | Site"\ndescription: "Quoi & qui."\nlanguage: fr\ncanonical: "${ADDRESS}"\ndate: 2019-06-01\n---\n\n# Marée\n`,
    );
    expect(days).toEqual(['/repo/fr/news/tide/']);
  });
  it('keeps above its text the spaces that do not break', () => {
    const head = `<meta name="description" content="Quoi\u202F?\u00A0: «\u00A0là\n ici\u00A0»"/><link rel="canonical" href="${ADDRESS}"/>`;
    const html = page(head).replace('<meta name="description" content="Quoi &amp; qui."/>', '');
    expect(twinOf(html, () => '2019-06-01')).toContain('description: "Quoi\u202F?\u00A0: «\u00A0là ici\u00A0»"\n');
  });
  it('is not made of a page that has no address to keep', () =>
    expect(twinOf(page(''), () => '2019-06-01')).toBeUndefined());
});
