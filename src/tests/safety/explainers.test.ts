import { join } from 'node:path';
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileExplainer, settings } from '../../astro.ts';
import { runChecks } from '../../checks/run.ts';
import { openLibrary } from '../../library/index.ts';
import { Views } from '../../views/views.ts';
import { foreignIn } from '../../markdown/components.ts';
import { explainerModule, explainerParts } from '../../markdown/explainer.ts';
import { parseMarkdown, walk, type Node } from '../../markdown/tree.ts';
import { faultsInHtml } from './allowed.ts';
import { contentWith, put } from './folder.ts';
import { isOurModule } from './module.ts';

/** What stands within a line: words, and all that MDX gives a meaning. */
const WORDS = [
  ...['tide ', 'a', '*', '**', '_', '`', '``', '[', '](member:marlow-turbines)', '](claim:share-the-tide)', '](x:y)'],
  ...['](javascript:alert)', '![', '[^n]', '\\', '&lt;', '&#123;', '&DD;', '|', '~~', '  \n', '\\\n', '"', "'", '</'],
  ...'{ } {a} {"}"} {process.exit()} ${a} < > /> <!-- --> ='.split(' '),
  ...['{/* a */}', '{`\n\n`}'],
  ...['<b>', '</b>', '<Evil />', '<Evil onclick={x}>', '</Evil>', '<></>', '<Fragment set:html="<b>" />', '<br />'],
  ...['<PullQuote claim="share-the-tide">', '</PullQuote>', '<PullQuote claim="share-the-tide" />', '<PullQuote>'],
  ...['import a from "b"', 'export const a = 1', 'import.meta.env.HOME', '\u2028', '\u00A0', 'é', '\u{1F30A}'],
];
const line = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(''));
/** What begins a line, and what a line alone can be. */
const HEADS = ',,,## ,# ,```,~~~,```js,    ,\t,***,---,| a |\n|---|\n| ,[^n]: '.split(',');
const PROGRAMS = 'import a from "node:fs"|export const a = 1|export default 1|export * from "x"|+++|---'.split('|');

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.tuple(fc.constantFrom(...HEADS), line).map(([head, words]) => head + words),
    fc.constantFrom(...PROGRAMS),
    // A fence around whatever comes, with lines that are empty.
    fc.tuple(fc.constantFrom('```', '~~~', '````'), tie('block')).map(([fence, b]) => `${fence}\nx\n\n${b}\n${fence}`),
    fc
      .tuple(fc.constantFrom('\n', '\n\n', ''), tie('block'))
      .map(([gap, b]) => `<PullQuote claim="share-the-tide">${gap}${b}${gap}</PullQuote>`),
    fc.tuple(tie('block'), fc.constantFrom('\n', '\n\n', '\n\n\n'), tie('block')).map((parts) => parts.join('')),
    // Inside a quotation or a list; sometimes a line forgets where it belongs.
    fc.tuple(fc.constantFrom('> ', '- ', '1. ', '[^n]: '), fc.nat(9), tie('block')).map(([head, lazy, b]) =>
      b
        .split('\n')
        .map((l, i) => (i === 0 ? head : i === lazy ? '' : head === '> ' ? '> ' : ' '.repeat(head.length)) + l)
        .join('\n'),
    ),
  ),
}));

let dir: string;
beforeAll(() => {
  dir = contentWith({});
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** The tree of a text that can be read and holds nothing foreign; otherwise it is refused with a place in it. */
function judged(text: string): Node | undefined {
  let tree: Node;
  try {
    tree = parseMarkdown(text, 'mdx');
  } catch (error) {
    const line = Number(/^(\d+):\d+: /.exec((error as Error).message)?.[1]);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(text.split('\n').length);
    return undefined;
  }
  let isOurs = true;
  walk(tree, (node, ancestors) => {
    if (foreignIn(node, ancestors) === undefined) return;
    isOurs = false;
    expect(node.position?.start.line).toBeGreaterThanOrEqual(1);
  });
  return isOurs ? tree : undefined;
}

it('any text of an explainer is refused with a place, or becomes a module of our statements and HTML of our elements', () => {
  const views = new Views(openLibrary(dir), 'en', '/');
  let compiled = 0;
  let refused = 0;
  fc.assert(
    fc.property(block, (text) => {
      const tree = judged(text);
      if (tree === undefined) return void refused++;
      compiled++;
      const parts = explainerParts(tree, views.context());
      expect(isOurModule(explainerModule(parts))).toBe(true);
      for (const { html } of parts) expect(faultsInHtml(html)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
  expect(compiled).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
});

it('what the check passes of an explainer, the build compiles', () => {
  const file = 'explainers/stranger/en.mdx';
  const head =
    '---\ntitle: Tide\nnav: Tide\norder: 9\nsummary: "A tide."\nstandfirst: "A tide."\nwritten: 2019-06-01\nchecked: 2019-06-01\n---\n';
  fc.assert(
    fc.property(block, (text) => {
      put(dir, { [file]: head + text });
      const faults = runChecks(openLibrary(dir), '2019-06-01').filter((f) => f.severity === 'error');
      for (const fault of faults) expect(fault.line).toBeLessThanOrEqual((head + text).split('\n').length);
      const compile = (): string => compileExplainer(join(settings.contentDir, file), head + text);
      if (faults.length === 0) expect(isOurModule(compile())).toBe(true);
    }),
    { numRuns: 60 },
  );
});
