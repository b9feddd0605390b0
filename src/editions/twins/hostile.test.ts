import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, textOf, walk, type Node as Parsed } from '../../markdown/tree.ts';
import { isElement, parseHtml, type Element, type Node } from '../../built/html/tree.ts';
import { toMarkdown } from './markdown.ts';
import { growthOf, LINEAR } from '../../tests/support/work.ts';

const ADDRESS = 'https://tides.example/repo/';
const el = (name: string, children: readonly Node[], attributes: Readonly<Record<string, string>> = {}): Element => ({
  name,
  attributes: new Map(Object.entries(attributes)),
  children: [...children],
});
const twin = (...main: Node[]): string => toMarkdown(main, ADDRESS, 'en');
const md = (html: string): string => toMarkdown(parseHtml(html), ADDRESS, 'en');

/** All nodes of a twin, in the order of the text. */
function nodesOf(text: string): Parsed[] {
  const nodes: Parsed[] = [];
  walk(parseMarkdown(text), (node) => nodes.push(node));
  return nodes;
}

/** Whether a link is an address in words, which many readers of Markdown make a link to itself. */
const isOwnAddress = (node: Parsed): boolean =>
  node.type === 'link' && ['', 'http://', 'mailto:'].some((start) => start + textOf(node) === node.url);

/** How many of its kinds a twin has, but for what only groups others or is text. */
const kindsOf = (text: string): Record<string, number> => {
  const counted = nodesOf(text).filter(
    (node) => !/^(?:root|text|paragraph|emphasis|strong|delete)$/.test(node.type) && !isOwnAddress(node),
  );
  const counts: Record<string, number> = {};
  for (const { type } of counted) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};

/** Words without their spaces: where a line begins and ends is the page’s own affair. */
const words = (text: string): string => text.replace(/\s+/g, '');

/** An address whose signs of Markdown are not percent-encoded, so that two ways to write it are one. */
const sameAs = (address: string): string =>
  address.replace(/%(?:20|22|28|29|3C|3E|5C|5E|60|7[BCD])/gi, (code) => decodeURIComponent(code));

