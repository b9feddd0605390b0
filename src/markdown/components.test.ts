import { describe, expect, it } from 'vitest';
import { explainerPlugin } from '../astro.ts';
import { foreignIn } from './components.ts';
import { parseMarkdown, walk, type Node } from './tree.ts';

const codes = (text: string): string[] => {
  const found: string[] = [];
  walk(parseMarkdown(text, 'mdx'), (node) => {
    const foreign = foreignIn(node);
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
    ['<PullQuote claim="x">y</PullQuote>', []],
    ['Plain *words*, [linked](member:x).', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('stops the build, should it ever come past the check', () => {
    const { before } = explainerPlugin();
    const build = (text: string): unknown => {
      const root = parseMarkdown(text, 'mdx') as Node;
      return (before as (root: unknown, context: unknown) => unknown)(root, {
        sourceFormat: 'mdx',
        fileURL: new URL('file:///content/explainers/evil/en.mdx'),
      });
    };
    expect(() => build('Words.\n\n{globalThis.process.exit()}\n')).toThrow(/evil\/en\.mdx holds code/);
    expect(() => build('Words.')).not.toThrow();
  });
});
