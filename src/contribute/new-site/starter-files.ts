import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { isMap, isNode, isScalar, parseDocument, visit, type Document, type Pair } from 'yaml';
import { cutFrontmatter } from '../../library/yaml/parse.ts';
import { filesBelow } from '../../setup/stamps.mjs';

/** The smallest content that is worth looking at, with holes for the answers. */
const STARTER = resolve(import.meta.dirname, 'starter');

/** The languages that it is written in; in others it stands in English until somebody writes it. */
const WRITTEN: readonly string[] = ['en', 'fr'];
/** The language of a tag, wherever it is spoken: `fr` for `fr-ca`. */
export const baseOf = (tag: string): string => tag.replace(/-.*/, '');
const isWritten = (lang: string): boolean => WRITTEN.includes(baseOf(lang));
/** The language in which words are lent to another one. */
const lentBy = (lang: string): string => (isWritten(lang) ? baseOf(lang) : 'en');

/** Gives each field that has English and French words those of the languages of a site. */
function fieldsIn(langs: readonly string[], doc: Document): string {
  visit(doc, {
    Map(_, map) {
      const pairs = new Map(map.items.map((pair: Pair) => [isScalar(pair.key) ? pair.key.value : '', pair]));
      if (!isMap(map) || !pairs.has('en') || !pairs.has('fr')) return;
      const others = map.items.filter(({ key }) => !(isScalar(key) && WRITTEN.includes(String(key.value))));
      map.items = langs.map((lang) => {
        const pair: Pair = doc.createPair(lang, undefined);
        const { key, value } = pairs.get(lentBy(lang)) ?? pair;
        // The key of before has the notes that stand above it.
        if (isScalar(key) && isScalar(pair.key)) pair.key = Object.assign(key.clone(), { value: lang, source: lang });
        pair.value = isNode(value) ? value.clone() : value;
        return pair;
      });
      map.items.push(...others);
    },
  });
  return doc.toString({ lineWidth: 0 });
}

/** A text with what a translation says above it, and its words. */
function inOther(facts: string, other: string, only: boolean): string {
  const [all, said] = [facts, other].map((text) => parseDocument(cutFrontmatter(text).yaml));
  if (all === undefined || said === undefined || !isMap(all.contents) || !isMap(said.contents)) return other;
  const keys = new Set(said.contents.items.map(({ key }) => String(key)));
  if (only) all.contents.items = all.contents.items.filter(({ key }) => keys.has(String(key)));
  else for (const key of keys) all.set(key, said.get(key, true));
  return `---\n${all.toString({ lineWidth: 0 })}---\n${cutFrontmatter(only ? facts : other).body}`;
}

/**
 * The files of the starter for a site in some languages, by their path.
 * @param filled puts the answers into a text
 */
export function starterFiles(langs: readonly string[], filled: (text: string) => string): Record<string, string> {
  const texts = new Map(
    filesBelow(STARTER).map((file) => [
      relative(STARTER, file).replaceAll('\\', '/'),
      filled(readFileSync(file, 'utf8')),
    ]),
  );
  const [first = 'en'] = langs;
  // A translation that nobody has written yet is left out, as one that would be the same text once more: the site shows
  // the first language, and says so.
  const written = langs.filter(
    (lang, i) => lang === first || (isWritten(lang) && langs.findIndex((one) => lentBy(one) === lentBy(lang)) === i),
  );
  const out: Record<string, string> = {};
  for (const [path, text] of texts) {
    if (path.endsWith('.yaml')) out[path] = fieldsIn(langs, parseDocument(text));
    const [, folder = '', ending = ''] = /^(.*\/)en(\.mdx?)$/.exec(path) ?? [];
    for (const lang of folder === '' ? [] : written)
      out[`${folder}${lang}${ending}`] = texts.get(`${folder}${lentBy(lang)}${ending}`) ?? text;
    const french = texts.get(path.replace(/\.md$/, '.fr.md'));
    if (french === undefined || !path.endsWith('.md') || path.endsWith('.fr.md')) continue;
    for (const lang of written) {
      const isFirst = lang === first;
      const own = lentBy(lang) === 'fr' ? (isFirst ? inOther(text, french, false) : french) : undefined;
      const name = isFirst ? path : path.replace(/\.md$/, `.${lang}.md`);
      out[name] = own ?? (isFirst ? text : inOther(text, french, true));
    }
  }
  return out;
}