/** Pieces that mean something to Markdown, alone or side by side. */
const SHARP = [
  ...'\\`*_~[](){}!#|<>&;:-=+^$%@"\'/1.,aé \n\r\t\f\u00A0\u2028',
  ...['``', '```', '~~~', '~~', '**', '***', '---', '===', '1. ', '1)', '- ', '> ', '# ', '    ', '  \n', '\\\n'],
  ...['[x](javascript:alert(1))', '![x](y)', '[^1]', '[^1]: x', '[x]: y', '](', '<img src=x onerror=alert(1)>'],
  ...['<!--', '-->', '<script>', '</', '<irc://evil.example>', '&lt;', '&#60;', '&#x3c;', '&amp;', '&lt', '|', '\\|'],
  ...['| --- |', ':--', '- [ ] ', '\n\n', 'word', '{#id}', '+++', '$$'],
];
const hostile = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...SHARP), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0')) },
);
/** A place for a text, and what its twin has because of that place. */
interface Place {
  make: (text: string) => Element;
  kinds: Readonly<Record<string, number>>;
}
const plain = (name: string) => (text: string) => el(name, [text]);
const CODE = { inlineCode: 1 };
const PLACES: Readonly<Record<string, Place>> = {
  'a paragraph': { make: plain('p'), kinds: {} },
  'a heading': { make: plain('h2'), kinds: { heading: 1 } },
  'a quotation': { make: (text) => el('blockquote', [el('p', [text])]), kinds: { blockquote: 1 } },
  'an entry of a list': { make: (text) => el('ul', [el('li', [text])]), kinds: { list: 1, listItem: 1 } },
  'a numbered entry': { make: (text) => el('ol', [el('li', [text])]), kinds: { list: 1, listItem: 1 } },
  'a name of facts': {
    make: (text) => el('dl', [el('dt', [text]), el('dd', ['b'])]),
    kinds: { list: 1, listItem: 1 },
  },
  'a fact': { make: (text) => el('dl', [el('dt', ['a']), el('dd', [text])]), kinds: { list: 1, listItem: 1 } },
  'a head of a table': {
    make: (text) => el('table', [el('tr', [el('th', [text]), el('th', ['b'])])]),
    kinds: { table: 1, tableRow: 1, tableCell: 2 },
  },
  'a cell of a table': {
    make: (text) => el('table', [el('tr', [el('th', ['a'])]), el('tr', [el('td', [text])])]),
    kinds: { table: 1, tableRow: 2, tableCell: 2 },
  },
  'a link': {
    make: (text) => el('p', ['a', el('a', [text], { href: 'https://b.example/' }), 'b']),
    kinds: { link: 1 },
  },
  'emphasis among letters': { make: (text) => el('p', ['a', el('em', [text]), 'b']), kinds: {} },
  'emphasis side by side': {
    make: (text) => el('p', [el('strong', [el('em', [text]), 'a']), el('em', ['b']), el('del', [text])]),
    kinds: {},
  },
  code: { make: (text) => el('p', ['a', el('code', [text]), 'b']), kinds: CODE },
  'code at the start of a line': { make: (text) => el('p', [el('code', [text])]), kinds: CODE },
  'code in a link': {
    make: (text) => el('p', [el('a', [el('code', [`${text.replaceAll(']', '')}a`])], { href: '/' })]),
    kinds: { link: 1, inlineCode: 1 },
  },
  'a bracket in code in a link': {
    make: (text) => el('p', [el('a', [el('code', [`]:${text}`])], { href: '/' })]),
    kinds: { link: 1 },
  },
  'code in a cell of a table': {
    make: (text) => el('table', [el('tr', [el('th', [el('code', [`a${text.replaceAll('\\', '')}`])])])]),
    kinds: { table: 1, tableRow: 1, tableCell: 1, inlineCode: 1 },
  },
  'a bar in code in a cell of a table': {
    make: (text) => el('table', [el('tr', [el('th', [el('code', [`\\|${text}`])])])]),
    kinds: { table: 1, tableRow: 1, tableCell: 1 },
  },
  'a block of code': { make: plain('pre'), kinds: { code: 1 } },
  'a block of code in a list': {
    make: (text) => el('ul', [el('li', [el('p', ['a']), el('pre', [text])])]),
    kinds: { list: 1, listItem: 1, code: 1 },
  },
  'a block of code in a quotation': {
    make: (text) => el('blockquote', [el('pre', [text])]),
    kinds: { blockquote: 1, code: 1 },
  },
  'a block of code in a fact': {
    make: (text) => el('dl', [el('dt', ['a']), el('dd', [el('pre', [text])])]),
    kinds: { list: 1, listItem: 1, inlineCode: 1 },
  },
};
/** The text that a place shows: its own words, and no mark of a definition. */
const shown = (node: Node): string =>
  isElement(node) ? node.children.map(shown).join('') + (node.name === 'dt' ? ':' : '') : node;

