import { Document, isScalar, isSeq, Scalar, visit, type YAMLSeq } from 'yaml';

/** Text that every reader of YAML, old or new, takes as it stands: dates, ids, addresses, codes and plain names. */
const PLAIN = /^(?:\d{4}-\d{2}-\d{2}|https:\/\/[\w./-]+[\w/]|[a-z][a-z0-9-]*|[A-Z]{2}|\p{L}[\p{L}\p{N} ’.-]*)$/u;
/** Words that YAML 1.1 reads as yes, no or nothing. */
const SPECIAL = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/**
 * Writes data as YAML in which nothing that a person typed can be read as anything but text: what is not beyond
 * doubt stands in double quotes, on one line.
 */
export function toYaml(data: Readonly<Record<string, unknown>> | readonly unknown[]): string {
  const doc = new Document(data, { schema: 'core', version: '1.2', aliasDuplicateObjects: false });
  visit(doc, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (!PLAIN.test(node.value) || SPECIAL.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Seq(_, node) {
      // Short lists of words stand on one line, as they do everywhere in the content.
      if (isSeq(node) && node.items.every((item) => isScalar(item))) (node as YAMLSeq).flow = true;
    },
  });
  return doc.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}

/** A Markdown file: facts above, text below. */
export function markdownFile(facts: Readonly<Record<string, unknown>>, text: string): string {
  const body = text.replace(/\r\n?/g, '\n').trim();
  return `---\n${toYaml(facts)}---\n${body === '' ? '' : `${body}\n`}`;
}
