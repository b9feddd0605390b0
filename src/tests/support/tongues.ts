import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMap, parseDocument, visit, type Document } from 'yaml';
import { filesBelow } from '../../setup/stamps.mjs';
import { TINY_CONTENT } from './tiny.ts';
import { siteOnce, type TinySite } from './tiny-site.ts';

/** A language that nobody speaks and no library knows, and one that is read from the right. */
export const TONGUES = ['qto', 'ar'] as const;

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const LETTERS = {
  qto: 'åbçđëfǧħïǰķłmñöþqŕšťüvŵxýž',
  ar: 'ابثدهفجحيژكلمنوپقرستعڤغخىز',
} as const;

/** The picture of who counts whom, whose dots are asked for their names. */
const GROWTH = `- id: counted
  draw: growth
  title: { en: How many signed, fr: Combien ont signé }
  says: { en: Two counts., fr: Deux décomptes. }
  counts:
    - { n: 3, claim: counted-three }
    - { n: 2, names: true, claim: counted-two }
`;
const COUNTS = [
  ['three', 3],
  ['two', 2],
]
  .map(
    ([id, n]) => `- id: counted-${id}
  text: { en: There are ${n} of them., fr: Ils sont ${n}. }
  maker: press
  who: { en: Harbour Gazette, fr: Harbour Gazette }
  note: { en: Its count., fr: Son décompte. }
  standing: uncontested
  date: 2019-03-04
  checked: 2019-06-01
  sources: [harbour-gazette]
`,
  )
  .join('');

/** English in the letters of a tongue; what stands in holes, links and tags stays. */
export const inLetters = (text: string, lang: keyof typeof LETTERS): string =>
  text.replace(/\]\([^)]*\)|\{\w+(?=[|}])|<[^>]*>|[a-z]/gi, (found) =>
    found.length > 1 ? found : ([...LETTERS[lang]][LATIN.indexOf(found.toLowerCase())] ?? found),
  );

/** Gives each field that has English and French the words of both tongues. */
function inTongues(doc: Document): string {
  visit(doc, {
    Map(_, map) {
      if (!isMap(map) || !map.has('en') || !map.has('fr')) return;
      const english: unknown = doc.createNode((map.toJSON() as { en: unknown }).en);
      for (const lang of TONGUES)
        map.set(lang, doc.createNode(JSON.parse(inLetters(JSON.stringify(english), lang).replace(/\\[^"\\]/g, ' '))));
    },
  });
  return doc.toString({ lineWidth: 0 });
}

/** The project with nothing in it but what a build reads. @param dir is emptied first */
export function copyProject(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
  for (const name of [
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'tailwind.config.mjs',
    'README.md',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(name, join(dir, name), {
      recursive: true,
      filter: (path) => !/\.test\.ts$|^src\/tests\/(?!support)/.test(path),
    });
  cpSync(TINY_CONTENT, join(dir, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'), 'junction');
}

/**
 * The consortium that does not exist, in English, French, a language that nobody speaks and one that is read from the
 * right. Of their texts only one is there; their interface has words in one file a room, without a line of code.
 */
export async function tonguesSite(): Promise<TinySite> {
  const root = resolve('.cache', 'tests', 'tongues-copy');
  const content = join(root, 'content');
  return siteOnce({ name: 'tongues', content, root, preparedBy: [import.meta.filename] }, () => {
    copyProject(root);
    for (const lang of TONGUES)
      for (const room of ['site', 'checks', 'contribute']) {
        const words = JSON.parse(readFileSync(`src/i18n/${room}/en.json`, 'utf8')) as Record<string, string>;
        const said = Object.entries(words).map(([key, text]) => [key, inLetters(text, lang)]);
        writeFileSync(join(root, `src/i18n/${room}/${lang}.json`), JSON.stringify(Object.fromEntries(said)));
      }
    writeFileSync(join(content, 'figures.yaml'), GROWTH, { flag: 'a' });
    writeFileSync(join(content, 'claims/counts.yaml'), COUNTS);
    for (const file of filesBelow(content).filter((name) => name.endsWith('.yaml')))
      writeFileSync(file, inTongues(parseDocument(readFileSync(file, 'utf8'))));
    const site = join(content, 'site.yaml');
    writeFileSync(site, `languages: [en, fr, ${TONGUES.join(', ')}]\n${readFileSync(site, 'utf8')}`);
  });
}
