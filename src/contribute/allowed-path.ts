/** Where a contribution may write, and nowhere else. */
const PLACE = /^(?:members\/[a-z0-9]+(?:-[a-z0-9]+)*(?:\.fr)?\.md|sources\/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml)$/;

/** Whether a path is one that a contribution may write to: never outside the folder, never a hidden file. */
export const isPlace = (path: string): boolean => PLACE.test(path) && path.length <= 90;

/** Files that are to be written, by their path from the content folder. */
export type Files = Record<string, string>;
