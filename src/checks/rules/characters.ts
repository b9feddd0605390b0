import type { Fault } from '../../library/fault.ts';
import { textOf, walk, type Node } from '../../markdown/tree.ts';
import { codePoint, INVISIBLE, mixedWords, placesIn, stackedWords } from '../characters.ts';
import { faultAt } from '../context.ts';
import { fieldFault, stringsOf } from '../records.ts';
import type { Unit } from '../units.ts';

/** A quick look: most texts hold letters of Western Europe and plain punctuation only. */
const PLAIN = /^[\t\n\r\x20-\x7E\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u202F-\u205E\u20AC]*$/;

/** No character that cannot be seen, and no letters of another script made to look like Latin ones. */
export function characters(unit: Unit): Fault[] {
  return [...visibly(unit), ...decoded(unit)];
}

/** Something in a text that is not what it seems, and where it begins. */
type Finding = Pick<Fault, 'code' | 'params'> & { found: string; at: number };

function findingsIn(text: string): Finding[] {
  if (PLAIN.test(text)) return [];
  const out: Finding[] = [];
  for (const match of text.matchAll(INVISIBLE))
    out.push({ code: 'invisible-character', found: codePoint(match[0]), at: match.index });
  for (const { word, at } of stackedWords(text)) out.push({ code: 'stacked-marks', found: word, at });
  for (const { word, at, letter } of mixedWords(text))
    out.push({ code: 'mixed-script', found: word, at, params: { letter, point: codePoint(letter) } });
  return out;
}

function visibly({ file, text }: Unit): Fault[] {
  const out: Fault[] = [];
  const findings = findingsIn(text);
  if (findings.length === 0) return out;
  const placeOf = placesIn(text);
  const told = new Set<string>();
  for (const { at, ...finding } of findings) {
    const place = placeOf(at);
    if (finding.code === 'invisible-character') {
      // One is enough to find the others on its line.
      if (told.has(`${place.line} ${finding.found}`)) continue;
      told.add(`${place.line} ${finding.found}`);
    }
    out.push({ file, ...place, field: '', severity: 'error', ...finding });
  }
  return out;
}

/** Characters written as a backslash and something, in YAML, or as an entity, in Markdown. */
const WRITTEN_OTHERWISE = /\\(?:x[\dA-F]{2}|u[\dA-F]{4}|U[\dA-F]{8}|[^])|&#?\w+;/gi;

/** Of a heap of accents, its first ones: what it stands on may be written otherwise. */
const keyOf = ({ code, found }: Finding): string =>
  `${code} ${(code === 'stacked-marks' && /\p{M}{4}/u.exec(found)?.[0]) || found}`;

/** What is told of a source as it is written: it need not be told of the words that the source means. */
function shownIn(source: string): Set<string> {
  // A word behind an escape begins with a letter of the escape, as it is written.
  const apart = source.replace(WRITTEN_OTHERWISE, (whole) => ' '.repeat(whole.length));
  return new Set([...findingsIn(source), ...findingsIn(apart)].map(keyOf));
}

/** The same characters written as an escape (`\u202E` in YAML, `&rlm;` in Markdown) or across markup are the same fault. */
function decoded(unit: Unit): Fault[] {
  const { recs, doc, text: source } = unit;
  const out: Fault[] = [];
  let shown: Set<string> | undefined;
  /** The first of each kind that the source does not show. */
  const hiddenIn = (text: string): Finding[] => {
    const hidden = findingsIn(text).filter((finding) => !(shown ??= shownIn(source)).has(keyOf(finding)));
    return [...new Map(hidden.reverse().map((finding) => [finding.code, finding])).values()];
  };
  for (const rec of source.includes('\\') ? recs : []) {
    for (const { path, text } of stringsOf(rec.value))
      for (const { code, found, params } of hiddenIn(text))
        out.push(fieldFault(unit.source, rec, path, code, { found, ...(params && { params }) }));
  }
  if (doc !== undefined && (doc.prose.body.includes('&') || !PLAIN.test(doc.prose.body))) {
    const tell = (node: Node, findings: readonly Finding[]): void => {
      for (const { code, found, params } of findings)
        out.push(faultAt(doc, node, code, { found, ...(params && { params }) }));
    };
    walk(doc.tree, (node) => {
      if (node.type === 'text') tell(node, hiddenIn(node.value ?? ''));
      if (BLOCKS.has(node.type)) tell(node, acrossMarkup(node, hiddenIn(textOf(node))));
    });
  }
  return out;
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** Of what the words of a block come to, only what no piece of it comes to: a letter of `P**a**y` is none alone. */
function acrossMarkup(block: Node, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  const codes = new Set<string>();
  walk(block, ({ type, value }) => {
    if (type === 'text') for (const { code } of findingsIn(value ?? '')) codes.add(code);
  });
  return findings.filter(({ code }) => !codes.has(code));
}
