import { expect, it, vi } from 'vitest';
import { compiled } from './compiled.ts';
import { Context } from './context.ts';
import { folderOf, TODAY } from './fixtures/folder.ts';
import { openLibrary } from '../library/index.ts';

const printed = vi.hoisted(() => vi.fn<(html: string) => void>());
vi.mock(import('../markdown/explainer.ts'), async (original) => {
  const compiler = await original();
  return {
    ...compiler,
    explainerModule: (parts) => {
      printed(parts.map(({ html }) => html).join(''));
      return compiler.explainerModule(parts);
    },
  };
});

const EXPLAINER = `---
title: Tide
nav: Tide
order: 9
summary: "A tide."
standfirst: "A tide."
written: 2019-06-01
checked: 2019-06-01
---
Bread rises.
`;
const file = 'explainers/tide/en.mdx';
const look = (): unknown => compiled(new Context(openLibrary(folderOf({ [file]: EXPLAINER })), TODAY));

it('the check compiles each explainer as the build will', () => {
  expect(look()).toEqual([]);
  expect(printed).toHaveBeenCalledWith(expect.stringContaining('Bread rises.'));
});

it('an explainer that cannot be compiled is told with its file and the line in it', () => {
  printed.mockImplementationOnce(() => {
    throw new Error('1:3: no oven');
  });
  expect(look()).toEqual([
    expect.objectContaining({ file, line: 10, column: 3, code: 'not-compiled', severity: 'error' }),
  ]);
});
