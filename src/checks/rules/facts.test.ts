import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../library/index.ts';
import { PROFILE_WORDS } from '../../schema/member.ts';
import { BAKERS, faultsOf, folderOf, linesOf, member, TODAY } from '../fixtures/folder.ts';
import { runChecks } from '../run.ts';

const fields = (more: Record<string, string>): string[] => linesOf({ 'members/spelt.md': member(more) });
const claim = (id: string, from: string, to: string): string =>
  (BAKERS['claims/all.yaml'] ?? '').replace('nine-bakers', id).replace(from, to);

const endingOf = (file: string): string => (file.startsWith('src') ? '.json' : file.startsWith('.') ? '.yml' : '.md');

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
    const [fault] = faultsOf({ 'members/spelt.md': member({ website: 'http://oat.test/x' }) });
    expect(fault).toMatchObject({
      code: 'http-address',
      severity: 'warning',
      nearest: 'https://oat.test/x',
      field: 'website',
    });
  });
  it('of sources stay those where they were read', () => {
    const source = (BAKERS['sources/all.yaml'] ?? '').replace(/url: https:/, 'url: http:');
    expect(source).toContain('url: http:');
    expect(linesOf({ 'sources/all.yaml': source })).toEqual([]);
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
  it('of profiles: as many words as the guide, the sample and the forms ask for', () => {
    const [least, most] = PROFILE_WORDS;
    const text = (n: number) =>
      runChecks(openLibrary(folderOf({ 'members/spelt.md': member({}, `It bakes. ${words(n - 2)}.\n`) })), TODAY)
        .filter((f) => f.file === 'members/spelt.md' && f.code.startsWith('profile'))
        .map((f) => `${f.line}:${f.column} ${f.code}`);
    expect(text(19)).toEqual(['11:1 profile-too-short']);
    expect(text(least - 1)).toEqual(['11:1 profile-too-short']);
    expect(text(least)).toEqual([]);
    expect(text(most)).toEqual([]);
    expect(text(most + 1)).toEqual(['11:1 profile-too-long']);
    const says = (file: string, words: string): void => {
      expect(readFileSync(file, 'utf8'), file).toContain(words);
    };
    for (const file of [
      'CONTRIBUTING',
      'content/.sample/member',
      'src/i18n/checks/en',
      '.github/ISSUE_TEMPLATE/member',
    ])
      says(file + endingOf(file), `${least} to ${most} words`);
    for (const file of [
      'CONTRIBUTING.fr',
      'content/.sample/membre',
      'src/i18n/checks/fr',
      '.github/ISSUE_TEMPLATE/membre',
    ])
      says(file + endingOf(file), `${least} à ${most} mots`);
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

describe('the short texts of explainers', () => {
  const oven = `---\ntitle: Oven\nnav: Oven\norder: 1\nsummary: "On ovens."\nstandfirst: "On ovens."\nwritten: 2024-01-01\nchecked: 2024-01-01\n---\n${'bread '.repeat(900)}.\n`;
  const short = (text: string) =>
    linesOf({ 'explainers/oven/en.mdx': oven, 'explainers/oven/short.en.md': text })
      .filter((line) => !line.includes('translation-missing'))
      .map((line) => line.replace('explainers/oven/short.en.md:', ''));
  const both = (half: number, three: number): string =>
    `## half\n\n${'bread '.repeat(half)}.\n\n## three\n\n${'bread '.repeat(three)}.\n`;

  it('are as long as half a minute and three minutes', () => {
    expect(short(both(100, 600))).toEqual([]);
    expect(short(both(80, 600))).toEqual(['1:1 short-half']);
    expect(short(both(128, 600))).toEqual(['1:1 short-half']);
    expect(short(both(100, 551))).toEqual(['5:1 short-three']);
    expect(short(both(100, 714))).toEqual(['5:1 short-three']);
  });
  it('are two, each under its heading', () => {
    expect(short('## half\n\nBread.\n')).toEqual(['1:1 short-parts half']);
    expect(short(both(100, 600).replace('## half', '## quarter'))).toEqual(['1:1 short-parts quarter, three']);
    expect(short(`Before.\n\n${both(100, 600)}`)).toEqual(['1:1 short-parts half, three']);
  });
  it('are read like any text: links, evidence, typography', () => {
    const text = both(100, 600);
    expect(short(text.replace('bread', '[bread](member:rey)'))).toEqual(['3:1 unknown-id member:rey']);
    expect(short(text.replace('bread', '17 loaves'))).toEqual(['3:1 figure-without-source 17']);
    const french = linesOf({
      'explainers/oven/en.mdx': oven,
      'explainers/oven/fr.mdx': oven,
      'explainers/oven/short.en.md': text,
      'explainers/oven/short.fr.md': text.replace('bread', 'Est-ce du pain ?'),
    });
    expect(french.filter((line) => line.includes('short.fr.md'))).toEqual([
      'explainers/oven/short.fr.md:1:1 of-missing',
      expect.stringMatching(/short\.fr\.md:3:15 french-space du pain\s\?\sbread/),
    ]);
  });
  it('are places that other texts can link to', () => {
    const link = (place: string) =>
      linesOf({
        'explainers/oven/en.mdx': oven,
        'explainers/oven/short.en.md': both(100, 600),
        'members/spelt.md': member({}, `It bakes. It is in [the oven](explainer:oven#${place}).\n`),
      }).filter((line) => line.startsWith('members'));
    expect(link('three-minutes')).toEqual([]);
    expect(link('whole')).toEqual([]);
    expect(link('four-minutes')).toEqual(['members/spelt.md:11:20 unknown-heading #four-minutes']);
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
  it('may be left aside, where a note says why', () => {
    const source = (BAKERS['sources/all.yaml'] ?? '').replace('id: gazette', 'id: courier').trimEnd();
    const aside = `${source}\n  note: { en: We do not rely on it., fr: Nous ne nous y fions pas. }\n`;
    expect(linesOf({ 'sources/more.yaml': aside })).toEqual([]);
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
