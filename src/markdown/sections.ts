/** A stretch of a page under its `<h2>`, or above the first one. */
export interface HtmlSection {
  /** Id and inner HTML of the heading; undefined above the first one. */
  heading: { id: string; html: string } | undefined;
  html: string;
}

/**
 * Cuts printed text at its second-level headings, so that each can stand in the first column of the ledger.
 * @param html what `render.ts` printed: headings are flat and carry an id and nothing else.
 */
export function cutSections(html: string): HtmlSection[] {
  const out: HtmlSection[] = [];
  const form = /<h2(?: id="([^"]*)")?>([\s\S]*?)<\/h2>/g;
  let heading: HtmlSection['heading'];
  let from = 0;
  const push = (to: number): void => {
    const part = html.slice(from, to).trim();
    if (heading !== undefined || part !== '') out.push({ heading, html: part });
  };
  for (const match of html.matchAll(form)) {
    push(match.index);
    heading = { id: match[1] ?? '', html: match[2] ?? '' };
    from = match.index + match[0].length;
  }
  push(html.length);
  return out;
}
