import { describe, expect, it } from 'vitest';
import { faultsOf, linesOf, member } from '../fixtures/folder.ts';

const body = (text: string): string[] =>
  linesOf({ 'members/spelt.md': member({}, `It bakes. It sells.\n\n${text}\n`) });
const AT = 'members/spelt.md:13';

const explainer = (text: string): string[] =>
  linesOf({
    'explainers/oven/en.mdx': `---\ntitle: Oven\nnav: Oven\norder: 1\nsummary: "About ovens."\nstandfirst: "About ovens."\nwritten: 2024-01-01\nchecked: 2024-01-01\n---\n${text}\n`,
  }).filter((line) => !line.includes('explainer-length'));

describe('what the home page may hold', () => {
  const home = (headline: string, answer: string): string[] =>
    linesOf({
      'home.yaml': `headline: { en: ${JSON.stringify(headline)}, fr: Pain }
answer:
  en: |
    ${answer.replaceAll('\n', '\n    ')}
  fr: Oui.
`,
    }).filter((line) => line.includes('home.yaml'));
  it.each([
    ['Bread', 'Yes.', []],
    ['Bread', 'Yes.\n\n```\nloaf\n```', ['home.yaml:6:5 code-fenced loaf']],
    ['Bread', 'Yes.\n\n    loaf', ['home.yaml:6:5 code-indented loaf']],
    ['Bread', '<b>Yes.</b>', ['home.yaml:4:5 raw-html <b>', 'home.yaml:4:12 raw-html </b>']],
    ['Bread', '[Yes](javascript:x)', ['home.yaml:4:5 unsafe-link javascript:x']],
    ['![x](y.png)', 'Yes.', ['home.yaml:1:17 image y.png']],
    ['Bread\n\nand more', 'Yes.', ['home.yaml:1:17 one-line']],
    ['- Bread', 'Yes.', ['home.yaml:1:17 one-line']],
    ['', 'Yes.', ['home.yaml:1:17 invalid-too-short ']],
  ])('%j, %j', (headline, answer, expected) => expect(home(headline, answer)).toEqual(expected));
});

