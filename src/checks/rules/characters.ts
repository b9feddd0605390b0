import { MOST_FAULTS, type Fault } from '../../library/fault.ts';
import { textOf, walk, type Node } from '../../markdown/tree.ts';
import { copied, isMiscopied } from '../../library/meant/copied.ts';
import { codePoint, inLatin, INVISIBLE, mixedWords, placesIn, stackedWords } from '../characters.ts';
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
type Finding = Pick<Fault, 'code' | 'params' | 'nearest'> & { found: string; at: number };

/** How far a word is looked for on both sides. */
const FAR = 40;

/** The word round a place of a text, and where it begins; as much of it as a message shows. */
function wordAt(text: string, at: number): { word: string; from: number } {
  const before = /(?:[^\s"'“«]|\uFEFF)*$/.exec(text.slice(Math.max(0, at - FAR), at))?.[0] ?? '';
  const from = at - before.length;
  return { word: /^(?:[^\s"”»]|\uFEFF)*/.exec(text.slice(from, at + FAR))?.[0] ?? '', from };
}

/** The word that was meant, where it is another one. */
const nearestOf = (word: string, meant: string): Pick<Fault, 'nearest'> =>
  meant === '' || meant === word || meant.length > 2 * FAR || findingsIn(meant).length > 0 ? {} : { nearest: meant };

/** A sign of a program’s own font at the head of a line, as pasted lists have it: told as a mark without effect. */
const isBullet = (text: string, at: number): boolean =>
  /^\p{Co}[ \t\u00A0]/u.test(text.slice(at, at + 2)) && (at === 0 || text[at - 1] === '\n');

function findingsIn(text: string): Finding[] {
  const out: Finding[] = [];
  if (isMiscopied(text)) {
    let end = -1;
    for (const { index } of text.matchAll(/[ÂÃÅâ\uFB00-\uFB06]/g)) {
      const { word, from } = wordAt(text, index);
      if (index < end || !isMiscopied(word)) continue;
      // One of a line shows what is wrong with the others.
      const [rest = ''] = /^[^\n"”»]{0,80}/.exec(text.slice(from)) ?? [];
      end = from + rest.length;
      const found = rest.split(/ (?=[^ ]*$)/).length > 1 && rest.length === 80 ? word : rest.trim();
      out.push({ code: 'miscopied', found, at: from, nearest: copied(found) });
    }
  }
  if (PLAIN.test(text)) return out;
  for (const match of text.matchAll(INVISIBLE)) {
    if (isBullet(text, match.index)) continue;
    // Nobody reads what was meant of the hundredth.
    const { word } = out.length < MOST_FAULTS ? wordAt(text, match.index) : { word: '' };
    out.push({
      code: 'invisible-character',
      found: codePoint(match[0]),
      at: match.index,
      ...nearestOf(word, copied(word).replace(DIRECTION, '')),
    });
  }
  for (const { word, at } of stackedWords(text)) out.push({ code: 'stacked-marks', found: word, at });
  for (const { word, at, letter } of mixedWords(text))
    out.push({
      code: 'mixed-script',
      found: word,
      at,
      params: { letter, point: codePoint(letter) },
      // A capital that looks like no Latin one is another letter: which was meant, nobody knows.
      ...(out.length < MOST_FAULTS && !/[ΓΔΘΛΞΠΣΦΨΩ]/.test(word) ? nearestOf(word, inLatin(word)) : {}),
    });
  return out;
}

/** What can be seen of the line round a place, without the name of its field, as much of it as a message shows. */
function seenIn(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('\n', at) + 1, at - 2 * FAR);
  const line = /^[^\n]*/.exec(text.slice(from, from + 4 * FAR))?.[0] ?? '';
  return copied(line.replace(/^[ \t]*(?:- +)?[\w-]+:\s+/, '').replace(INVISIBLE, '')).slice(0, 2 * FAR);
}

/** Marks of direction round words that need none. */
const DIRECTION = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const CONTROL = /[\p{Cc}\u2028\u2029]/u;

function visibly({ file, text, faults }: Unit): Fault[] {
  const out: Fault[] = [];
  const findings = findingsIn(text);
  if (findings.length === 0) return out;
  const placeOf = placesIn(text);
  const unseen = new Map<number, Fault>();
  for (const { at, ...finding } of findings) {
    const place = placeOf(at);
    // What its field says of it already is not told again.
    if (
      faults.some(
        ({ line, code, found }) => line === place.line && code === 'invalid-form' && CONTROL.test(found ?? ''),
      )
    )
      continue;
    // Those of a line are told at once, at the first of them.
    const first = finding.code === 'invisible-character' ? unseen.get(place.line) : undefined;
    if (first !== undefined) {
      const { found = '', nearest } = first;
      if (!found.split(', ').includes(finding.found) && found.length < FAR) first.found = `${found}, ${finding.found}`;
      if (nearest !== finding.nearest) first.nearest = seenIn(text, at);
      continue;
    }
    const fault: Fault = { file, ...place, field: '', severity: 'error', ...finding };
    if (finding.code === 'invisible-character') unseen.set(place.line, fault);
    out.push(fault);
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
      for (const { code, found, params, nearest } of hiddenIn(text))
        out.push(
          fieldFault(unit.source, rec, path, code, { found, ...(params && { params }), ...(nearest && { nearest }) }),
        );
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
