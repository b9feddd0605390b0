import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { Views } from '../views/views.ts';
import type { Lang } from '../schema/primitives.ts';
import { BOX_FILE, type BoxData } from './box-data.ts';
import { contentOf, filtersOf, htmlOf, metaOf } from './indexed.ts';
import { namesOf } from './names.ts';
import type { SearchRecord } from './record.ts';
import { recordsOf } from './records.ts';
import { ligaturesOf } from './text.ts';
import { boxWords } from './words.ts';

/** The files of one index, by their path below its folder. */
export type Bundle = Map<string, Uint8Array>;

/** Pagefind writes seven ready-made interfaces beside the index; the box needs its engine only, without a worker. */
const WANTED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.(?!unknown)[a-z-]+\.pagefind|.+\.pf_(?:meta|index|filter|fragment))$/;

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

/** The id under which Pagefind knows each path: that of its fragment, in a file of its own or in a shared one. */
function fragmentIds(files: Bundle): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [path, bytes] of files) {
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) continue;
    const text = gunzipSync(bytes)
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    const fragment = JSON.parse(text) as { url?: string } | Record<string, { url?: string }>;
    const entries = typeof fragment.url === 'string' ? [[name, fragment] as const] : Object.entries(fragment);
    for (const [id, { url }] of entries as [string, { url?: string }][])
      if (url !== undefined) ids.set(url.replace(/^\/+/, ''), id);
  }
  return ids;
}

const textsOf = (records: readonly SearchRecord[]): string[] =>
  records.flatMap((r) => [
    r.title,
    ...r.aliases,
    r.margin.who ?? '',
    ...r.parts.flatMap((p) => [p.heading?.text ?? '', p.text]),
  ]);

/** Builds the index of a language in memory, with the file that the box reads first. The same content gives the same bytes. */
export async function bundleOf(views: Views): Promise<Bundle> {
  const { lang } = views;
  const records = recordsOf(views);
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
  const files: Bundle = new Map(made.files.filter((f) => WANTED.test(f.path)).map((f) => [f.path, f.content]));
  for (const needed of ['pagefind.js', 'pagefind-entry.json', `wasm.${lang}.pagefind`]) {
    if (!files.has(needed)) throw new Error(`search index: Pagefind wrote no ${needed}`);
  }
  const ids = fragmentIds(files);
  const tag = createHash('sha256')
    .update([...files.keys()].sort().join('\n'))
    .digest('hex')
    .slice(0, 8);
  const data: BoxData = {
    lang,
    root: views.path(''),
    tag,
    files: [`pagefind-entry.json?ts=${tag}`, ...[...files.keys()].filter((path) => path.endsWith('.pf_meta'))],
    names: namesOf(records, (path) => ids.get(path)),
    ligatures: ligaturesOf(textsOf(records)),
    words: boxWords(views),
  };
  return files.set(BOX_FILE, new TextEncoder().encode(JSON.stringify(data)));
}
