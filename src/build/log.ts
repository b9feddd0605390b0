/** Warnings of Astro that mean a page is missing, empty or written twice, although the build exits with 0. */
const GRAVE = /\[WARN\] \[(?:glob-loader|file-loader|content|router|build|markdown|mdx|sitemap)\]/;

/**
 * The lines of a build log that show a fault. Astro reports some, such as a text that cannot be rendered or an id
 * that two files claim, and still exits with 0, having published an empty page or only one of the two.
 */
export const faultsInLog = (log: string): string[] =>
  log
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .filter((line) => line.includes('[ERROR]') || GRAVE.test(line))
    .map((line) => line.trim());
