import { describe, expect, it } from 'vitest';
import { toHtml, toXml } from './print.ts';
import { change, find, hasClass, parseHtml, textOf } from './tree.ts';

describe('reading and printing HTML', () => {
  it('gives back what was read, with references only where they are needed', () => {
    const html = '<p class=a>AT&amp;T &lt; B &nbsp;<b>“x”</b><br><img alt="a b" src="/x/"></p>';
    expect(toHtml(parseHtml(html))).toBe(
      '<p class=a>AT&amp;T &lt; B \u00A0<b>“x”</b><br><img alt="a b" src="/x/"></p>',
    );
  });

  it('closes everything in XML', () => {
    expect(toXml(parseHtml('<p>a<br>b &amp; "c"</p><p></p>'))).toBe('<p>a<br/>b &amp; &quot;c&quot;</p><p></p>');
  });

  it('takes no markup from scripts, styles and titles', () => {
    const [script, title] = parseHtml('<script>if (a<b) "</p>"</script><title>a &amp; <b></title>');
    expect(script).toMatchObject({ name: 'script', children: ['if (a<b) "</p>"'] });
    expect(title).toMatchObject({ children: ['a & <b>'] });
  });

  it.each(['<p><b>x</p>', '<p>x', '</p>', '<script>x'])('refuses %s: our pages are well-formed', (html) => {
    expect(() => parseHtml(html)).toThrow(/the page/);
  });

  it('finds, changes and reads pieces', () => {
    const tree = parseHtml('<div><p class="x y">one <i>two</i></p><p>three</p></div>');
    expect(textOf(tree)).toBe('one twothree');
    expect(find(tree, (element) => hasClass(element, 'y'))?.name).toBe('p');
    expect(toHtml(change(tree, (element) => (element.name === 'i' ? element.children : [element])))).toBe(
      '<div><p class="x y">one two<p>three</div>',
    );
  });
});
