const attributes = (tag: string): Map<string, string> =>
  new Map(
    [...tag.matchAll(/([a-z-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/gi)].map((m) => [
      m[1]?.toLowerCase() ?? '',
      m[2] ?? m[3] ?? m[4] ?? '',
    ]),
  );

/** The style sheets that the first paint of a page waits for. */
export const blockingStyles = (html: string): string[] =>
  [...html.matchAll(/<link\b[^>]*>/gi)].flatMap(([tag]) => {
    const { rel, href, media } = Object.fromEntries(attributes(tag));
    return rel === 'stylesheet' && href !== undefined && media !== 'print' ? [href] : [];
  });

/** As much text as a first screen shows of a page that does not say where its opening ends. */
const OPENING = 1_000;

/**
 * Where the first screen of a page ends: with the element that has the id `lead`, or with the first thousand letters
 * of its main part.
 */
export function endOfFirstScreen(html: string): number {
  const lead = /<(\w+)[^>]*\bid=(?:"lead"|lead\b)[^>]*>/.exec(html);
  const start = lead?.index ?? Math.max(0, html.search(/<main\b/));
  let depth = 0;
  let letters = 0;
  for (const { 0: piece, index } of html.slice(start).matchAll(/<[^>]*>|[^<]+/g)) {
    const end = start + index + piece.length;
    if (lead === null) letters += piece.startsWith('<') ? 0 : piece.trim().length;
    else if (piece.startsWith(`<${lead[1] ?? ''}`)) depth++;
    else if (piece.startsWith(`</${lead[1] ?? ''}>`)) depth--;
    if (lead === null ? letters >= OPENING : depth === 0) return end;
  }
  return html.length;
}

/** How many entries make a list long: the rest of a page is weighed without it. */
const LONG_LIST = 8;

/** A page without its long lists and tables. */
export function withoutLists(html: string): string {
  let out = '';
  let depth = 0;
  let entries = 0;
  let begun = 0;
  let from = 0;
  for (const { 0: tag, 1: end, 2: name = '', index } of html.matchAll(/<(\/?)(ul|ol|dl|tbody|li|dt|tr)\b[^>]*>/gi)) {
    if (/^(?:li|dt|tr)$/i.test(name)) {
      if (depth === 1 && end === '') entries++;
    } else if (end === '') {
      if (depth++ > 0) continue;
      [begun, entries] = [index, 0];
    } else if (--depth === 0) {
      const after = index + tag.length;
      out += html.slice(from, entries > LONG_LIST ? begun : after);
      from = after;
    }
  }
  return out + html.slice(from);
}

/** The scripts that a page names, and modules that it has the browser load beforehand. */
export const namedScripts = (html: string): string[] => [
  ...[...html.matchAll(/<script\b[^>]*>/gi)].flatMap(([tag]) => attributes(tag).get('src') ?? []),
  ...[...html.matchAll(/<link\b[^>]*>/gi)].flatMap(([tag]) => {
    const { rel, href } = Object.fromEntries(attributes(tag));
    return rel === 'modulepreload' && href !== undefined ? [href] : [];
  }),
];

/** The scripts that hold back what follows them: named, and neither modules nor put off. */
export const blockingScripts = (html: string): string[] =>
  [...html.matchAll(/<script\b[^>]*>/gi)].flatMap(([tag]) => {
    const { src, type, async, defer } = Object.fromEntries(attributes(tag));
    return src !== undefined && type !== 'module' && async === undefined && defer === undefined ? [src] : [];
  });

/** The modules that a script imports at once; not those that it asks for later with `import()`. */
export const importedModules = (script: string): string[] =>
  [...script.matchAll(/\b(?:import|export)\s*(?:[\w*{}\s,$]*?\bfrom\s*)?["']([^"']+)["']/g)].flatMap(
    (match) => match[1] ?? [],
  );