describe('whatever a text holds, its twin', () => {
  it.each(Object.entries(PLACES))('gives it back as words and makes nothing else of it: in %s', (_, place) => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(words(text) !== '');
        const main = place.make(text);
        const markdown = twin(main, el('p', ['The end.']));
        expect(kindsOf(markdown)).toEqual(place.kinds);
        expect(words(textOf(parseMarkdown(markdown)))).toBe(words(`${shown(main)}The end.`));
      }),
      { numRuns: 400 },
    );
  });

  it('stays the alternative text of a picture', () => {
    fc.assert(
      fc.property(hostile, (alt) => {
        fc.pre(alt !== '');
        const nodes = nodesOf(twin(el('p', ['a!', el('img', [], { src: '/p.png', alt }), 'b'])));
        const pictures = nodes.filter(({ type }) => type === 'image');
        expect(nodes.map(({ type }) => type).filter((type) => /^(?:link|html|inlineCode)$/.test(type))).toEqual([]);
        expect(pictures.map((node) => [words(node.alt ?? ''), node.url])).toEqual([
          [words(alt), 'https://tides.example/p.png'],
        ]);
      }),
    );
  });

  it('leads where the page does', () => {
    fc.assert(
      fc.property(hostile, (end) => {
        const href = `https://b.example/?q=${end}`;
        const links = nodesOf(twin(el('p', [el('a', ['b'], { href })]))).filter(({ type }) => type === 'link');
        expect(links.map(({ url = '' }) => sameAs(url))).toEqual([sameAs(new URL(href).href)]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the twin of a hostile text', () => {
  it('keeps code within a run of backticks longer than any of its own', () => {
    const evil = 'a`[x](javascript:alert(1))<img src=x onerror=alert(1)>';
    expect(twin(el('p', [el('code', [evil])]))).toBe(`\`\`${evil}\`\`\n`);
    expect(twin(el('p', ['x ', el('code', ['``']), ' y']))).toBe('x ``` `` ``` y\n');
    expect(twin(el('p', ['x ', el('code', ['']), ' y']))).toBe('x y\n');
  });

  it('keeps a block of code within a fence longer than any run of backticks in it', () => {
    expect(twin(el('pre', ['````\n[x](javascript:alert(1))']))).toBe('`````\n````\n[x](javascript:alert(1))\n`````\n');
  });

  it('keeps a block of code in its quotation over empty lines', () => {
    expect(twin(el('blockquote', [el('pre', ['a\n\n\nb\rc'])]))).toBe('> ```\n> a\n>\n>\n> b\n> c\n> ```\n');
  });

  it('opens no fence, no quotation, no list and no heading', () => {
    for (const [text, expected] of [
      ['~~~', '\\~\\~\\~'],
      ['>quoted', '\\>quoted'],
      ['1.', '1\\.'],
      ['-', '\\-'],
      ['#', '\\#'],
      ['---', '\\---'],
    ] as const)
      expect(twin(el('p', [text]), el('p', ['after']))).toBe(`${expected}\n\nafter\n`);
    expect(md('<h2>C #</h2>')).toBe('## C \\#\n');
  });

  it('makes no tag of an entity that the page shows as words, and leaves other signs alone', () => {
    expect(md('<p>&amp;lt;script&amp;gt; &amp;#60; AT&amp;T; R&amp;D, a & b</p>')).toBe(
      '\\&lt;script\\&gt; \\&#60; AT\\&T; R&D, a & b\n',
    );
  });

  it('makes no picture of an exclamation mark before a link', () => {
    expect(md('<p>See!<a href="/x">x</a></p>')).toBe('See\\![x](https://tides.example/x)\n');
  });

  it('makes no note of a mark at the start of a line, nor of words that look like one', () => {
    const mark = '<button data-part="mark" popovertarget="n1">1</button>';
    expect(md(`<p>${mark}: all else</p>`)).toBe('[^1]\\: all else\n');
    expect(md('<p><a href="/x">^1</a></p>')).toBe('[\\^1](https://tides.example/x)\n');
  });

  it('begins no block in a note', () => {
    const mark = '<button data-part="mark" popovertarget="n1">1</button>';
    expect(md(`<p>a${mark}<span data-part="note" id="n1"># b</span></p>`)).toBe('a[^1]\n\n[^1]: \\# b\n');
  });

  it('leads nowhere but to the web and to a mailbox', () => {
    expect(md('<p><a href="javascript:alert(1)">x</a></p>')).toBe('x\n');
    expect(md('<p><a href="mailto:a@b.example">y</a></p>')).toBe('[y](mailto:a@b.example)\n');
  });

  it('lets an address in words lead to itself and to nothing else', () => {
    const text = 'See https://b.example/ and [c](https://evil.example).';
    const links = nodesOf(twin(el('p', [text]))).filter(({ type }) => type === 'link');
    expect(links.map((link) => [textOf(link), link.url])).toEqual([
      ['https://b.example/', 'https://b.example/'],
      ['https://evil.example', 'https://evil.example'],
    ]);
  });
});

describe('a page with very many parts', () => {
  const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const paragraphs = (count: number, attributes = {}): Node[] => many(count, () => el('p', ['a'], attributes));

  it.each<[string, (size: number) => Node[], (text: string, size: number) => boolean]>([
    ['paragraphs', (size) => paragraphs(size), (text, size) => text.length === 3 * size - 1],
    [
      'paragraphs in one part',
      (size) => [el('div', [...paragraphs(size), ...Array<Node>(2 * size).fill(el('p', ['b']))])],
      (text, size) => text.length === 9 * size - 1,
    ],
    ['labels', (size) => paragraphs(size, { class: 'lbl' }), (text, size) => text.length === 3 * size - 1],
    [
      'links in one paragraph',
      (size) => [
        el(
          'p',
          many(size, () => el('a', ['a'], { href: '/' })),
        ),
      ],
      (text) => text.startsWith('[a]'),
    ],
    ['spaces', (size) => [el('p', [el('em', [`a${' '.repeat(size)}b`])])], (text) => text === '*a b*\n'],
    ['marks of code', (size) => [el('p', [el('code', ['` '.repeat(size)])])], (text) => text.startsWith('`` ` `')],
  ])('is printed in one go: %s', (_what, make, isRight) => {
    const growth = growthOf((size) => {
      expect(isRight(twin(...make(size)), size)).toBe(true);
    }, 10_000);
    expect(growth).toBeLessThan(LINEAR);
  });
});
