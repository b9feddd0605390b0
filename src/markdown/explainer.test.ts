import { describe, expect, it } from 'vitest';
import { explainerModule, explainerParts } from './explainer.ts';
import { Marks } from './marks.ts';
import { NOTE_WORDS } from '../tests/support/note-words.ts';
import type { RenderContext } from './render.ts';
import { parseMarkdown } from './tree.ts';

const context = (): RenderContext => ({
  href: (link) => `/${link.scheme}/${link.id}/`,
  claim: () => undefined,
  term: () => undefined,
  weakness: () => undefined,
  label: { mark: () => 'Note', footnotes: 'Notes', back: 'Back', note: NOTE_WORDS },
  marks: new Marks(),
});
const partsOf = (text: string) => explainerParts(parseMarkdown(text, 'mdx'), context());
const moduleOf = (text: string): string => explainerModule(partsOf(text));

describe('the parts of an explainer', () => {
  it('are printed text, and components with their words between it', () => {
    expect(partsOf('## A\n\nb\n\n<PullQuote claim="x">c *d*</PullQuote>\n\n- e\n')).toEqual([
      { html: '<h2 id="a">A</h2>\n<p>b</p>\n' },
      { html: 'c <em>d</em>', component: { name: 'PullQuote', attributes: { claim: 'x' } } },
      { html: '<ul><li>e</li></ul>\n' },
    ]);
  });
  it('have the words of a component that stands around a paragraph', () => {
    expect(partsOf('<PullQuote claim="x">\n\nc\n\n</PullQuote>')).toMatchObject([{ html: 'c' }]);
  });
  it('end with the footnotes', () => {
    expect(partsOf('a[^1]\n\n<PullQuote claim="x">c</PullQuote>\n\n[^1]: b').at(-1)?.html).toContain('id="fn-1"');
  });
});

describe('the module of an explainer', () => {
  it('runs nothing but the statements of this project, whatever looks like one in the text', () => {
    const text =
      '- a\n\n  ```\n  x\n\n  export const a = globalThis.process.exit(1);\n  ```\n\n> ```\n> import b from "node:fs"\n>\n> <Evil />\n> ```\n\nimport.meta.env.MODE "`\\${1}\u2028';
    expect(moduleOf(text).replace(/"[^"]*"/g, '"…"')).toBe(`import { Fragment, jsx } from 'astro/jsx-runtime';
export default function MDXContent({ components }) {
  return jsx(Fragment, { children: [
    jsx(Fragment, { 'set:html': "…" })
  ] });
}
export const frontmatter = {};
export const getHeadings = () => [];
`);
  });
  it('gives each text as it was printed', () => {
    const text = '“é” \\" & <b\u2028\u{1F30A}';
    const [, literal] = /'set:html': ("[^"]*")/.exec(explainerModule([{ html: text }])) ?? [];
    expect(literal).toMatch(/^"[\w\\ ]*"$/);
    expect(JSON.parse(literal ?? '')).toBe(text);
  });
});
