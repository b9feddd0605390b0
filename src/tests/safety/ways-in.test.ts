import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => file.split('\\').join('/'));
const code = files.filter((file) => /\.(?:ts|astro|mjs)$/.test(file) && !/\.test\.ts$|^tests\//.test(file));
const saying = (pattern: RegExp): string[] =>
  code.filter((file) => pattern.test(readFileSync(join('src', file), 'utf8')));

describe('what strangers send is read as data, by one door', () => {
  it('Astro renders one collection, of maintainers: their explainers', () => {
    const config = readFileSync('src/content.config.ts', 'utf8');
    expect(config).toContain('export const collections = { explainers };');
    expect(config).toContain("join(readSettings().contentDir, 'explainers')");
    expect(config).toContain('`${lang}.mdx`');
    expect(saying(/getCollection|getEntry/)).toEqual(['pages/[...lang]/explainers/[id].astro']);
  });

  it('what Astro compiles of an explainer is what the house has printed, and it is asked for no other text', () => {
    const config = readFileSync('astro.config.mjs', 'utf8');
    expect(config).toContain('markdown: { processor: explainers }');
    expect(config).toContain('withheldTexts,');
    expect(saying(/mdxToJs|markdownToHtml|markdownToJs|replaceNode|\braw: /)).toEqual([]);
  });

  it('no text is rendered late, which would take its pictures as modules and run them', () => {
    expect(saying(/deferRender/)).toEqual([]);
  });

  it('no page is a Markdown file', () => {
    expect(files.filter((file) => /^pages\/.*\.mdx?$/.test(file))).toEqual([]);
  });

  it('nothing in the site evaluates a text as a program', () => {
    expect(saying(/\beval\(|new Function\(|import\.meta\.glob/)).toEqual([]);
  });
});
