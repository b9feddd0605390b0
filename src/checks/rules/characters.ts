import type { Fault } from '../../library/fault.ts';
import type { Library } from '../../library/index.ts';
import { walk } from '../../markdown/tree.ts';
import { codePoint, INVISIBLE, mixedWords, placesIn, stackedWords } from '../characters.ts';
import { contextOf, faultAt, type Context } from '../context.ts';
import { fieldFault, stringsOf } from '../records.ts';

/** A quick look: most texts hold letters of Western Europe and plain punctuation only. */
const PLAIN = /^[\t\n\r\x20-\x7E\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u202F-\u205E\u20AC]*$/;

/** No character that cannot be seen, and no letters of another script made to look like Latin ones. */
export function characters(lib: Library): Fault[] {
  const c = contextOf(lib);
  const out: Fault[] = [];
  for (const [file, text] of lib.texts) {
    if (PLAIN.test(text)) continue;
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
  }
  return [...out, ...escaped(c)];
}

/** The same characters written as an escape (`\u202E` in YAML, `&rlm;` in Markdown) are the same fault. */
function escaped(c: Context): Fault[] {
  const out: Fault[] = [];
  for (const rec of c.records) {
    const source = c.lib.texts.get(rec.file) ?? '';
    if (!source.includes('\\')) continue;
    for (const { path, text } of stringsOf(rec.value)) {
      const hidden = text.match(INVISIBLE)?.find((char) => char !== '\n' && !source.includes(char));
      if (hidden !== undefined) out.push(fieldFault(c, rec, path, 'invisible-character', { found: codePoint(hidden) }));
    }
  }
  for (const doc of c.docs) {
    if (!doc.prose.body.includes('&')) continue;
    walk(doc.tree, (node) => {
      const hidden =
        node.type === 'text' ? node.value?.match(INVISIBLE)?.find((char) => !doc.prose.body.includes(char)) : undefined;
      if (hidden !== undefined) out.push(faultAt(doc, node, 'invisible-character', { found: codePoint(hidden) }));
    });
  }
  return out;
}
