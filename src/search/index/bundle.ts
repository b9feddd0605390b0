import { createIndex } from 'pagefind';
import type { Views } from '../../views/views.ts';
import type { Lang } from '../../schema/languages.ts';
import { NAMES_FILE, TEXTS_FILE } from '../query/book.ts';
import { bookOf } from './book.ts';
import { contentOf, filtersOf, htmlOf, metaOf } from './indexed.ts';
import type { SearchRecord } from '../query/record.ts';

/** The files of one index, by their path below its folder. */
export type Bundle = Map<string, Uint8Array>;

/** Pagefind writes seven ready-made interfaces beside the index; the box needs its engine only, without a worker. */
const WANTED = /^(?:pagefind\.js|pagefind-entry\.json|.+\.pf_(?:meta|index|filter|fragment))$/;

/** Few enough that ten results stay small, many enough that an offline copy is not a thousand files. */
const FRAGMENTS_A_FILE = 4;

type PagefindIndex = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

const refuse = (errors: readonly string[], what: string): void => {
  if (errors.length > 0) throw new Error(`search index, ${what}: ${errors.join('; ')}`);
};

async function add(index: PagefindIndex, record: SearchRecord, lang: Lang): Promise<void> {
  const sections = record.parts.some((part) => part.heading !== undefined);
  const { errors } = sections
    ? await index.addHTMLFile({ url: record.path, content: htmlOf(record, lang) })
    : await index.addCustomRecord({
        url: record.path,
        content: contentOf(record, lang),
        language: lang,
        meta: metaOf(record, lang),
        filters: filtersOf(record),
      });
  refuse(errors, record.path);
}

/** Builds the index of a language in memory, with the files that the box answers from. The same content gives the same bytes. */
export async function bundleOf(views: Views): Promise<Bundle> {
  const { lang } = views;
  const { names, texts, records: all } = bookOf(views);
  // A list and a question say nothing that is not said where they lead.
  const records = all.filter(
    (record) =>
      record.count === undefined && record.asked === undefined && record.parts.some(({ text }) => text !== ''),
  );
  const { index, errors } = await createIndex({
    forceLanguage: lang,
    maxFragments: Math.ceil(records.length / FRAGMENTS_A_FILE),
  });
  refuse(errors, 'start');
  if (index === undefined) throw new Error('search index: Pagefind did not start');
  for (const record of records) await add(index, record, lang);
  const made = await index.getFiles();
  refuse(made.errors, 'files');
  await index.deleteIndex();
  // Where Pagefind knows no forms of the words of a language, it finds them as they are written.
  const engine =
    [`wasm.${lang}.pagefind`, 'wasm.unknown.pagefind'].find((name) => made.files.some(({ path }) => path === name)) ??
    '';
  const wanted = made.files.filter(({ path }) => path === engine || WANTED.test(path));
  const files: Bundle = new Map(wanted.map((f) => [f.path, f.content]));
  for (const needed of ['pagefind.js', 'pagefind-entry.json', engine]) {
    if (!files.has(needed)) throw new Error(`search index: Pagefind wrote no ${needed}`);
  }
  const encode = (file: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(file));
  return files.set(NAMES_FILE, encode(names)).set(TEXTS_FILE, encode(texts));
}
