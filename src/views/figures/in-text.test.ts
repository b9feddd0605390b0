import { describe, expect, it } from 'vitest';
import { library } from '../../library/index.ts';
import { standFigures } from './in-text.ts';
import { Views } from '../views.ts';

const views = new Views(library(), 'en', '/');
const [id = ''] = library().figures.keys();
const link = `<a href="/figures/#${id}">The numbers</a>`;

describe('a figure in a text', () => {
  it('stands where a paragraph is nothing but a link to it, with its point above and the link below', () => {
    const html = standFigures(`<p>Before.</p><p>${link}</p><p>After.</p>`, views);
    expect(html).toMatch(/^<p>Before\.<\/p><figure class="in-text"><figcaption>.*<\/figure><p>After\.<\/p>$/s);
    expect(html.match(/<svg /g)).toHaveLength(3);
    expect(html).toContain(link);
  });
  it('does not stand where a sentence names it, nor where the place is none of a figure', () => {
    for (const text of [
      `<p>See ${link}.</p>`,
      '<p><a href="/figures/#no-such">The numbers</a></p>',
      `<p><a href="/timeline/#${id}">The numbers</a></p>`,
    ])
      expect(standFigures(text, views)).toBe(text);
  });
});
