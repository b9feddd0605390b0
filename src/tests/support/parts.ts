import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { newSite } from '../../contribute/new-site/new-site.ts';
import { filesBelow } from '../../setup/stamps.mjs';
import { TINY_CONTENT } from './tiny.ts';
import { siteOnce, type TinySite } from './tiny-site.ts';

const folderOf = (name: string): string => {
  const dir = resolve('.cache', 'tests', `${name}-content`);
  rmSync(dir, { recursive: true, force: true });
  return dir;
};

/**
 * The site that `npm run new:site` begins, of answers that no other content has. Its third language has no words of its
 * own and is read from the right.
 */
export async function begunSite(languages = 'en, fr, ar'): Promise<TinySite> {
  const name = `begun-${languages.replaceAll(', ', '-')}`;
  const content = folderOf(name);
  const screen = { print: () => {}, ask: () => Promise.resolve(undefined) };
  const answers = [
    '--name',
    'Kelp and Seagrass Forum',
    '--address',
    'https://kelp.test',
    '--begun',
    '2024-05-06',
    '--languages',
    languages,
    '--yes',
  ];
  await newSite([...answers, '--to', content], screen, { env: {}, today: '2024-06-01' });
  return siteOnce({ name, content });
}

const PROMISES = `- id: one-tide
  what: { en: A tide table for all, fr: Un horaire des marées pour tous }
  by: { en: The Compact, fr: Le Pacte }
  made: 2019-03-04
  state: unseen
  found: { en: Nothing of it was found., fr: Rien n’en a été trouvé. }
  checked: 2019-06-01
  sources: [compact-charter]
`;
const ANSWERS = `answers:
  - question: { en: What is the method?, fr: Quelle est la méthode ? }
    asked: { en: [how do you work], fr: [comment travaillez-vous] }
    answer: { en: Every statement hangs on a source., fr: Chaque phrase s’appuie sur une source. }
    link: page:about
`;
const CORRECTED = `corrections:
  - { on: 2019-06-01, what: { en: It said otherwise., fr: Cette page disait autre chose. } }
`;

/** How something that a site need not have is taken away from one that has all. */
interface Taking {
  /** Files and folders. */
  gone?: readonly string[];
  /** Typed links to it, which become plain words. */
  links?: string;
  /** What else changes in the files that stay. */
  change?: (file: string, text: string) => string;
}

/** The entries of a list without those that a pattern finds. */
const without = (text: string, entry: RegExp): string =>
  text
    .split(/^(?=- id: )/m)
    .filter((one) => !entry.test(one))
    .join('');
const inSite =
  (field: RegExp) =>
  (file: string, text: string): string =>
    file === 'site.yaml' ? text.replace(field, '') : text;

/** Everything that a site need not have. */
export const OPTIONAL = {
  members: {
    gone: ['members'],
    links: 'member',
    change: (file, text) =>
      file === 'home.yaml'
        ? text.replace(/^founders: .*\n/m, '')
        : file === 'figures.yaml'
          ? without(text, /draw: seats/)
          : text.replace(/^ {2}about: .*\n/gm, ''),
  },
  absent: {
    gone: ['absent'],
    links: 'absent',
    change: (file, text) => (file === 'figures.yaml' ? without(text, /draw: seats/) : text),
  },
  timeline: {
    gone: ['timeline'],
    change: (file, text) => (file.startsWith('news/') ? text.replace(/^event: .*\n/m, '') : text),
  },
  pieces: { gone: ['news'], links: 'news' },
  figures: { gone: ['figures.yaml'], links: 'figure' },
  groups: {
    change: (file, text) =>
      file.startsWith('members/') ? text.replace(/^group: .*\n/m, '') : inSite(/^groups:\n(?: .*\n)*/m)(file, text),
  },
  article: {
    change: (file, text) =>
      /^(?:members|absent)\//.test(file)
        ? text.replace(/^named: .*\n/m, file.startsWith('absent/') ? 'named: false\n' : '')
        : inSite(/^article:\n(?: .*\n)*/m)(file, text),
  },
  promises: { gone: ['promises.yaml'] },
  terms: { gone: ['glossary'], links: 'term' },
  claims: { gone: ['claims'], links: 'claim' },
  sources: { gone: ['sources'], links: 'source' },
  answers: { gone: ['search.yaml'] },
  corrections: { change: (_, text) => text.replace(/^corrections:\n(?: .*\n)*/m, '') },
  'all explainers but one': { gone: ['explainers/the-charter'], links: 'explainer' },
  explainers: { gone: ['explainers'], links: 'explainer' },
  repository: { change: inSite(/^repository: .*\n/m) },
  email: { change: inSite(/^email: .*\n/m) },
  home: { gone: ['home.yaml'] },
} as const satisfies Record<string, Taking>;
export type Optional = keyof typeof OPTIONAL;

/** The tiny content with one of everything that a site need not have, but for what is taken away. */
export function siteWithout(name: string, taken: readonly Optional[]): Promise<TinySite> {
  const content = folderOf(name);
  cpSync(TINY_CONTENT, content, { recursive: true });
  const add = (file: string, text: string): void => {
    writeFileSync(join(content, file), text, { flag: 'a' });
  };
  add('promises.yaml', PROMISES);
  add('search.yaml', ANSWERS);
  add('site.yaml', 'email: tides@tides.example\n');
  const corrected = join(content, 'pages/about/en.md');
  writeFileSync(corrected, readFileSync(corrected, 'utf8').replace(/\n---\n/, `\n${CORRECTED}---\n`));
  const takings = taken.map((one): Taking => OPTIONAL[one]);
  for (const place of takings.flatMap(({ gone = [] }) => gone))
    rmSync(join(content, place), { recursive: true, force: true });
  const schemes = takings.flatMap(({ links = [] }) => links);
  const links = new RegExp(`\\[([^\\]]+)\\]\\((?:${schemes.join('|')}):[^)]*\\)`, 'g');
  for (const path of filesBelow(content)) {
    const file = relative(content, path).split(sep).join('/');
    const read = readFileSync(path, 'utf8');
    const plain = schemes.length === 0 ? read : read.replace(links, '$1');
    writeFileSync(
      path,
      takings.reduce((text, { change }) => change?.(file, text) ?? text, plain),
    );
  }
  return siteOnce({ name, content });
}
