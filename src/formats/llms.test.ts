import { describe, expect, it } from 'vitest';
import { parseMarkdown, textOf, walk, type Node } from '../markdown/tree.ts';
import { LANGS } from '../schema/languages.ts';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { llmsText } from './llms.ts';
import { Views } from '../views/views.ts';

const text = llmsText([tinyViews('en'), tinyViews('fr')], 'https://tides.example');

it('begins with the name and a summary, as llmstxt.org asks', () => {
  expect(text).toMatch(/^# The Tidal Compact, explained\n\n> Who says what about the Tidal Compact/);
});

it('has the main pages of both languages and the data', () => {
  expect(text).toContain('- [The Compact](https://tides.example/repo/explainers/the-compact/): Who signed');
  expect(text).toContain('- [Le Pacte](https://tides.example/repo/fr/explainers/the-compact/): Qui a signé');
  expect(text).toContain('(https://tides.example/repo/members.json)');
  expect(text).toContain('(https://tides.example/repo/fr/feed.xml)');
});

it('refuses to be written for no language', () => {
  expect(() => llmsText([], 'https://tides.example')).toThrow('needs a language');
});

describe('hostile words of the content', () => {
  const EVIL = 'Evil](irc://evil.example) <img src=x onerror=alert(1)> `a` ![p](/p.png) &lt;b&gt; [^1] # C #';
  // Line ends would begin a block of their own.
  const LINES = `${EVIL}\n\n# Heading\r\n- [x](irc://evil.example)\u2028> q`;
  const hostile = (name: string): string => {
    const lib = tinyLibrary();
    const both = { en: name, fr: name };
    const [member] = lib.members.values();
    const [explainer] = lib.explainers.values();
    if (member === undefined || explainer === undefined) throw new Error('the little content has no such thing');
    const facts = { ...explainer.facts, title: name, summary: name };
    const evil = {
      ...lib,
      site: { ...lib.site, name: both, description: both, independence: both },
      members: new Map([['0-evil', { ...member, id: '0-evil', facts: { ...member.facts, name } }], ...lib.members]),
      explainers: new Map([[explainer.id, { ...explainer, facts, local: { en: facts, fr: facts } }]]),
    };
    return llmsText(
      LANGS.map((lang) => new Views(evil, lang, '/repo/')),
      'https://tides.example',
    );
  };
  const nodesOf = (markdown: string): Node[] => {
    const nodes: Node[] = [];
    walk(parseMarkdown(markdown), (node) => nodes.push(node));
    return nodes;
  };

  it.each([
    ['in one line', EVIL],
    ['over lines', LINES],
    ['at the start of a line', '- # > 1. '],
  ])('are words only: %s', (_, name) => {
    const nodes = nodesOf(hostile(name));
    const kinds = new Set(nodes.map(({ type }) => type));
    for (const kind of ['image', 'html', 'inlineCode', 'footnoteReference', 'break']) expect(kinds).not.toContain(kind);
    const links = nodes.filter(({ type }) => type === 'link');
    expect(links.filter(({ url = '' }) => !url.startsWith('https://tides.example/'))).toEqual([]);
    expect(links.length).toBe(nodesOf(hostile('Tide')).filter(({ type }) => type === 'link').length);
    const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
    expect(nodes.filter(({ type }) => type === 'heading').map(textOf)).toEqual([
      words(name),
      'English',
      'Français',
      'Data',
    ]);
    expect(nodes.filter(({ type }) => type === 'blockquote').map(textOf)).toEqual([words(name)]);
    expect(textOf(parseMarkdown(hostile(name)))).toContain(`here ${words(name)}`);
  });
});
