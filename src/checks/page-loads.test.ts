import { describe, expect, it } from 'vitest';
import {
  blockingScripts,
  blockingStyles,
  endOfFirstScreen,
  importedModules,
  namedScripts,
  withoutLists,
} from './page-loads.ts';

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
