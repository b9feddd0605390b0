import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { blockingStyles, importedModules, lateStyles, measureSite, namedScripts } from './sizes.ts';
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

  it('tells styles in the head, which hold back all, from those in the body, which hold back what follows', () => {
    const html =
      '<head><link rel="stylesheet" href="/a.css"></head><body><h1>A</h1><link rel="stylesheet" href="/late.css"></body>';
    expect(blockingStyles(html)).toEqual(['/a.css']);
    expect(lateStyles(html)).toEqual(['/late.css']);
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
    const dir = siteOf({
      'fr/explainers/a/index.html': noise(40_000),
      'glossary/index.html': `${noise(40_000)}<script type="module" src="/a.js"></script>`,
      'news/index.html': '<body><link rel="stylesheet" href="/late.css"></body>',
      'late.css': noise(8_000),
      'a.js': `//${noise(9_000)}`,
      'f.woff2': noise(46_000),
    });
    const broken = overBudget(measureSite(dir));
    expect(broken).toHaveLength(4);
    expect(broken[0]).toMatch(/^\/fr\/explainers\/a\/: HTML and styles \d+ bytes, at most 14600$/);
    expect(broken[1]).toMatch(/^\/news\/: styles in the body \d+ bytes, at most 3000$/);
    expect(broken[2]).toMatch(/^\/glossary\/: scripts \d+ bytes, at most 3000$/);
    expect(broken[3]).toBe('fonts: 46000 bytes, at most 45000');
  });

  it('shows the heaviest page of each kind', () => {
    const page = { html: 10, css: 5, late: 3, script: 1 };
    const table = sizesTable({
      pages: [
        { ...page, path: '/members/a/' },
        { ...page, path: '/fr/members/b/', html: 20 },
      ],
      fonts: [],
    });
    expect(table).toMatch(/profile +20 +5 +25 +3 +1 +\/fr\/members\/b\//);
    expect(table).not.toContain('/members/a/');
  });
});
