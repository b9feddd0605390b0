import { describe, expect, it } from 'vitest';
import { foreignIn } from './components.ts';
import { parseMarkdown, walk } from './tree.ts';

const codes = (text: string): string[] => {
  const found: string[] = [];
  walk(parseMarkdown(text, 'mdx'), (node, ancestors) => {
    const foreign = foreignIn(node, ancestors);
    if (foreign !== undefined) found.push(foreign.code);
  });
  return found;
};

describe('what MDX would run', () => {
  it.each([
    ['import x from "node:fs"', ['mdx-import']],
    ['export const x = 1', ['mdx-import']],
    ['Hot {1 + 1} oven.', ['mdx-expression']],
    ['{process.exit()}', ['mdx-expression']],
    ['<Oven />', ['mdx-component']],
    ['<constructor />', ['mdx-component']],
    ['<PullQuote claim={x}>y</PullQuote>', ['mdx-attribute']],
    ['<PullQuote {...x}>y</PullQuote>', ['mdx-attribute']],
    ['<PullQuote>y</PullQuote>', ['mdx-attribute']],
    ['<PullQuote claim="x" onclick="y">z</PullQuote>', ['mdx-attribute']],
    ['<PullQuote claim="x" claim="z">y</PullQuote>', ['mdx-attribute']],
    ['<PullQuote claim="x">y</PullQuote>', []],
    ['<PullQuote claim="x">\n\n*y* **z**\n\n</PullQuote>', []],
    ['a <PullQuote claim="x">y</PullQuote>', ['mdx-place']],
    ['- <PullQuote claim="x">y</PullQuote>', ['mdx-place']],
    ['> <PullQuote claim="x">y</PullQuote>', ['mdx-place']],
    ['[^1]: <PullQuote claim="x">y</PullQuote>', ['mdx-place']],
    ['<PullQuote claim="x"><PullQuote claim="x">y</PullQuote></PullQuote>', ['mdx-place']],
    ['<PullQuote claim="x" />', ['mdx-within']],
    ['<PullQuote claim="x">\n# y\n</PullQuote>', ['mdx-within']],
    ['<PullQuote claim="x">\n- y\n</PullQuote>', ['mdx-within']],
    ['<PullQuote claim="x">\n> y\n</PullQuote>', ['mdx-within']],
    ['<PullQuote claim="x">\n| y |\n|---|\n</PullQuote>', ['mdx-within']],
    ['<PullQuote claim="x">\ny\n\nz\n</PullQuote>', ['mdx-within', 'mdx-within']],
    ['<PullQuote claim="x">*y [z](member:z)*</PullQuote>', ['mdx-within']],
    ['<PullQuote claim="x">{y}</PullQuote>', ['mdx-expression']],
    ['<PullQuote claim="x">\n\n</PullQuote>', ['mdx-within']],
    ['Plain *words*, [linked](member:x).', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});
