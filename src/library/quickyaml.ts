/*
 * Most frontmatter is a plain list of `key: value` lines. Reading those by hand is many times faster than a full
 * YAML parser, which matters with ten thousand files. Whatever is not beyond doubt is left to the full parser.
 */
type Value = string | boolean | Value[] | { [key: string]: Value };

const KEY = /^( {2})?([A-Za-z][A-Za-z0-9]*):(?: +(\S.*))?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Begins with a letter; holds no comment, no tab, and no colon that could end a key. */
const PLAIN = /^\p{L}(?:[^#:\t]|:(?=\S))*$/u;
const FLOW_ITEM = /^(?:\p{L}[\p{L}\p{N} ’.&/()+-]*|[a-z0-9-]*[a-z][a-z0-9-]*)$/u;
/** Words and numbers that YAML would not read as text; a number may hold an `e`, an `x` or an `o`. */
const SPECIAL = /^(?:true|false|null|[-+.]?\d[\d_.]*(?:[eExo].*)?)$/i;

/** A text without the spaces at its end; a pattern would look at each row of spaces in the middle many times. */
function withoutSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ') end--;
  return text.slice(0, end);
}

/** A value that stands on one line, or undefined where it is not a plain case. */
function scalar(text: string): Value | undefined {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (DAY.test(text)) return text;
  const quote = text[0];
  if (quote === '"') return /^"[^"\\\t]*"$/.test(text) ? text.slice(1, -1) : undefined;
  if (quote === "'") return /^'[^'\t]*'$/.test(text) ? text.slice(1, -1) : undefined;
  if (quote === '[') {
    if (!text.endsWith(']')) return undefined;
    const items =
      text === '[]'
        ? []
        : text
            .slice(1, -1)
            .split(',')
            .map((item) => withoutSpaces(item.replace(/^ +/, '')));
    return items.every((item) => FLOW_ITEM.test(item) && !SPECIAL.test(item)) ? items : undefined;
  }
  return PLAIN.test(text) && !SPECIAL.test(text) && !text.endsWith(':') ? text : undefined;
}

/**
 * Reads the simplest YAML: keys with one-line values, and maps of such one level below.
 * @returns the same value as the full parser, or undefined where the text needs one (or has a fault).
 */
export function quickYaml(text: string): Record<string, Value> | undefined {
  const out: Record<string, Value> = {};
  let open: Record<string, Value> | undefined;
  for (const raw of text.split('\n')) {
    // Spaces only: YAML keeps a no-break space, which JavaScript would trim.
    const line = withoutSpaces(raw);
    if (line === '') {
      if (raw === '') continue;
      return undefined;
    }
    const match = /[\r\uFEFF\u0085\u2028\u2029]/.test(raw) ? null : KEY.exec(line);
    if (match === null) return undefined;
    const [, indent, key = '', rest] = match;
    const into = indent === undefined ? out : open;
    if (into === undefined || Object.hasOwn(into, key)) return undefined;
    if (rest === undefined) {
      if (indent !== undefined) return undefined;
      open = {};
      out[key] = open;
      continue;
    }
    const value = scalar(rest);
    if (value === undefined) return undefined;
    into[key] = value;
    if (indent === undefined) open = undefined;
  }
  // A key with nothing below it is null in YAML; an empty text is no map at all.
  const empty = Object.values(out).some(
    (v) => typeof v === 'object' && !Array.isArray(v) && Object.keys(v).length === 0,
  );
  return empty || Object.keys(out).length === 0 ? undefined : out;
}
