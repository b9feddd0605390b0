import { describe, expect, it } from 'vitest';
import { isSafeAddress, parseTypedLink } from '../schema/links.ts';
import { countWords, headingsOf, parseMarkdown, plainText, slugOf, typedLinksOf } from './tree.ts';

describe('a text that ends in the middle', () => {
  it.each(["export const a = '\\", 'export const a = "\\', 'import a from `\\', '{`\\', '[a](b\\', '&#x'])(
    'does not end the process: %s',
    (text) => {
      for (const kind of ['md', 'mdx'] as const)
        try {
          expect(parseMarkdown(text, kind).type).toBe('root');
        } catch (error) {
          expect(String(error)).toMatch(/mdx/);
        }
    },
  );
});

describe('typed links', () => {
  it.each([
    ['member:ibm', { scheme: 'member', id: 'ibm', fragment: '' }],
    ['explainer:the-alliance#été-2', { scheme: 'explainer', id: 'the-alliance', fragment: 'été-2' }],
    ['Member:ibm', undefined],
    ['member:IBM', undefined],
    ['member: ibm', undefined],
    ['other:ibm', undefined],
    ['member:ibm?x', undefined],
  ])('%s', (url, link) => expect(parseTypedLink(url)).toEqual(link));

  it('are found with the heading above them and the words around them', () => {
    const tree = parseMarkdown('[A](member:a) and [b](term:b).\n\n## Été\n\n- [c](claim:c)\n');
    expect(typedLinksOf(tree)).toMatchObject([
      { id: 'a', section: '', line: 1, column: 1, context: 'A and b.', text: 'A' },
      { id: 'b', section: '', line: 1, column: 19, context: 'A and b.' },
      { id: 'c', section: 'ete', line: 5, column: 3, context: 'c' },
    ]);
  });
  it('count a pull quote as the claim that it names', () => {
    expect(typedLinksOf(parseMarkdown('<PullQuote claim="c">Hot.</PullQuote>', 'mdx'))).toMatchObject([
      { scheme: 'claim', id: 'c', text: 'Hot.' },
    ]);
  });
});

describe('addresses', () => {
  it.each(['https://example.org', 'http://example.org/a?b#c', 'mailto:a@example.org'])('%s is safe', (url) =>
    expect(isSafeAddress(url)).toBe(true),
  );
  it.each([
    'javascript:alert(1)',
    'java\tscript:x',
    ' https://example.org',
    'https://a@b.org',
    '//example.org',
    '/x',
    'data:text/html,x',
    'https:example.org',
    'mailto:a@b?cc=c@d',
    'https://exa\u202Emple.org',
    'https://[::1',
    'HTTPS://',
  ])('%j is not', (url) => expect(isSafeAddress(url)).toBe(false));
});

describe('the words of a tree', () => {
  const tree = parseMarkdown('# One *two*\n\nThree `four`\nfive\\\nsix.\n\n| a | b |\n|---|---|\n| c | l’IA |\n');
  it('are what a reader reads', () => {
    expect(plainText(tree)).toBe('One two\nThree four\nfive six.\na\nb\nc\nl’IA');
    expect(countWords(tree)).toBe(10);
  });
  it('give headings ids that differ', () => {
    expect(headingsOf(parseMarkdown('# Été\n\n## Été\n\n## Œuvre ?\n\n## !\n')).map((h) => h.id)).toEqual([
      'ete',
      'ete-2',
      'oeuvre',
      'section',
    ]);
    expect(slugOf('L’IA, ouverte')).toBe('l-ia-ouverte');
  });
});

it('gives no heading an id that another has, or that the page gives itself', () => {
  const text = '## Tide\n\n## Tide\n\n## tide 2\n\n## Main\n\n## n1\n\n## D tide\n\n## Main';
  const ids = headingsOf(parseMarkdown(text)).map((heading) => heading.id);
  expect(ids).toEqual(['tide', 'tide-2', 'tide-2-2', 'h-main', 'h-n1', 'h-d-tide', 'h-main-2']);
});
