import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { measureSite } from './sizes.ts';
import { overBudget, sizesTable } from './sizes-report.ts';
import { folderWith } from '../tests/support/folder.ts';

/** Text that compresses to about half. */
const noise = (length: number): string => {
  let out = '';
  for (let i = 0; out.length < length; i++) out += createHash('sha256').update(String(i)).digest('hex');
  return out.slice(0, length);
};

describe('a site on the scales', () => {
  it('adds up what its pages load, once each, below a base path', () => {
    const dir = folderWith({
      'members/a/index.html':
        '<link rel="stylesheet" href="/repo/_assets/a.css"><script type="module" src="/repo/_assets/a.js"></script>',
      '_assets/a.css': noise(500),
      '_assets/a.js': `import"./b.js";//${noise(300)}`,
      '_assets/b.js': `import"./a.js";//${noise(400)}`,
    });
    const [page] = measureSite(dir, '/repo/').pages;
    expect(page?.path).toBe('/members/a/');
    expect(page?.css).toBeGreaterThan(240);
    expect(page?.script).toBeGreaterThan(350);
    expect(page?.script).toBeLessThan(800);
  });

  it('says which page breaks which budget', () => {
    const list = `<ul>${`<li>${noise(3_000)}</li>`.repeat(20)}</ul>`;
    const dir = folderWith({
      'fr/explainers/a/index.html': `<main><p>${noise(2_000)}</p></main>${noise(60_000)}`,
      'glossary/index.html': `<main><p>${noise(2_000)}</p>${noise(60_000)}</main><script src="/a.js"></script>`,
      'news/index.html': `<main><p>${noise(2_000)}</p>${list}</main>`,
      'about/index.html': `<link rel="stylesheet" href="/a.css"><main>${noise(2_000)}</main>`,
      'a.css': noise(30_000),
      'a.js': `//${noise(9_000)}`,
      'f.woff2': noise(46_000),
    });
    const broken = overBudget(measureSite(dir));
    expect(broken).toHaveLength(6);
    expect(broken[0]).toMatch(/^\/about\/: its first screen has come after \d+ bytes, at most 14600$/);
    expect(broken[1]).toMatch(/^\/fr\/explainers\/a\/: HTML and styles \d+ bytes, at most 30000$/);
    expect(broken[2]).toMatch(/^\/glossary\/: HTML without its list, and styles \d+ bytes, at most 20000$/);
    expect(broken[3]).toMatch(/^\/glossary\/: scripts \d+ bytes, at most 3000$/);
    expect(broken[4]).toBe('/glossary/: 1 scripts hold back the page');
    expect(broken[5]).toBe('fonts: 46000 bytes, at most 45000');
  });

  it('shows of each kind the page whose first screen comes last', () => {
    const page = { html: 10, css: 5, firstScreen: 9, withoutList: 15, script: 1, blockingScripts: 0 };
    const table = sizesTable({
      pages: [
        { ...page, path: '/members/a/' },
        { ...page, path: '/fr/members/b/', firstScreen: 20 },
      ],
      fonts: [],
    });
    expect(table).toMatch(/profile +20 +15 +15 +5 +1 +\/fr\/members\/b\//);
    expect(table).not.toContain('/members/a/');
  });
});
