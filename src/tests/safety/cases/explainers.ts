import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TINY_CONTENT } from '../../support/tiny.ts';
import { harmless, ofFile, refused, table, type Case, type Verdict } from '../case.ts';

const FILE = 'explainers/the-compact/en.mdx';
const ordinary = readFileSync(join(TINY_CONTENT, FILE), 'utf8');

/** The line on which the text of `ofExplainer` begins. */
const LINE = 11;

/** A case with a piece of MDX at the head of an explainer; it begins on line 11. */
const ofExplainer = (name: string, text: string, verdict: Verdict): Case =>
  ofFile(
    name,
    FILE,
    ordinary.replace('\n---\n', () => `\n---\n\n${text}\n\n`),
    verdict,
  );

/** Faults on lines counted from the first of a piece. */
const on = (...faults: readonly (readonly [line: number, code: string])[]): Verdict =>
  refused(...faults.map(([line, code]) => `${LINE + line} ${code}`));
const QUOTE = '<PullQuote claim="share-the-tide">';
const END = '</PullQuote>';

/** Blocks of code that an empty line ends for a reader who reads printed HTML once more. */
const CODE: readonly Case[] = table(ofExplainer, [
  ['a program in code in a list', '- a\n\n  ```\n  x\n\n  export const a = 1;\n  ```', on([2, 'code-fenced'])],
  ['a program in code in a quotation', '> ```\n> x\n>\n> import a from "node:fs"\n> ```', on([0, 'code-fenced'])],
  ['a program in code in both', '> - a\n>\n>   ~~~\n>\n>   export default a\n>   ~~~', on([2, 'code-fenced'])],
  ['a program in code in a note', 'a[^n]\n\n[^n]: b\n\n    ```\n\n    export {}\n    ```', on([4, 'code-fenced'])],
  ['a program in code in two lists', '- a\n  - b\n\n    ```\n\n    import "x"\n    ```', on([3, 'code-fenced'])],
  ['a script as target in code in a list', '- a\n\n  ```\n\n  [y](javascript:alert)\n  ```', on([2, 'code-fenced'])],
  ['an element in code in a list', '- a\n\n  ```\n\n  <Evil />\n  ```', on([2, 'code-fenced'])],
  ['an expression in code in a list', '- a\n\n  ```\n\n  {process.exit}\n  ```', on([2, 'code-fenced'])],
  ['code that ends its element in an explainer', '```\n</code></pre>\n\n{alert}\n```', on([0, 'code-fenced'])],
  ['code that never ends in an explainer', '- a\n\n  ```\n\n  import "x"', on([2, 'code-fenced'])],
  ['code with a language that is code', '``` {process.exit}\nx\n```', on([0, 'code-fenced'])],
]);

/** Braces wherever words can stand. */
const EXPRESSIONS: readonly Case[] = table(
  (name, text: string, verdict) => ofExplainer(`an expression ${name}`, text, verdict),
  [
    ['in a heading', '## A {b}', on([0, 'mdx-expression'])],
    ['in a link', '[a {b}](member:marlow-turbines)', on([0, 'mdx-expression'])],
    ['in emphasis', '*a {b}*', on([0, 'mdx-expression'])],
    ['in a list', '- a\n- {b}', on([1, 'mdx-expression'])],
    ['in a quotation', '> a {b}', on([0, 'mdx-expression'])],
    ['in a table', '| a |\n|---|\n| {b} |', on([2, 'mdx-expression'])],
    ['in a note', 'a[^n]\n\n[^n]: {b}', on([2, 'mdx-expression'])],
    ['that is a comment', '{/* a */}', on([0, 'mdx-expression'])],
    ['that is empty', 'a {} b', on([0, 'mdx-expression'])],
    ['over lines', '{\n  a\n}', on([0, 'mdx-expression'])],
    ['with a string of braces', 'a {"}"} b', on([0, 'mdx-expression'])],
    ['that never ends', 'a {b', on([0, 'mdx-syntax'])],
    ['that ends and never began', 'a } b', harmless('a } b')],
    ['behind a backslash', 'a \\{b\\}', harmless('a {b}')],
    ['in numbers', 'a &#123;b&#125;', harmless('a {b}')],
    ['in code within a line', 'a `{b}`', harmless('{b}')],
    ['in a target', '[a](https://a.example/{b})', on([0, 'unsafe-link'])],
  ],
);

/** Programs, and words that look like the head of one. */
const PROGRAMS: readonly Case[] = table(ofExplainer, [
  ['an import behind a list', '- a\n\nimport a from "b"', on([2, 'mdx-import'])],
  ['an import of everything', 'import * as a from "node:fs"', on([0, 'mdx-import'])],
  ['an export of everything', 'export * from "node:fs"', on([0, 'mdx-import'])],
  ['an export of nothing', 'export {}', on([0, 'mdx-import'])],
  ['an import that is none', 'import words of it', on([0, 'mdx-import'])],
  ['a layout', 'export { default } from "x"', on([0, 'mdx-import'])],
  ['an import behind a tab', '\timport a from "b"', harmless('import a from')],
  ['an import in a list', '- import a from "b"', harmless('import a from')],
  ['a word like import', 'imports and exported things', harmless('imports and exported')],
  ['a call of import', 'import("b")', harmless('import(')],
  ['words that a bundler looks for', 'a import.meta.env.HOME process.env.HOME', harmless('import.meta.env.HOME')],
  ['the address of a source map', 'a //# sourceMappingURL=data:x', harmless('sourceMappingURL=data:x')],
  ['the name of what is compiled', 'a export default function MDXContent', harmless('function MDXContent')],
  ['a string that ends', 'a "); alert(" b `c` \\\\ \\\\u', harmless('alert(')],
]);

