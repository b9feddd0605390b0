/** One block of a `_headers` file: what is set and what is taken away for the addresses of a pattern. */
export interface HeaderRule {
  pattern: string;
  set: readonly (readonly [name: string, value: string])[];
  remove: readonly string[];
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare do: a line with a path, then indented lines `Name: value`, or
 * `! Name` to take one away. Throws at a line that is neither, since a host would silently leave it out.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: string; set: [string, string][]; remove: string[] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const rule = rules.at(-1);
    const header = /^([\w-]+)\s*:\s*(.+)$/.exec(trimmed);
    const removed = /^!\s*([\w-]+)$/.exec(trimmed);
    if (!/^\s/.test(line)) {
      if (!trimmed.startsWith('/'))
        throw new Error(`_headers, line ${index + 1}: expected a path such as /fonts/*, found “${trimmed}”.`);
      rules.push({ pattern: trimmed, set: [], remove: [] });
    } else if (rule && header?.[1] && header[2]) rule.set.push([header[1], header[2]]);
    else if (rule && removed?.[1]) rule.remove.push(removed[1]);
    else throw new Error(`_headers, line ${index + 1}: expected “Name: value” below a path, found “${trimmed}”.`);
  }
  return rules;
}

/** The pattern of a rule as an expression: `*` is anything, `:name` is anything but a slash. */
export function expressionOf(pattern: string): RegExp {
  const source = pattern.split(/(\*|:[a-z]\w*)/i).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`);
}

/**
 * Prepares rules for use: the returned function gives the headers of an address, by their names in small letters.
 * A header that several rules set has all their values, with commas, as hosts send it.
 */
export function headersFor(rules: readonly HeaderRule[]): (path: string) => Map<string, string> {
  const ready = rules.map((rule) => ({ ...rule, matches: expressionOf(rule.pattern) }));
  return (path) => {
    const headers = new Map<string, string>();
    for (const { matches, set, remove } of ready) {
      if (!matches.test(path)) continue;
      for (const name of remove) headers.delete(name.toLowerCase());
      for (const [name, value] of set) {
        const before = headers.get(name.toLowerCase());
        headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
      }
    }
    return headers;
  };
}
