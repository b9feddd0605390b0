import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { library } from './library/index.ts';
import { KIND_NAMES, KINDS, type KindName } from './schema/kinds.ts';
import { schemasOfKinds } from './schema/of-kind.ts';
import { readSettings } from './settings.ts';
import { FIRST_LANG, LANGS } from './schema/languages.ts';

/** Many files may change at once, and an editor writes one in several steps: the last step counts. In milliseconds. */
const PAUSE = 50;

const { contentDir } = readSettings();
const schemas = schemasOfKinds(library().site);

/**
 * Loads what the library has read, and loads it again where a file has changed. The library is the one reader: it
 * tells every fault of every file with its line, which a loader of Astro’s own does not.
 */
const fromLibrary = (name: string, fill: (context: LoaderContext) => Promise<void>): Loader => ({
  name,
  load: async (context) => {
    const load = async (): Promise<void> => {
      context.store.clear();
      await fill(context);
    };
    const loadAnew = async (): Promise<void> => {
      try {
        library(true);
        await load();
      } catch {
        // What cannot be read is told by `showFaults`.
      }
    };
    await load();
    let timer: NodeJS.Timeout | undefined;
    context.watcher?.on('all', (_event, path) => {
      if (!path.startsWith(contentDir)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        void loadAnew();
      }, PAUSE);
    });
  },
});

/** A collection of one kind: `getEntry('members', 'acme')` has what stands above its text, and its first text. */
const collectionOf = <K extends KindName>(kind: K) =>
  defineCollection({
    schema: schemas[kind],
    loader: fromLibrary(KINDS[kind].room, async ({ store, parseData }) => {
      for (const [id, entry] of library()[KINDS[kind].room]) {
        if ('facts' in entry) {
          const body = entry.prose[FIRST_LANG]?.body;
          const data = await parseData({ id, data: { ...entry.facts } });
          store.set({ id, data, ...(body === undefined ? {} : { body }) });
        } else {
          const { file: _file, line: _line, ...data } = entry;
          store.set({ id, data: await parseData({ id, data }) });
        }
      }
    }),
  });

/** Explainers are MDX, which Astro compiles: an entry for each language, `a-question/fr`. */
const explainers = defineCollection({
  schema: schemas.explainer.partial(),
  loader: fromLibrary('explainers', async ({ store, config, parseData }) => {
    for (const { id, local, prose } of library().explainers.values())
      for (const lang of LANGS) {
        const text = prose[lang];
        if (text === undefined) continue;
        const entry = `${id}/${lang}`;
        const filePath = relative(fileURLToPath(config.root), `${contentDir}/${text.file}`).split(sep).join('/');
        const data = await parseData({ id: entry, data: { ...local[lang] } });
        store.set({ id: entry, data, filePath, deferredRender: true });
      }
  }),
});

type OfLibrary = Exclude<KindName, 'explainer'>;
export const collections = {
  explainers,
  ...(Object.fromEntries(
    KIND_NAMES.filter((kind): kind is OfLibrary => kind !== 'explainer').map((kind) => [
      KINDS[kind].room,
      collectionOf(kind),
    ]),
  ) as { [K in OfLibrary as (typeof KINDS)[K]['room']]: ReturnType<typeof collectionOf<K>> }),
};
