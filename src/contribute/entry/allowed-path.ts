import { translated } from '../../schema/languages.ts';
/** Where a contribution may write, and nowhere else. */
const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PLACE = new RegExp(`^(?:members/${ID}${translated()}\\.md|sources/${ID}\\.yaml)$`);

/** Whether a path is one that a contribution may write to: never outside the folder, never a hidden file. */
export const isPlace = (path: string): boolean => PLACE.test(path) && path.length <= 90;

/** Files that are to be written, by their path from the content folder. */
export type Files = Record<string, string>;
