import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { plainView } from './about.ts';
import { Views } from './views.ts';

describe('a page of plain words', () => {
  it('has the title and the file of its language', () => {
    const view = plainView(tinyViews('fr'), 'about');
    expect([view.title, view.file]).toEqual(['À propos de ce site', 'pages/about/fr.md']);
  });
  it('names the file that is missing', () => {
    expect(() => plainView(new Views({ ...tinyLibrary(), pages: new Map() }, 'en', '/'), 'about')).toThrow(
      'content/pages/about/en.md',
    );
  });
});