/** Elements that are not ours, and ours with what it does not take. */
const ELEMENTS: readonly Case[] = table(ofExplainer, [
  ['a fragment', '<></>', on([0, 'mdx-component'])],
  ['a fragment of Astro', '<Fragment set:html="x" />', on([0, 'mdx-component'])],
  ['an element of a thing', '<a.b />', on([0, 'mdx-component'])],
  ['an element of ours and its part', '<PullQuote.claim />', on([0, 'mdx-component'])],
  ['an element of ours in small letters', '<pullquote claim="share-the-tide">a</pullquote>', on([0, 'mdx-component'])],
  ['an element called constructor', '<constructor />', on([0, 'mdx-component'])],
  ['an element called toString', '<toString />', on([0, 'mdx-component'])],
  ['an element called __proto__', '<__proto__ />', on([0, 'mdx-component'])],
  ['an element in a list', '- <b onclick="x">y</b>', on([0, 'mdx-component'])],
  ['an element with a space of names', '<svg:script />', on([0, 'mdx-component'])],
  ['a comment of HTML', '<!-- a -->', on([0, 'mdx-syntax'])],
  ['an address in brackets', '<https://a.example/>', on([0, 'mdx-syntax'])],
  ['an element that ends and never began', `${END}`, on([0, 'mdx-syntax'])],
  ['elements that cross', `${QUOTE}*a${END}*`, harmless()],
  ['an element behind a backslash', 'a \\<Evil />', harmless('<Evil />')],
  ['an element in entities', '&lt;Evil /&gt;', harmless('<Evil />')],
  [
    'a quotation of two claims',
    '<PullQuote claim="share-the-tide" claim="one-sea">c</PullQuote>',
    on([0, 'mdx-attribute']),
  ],
  ['a quotation of no claim', '<PullQuote>a</PullQuote>', on([0, 'mdx-attribute'])],
  ['a quotation of a claim that is not said', '<PullQuote claim>a</PullQuote>', on([0, 'mdx-attribute'])],
  ['a quotation with HTML', '<PullQuote claim="share-the-tide" set:html="b" />', on([0, 'mdx-attribute'])],
  ['a quotation that is live', '<PullQuote claim="share-the-tide" client:load>b</PullQuote>', on([0, 'mdx-attribute'])],
  ['a quotation spread out', '<PullQuote {...a}>b</PullQuote>', on([0, 'mdx-attribute'])],
  ['a quotation of nobody', '<PullQuote claim="constructor">a</PullQuote>', on([0, 'unknown-id'])],
  ['a quotation of a prototype', '<PullQuote claim="__proto__">a</PullQuote>', on([0, 'unknown-id'])],
]);

/** What stands in a quotation, and where one stands. */
const QUOTATIONS: readonly Case[] = [
  ...table(
    (name, text: string, verdict) => ofExplainer(`a quotation around ${name}`, `${QUOTE}${text}${END}`, verdict),
    [
      ['words', 'a *b* **c**', harmless()],
      ['a paragraph of its own', '\n\na\n\n', harmless()],
      ['two paragraphs', '\n\na\n\nb\n\n', on([2, 'mdx-within'], [4, 'mdx-within'])],
      ['a heading', '\n\n## A\n\n', on([2, 'mdx-within'])],
      ['a list', '\n\n- a\n\n', on([2, 'mdx-within'])],
      ['a quotation of lines', '\n\n> a\n\n', on([2, 'mdx-within'])],
      ['a table', '\n\n| a |\n|---|\n\n', on([2, 'mdx-within'])],
      ['a line across', '\n\n***\n\n', on([2, 'mdx-within'])],
      ['code', '\n\n```\na\n```\n\n', on([2, 'mdx-within'])],
      ['nothing', '', on([0, 'mdx-within'])],
      ['spaces', '&#32;', on([0, 'mdx-within'])],
      ['a link', '[a](member:marlow-turbines)', on([0, 'mdx-within'])],
      ['a claim', '*[a](claim:share-the-tide)*', on([0, 'mdx-within'])],
      ['a note', 'a[^n]', harmless()],
      ['a picture', '![a](b.png)', on([0, 'mdx-within'])],
      ['a program', '\n\nexport const a = 1\n\n', on([2, 'mdx-import'])],
      ['another', `${QUOTE}a${END}`, on([0, 'mdx-place'])],
    ],
  ),
  ...table(
    (name, text: string, verdict) =>
      ofExplainer(`a quotation ${name}`, text.replaceAll('Q', `${QUOTE}a${END}`), verdict),
    [
      ['in a sentence', 'a Q b', on([0, 'mdx-place'])],
      ['under a sentence', 'a\nQ', on([1, 'mdx-place'])],
      ['in a list', '- Q', on([0, 'mdx-place'])],
      ['in a quotation of lines', '> Q', on([0, 'mdx-place'])],
      ['in a heading', '## Q', on([0, 'mdx-place'])],
      ['in a table', '| a |\n|---|\n| Q |', on([2, 'mdx-place'])],
      ['in a note', 'a[^n]\n\n[^n]: Q', on([2, 'mdx-place'])],
      ['in a link', '[Q](member:marlow-turbines)', on([0, 'mdx-place'])],
      ['in emphasis', '*Q*', on([0, 'mdx-place'])],
      ['beside another', 'Q Q', harmless()],
      ['at the end', 'a\n\nQ', harmless()],
    ],
  ),
];

/** Explainers that would run, or that a page could not be made of. */
export const EXPLAINERS: readonly Case[] = [...CODE, ...EXPRESSIONS, ...PROGRAMS, ...ELEMENTS, ...QUOTATIONS];
