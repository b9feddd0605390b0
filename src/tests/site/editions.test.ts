import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../built/html/tree.ts';
import { epubCheckHere } from '../../setup/programs.mjs';
import { DIST, distFiles } from '../support/dist.ts';

const downloads = distFiles().filter((file) => file.startsWith('downloads/'));
const read = (file: string): Buffer => readFileSync(join(DIST, file));
const named = (end: string): string[] => downloads.filter((file) => file.endsWith(end));

/** The files of an archive. */
const unzip = (bytes: Buffer): Map<string, Buffer> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content)]));

describe('the single files', () => {
  it.each(named('.html'))('%s is under 3.3 MB, and under 600 kB compressed', (file) => {
    const bytes = read(file);
    const compressed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    process.stdout.write(`${file}: ${bytes.length} bytes, ${compressed} compressed\n`);
    expect(bytes.length).toBeLessThan(3_300_000);
    expect(compressed).toBeLessThan(600_000);
  });

  it('are two', () => expect(named('.html')).toHaveLength(2));

  it.each(named('.html'))('%s names no id twice, leads to no place that is not in it, and says which it is', (file) => {
    const text = read(file)
      .toString('utf8')
      .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
    const valuesOf = (tag: string, name: string): string[] =>
      [...text.matchAll(new RegExp(`<${tag}\\b[^>]*? ${name}=(?:"([^"]*)"|([^\\s>]+))`, 'g'))].map(
        ([, a, b]) => a ?? b ?? '',
      );
    const ids = valuesOf('[a-z]\\w*', 'id');
    expect(ids.length).toBeGreaterThan(500);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const links = new Set(valuesOf('a', 'href').filter((href) => !/^(?:https?|mailto):/.test(href)));
    const there = new Set(ids.map((id) => `#${id}`));
    expect(links.size).toBeGreaterThan(200);
    expect([...links].filter((href) => !there.has(decodeURIComponent(href).split('?')[0] ?? ''))).toEqual([]);
    const [told = ''] = /<p class="file-told.*?<\/p>/s.exec(text) ?? [];
    for (const said of [/[0-9a-f]{8}/, /20\d\d/, /https:\/\/\S+\/downloads\/\S+\.html/]) expect(told).toMatch(said);
  });
});

describe.each(named('.epub'))('the book %s', (file) => {
  const book = unzip(read(file));
  const text = (name: string): string => book.get(name)?.toString('utf8') ?? '';

  it('says first what it is, uncompressed', () => {
    expect(read(file).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  it('lists every file it has, and has every file it lists', () => {
    const listed = [...text('EPUB/book.opf').matchAll(/<item [^>]*href="([^"]+)"/g)].map(([, href]) => `EPUB/${href}`);
    expect(listed.length).toBeGreaterThan(100);
    expect([...book.keys()].filter((name) => name.startsWith('EPUB/') && name !== 'EPUB/book.opf').sort()).toEqual(
      listed.sort(),
    );
    const spine = [...text('EPUB/book.opf').matchAll(/<itemref idref="([^"]+)"/g)];
    expect(spine.length).toBe(listed.length - 1);
  });

  it('leads nowhere that is not in it', () => {
    const dead: string[] = [];
    const ids = new Map(
      [...book].map(([name, bytes]) => [
        name,
        new Set([...bytes.toString('utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    for (const [name, bytes] of book) {
      if (!name.endsWith('.xhtml')) continue;
      for (const [, href = ''] of bytes.toString('utf8').matchAll(/<a [^>]*?href="([^"]+)"/g)) {
        if (/^(?:https?|mailto):/.test(href)) continue;
        const [page = '', id] = href.split('#');
        const target = page === '' ? name : `EPUB/${page}`;
        if (!ids.has(target) || (id !== undefined && !ids.get(target)?.has(id))) dead.push(`${name}: ${href}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('is well-formed: every page opens and closes its elements, and has notes behind its marks', () => {
    for (const [name, bytes] of book)
      if (name.endsWith('.xhtml')) parseHtml(bytes.toString('utf8').replace(/^<\?xml[^>]*\?>/, ''));
    expect(text('EPUB/explainers.the-alliance.xhtml')).toContain('epub:type="noteref"');
    expect(text('EPUB/explainers.the-alliance.xhtml')).toContain('epub:type="footnote"');
  });

  // Its Java is too much to ask of a contributor’s machine; where our checks run, it must be there.
  const [program, ...start] = epubCheckHere() ?? [];
  if (program !== undefined || process.env['CI'] !== undefined)
    it('is accepted by EPUBCheck', () => {
      const { stdout, stderr } = spawnSync(program ?? 'epubcheck', [...start, join(DIST, file)], { encoding: 'utf8' });
      expect(`${stdout}${stderr}`).toMatch(/0 fatals? \/ 0 errors? \/ 0 warnings?/);
    });
});

describe('the zip', () => {
  it('holds the plain site and a note on how to serve it', () => {
    const [file = ''] = named('.zip');
    const files = unzip(read(file));
    const [top = ''] = [...files.keys()][0]?.split('/') ?? [];
    expect(files.get(`${top}/READ-ME.txt`)?.toString('utf8')).toContain('npx serve');
    const inside = [...files].filter(([name]) => !name.endsWith('READ-ME.txt'));
    for (const name of ['index.html', 'fr/index.html', 'pagefind/en/pagefind.js', '404.html'])
      expect(files.get(`${top}/${name}`)).toEqual(read(name));
    expect(inside.some(([name]) => /\/(?:sw\.js|_headers)$|\/(?:downloads|share)\//.test(name))).toBe(false);
  });

  it('is taken by an ordinary unpacker', () => {
    const [file = ''] = named('.zip');
    const to = mkdtempSync(join(tmpdir(), 'site-zip-'));
    try {
      const { status, error } = spawnSync('python3', ['-m', 'zipfile', '-e', join(DIST, file), to]);
      // Where there is no Python, the test above has read it already.
      if (error === undefined) expect(status).toBe(0);
    } finally {
      rmSync(to, { recursive: true, force: true });
    }
  });
});
