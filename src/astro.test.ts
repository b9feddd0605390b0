import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileExplainer, settings, withheldTexts } from './astro.ts';

const compile = (text: string): string =>
  compileExplainer(join(settings.contentDir, 'explainers/evil/en.mdx'), `---\ntitle: Evil\n---\n${text}`);

it('compiles an explainer to a module that prints its text', () => {
  expect(compile('Words.\n')).toMatch(/^import .*\nexport default function MDXContent\(/);
});

it.each([
  ['Words.\n\n{globalThis.process.exit()}\n', /^explainers\/evil\/en\.mdx:6:1: holds code/],
  ['Words.\n\nexport const x = 1\n', /^explainers\/evil\/en\.mdx:6:1: holds code/],
  ['Words.\n\n> <Evil />\n', /^explainers\/evil\/en\.mdx:6:3: holds code/],
  ['Words.\n\n<PullQuote claim="x">\n', /^explainers\/evil\/en\.mdx:6:1: Expected a closing tag/],
])('compiles nothing that the check refuses, and names the file and the line: %j', (text, message) => {
  expect(() => compile(text)).toThrow(message);
});

it.each(['', '?astroPropagatedAssets', '?astroContentModuleFlag=true'])(
  'keeps the text of an explainer from Astro and Vite, under each of its names: %j',
  (query) => {
    const given: { vite?: { plugins?: unknown[] } }[] = [];
    const setup = withheldTexts.hooks['astro:config:setup'] as unknown as (options: object) => void;
    setup({ updateConfig: (config: object) => given.push(config) });
    const [plugin] = (given[0]?.vite?.plugins ?? []) as { load(id: string): string | undefined }[];
    expect(plugin?.load(`/content/explainers/evil/en.mdx${query}`)).toBe('');
    expect(plugin?.load(`/content/members/evil.md${query}`)).toBeUndefined();
  },
);
