import { afterEach, expect, it, vi } from 'vitest';
import { compiled } from './compiled.ts';
import { Context } from './context.ts';
import { folderOf, TODAY } from './fixtures/folder.ts';
import { openLibrary } from '../library/index.ts';
import { Views } from '../views/views.ts';

afterEach(() => {
  vi.restoreAllMocks();
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
const look = (text = EXPLAINER): unknown => compiled(new Context(openLibrary(folderOf({ [file]: text })), TODAY));

it('the check compiles each explainer as the build will', () => {
  const printed = vi.spyOn(Views.prototype, 'context');
  expect(look()).toEqual([]);
  expect(printed).toHaveBeenCalledOnce();
  expect(look(`${EXPLAINER}\n{oven}\n`)).toEqual([
    expect.objectContaining({
      file,
      line: 12,
      code: 'not-compiled',
      found: '3:1: holds code (mdx-expression): {oven}',
    }),
  ]);
});

it('an explainer that cannot be compiled is told with its file and the line in it', () => {
  vi.spyOn(Views.prototype, 'context').mockImplementationOnce(() => {
    throw new Error('1:3: no oven');
  });
  expect(look()).toEqual([
    expect.objectContaining({ file, line: 10, column: 3, code: 'not-compiled', severity: 'error' }),
  ]);
});