describe('what a text may hold', () => {
  it('has nothing to say of the plain bakers', () => expect(linesOf({})).toEqual([]));

  it.each([
    ['<b>bold</b>', [`${AT}:1 raw-html <b>`, `${AT}:8 raw-html </b>`]],
    ['<script>alert(1)</script>', [`${AT}:1 raw-html <script>alert(1)</script>`]],
    ['![a loaf](loaf.png)', [`${AT}:1 image loaf.png`]],
    ['[x](javascript:alert)', [`${AT}:1 unsafe-link javascript:alert`]],
    ['[x](JaVaScript:alert)', [`${AT}:1 unsafe-link JaVaScript:alert`]],
    ['[x](data:text/html,x)', [`${AT}:1 unsafe-link data:text/html,x`]],
    ['[x](https://user@oat.test)', [`${AT}:1 unsafe-link https://user@oat.test`]],
    ['[x](https://oat.test\u2044a.org/)', [`${AT}:1 unsafe-link https://oat.test\u2044a.org/`]],
    ['[x](http://2130706433/)', [`${AT}:1 unsafe-link http://2130706433/`]],
    ['[x](https://router.local/)', [`${AT}:1 unsafe-link https://router.local/`]],
    ['[x](https://xn--e1afmkfd.xn--p1ai/) and [y](mailto:a@oat.test)', []],
    ['[x](../rye.md)', [`${AT}:1 relative-link ../rye.md`]],
    ['[x](//oat.test/)', [`${AT}:1 relative-link //oat.test/`]],
    ['[x](http://oat.test/)', [`${AT}:1 http-address http://oat.test/`]],
    ['[x](Member:Rye)', [`${AT}:1 malformed-link Member:Rye`]],
    ['[x](membre:rye)', [`${AT}:1 unknown-scheme membre:`]],
    ['[](member:rye)', [`${AT}:1 empty-link member:rye`]],
    ['[x][a]\n\n[a]: loaf.html', ['members/spelt.md:15:1 relative-link loaf.html']],
    ['[x](member:rye) and [y](https://oat.test/) and `<b>`', [`${AT}:48 unwanted-mark \`<b>\``]],
    ['```js\nloaf\n```', [`${AT}:1 code-fenced loaf`]],
    ['> ~~~\n> a\n>\n> b\n> ~~~', [`${AT}:3 code-fenced a b`]],
    ['- x\n\n  ```\n  loaf', ['members/spelt.md:15:3 code-fenced loaf']],
    ['    Rye bakes [bread](member:rye).', [`${AT}:1 code-indented Rye bakes [bread](member:rye).`]],
    ['\tloaf', [`${AT}:1 code-indented loaf`]],
    ['-     loaf', [`${AT}:3 code-indented loaf`]],
    ['    ```\n    loaf', [`${AT}:1 code-indented \`\`\` loaf`]],
    ['Rye bakes\n    bread.', []],
  ])('%s', (text, expected) => expect(body(text)).toEqual(expected));

  it.each([
    ['https://b\u00FCcher.example/', 'https://xn--bcher-kva.example/'],
    ['https://user@oat.test', 'https://oat.test'],
    ['//oat.test/', 'https://oat.test/'],
    ['www.oat.test', 'https://www.oat.test'],
    ['loaf.html', undefined],
    ['https://router.local/', undefined],
  ])('says what was perhaps meant by %s', (address, meant) => {
    expect(faultsOf({ 'members/spelt.md': member({}, `It bakes. It sells [x](${address}).\n`) })[0]?.nearest).toBe(
      meant,
    );
  });

  it('says what was perhaps meant by the address of a field', () => {
    expect(faultsOf({ 'members/spelt.md': member({ website: 'www.oat.test' }) })).toMatchObject([
      { code: 'invalid-address', field: 'website', found: 'www.oat.test', nearest: 'https://www.oat.test' },
    ]);
  });

  it('says what a link should have been', () => {
    const near = (text: string) =>
      faultsOf({ 'members/spelt.md': member({}, `It bakes. It sells ${text}.\n`) })[0]?.nearest;
    expect(near('[x](Member:Rye_)')).toBe('member:rye');
    expect(near('[x](membre:rye)')).toBe('member:rye');
    expect(near('[x](http://oat.test/)')).toBe('https://oat.test/');
  });
});

describe('what an explainer may hold', () => {
  it.each([
    ['import x from "./x.js"', ['explainers/oven/en.mdx:10:1 mdx-import import x from "./x.js"']],
    ['Hot {1 + 1} oven.', ['explainers/oven/en.mdx:10:5 mdx-expression {1 + 1}']],
    ['<Oven/>', ['explainers/oven/en.mdx:10:1 mdx-component <Oven>']],
    ['<PullQuote claim="nine-bakers">Hot.</PullQuote>', []],
    ['<PullQuote claim={1}>Hot.</PullQuote>', ['explainers/oven/en.mdx:10:1 mdx-attribute claim']],
    [
      '<PullQuote claim="nine-bakers" onclick="x">Hot.</PullQuote>',
      ['explainers/oven/en.mdx:10:1 mdx-attribute onclick'],
    ],
    ['<PullQuote>Hot.</PullQuote>', ['explainers/oven/en.mdx:10:1 mdx-attribute <PullQuote>']],
    ['<PullQuote claim="ten-bakers">Hot.</PullQuote>', ['explainers/oven/en.mdx:10:1 unknown-id claim:ten-bakers']],
  ])('%s', (text, expected) => expect(explainer(text)).toEqual(expected));

  it('says where a text cannot be read', () => {
    const [line] = explainer('Good.\n\n<PullQuote claim="x">never closed');
    expect(line).toMatch(/^explainers\/oven\/en\.mdx:12:\d+ mdx-syntax /);
  });
});
