import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { newSite } from '../../contribute/new-site.ts';
import { filesBelow } from '../../setup/stamps.mjs';
import { TINY_CONTENT } from './tiny.ts';
import { siteOnce, type TinySite } from './tiny-site.ts';

const folderOf = (name: string): string => {
  const dir = resolve('.cache', 'tests', `${name}-content`);
  rmSync(dir, { recursive: true, force: true });
  return dir;
};

/** The site that `npm run new:site` begins, of answers that no other content has. */
export async function begunSite(): Promise<TinySite> {
  const content = folderOf('begun');
  const screen = { print: () => {}, ask: () => Promise.resolve(undefined) };
  const answers = [
    '--name',
    'Kelp and Seagrass Forum',
    '--address',
    'https://kelp.test',
    '--begun',
    '2024-05-06',
    '--yes',
  ];
  await newSite([...answers, '--to', content], screen, { env: {}, today: '2024-06-01' });
  return siteOnce({ name: 'begun', content });
}

/** The tiny content with some files changed or taken away; links to what is gone become plain words. */
function tinyWith(
  name: string,
  schemes: string,
  gone: readonly string[],
  change: (file: string, text: string) => string,
) {
  const content = folderOf(name);
  cpSync(TINY_CONTENT, content, { recursive: true });
  for (const place of gone) rmSync(join(content, place), { recursive: true });
  const links = new RegExp(`\\[([^\\]]+)\\]\\((?:${schemes}):[^)]*\\)`, 'g');
  for (const file of filesBelow(content))
    writeFileSync(file, change(relative(content, file), readFileSync(file, 'utf8').replace(links, '$1')));
  return { name, content };
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

/** What the begun site has not (a timeline, news, figures, groups, an article, promises), and nothing of what it has. */
export function otherHalf(): Promise<TinySite> {
  const gone = ['explainers', 'claims', 'glossary', 'absent'];
  const made = tinyWith('other-half', 'explainer|claim|term|absent', gone, (file, text) =>
    file === 'figures.yaml' ? text.slice(0, text.indexOf('- id: signatures')) : text,
  );
  writeFileSync(join(made.content, 'promises.yaml'), PROMISES);
  return siteOnce(made);
}

/** Nothing but members, their sources and the page about the site. */
export function bareSite(): Promise<TinySite> {
  const gone = ['explainers', 'claims', 'glossary', 'absent', 'timeline', 'news', 'figures.yaml', 'home.yaml'];
  return siteOnce(
    tinyWith('bare', 'explainer|claim|term|absent|news|figure', gone, (file, text) =>
      file === 'site.yaml'
        ? text.replace(/^(?:article|groups):\n(?: .*\n)*/gm, '')
        : text.replace(/^(?:group|named): .*\n/gm, ''),
    ),
  );
}
