import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEPTH_NAMES, DEPTHS, WHOLE, WORDS_A_MINUTE } from '../../library/depths.ts';
import { library } from '../../library/index.ts';
import {
  change,
  find,
  hasClass,
  isElement,
  parseHtml,
  textOf,
  type Element,
  type Node,
} from '../../built/html/tree.ts';
import { DIST, distPage } from '../support/dist.ts';

const lib = library();
const paths = ['/', '/fr/'].flatMap((root) => [...lib.explainers.keys()].map((id) => `${root}explainers/${id}/`));

const all = (nodes: readonly Node[], wanted: (element: Element) => boolean): Element[] =>
  nodes.flatMap((node) => (isElement(node) ? [...(wanted(node) ? [node] : []), ...all(node.children, wanted)] : []));
const byId = (tree: readonly Node[], id: string): Element => {
  const element = find(tree, ({ attributes }) => attributes.get('id') === id);
  if (element === undefined) throw new Error(`The page has no #${id}.`);
  return element;
};

/** A text as it is read on: its notes stand beside it. */
const withoutNotes = (nodes: readonly Node[]): Node[] =>
  change(nodes, (element) => (hasClass(element, 'note') || hasClass(element, 'mark') ? [] : [element]));

describe.each(paths)('%s', (path) => {
  const page = distPage(path);
  const tree = parseHtml(page.html);
  const depths = Object.values(DEPTHS).map((id) => byId(tree, id));

  it('has its three depths in order, under the same addresses in both languages', () => {
    const ids = page.values('*', 'id').filter((id) => [...Object.values(DEPTHS), WHOLE].includes(id));
    expect(ids).toEqual([...Object.values(DEPTHS), WHOLE]);
    const links = page.values('a', 'href').filter((href) => href.startsWith('#'));
    expect(links).toEqual(expect.arrayContaining([`#${DEPTHS.three}`, `#${WHOLE}`]));
    expect(page.values('input', 'value')).toEqual(DEPTH_NAMES);
  });

  it('is first painted with the text under its title; all its styles stand in its head', () => {
    const wait = page.all('link').filter(({ attributes }) => attributes.get('blocking') === 'render');
    expect(wait.map(({ attributes }) => [attributes.get('rel'), attributes.get('href')])).toEqual([
      ['expect', '#lead'],
    ]);
    const body = page.html.slice(page.html.indexOf('<body'));
    expect(body.indexOf('id="lead"')).toBeGreaterThan(0);
    expect(body).not.toContain('rel="stylesheet"');
    // The only script before the end copies a citation: it stands behind all text, and waits for the page.
    expect(body.indexOf('<script')).toBeGreaterThan(body.indexOf('id="cite-this"'));
    expect(body.slice(0, body.indexOf('</main>'))).not.toMatch(/<script(?! type="?module)/);
  });

  it('is short where it says so', () => {
    const words = depths.map((depth) => {
      const text = find(depth.children, (e) => hasClass(e, 'account'));
      return textOf(withoutNotes(text?.children ?? [])).split(/\s+/).length;
    });
    expect(words[0]).toBeLessThan(0.7 * WORDS_A_MINUTE);
    expect(words[1]).toBeGreaterThan(2.3 * WORDS_A_MINUTE);
    expect(words[1]).toBeLessThan(3.5 * WORDS_A_MINUTE);
  });

  it('marks each claim with the sign and number of its note, from 1 in each depth, in the order of reading', () => {
    const signOf = (nodes: readonly Node[]): string => textOf(nodes).replace(/\s+/g, '');
    for (const name of DEPTH_NAMES) {
      const texts = all(tree, (e) => hasClass(e, `depth-${name}`));
      const marks = texts.flatMap((text) => all(text.children, (e) => hasClass(e, 'mark')));
      expect(marks.length).toBeGreaterThan(2);
      const first = new Set(marks.map((mark) => Number(textOf(mark.children).replace(/\D/g, ''))));
      expect([...first]).toEqual([...first].map((_, i) => i + 1));
      for (const mark of marks) {
        const note = byId(tree, mark.attributes.get('popovertarget') ?? '');
        const sign = signOf(find(note.children, (e) => hasClass(e, 'note-maker'))?.children ?? []);
        const [, letter = '', number = '', maker = ''] = /^([A-Z])(\d+)(.+)$/.exec(sign) ?? [];
        expect(signOf(mark.children)).toBe(hasClass(mark, 'quiet') ? number : letter + number);
        const standing = signOf(find(note.children, (e) => hasClass(e, 'standing'))?.children ?? []);
        const label = (mark.attributes.get('aria-label') ?? '').replace(/\s+/g, '');
        expect(label).toContain(signOf(mark.children));
        expect(label).toContain(maker);
        expect(label).toContain(standing);
      }
    }
  });

  it('gives every claim of a depth its note once, and prints two in a part at most, each of them contested', () => {
    const notes = all(tree, (e) => hasClass(e, 'note') && !hasClass(e, 'note-term'));
    const ids = notes.map((e) => e.attributes.get('id'));
    expect(new Set(ids).size).toBe(notes.length);
    for (const text of all(tree, (e) => hasClass(e, 'account'))) {
      const printed = all(text.children, (e) => hasClass(e, 'printed'));
      expect(printed.length).toBeLessThanOrEqual(2);
      for (const note of printed)
        expect(hasClass(note, 'note-disputed') || hasClass(note, 'note-superseded')).toBe(true);
    }
  });

  it('has no link that throws a reader to a note or a definition', () => {
    const thrown = page.values('a', 'href').filter((href) => /^#(?:n[ht]?\d|d[ht]?-)/.test(href));
    expect(thrown).toEqual([]);
  });

  it('has all three in its twin, each under its heading', () => {
    const twin = readFileSync(join(DIST, path, 'index.md'), 'utf8');
    const headings = [...twin.matchAll(/^## (.+)$/gm)].map(([, words]) => words);
    const own = [DEPTHS.half, DEPTHS.three].map((id) => {
      return textOf(find(byId(tree, id).children, ({ name }) => name === 'h2')?.children ?? []).trim();
    });
    const whole = textOf(find(byId(tree, WHOLE).children, ({ name }) => name === 'h2')?.children ?? []).trim();
    expect(headings.slice(0, 3)).toEqual([...own, whole]);
    expect(headings.length).toBeGreaterThan(5);
  });
});
