import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => file.split('\\').join('/'));
const code = files.filter((file) => /\.(?:ts|astro|mjs)$/.test(file) && !/\.test\.ts$|^tests\//.test(file));
const saying = (pattern: RegExp): string[] =>
  code.filter((file) => pattern.test(readFileSync(join('src', file), 'utf8')));

describe('what strangers send is read as data, by one door', () => {
  it('Astro renders one collection, of maintainers: their explainers; it has no file of any other', () => {
    const config = readFileSync('src/content.config.ts', 'utf8');
    const explainers = config.slice(config.indexOf('const explainers ='), config.indexOf('export const collections'));
    // Astro renders what has a file of its own, or what a loader of its own has read.
    for (const word of ['filePath', 'deferredRender']) {
      expect(explainers).toContain(word);
      expect(config.split(explainers).join('')).not.toContain(word);
    }
    expect(config).not.toMatch(/renderMarkdown|rendered:|glob\(|file\(/);
    expect(saying(/\brender\(|getEntry\(/).filter((file) => file.startsWith('pages/'))).toEqual([
      'pages/[...lang]/explainers/[id].astro',
    ]);
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
