import { describe, expect, it } from 'vitest';
import type { ClaimView, TermView } from './notes.ts';
import { cutSections } from './sections.ts';
import { NOTE_WORDS } from '../tests/support/note-words.ts';
import { Marks } from './marks.ts';
import { renderInline, renderMarkdown, type RenderContext } from './render.ts';

const claim: ClaimView = {
  id: 'nine',
  maker: 'press',
  makerName: 'Press',
  letter: 'P',
  standing: 'disputed',
  standingName: 'Disputed',
  who: 'Gaz<ette',
  note: 'Not & sure.',
  against: 'Ten, say the <bakers>.',
  sources: [{ id: 'gazette', label: 'Gazette', href: '/s/#g' }],
  href: '/claims/#nine',
};
/** Claims of each standing, by their id. */
const CLAIMS = new Map<string, ClaimView>([
  ['nine', claim],
  ['one', { ...claim, id: 'one' }],
  ['two', { ...claim, id: 'two' }],
  ['old', { ...claim, id: 'old', standing: 'superseded', standingName: 'Superseded' }],
  ['plain', { ...claim, id: 'plain', standing: 'uncontested', standingName: 'Uncontested', against: undefined }],
]);
const term: TermView = { id: 'crust', term: 'Crust', definition: 'The <outside>.', href: '/glossary/#crust' };
const context = (marks = new Marks()): RenderContext => ({
  href: (link) => (link.id === 'nobody' || link.id === 'ten' ? undefined : `/${link.scheme}/${link.id}/`),
  claim: (id) => CLAIMS.get(id),
  term: (id) => (id === 'crust' ? term : undefined),
  weakness: (id) => (id === 'handbill' ? 'weak <source>' : undefined),
  label: { mark: (_, n) => `Note ${n}`, footnotes: 'Notes', back: 'Back', note: NOTE_WORDS },
  marks,
});
const html = (text: string, marks?: Marks): string => renderMarkdown(text, context(marks)).trim();

describe('the notes of a text', () => {
  const printedIn = (text: string): string[] =>
    [...html(text).matchAll(/class="note note-\w+ printed[^"]*" data-part="note" popover id="(n\d+)"/g)].map(
      ([, id = '']) => id,
    );

  it('stand in the margin at once where a claim is contested, two a section, disputed ones before superseded', () => {
    expect(printedIn('[a](claim:plain)')).toEqual([]);
    expect(printedIn('[a](claim:old) [b](claim:plain)')).toEqual(['n1']);
    const more = '\n\nNine rings.'.repeat(50);
    expect(printedIn(`[a](claim:old) [b](claim:nine) [c](claim:one) [d](claim:two)${more}`)).toEqual(['n2', 'n3']);
    expect(
      printedIn(`[a](claim:nine) [b](claim:old)\n\n## A\n\n[c](claim:one)\n\n## B\n\n[a](claim:nine)${more}`),
    ).toEqual(['n1', 'n2', 'n3']);
  });
  it('are one where a text has few words beside it and after it: two would tear a hole', () => {
    const few = '\n\nNine rings.'.repeat(40);
    expect(printedIn(`[a](claim:old) [b](claim:nine) [c](claim:one)${few}`)).toEqual(['n2']);
    expect(printedIn(`[a](claim:nine) [b](claim:one)${few}\n\n## A${few}`)).toEqual(['n1', 'n2']);
  });
  it('say both sides, and lead to their neighbours and to all that the claim rests on', () => {
    const text = html('[a](claim:plain) [b](claim:nine) [c](claim:plain) [d](claim:two)');
    expect(text).toContain('<b>Against:</b> Ten, say the &lt;bakers&gt;.');
    expect(html('[a](claim:old)')).toContain('<b>Since:</b> Ten, say the &lt;bakers&gt;.');
    expect(text).toContain('popovertarget="n1" aria-label="To 1">← 1</button><span>2 of 3</span>');
    expect(text).toContain('popovertarget="n3" aria-label="To 3">3 →</button>');
    expect(text).toContain('<a class="rests" data-part="aid" href="/claims/#nine">All</a>');
    expect(text.match(/popovertarget="n4"/)).toBeNull();
  });
  it('name a source that the sentence then does not name again, in their paragraph only', () => {
    const text = html('[a](claim:nine), [b](source:gazette)\n\n[c](source:gazette)\n\n## B\n\n- [d](source:gazette)');
    expect(text).not.toContain('>b</a>');
    expect(text).toContain('<a href="/source/gazette/">c</a>');
    expect(text).toContain('<a href="/source/gazette/">d</a>');
    expect(html('- [a](claim:nine), [b](source:gazette)\n- [c](source:gazette)')).toMatch(/ b<\/li>.*>c<\/a><\/li>/);
  });
  it('are opened by a mark with its letter where they are contested, by a small one where they are not', () => {
    expect(html('[a](claim:nine)')).toContain('aria-hidden="true">P</i>1</button>');
    expect(html('[a](claim:plain)')).toMatch(/class="mark quiet maker-P".*aria-hidden="true"><\/i>1<\/button>/);
  });
});

