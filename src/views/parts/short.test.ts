import { describe, expect, it } from 'vitest';
import { folderOf } from '../../checks/fixtures/folder.ts';
import { tinyViews } from '../../tests/support/tiny.ts';
import { contentHash } from '../citations.ts';
import { wordsByDepth } from '../../library/depths.ts';
import { explainerView } from '../explainer.ts';
import { openLibrary } from '../../library/index.ts';
import { mentionRows } from './mentions.ts';
import { toldOf } from './short.ts';
import { usesOf } from './backlinks.ts';
import { Views } from '../views.ts';
import { parseMarkdown } from '../../markdown/tree.ts';

const view = (id: string, lang: 'en' | 'fr' = 'en') => explainerView(tinyViews(lang), id);

describe('the short texts of an explainer', () => {
  it('are there where somebody wrote them', () => {
    expect(view('the-compact').short?.half.html).toContain('Makers and schools signed');
    expect(view('the-charter').short).toBeUndefined();
  });

  it('number their claims from 1, each text by itself, with the notes beside them', () => {
    const { half, three } = view('the-compact').short ?? {};
    expect(half?.html).toMatch(/popovertarget="nh1"[\s\S]*popover id="nh1"/);
    expect(three?.html).toMatch(/popovertarget="nt1"[\s\S]*popover id="nt1"/);
    expect(half?.html).not.toContain('href="#n');
  });

  it('open the definition of a term in its place', () => {
    expect(view('the-compact').short?.three.html).toMatch(
      /<button type="button" class="defined" data-part="term" popovertarget="dt-tide">tide<\/button>[\s\S]*href="\/repo\/glossary\/tide\/"/,
    );
  });

  it('are lent to the other language, which says so', () => {
    const views = tinyViews('fr');
    const { short, textLang } = explainerView(views, 'the-compact');
    expect(textLang).toBe('fr');
    expect(short?.translation).toMatchObject({ lang: 'en', missing: true });
    expect(short && toldOf(short.translation, views)).toBe(views.t('fallback.text', { language: 'anglais' }));
    expect(short?.half.html).toContain('popovertarget="nh1"');
  });

  it('count for the evidence of their page and not for its length', () => {
    const { claims, ownClaims, minutes } = view('the-compact');
    expect(claims.map(({ id }) => id)).toEqual(['three-signatures', 'share-the-tide', 'one-sea', 'one-clock']);
    expect([ownClaims, minutes]).toEqual([2, 1]);
  });

  it('are mentions too: who stands in them only is found there, and the whole comes first', () => {
    const views = tinyViews();
    expect(usesOf(views, 'claim', 'one-clock').map(({ href }) => href)).toEqual([
      '/repo/explainers/the-compact/#three-minutes',
    ]);
    const [first] = mentionRows(views, 'member', 'marlow-turbines', 'Marlow Turbines');
    expect(first?.href).toBe('/repo/explainers/the-compact/#who-signed');
  });

  it('are part of what is cited', () => {
    const hash = (half: string): string => {
      const explainer =
        '---\ntitle: A\nnav: A\norder: 1\nsummary: x\nstandfirst: x\nwritten: 2024-01-01\nchecked: 2024-01-01\n---\nA.\n';
      const lib = openLibrary(
        folderOf({
          'explainers/a/en.mdx': explainer,
          'explainers/a/short.en.md': `## half\n\n${half}\n\n## three\n\nA.\n`,
        }),
      );
      const entry = lib.explainers.get('a');
      return entry ? contentHash(new Views(lib, 'en', '/'), 'explainer', entry) : '';
    };
    expect(hash('One.')).not.toBe(hash('Two.'));
  });
});

it('counts the two sides as a part of the whole when it tells how long that takes', () => {
  const argument = (words: number) =>
    `{ text: "${'tide '.repeat(words / 2).trim()}", claim: nine-bakers, by: ${'tide '.repeat(words / 2).trim()} }`;
  const minutes = (words: number): number => {
    const sides = `sides:\n  title: Two\n  left: One\n  right: Other\n  rows:\n${`    - on: Heat\n      left: ${argument(words)}\n      right: ${argument(words)}\n`.repeat(2)}`;
    const head = `---\ntitle: A\nnav: A\norder: 1\nsummary: x\nstandfirst: x\nwritten: 2024-01-01\nchecked: 2024-01-01\n${sides}---\n`;
    const lib = openLibrary(folderOf({ 'explainers/a/en.mdx': `${head}${'bread '.repeat(300)}\n` }));
    return explainerView(new Views(lib, 'en', '/'), 'a').minutes;
  };
  expect(minutes(2)).toBe(1);
  expect(minutes(30)).toBe(2);
});

it('counts the words of each depth', () => {
  const tree = parseMarkdown('## half\n\nOne [two](claim:x).\n\n## three\n\nOne.\n\n### Two\n\n- three\n- four');
  expect(wordsByDepth(tree)).toEqual({ half: 2, three: 4 });
  expect(wordsByDepth(parseMarkdown('No heading.'))).toEqual({});
});
