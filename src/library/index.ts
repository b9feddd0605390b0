import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../settings.ts';
import type { Fault } from './fault.ts';
import { Graph, readDocs, type Unreadable } from './graph.ts';
import { readContent } from './read.ts';
import type { Content } from './types.ts';

/** All that is known: the content, and how it hangs together. */
export interface Library extends Content {
  graph: Graph;
  unreadable: Unreadable[];
}

/** Thrown where nothing can be made of content; carries every fault that was found in reading it. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    const [first] = faults.filter(({ file }) => file === 'site.yaml');
    super(`site.yaml:${first?.line ?? 1}: ${first?.field ?? ''} ${first?.params?.['detail'] ?? first?.code ?? ''}`);
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** Reads a content folder and joins it, as far as it can be understood: for whoever tells what is wrong with it. */
export function readLibrary(dir: string): Library {
  const content = readContent(dir);
  const { docs, unreadable } = readDocs(content);
  return { ...content, graph: new Graph(docs), unreadable };
}

/** Reads a content folder and joins it. @throws ContentError where `site.yaml` has faults: all rests on its words. */
export function openLibrary(dir: string): Library {
  const read = readLibrary(dir);
  if (!read.hasWholeSite) throw new ContentError(read.faults);
  return read;
}

/** A number that changes when any file below a folder does: the newest change and how many files there are. */
function stampOf(dir: string): string {
  let newest = 0;
  let count = 0;
  for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    count++;
    newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return `${count}:${newest}`;
}

interface Cached {
  dir: string;
  stamp: string;
  at: number;
  library: Library;
}

let cached: Cached | undefined;

/**
 * Where a build keeps what was read: its configuration and its pages have a copy of this module each, in one process.
 * In development it would outlive a change of the code that reads.
 */
const ofBuild = globalThis as { libraryOfBuild?: Cached };

/**
 * The library of the content folder that the settings name. It is the one door: pages, search and feeds take
 * everything from here. Read once; read again only where a file has changed since, but not while Astro builds: looking
 * at thousands of files again and again would cost more than the pages, and all of them show the same content.
 * @param now looks at the files even where it did so a moment ago
 */
export function library(now = false): Library {
  const dir = readSettings().contentDir;
  const at = Date.now();
  const isBuild = process.env['NODE_ENV'] === 'production';
  if (isBuild) cached ??= ofBuild.libraryOfBuild;
  const isFresh = cached && (at - cached.at < 500 || isBuild);
  if (cached?.dir === dir && !now && isFresh) return cached.library;
  const stamp = stampOf(dir);
  const isSame = cached?.dir === dir && cached.stamp === stamp;
  cached = { dir, stamp, at, library: isSame && cached ? cached.library : openLibrary(dir) };
  if (isBuild) ofBuild.libraryOfBuild = cached;
  return cached.library;
}
