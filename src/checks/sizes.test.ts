import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  blockingScripts,
  blockingStyles,
  endOfFirstScreen,
  importedModules,
  measureSite,
  namedScripts,
  withoutLists,
} from './sizes.ts';
import { overBudget, sizesTable } from './sizes-report.ts';

/** Text that compresses to about half. */
const noise = (length: number): string => {
  let out = '';
  for (let i = 0; out.length < length; i++) out += createHash('sha256').update(String(i)).digest('hex');
  return out.slice(0, length);
};

function siteOf(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'sizes-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

describe('what a page loads', () => {
  it('counts style sheets but for print', () => {
    const html =
      '<link rel="stylesheet" href="/a.css"><link rel=stylesheet href=/p.css media="print"><link rel="icon" href="/i.svg">';
    expect(blockingStyles(html)).toEqual(['/a.css']);
  });

  it('tells scripts that hold back the page from modules and those that are put off', () => {
    const html =
      '<script src="/a.js"></script><script type="module" src="/b.js"></script><script defer src="/c.js"></script><script>1</script>';
    expect(blockingScripts(html)).toEqual(['/a.js']);
  });

  it('knows where the first screen ends: with the opening text, or a thousand letters into the page', () => {
    const lead = '<div id="lead" class="a"><div>One</div> two</div>';
    expect(endOfFirstScreen(`<main>${lead}<p>more</p></main>`)).toBe(6 + lead.length);
    expect(endOfFirstScreen(`<head><title>x</title></head><main><p>${'x'.repeat(1_200)}</p><p>y</p></main>`)).toBe(
      38 + 1_200,
    );
  });

  it('weighs a page without its long list, whatever stands in its entries; a short one stays', () => {
    const entry = '<li>One<ul><li>inside</ul></li>';
    expect(withoutLists(`<p>a</p><ul>${entry.repeat(20)}</ul><p>b</p>`)).toBe('<p>a</p><p>b</p>');
    expect(withoutLists(`<p>a</p><ul>${entry}</ul><p>b</p>`)).toBe(`<p>a</p><ul>${entry}</ul><p>b</p>`);
  });

  it('counts scripts by name and preloaded modules, not scripts in the page', () => {
    const html = '<script>1</script><script type="module" src="/a.js"></script><link rel="modulepreload" href="/b.js">';
    expect(namedScripts(html)).toEqual(['/a.js', '/b.js']);
  });

  it('follows imports, but not those that wait for the reader', () => {
    expect(
      importedModules('import{a as b}from"./a.js";import"./b.js";export*from"./c.js";import("./later.js")'),
    ).toEqual(['./a.js', './b.js', './c.js']);
  });
});

describe('a site on the scales', () => {
  it('adds up what its pages load, once each, below a base path', () => {
    const dir = siteOf({
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
    const dir = siteOf({
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
