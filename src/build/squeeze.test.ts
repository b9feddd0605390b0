import { describe, expect, it } from 'vitest';
import { squeeze } from './squeeze.ts';

describe('a page without the white space that nobody sees', () => {
  it('loses what stands beside blocks', () =>
    expect(squeeze('<ul> <li class="a b"> one </li>\n<li> two </li> </ul>')).toBe(
      '<ul><li class="a b">one</li><li>two</li></ul>',
    ));
  it('keeps what parts words', () =>
    expect(squeeze('<p> a <b>b</b> <i>c</i> d </p>')).toBe('<p>a <b>b</b> <i>c</i> d</p>'));
  it('loses what stands at the edge of a line, inside a link', () => {
    expect(squeeze('<li> <a href="/"><b> one </b></a> </li>')).toBe('<li><a href="/"><b>one</b></a></li>');
    expect(squeeze('<li>a <a href="/"> one </a> b</li>')).toBe('<li>a <a href="/"> one </a> b</li>');
  });
  it('knows an element by its whole name', () =>
    expect(squeeze('<p>a <picture></picture> b <dfn>c</dfn></p>')).toBe('<p>a <picture></picture> b <dfn>c</dfn></p>'));
  it('leaves scripts, styles and texts set as they are alone', () => {
    const kept = '<div><script>a( "<p> b" )</script><style>p  { }</style><pre> x <p> y </pre></div>';
    expect(squeeze(kept)).toBe(kept);
  });
});
