import { describe, expect, it } from 'vitest';
import { toHtml } from './print.ts';
import { parseHtml } from './tree.ts';

const printed = (html: string): string => toHtml(parseHtml(html));

describe('pieces of a page, printed as HTML', () => {
  it.each([
    ['<ul><li>a</li><li>b</li></ul>', '<ul><li>a<li>b</ul>'],
    ['<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a<dd>b</dl>'],
    ['<div><p>a</p><p>b</p></div>', '<div><p>a<p>b</div>'],
    ['<div><p>a</p> <ul></ul></div>', '<div><p>a <ul></ul></div>'],
    ['<table><tr><th>a</th><td>b</td></tr></table>', '<table><tr><th>a<td>b</table>'],
  ])('leave out the ends that a browser sees by itself: %s', (html, short) => {
    expect(printed(html)).toBe(short);
  });

  it.each([
    '<div><p>a</p>b</div>',
    '<div><p>a</p><span>b</span></div>',
    '<a href=#x><p>a</p></a>',
    '<my-box><p>a</p></my-box>',
    '<div><li>a</li><b>c</b></div>',
    '<p>a</p>',
  ])('keep those that it would not: %s', (html) => {
    expect(printed(html)).toBe(html);
  });
});
