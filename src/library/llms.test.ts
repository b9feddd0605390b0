import { expect, it } from 'vitest';
import { tinyViews } from '../tests/support/tiny.ts';
import { llmsText } from './llms.ts';

const text = llmsText([tinyViews('en'), tinyViews('fr')], 'https://tides.example');

it('begins with the name and a summary, as llmstxt.org asks', () => {
  expect(text).toMatch(/^# The Tidal Compact, explained\n\n> Who says what about the Tidal Compact/);
});

it('has the main pages of both languages and the data', () => {
  expect(text).toContain('- [The Compact](https://tides.example/repo/explainers/the-compact/): Who signed');
  expect(text).toContain('- [Le Pacte](https://tides.example/repo/fr/explainers/the-compact/): Qui a signé');
  expect(text).toContain('(https://tides.example/repo/members.json)');
  expect(text).toContain('(https://tides.example/repo/fr/feed.xml)');
});

it('refuses to be written for no language', () => {
  expect(() => llmsText([], 'https://tides.example')).toThrow('needs a language');
});
