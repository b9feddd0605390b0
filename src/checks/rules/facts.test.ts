import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BAKERS, faultsOf, linesOf, member } from '../fixtures/folder.ts';

const fields = (more: Record<string, string>): string[] => linesOf({ 'members/spelt.md': member(more) });
const claim = (id: string, from: string, to: string): string =>
  (BAKERS['claims/all.yaml'] ?? '').replace('nine-bakers', id).replace(from, to);

describe('dates', () => {
  it('are not in the future', () => {
    expect(fields({ checked: '2024-06-02' })).toEqual(['members/spelt.md:9:10 future-date 2024-06-02']);
    expect(fields({ checked: '2024-06-01' })).toEqual([]);
  });
  it('are in order', () => {
    expect(fields({ joined: '2024-02-01' })).toEqual(['members/spelt.md:6:9 date-order 2024-02-01']);
    expect(fields({ archived: '{ on: 2022-01-01, reason: { en: Left., fr: Partie. } }' })).toEqual([
      'members/spelt.md:6:9 date-order 2023-01-01',
    ]);
  });
  it('count as far as they go: a month is not later than a day in it', () => {
    expect(linesOf({ 'claims/all.yaml': claim('nine-bakers', 'date: 2023-01-02', 'date: 2024-01') })).toEqual([]);
    expect(linesOf({ 'claims/all.yaml': claim('nine-bakers', 'date: 2023-01-02', 'date: 2024-02') })).toEqual([
      'claims/all.yaml:8:9 date-order 2024-02',
    ]);
  });
});

describe('addresses', () => {
  it('are better encrypted', () => {
    const [fault] = faultsOf({ 'members/spelt.md': member({ website: 'http://example.org/x' }) });
    expect(fault).toMatchObject({
      code: 'http-address',
      severity: 'warning',
      nearest: 'https://example.org/x',
      field: 'website',
    });
  });
});

describe('lengths', () => {
  const words = (n: number): string => 'bread '.repeat(n).trim();
  it('of notes, in words', () => {
    const text = (n: number) => linesOf({ 'claims/all.yaml': claim('nine-bakers', 'Counted at the door.', words(n)) });
    expect(text(20)).toEqual([]);
    expect(text(21)).toEqual(['claims/all.yaml:6:15 note-too-long']);
  });
  it('of definitions and summaries', () => {
    const term = (n: number) =>
      linesOf({ 'glossary/crust.md': `---\nterm: Crust\ndefinition: "${words(n)}."\n---\nThe outside.\n` });
    expect(term(35)).toEqual([]);
    expect(term(36)).toEqual(['glossary/crust.md:3:13 definition-too-long']);
    expect(fields({ summary: `"${'x'.repeat(155)}"` })).toEqual([]);
    expect(fields({ summary: `"${'x'.repeat(156)}"` })).toEqual(['members/spelt.md:3:10 summary-too-long']);
  });
  it('of profiles', () => {
    expect(linesOf({ 'members/spelt.md': member({}, 'It bakes.\n') })).toEqual([
      'members/spelt.md:11:1 profile-too-short',
    ]);
    expect(linesOf({ 'members/spelt.md': member({}, `It bakes. ${words(499)}.\n`) })).toEqual([
      'members/spelt.md:11:1 profile-too-long',
    ]);
    expect(linesOf({ 'members/spelt.md': member({}, `It bakes. ${words(498)}.\n`) })).toEqual([]);
  });
  it('of explainers', () => {
    const text = (n: number) =>
      linesOf({
        'explainers/oven/en.mdx': `---\ntitle: Oven\nnav: Oven\norder: 1\nsummary: "On ovens."\nstandfirst: "On ovens."\nwritten: 2024-01-01\nchecked: 2024-01-01\n---\n${words(n)}.\n`,
      });
    expect(text(900)).toEqual([]);
    expect(text(899)).toEqual(['explainers/oven/en.mdx:10:1 explainer-length']);
    expect(text(1501)).toEqual(['explainers/oven/en.mdx:10:1 explainer-length']);
  });
});

describe('claims and sources', () => {
  it('are used somewhere', () => {
    expect(linesOf({ 'claims/more.yaml': claim('ten-bakers', 'C1', 'C2') })).toEqual([
      'claims/more.yaml:1:1 unused-claim ten-bakers',
    ]);
    const source = (BAKERS['sources/all.yaml'] ?? '').replace('id: gazette', 'id: courier');
    expect(linesOf({ 'sources/more.yaml': source })).toEqual(['sources/more.yaml:1:1 unused-source courier']);
  });
  it('have each number once, and leave none out', () => {
    const use = { 'members/spelt.md': member({}, 'It bakes. It counted [ten](claim:ten-bakers).\n') };
    expect(linesOf({ ...use, 'claims/more.yaml': claim('ten-bakers', 'x', 'x') })).toEqual([
      'claims/more.yaml:2:12 duplicate-number C1',
    ]);
    expect(linesOf({ ...use, 'claims/more.yaml': claim('ten-bakers', 'C1', 'C4') })).toEqual([
      'claims/more.yaml:2:12 missing-number C2, C3',
    ]);
  });
});

describe('pictures', () => {
  const png = readFileSync('public/icons/apple-touch-icon.png');
  it('are pictures, and small', () => {
    const big = new Uint8Array(1_000_001);
    expect(
      linesOf({
        'members/a.png': png,
        'members/b.webp': png,
        'members/c.jpg': '<svg onload="x"/>',
        'members/d.png': big,
      }),
    ).toEqual([
      'members/b.webp:1:1 image-type b.webp',
      'members/c.jpg:1:1 image-type c.jpg',
      'members/d.png:1:1 image-size 1000001',
    ]);
  });
  it('have plain names', () =>
    expect(linesOf({ 'members/My Loaf.png': png })).toEqual(['members/My Loaf.png:1:1 file-type My Loaf.png']));
  it('are never drawings with code', () =>
    expect(linesOf({ 'members/a.svg': '<svg/>' })).toEqual(['members/a.svg:1:1 file-type a.svg']));
});

describe('line ends', () => {
  it('are those of Unix, and the last line has one', () => {
    expect(linesOf({ 'members/spelt.md': member().replace(/\n/g, '\r\n') })).toEqual([
      'members/spelt.md:1:4 line-ends U+000D',
    ]);
    expect(linesOf({ 'members/spelt.md': member().trimEnd() })).toEqual(['members/spelt.md:11:20 final-newline']);
  });
  it('come after what a byte-order mark hides', () => {
    expect(linesOf({ 'members/spelt.md': `\uFEFF${member({ kind: 'compani' })}` })).toEqual([
      'members/spelt.md:1:1 byte-order-mark U+FEFF',
      'members/spelt.md:4:7 unknown-value compani',
    ]);
  });
});
