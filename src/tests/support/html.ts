/** A start tag of a page. */
export interface Tag {
  name: string;
  /** Attributes, their values decoded; one without a value has `''`. */
  attributes: ReadonlyMap<string, string>;
  /** Where the tag ends in the text of the page. */
  end: number;
}

const RAW = new Set(['script', 'style', 'textarea', 'title']);
const TAG = /<!--[^]*?-->|<([a-z][\w:-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Replaces character references that our pages use. */
export const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });

/** All start tags of a page, in order: a quick reading of well-formed HTML, which html-validate sees to. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) continue;
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single, bare] of (match[2] ?? '').matchAll(ATTRIBUTE))
      attributes.set(key.toLowerCase(), decode(double ?? single ?? bare ?? ''));
    tags.push({ name, attributes, end: TAG.lastIndex });
    // What stands in a script is no markup.
    const close = RAW.has(name) ? html.toLowerCase().indexOf(`</${name}`, TAG.lastIndex) : -1;
    if (close !== -1) TAG.lastIndex = close;
  }
  return tags;
}

/** The plain text of a piece of HTML, its spaces folded. */
export const textOf = (html: string): string =>
  decode(html.replace(/<(script|style)\b[^]*?<\/\1>|<!--[^]*?-->|<[^>]*>/gi, ' '))
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
