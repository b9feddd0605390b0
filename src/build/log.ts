/** Warnings of Astro that mean a page is missing, empty or written twice, although the build exits with 0. */
const GRAVE = /\[WARN\] \[(?:glob-loader|file-loader|content|router|build|markdown|mdx|sitemap)\]/;

/** What Astro says where it is told to forget what it remembers. */
const HARMLESS = /\[WARN\] \[content\] data store cleared \(force\)$/;

/**
 * The lines of a build log that show a fault. Astro reports some, such as a text that cannot be rendered or an id
 * that two files claim, and still exits with 0, having published an empty page or only one of the two.
 */
export const faultsInLog = (log: string): string[] =>
  log
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.includes('[ERROR]') || (GRAVE.test(line) && !HARMLESS.test(line)));
