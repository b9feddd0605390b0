import type { Lang } from '../schema/languages.ts';

/** What can be kept on a device, each by itself: a language, pictures, files to download. */
export type Part = Lang | 'images' | 'downloads';

/** Whether one of some parts is a language. */
export const hasLanguage = (parts: readonly Part[] = []): boolean =>
  parts.some((part) => part !== 'images' && part !== 'downloads');

/** A file of the built site: its path below the base, the start of its SHA-256, its bytes on the way. */
export type FileRow = readonly [path: string, hash: string, bytes: number];

/** All files of an edition that can be kept, by part; `shared` belongs to every language. */
export interface Manifest {
  version: string;
  /** The day of the edition. */
  date: string;
  files: Record<Part | 'shared', readonly FileRow[]>;
  /**
   * All other files of the site: without a network, they are not kept, which is not the same as not there. A manifest
   * that an earlier worker kept names none.
   */
  others?: readonly string[];
}

/** Where the list of an edition lies, below the base. */
export const manifestPath = (version: string): string => `_assets/offline-${version}.json`;

/** What a worker knows of its own edition without asking. */
export interface Release {
  version: string;
  date: string;
  /** The manifest; its name changes with it. */
  manifest: FileRow;
  /** The files below `_assets/`, each with the start of its hash: what comes under these names is this, or not kept. */
  assets: Record<string, string>;
  /** The first parts of all addresses of this site: nothing else is ever kept. */
  own: readonly string[];
  /** Files shown where a page is not on the device, and where there is no such page. */
  absent: Record<Lang, string>;
  missing: Record<Lang, string>;
  /** Headers that a host sets on pages and that a kept page must have too. */
  headers: Record<string, string>;
}

/** What cannot be kept on a device says why. */
export type Reason = 'network' | 'changed' | 'full';

/** The parts that an edition has: a language may be taken away from a site. */
export const partsIn = (manifest: Manifest, parts: readonly Part[]): Part[] =>
  parts.filter((part) => Object.hasOwn(manifest.files, part));

/** A language is asked for with its shared files. */
export function rowsOf(manifest: Manifest, parts: readonly Part[]): FileRow[] {
  return [...manifest.files.shared, ...partsIn(manifest, parts).flatMap((part) => manifest.files[part])];
}

/** How many characters of a SHA-256 in base64url name a file: 132 bits. */
export const HASH_LENGTH = 22;
