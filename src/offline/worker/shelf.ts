import { manifestPath, rowsOf, type FileRow, type Manifest, type Release } from '../release.ts';
import { nameOf, readState, writeState, type Change, type News, type Progress, type State } from '../state.ts';
import { fetchExact, unpack } from './exact.ts';

/** An edition on the device: where the content of each of its files is, and what other pages it has. */
export interface Index {
  files: ReadonlyMap<string, string>;
  /** Every file of the edition, also of parts that are not kept. */
  knows: ReadonlySet<string>;
}

/**
 * Everything that is kept on a device. Files lie under the hash of their content, editions are lists of them:
 * a new edition costs what has changed, and is there all at once or not at all.
 */
export class Shelf {
  readonly scope: string;
  readonly release: Release;
  #index: Promise<Index | undefined> | undefined;
  readonly #news: BroadcastChannel;

  constructor(scope: string, release: Release) {
    this.scope = scope;
    this.release = release;
    this.#news = new BroadcastChannel(nameOf(scope, 'news'));
  }

  files = (): Promise<Cache> => caches.open(nameOf(this.scope, 'files'));
  read = (): Promise<Cache> => caches.open(nameOf(this.scope, 'read'));
  keyOf = (hash: string): string => `${this.scope}sw/file/${hash}`;
  #manifestKey = (version: string): string => `${this.scope}sw/manifest/${version}`;

  state = (): Promise<State> => readState(this.scope);

  /** Changes the state and tells all pages. */
  async change(change: Change): Promise<State> {
    const state = await writeState(this.scope, change);
    this.#index = undefined;
    this.tell({ state });
    return state;
  }

  tell(news: News): void {
    this.#news.postMessage(news);
  }

  async tellProgress(progress: Progress): Promise<void> {
    this.tell({ state: await this.state(), progress });
  }

  /** One job at a time, whichever worker does it. */
  work<T>(job: () => Promise<T>): Promise<T> {
    return navigator.locks.request(nameOf(this.scope, 'work'), job) as Promise<T>;
  }

  /** The list of this release: from the device, or fetched. */
  async manifest(): Promise<Manifest> {
    const kept = await this.manifestOf(this.release.version);
    if (kept) return kept;
    const response = await fetchExact(this.scope, this.release.manifest);
    return (await new Response(unpack(response)).json()) as Manifest;
  }

  async manifestOf(version: string): Promise<Manifest | undefined> {
    const kept = await (await this.files()).match(this.#manifestKey(version));
    return kept && ((await kept.json()) as Manifest);
  }

  async keepManifest(manifest: Manifest): Promise<void> {
    await (await this.files()).put(this.#manifestKey(manifest.version), new Response(JSON.stringify(manifest)));
  }

  /** The kept edition, read once. */
  index(): Promise<Index | undefined> {
    return (this.#index ??= this.#open());
  }

  async #open(): Promise<Index | undefined> {
    const { saved } = await this.state();
    const manifest = saved && (await this.manifestOf(saved.version));
    if (!manifest) return undefined;
    const all = Object.values(manifest.files).flat();
    return {
      files: new Map(rowsOf(manifest, saved.parts).map(([path, hash]) => [path, hash])),
      knows: new Set([...all.map(([path]) => path), ...(manifest.others ?? []), manifestPath(manifest.version)]),
    };
  }

  /** The rows whose content is not on the device, each content once. */
  async lacking(rows: readonly FileRow[]): Promise<FileRow[]> {
    const kept = new Set((await (await this.files()).keys()).map(({ url }) => new URL(url).pathname));
    const byHash = new Map(rows.map((row) => [row[1], row]));
    return [...byHash.values()].filter(([, hash]) => !kept.has(this.keyOf(hash)));
  }

  /**
   * Throws away what no kept or waiting edition names.
   * @param coming the edition that is about to be fetched: what an earlier try has brought of it stays
   */
  async tidy(coming?: Manifest): Promise<void> {
    const { saved, ready, wanted } = await this.state();
    if (!saved && !wanted) {
      await caches.delete(nameOf(this.scope, 'files'));
      return;
    }
    const needed = new Set<string>();
    const need = (manifest: Manifest | undefined, parts = saved?.parts): void => {
      if (!manifest || !parts) return;
      needed.add(this.#manifestKey(manifest.version));
      for (const [, hash] of rowsOf(manifest, parts)) needed.add(this.keyOf(hash));
    };
    need(coming);
    for (const edition of [saved, ready]) need(edition && (await this.manifestOf(edition.version)));
    if (wanted) need(await this.manifestOf(this.release.version), wanted);
    const files = await this.files();
    for (const request of await files.keys()) {
      if (!needed.has(new URL(request.url).pathname)) await files.delete(request);
    }
  }
}
