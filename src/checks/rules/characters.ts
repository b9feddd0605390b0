import type { Fault } from '../../library/fault.ts';
import { walk } from '../../markdown/tree.ts';
import { codePoint, INVISIBLE, mixedWords, placesIn, stackedWords } from '../characters.ts';
import { faultAt } from '../context.ts';
import { fieldFault, stringsOf } from '../records.ts';
import type { Unit } from '../unit.ts';

/** A quick look: most texts hold letters of Western Europe and plain punctuation only. */
const PLAIN = /^[\t\n\r\x20-\x7E\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u202F-\u205E\u20AC]*$/;

/** No character that cannot be seen, and no letters of another script made to look like Latin ones. */
export function characters(unit: Unit): Fault[] {
  return [...visibly(unit), ...escaped(unit)];
}

function visibly({ file, text }: Unit): Fault[] {
  if (PLAIN.test(text)) return [];
  const out: Fault[] = [];
  const placeOf = placesIn(text);
  const told = new Set<string>();
  for (const match of text.matchAll(INVISIBLE)) {
    const place = placeOf(match.index);
    const found = codePoint(match[0]);
    // One is enough to find the others on its line.
    if (told.has(`${place.line} ${found}`)) continue;
    told.add(`${place.line} ${found}`);
    out.push({ file, ...place, field: '', code: 'invisible-character', severity: 'error', found });
  }
  for (const { word, at } of stackedWords(text)) {
    out.push({ file, ...placeOf(at), field: '', code: 'stacked-marks', severity: 'error', found: word });
  }
  for (const { word, at, letter } of mixedWords(text)) {
    out.push({
      file,
      ...placeOf(at),
      field: '',
      code: 'mixed-script',
      severity: 'error',
      found: word,
      params: { letter, point: codePoint(letter) },
    });
  }
  return out;
}

/** The same characters written as an escape (`\u202E` in YAML, `&rlm;` in Markdown) are the same fault. */
function escaped(unit: Unit): Fault[] {
  const { recs, doc, text: source } = unit;
  const out: Fault[] = [];
  for (const rec of source.includes('\\') ? recs : []) {
    for (const { path, text } of stringsOf(rec.value)) {
      const hidden = text.match(INVISIBLE)?.find((char) => char !== '\n' && !source.includes(char));
      if (hidden !== undefined)
        out.push(fieldFault(unit.source, rec, path, 'invisible-character', { found: codePoint(hidden) }));
    }
  }
  if (doc?.prose.body.includes('&')) {
    walk(doc.tree, (node) => {
      const hidden =
        node.type === 'text' ? node.value?.match(INVISIBLE)?.find((char) => !doc.prose.body.includes(char)) : undefined;
      if (hidden !== undefined) out.push(faultAt(doc, node, 'invisible-character', { found: codePoint(hidden) }));
    });
  }
  return out;
}
