import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAKERS, folderOf, member } from '../checks/fixtures/folder.ts';
import { ContentError, openLibrary } from './index.ts';
import { pathOfLink } from './links.ts';
import { readContent } from './read.ts';
import { MAX_BYTES, versionOf } from './reader.ts';

const codes = (files: Record<string, string | Uint8Array>): string[] =>
  readContent(folderOf(files)).faults.map((f) => `${f.file}:${f.line} ${f.code}`);

describe('reading a content folder', () => {
  it('reads the bakers without a fault', () => {
    const content = readContent(folderOf());
    expect(content.faults).toEqual([]);
    expect([...content.members.keys()]).toEqual(['rye']);
    expect(content.members.get('rye')?.prose.en).toMatchObject({ lang: 'en', bodyLine: 11 });
    expect(content.claims.get('nine-bakers')).toMatchObject({ file: 'claims/all.yaml', line: 1 });
  });

  it.each([
    ['members/Spelt.md', member(), 'members/Spelt.md:1 file-name'],
    ['members/spelt.txt', 'x', 'members/spelt.txt:1 file-type'],
    ['members/spelt.mdx', member(), 'members/spelt.mdx:1 file-type'],
    ['members/deep/spelt.md', member(), 'members/deep:1 unexpected-folder'],
    ['news/spelt.md', member(), 'news/spelt.md:1 unexpected-file'],
    ['news/spelt/de.md', member(), 'news/spelt/de.md:1 file-name'],
    ['members/spelt.fr.md', '---\nsummary: x\n---\nx', 'members/spelt.fr.md:1 orphan-translation'],
    ['members/spelt.md', 'No facts.', 'members/spelt.md:1 no-frontmatter'],
    ['members/spelt.md', `${member()}${'x'.repeat(MAX_BYTES)}`, 'members/spelt.md:1 file-size'],
    ['members/spelt.md', Uint8Array.from([0xff, 0xfe, 0x41]), 'members/spelt.md:1 encoding'],
    ['members/spelt.md', member().replace('It', '\0It'), 'members/spelt.md:11 control-character'],
    ['claims/more.yaml', 'a: b', 'claims/more.yaml:1 not-a-list'],
    ['claims/more.yaml', BAKERS['claims/all.yaml'] ?? '', 'claims/more.yaml:1 duplicate-id'],
    ['extra.yaml', 'a: b', 'extra.yaml:1 unexpected-file'],
    ['constructor', 'x', 'constructor:1 unexpected-file'],
  ])('%s: a fault', (file, text, expected) => expect(codes({ [file]: text })).toContain(expected));

  it('reads the short texts of an explainer beside it, with or without frontmatter', () => {
    const oven =
      '---\ntitle: Oven\nnav: Oven\norder: 1\nsummary: x\nstandfirst: x\nwritten: 2024-01-01\nchecked: 2024-01-01\n---\nA.\n';
    const short = '## half\n\nA.\n\n## three\n\nA.\n';
    const { explainers, faults } = readContent(
      folderOf({
        'explainers/oven/en.mdx': oven,
        'explainers/oven/fr.mdx': oven,
        'explainers/oven/short.en.md': short,
        'explainers/oven/short.fr.md': `---\nof: "0123456789ab"\n---\n${short}`,
      }),
    );
    expect(faults).toEqual([]);
    expect(explainers.get('oven')?.short).toMatchObject({
      en: { lang: 'en', bodyLine: 1, of: undefined },
      fr: { lang: 'fr', bodyLine: 4, of: '0123456789ab' },
    });
    const alone = { 'explainers/oven/en.mdx': oven, 'explainers/oven/short.fr.md': short };
    expect(codes(alone)).toEqual(['explainers/oven/short.fr.md:1 orphan-translation']);
    expect(codes({ 'explainers/oven/short.en.md': short })).toEqual([
      'explainers/oven/short.en.md:1 orphan-translation',
    ]);
    const more = (file: string, text = short) => codes({ 'explainers/oven/en.mdx': oven, [file]: text });
    expect(more('explainers/oven/short.de.md')).toEqual(['explainers/oven/short.de.md:1 file-type']);
    expect(more('explainers/short.en.md')).toEqual(['explainers/short.en.md:1 unexpected-file']);
    expect(more('explainers/oven/short.en.md', 'x'.repeat(MAX_BYTES + 1))).toEqual([
      'explainers/oven/short.en.md:1 file-size',
    ]);
    expect(more('explainers/oven/short.en.md', `---\ntitle: x\n---\n${short}`)).toEqual([
      'explainers/oven/short.en.md:2 unknown-field',
    ]);
    expect(more('news/oven/short.en.md')).toEqual(['news/oven/short.en.md:1 file-name']);
  });

  it('follows no symbolic link', () => {
    const dir = folderOf();
    writeFileSync(join(dir, '..', 'secret.md'), member());
    symlinkSync('../../secret.md', join(dir, 'members/spelt.md'));
    mkdirSync(join(dir, 'absent'), { recursive: true });
    symlinkSync('../members', join(dir, 'absent/all'));
    const { faults, members } = readContent(dir);
    expect(faults.map((f) => f.code)).toEqual(['symlink', 'symlink']);
    expect([...members.keys()]).toEqual(['rye']);
  });

  it('needs a site.yaml that can be read', () => {
    expect(() => readContent('/no/such/folder')).toThrow(/site\.yaml: not found/);
    expect(() => openLibrary(folderOf({ 'site.yaml': 'name: x' }))).toThrow(ContentError);
  });

  it('goes on after a byte-order mark, so that all faults are seen at once', () => {
    expect(codes({ 'members/spelt.md': `\uFEFF${member({ kind: 'x' })}` })).toEqual([
      'members/spelt.md:1 byte-order-mark',
      'members/spelt.md:4 unknown-value',
    ]);
  });
});

it('versions a text by what it says, not by its line ends', () => {
  expect(versionOf('a\r\nb\r\n')).toBe(versionOf('a\nb'));
  expect(versionOf('a', 'b')).not.toBe(versionOf('ab'));
  expect(versionOf('x')).toMatch(/^[0-9a-f]{12}$/);
});

it('leads typed links to addresses', () => {
  const lib = openLibrary(folderOf());
  expect(pathOfLink(lib, { scheme: 'member', id: 'rye', fragment: 'x' })).toBe('members/rye/#x');
  expect(pathOfLink(lib, { scheme: 'claim', id: 'nine-bakers', fragment: '' })).toBe('claims/#nine-bakers');
  expect(pathOfLink(lib, { scheme: 'member', id: 'nobody', fragment: '' })).toBeUndefined();
});
