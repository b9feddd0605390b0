/**
 * The text of `robots.txt`: everybody may read everything, and here is the list of pages. Pages that search engines
 * should leave out say so themselves: a page that may not be fetched could not say it.
 * @param root the whole address of the home page, with its closing slash
 */
export const robotsText = (root: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap-index.xml\n`;