describe('printing Markdown', () => {
  it.each([
    ['*a* **b** ~~c~~ `d < e`', '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d &lt; e</code></p>'],
    ['[x](member:rye)', '<p><a href="/member/rye/">x</a></p>'],
    ['[x](member:nobody)', '<p>x</p>'],
    ['“[un *mot*](lang:fr)”', '<p>“<span lang="fr">un <em>mot</em></span>”</p>'],
    ['[](lang:fr)[x](lang:xq)', '<p>x</p>'],
    ['[x](source:handbill).', '<p><a href="/source/handbill/">x</a> (weak &lt;source&gt;).</p>'],
    ['[x](source:handbill), a weak \\<source>.', '<p><a href="/source/handbill/">x</a>, a weak &lt;source&gt;.</p>'],
    [
      '[x](https://example.org/?a=1&b=2)',
      '<p><a href="https://example.org/?a=1&amp;b=2" rel="external nofollow ugc noopener">x</a></p>',
    ],
    ['# One\n\n## One', '<h2 id="one">One</h2>\n<h2 id="one-2">One</h2>'],
    ['> # One', '<blockquote><h3>One</h3>\n</blockquote>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    [
      '| a |\n|---|\n| b |',
      '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    ],
    ['a\\\nb', '<p>a<br> b</p>'],
    ['[a][r]\n\n[r]: member:rye', '<p><a href="/member/rye/">a</a></p>'],
  ])('%s', (text, expected) => expect(html(text)).toBe(expected));

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x">b</b>',
    '![x](x.png)',
    '[x](javascript:alert)',
    '[x](data:text/html,<script>)',
    '[x](lang:fr"onclick="x)',
    '<https://example.org/"onmouseover="x>',
    '</p></main><script>x</script>',
    '[x](https://example.org/%22onclick=%22x "title\\"onclick=")',
  ])('prints nothing that could run: %s', (text) => {
    expect(html(text)).not.toMatch(/<(?!\/?(?:p|a|b|em|strong)\b)|\bon\w+=(?!%22)"|javascript:|data:/);
  });

  it('keeps a page whole where it is cut at its headings', () => {
    const text = '> ## A\n\n- ## A\n\n## A\n\na[^1]\n\n[^1]: b\n\n    ## A';
    const parts = cutSections(html(text)).map((part) => part.html);
    expect(parts).toHaveLength(2);
    for (const part of parts)
      expect(part.match(/<(?:section|blockquote|ul|ol|li)\b/g)?.length).toBe(
        part.match(/<\/(?:section|blockquote|ul|ol|li)>/g)?.length,
      );
  });

  it('prints one line without a paragraph', () => expect(renderInline(' a *b* ', context())).toBe('a <em>b</em>'));
});

describe('marks', () => {
  it('number claims in the order of reading, and print each note once', () => {
    const marks = new Marks();
    const text = html('It has [nine bakers](claim:nine). Still [nine](claim:nine).', marks);
    expect(text.match(/class="note /g)).toHaveLength(1);
    expect(text).toContain('aria-label="Note 1"');
    expect(text).toContain('<b>Gaz&lt;ette.</b> Not &amp; sure.');
    expect(text.match(/<button type="button" class="mark maker-P" data-part="mark" popovertarget="n1"/g)).toHaveLength(
      2,
    );
    expect(marks.claims).toEqual(['nine']);
  });
  it('keep the punctuation behind them on their line, once', () => {
    const words = html('[nine](claim:nine)\u202F! more')
      .replace(/<span class="note [\s\S]*<\/span>/, '')
      .replace(/<[^>]*>/g, '');
    expect(words.match(/!/g)).toHaveLength(1);
    expect(html('[nine](claim:nine)\u202F! more')).toContain('\u202F!</span>');
    expect(html('[nine](claim:nine)')).toContain('beside-disputed"><span class="phrase-disputed">nine</span><button');
  });
  it('print a claim that is not there as words', () => expect(html('[nine](claim:ten)')).toBe('<p>nine</p>'));
  it('explain a term the first time only', () => {
    const text = html('[crust](term:crust), [crust](term:crust)');
    expect(text.match(/class="note /g)).toHaveLength(1);
    expect(text).toContain('The &lt;outside&gt;.');
    expect(
      text.match(/<button type="button" class="defined" data-part="term" popovertarget="d-crust">crust<\/button>/g),
    ).toHaveLength(2);
  });
  it('keep a term with what is joined to it, so that no line ends between them', () => {
    expect(html('One speaks of l’[crust](term:crust), then.')).toContain(
      '<p>One speaks of <span class="whitespace-nowrap">l’<button type="button" class="defined"',
    );
    expect(html('It is «\u00A0[crust](term:crust)\u00A0».')).toContain(
      'is <span class="whitespace-nowrap">«\u00A0<button',
    );
    expect(html('A [crust](term:crust)')).toContain('<p>A <span class="whitespace-nowrap"><button');
    expect(html('One of l’[crust](term:gone) goes')).toContain('l’<a href="/term/gone/">crust</a> goes');
  });
  it('take another prefix where two pages stand in one document', () =>
    expect(html('[nine](claim:nine)', new Marks('b'))).toMatch(/id="nb-?1"/));
});
