import { t } from '../../i18n/t.ts';
import type { Fault } from '../../library/fault.ts';
import { KIND_NAMES } from '../../schema/kinds.ts';
import { LANGS } from '../../schema/primitives.ts';
import { DOUBLED, withoutDoubles } from '../../library/copied.ts';
import { textOf, walk } from '../../markdown/tree.ts';
import { faultAt } from '../context.ts';
import { fieldFault, stringsOf, type Rec } from '../records.ts';
import type { Unit } from '../units.ts';

/** Only what stands in a kind of content is looked at: the site’s own file may hold an example. */
const KINDS: ReadonlySet<string> = new Set(KIND_NAMES);
/** Fields that hold addresses or names of things. */
const NOT_WORDS =
  /^(?:website|url|originalUrl|id|sources|see|between|event|related|movedTo|joinedAs|basis|answers|about|of|ofDay|ofParts|kind|sector|group|country|claim|source)$/;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: '\u00A0',
  eacute: 'é',
  egrave: 'è',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  ccedil: 'ç',
  agrave: 'à',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));/g;

/** The letter that is written by name or number. */
const letterOf = (whole: string, decimal?: string, hex?: string, name?: string): string => {
  const point = decimal === undefined ? (hex === undefined ? undefined : Number.parseInt(hex, 16)) : Number(decimal);
  if (point !== undefined) return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  return NAMED[name ?? ''] ?? whole;
};

/** Marks of Markdown or HTML that a field prints as they stand, and what is left without them. */
const MARKS: readonly (readonly [pattern: RegExp, without: string])[] = [
  [/!?\[([^\]\n]+)\]\(([^)\n]*)\)/g, '$1'],
  [/\[\[([^\]\n]+)\]\]/g, '$1'],
  [/\*\*(?=\S)([^*\n]+?)\*\*/g, '$1'],
  [/(?<![\p{L}\p{N}])__(?=\S)([^_\n]+?)__(?![\p{L}\p{N}])/gu, '$1'],
  [/(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}])([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}])([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1'],
  [/<\/?(?:b|i|em|strong|br|p|a|span|sup|sub|u|div|h[1-6]|ul|ol|li|font)\b[^>\n]*>/gi, ''],
  [/^(?:#{1,6}|[-*•‣▪●·>])\s+/, ''],
];

/** A field as it was meant, without signs of a markup that it does not have. */
function unmarked(text: string): string {
  let out = text.replace(ENTITY, letterOf);
  for (const [pattern, without] of MARKS) out = out.replace(pattern, without);
  return out.replace(/ {2,}/g, ' ').trim();
}

/** Words that say that something is still to be written. */
const TO_DO =
  /^(?:[[({<*_ ]*)(?:to ?do|tb[dac]|fixme|x{3,6}|tk+|lorem ipsum.*|placeholder|(?:to be|à) (?:written|completed|confirmed|determined|announced|defined|added|done|compléter|remplir|écrire|faire|définir|confirmer|préciser)|n\/?a|sans objet|not applicable|unknown|inconnue?|coming soon|à venir|your (?:text|name|summary|organi[sz]ation|company)(?: (?:name|here))*|votre (?:texte|nom|résumé|organisation)(?: ici)?|insert .{0,40}|write (?:here|something).{0,30}|(?:some|enter) text.{0,20}|une? phrase simple|asdf+|test(?: ?\d| test)?|example|exemple|blah.*|foo|bar|foobar|\?{1,4}|-+|\.{2,}|…)(?:[\])}>*_ .:!…]*)$/iu;
/** The same inside a text: in capitals, so that no word of a language is meant. */
const TO_DO_INSIDE =
  /\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\blorem ipsum\b|\[(?:insert|your|name|votre|insérer)[^\]]{0,40}\]/i;
const TO_DO_CAPITALS =
  /\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\b[Ll]orem [Ii]psum\b|\[(?:insert|your|name of|votre|nom de|insérer)\b[^\]]{0,40}\]/;

/** Hosts that are kept for examples (RFC 2606). */
const EXAMPLE = /^https?:\/\/(?:[\w-]+\.)*example\.(?:org|com|net|edu)(?=[/:?#]|$)/i;

const SAMPLE_NAMES = /^(?:acme (?:labs|laboratories|east|corp(?:oration)?|inc\.?)|laboratoires acme|acm[eé])$/iu;

/** The sentences of the samples, by which one that was copied is known. */
let sentences: readonly string[] | undefined;
function sampleSentences(): readonly string[] {
  sentences ??= LANGS.flatMap((lang) => [
    t(lang, 'sample.summary'),
    ...t(lang, 'sample.text', { source: '' }).split(/\n\n|(?<=[.:]) /),
    ...t(lang, 'sample.frenchText').split(/(?<=\.) /),
  ])
    .map((sentence) =>
      sentence
        .replace(/\[.*$/, '')
        .replace(/[.\s:]+$/, '')
        .trim(),
    )
    .filter((sentence) => sentence.length > 24);
  return sentences;
}

const holdsSample = (text: string): boolean => sampleSentences().some((sentence) => text.includes(sentence));

const isPlaceholder = (field: string, text: string): boolean =>
  TO_DO.test(text.trim()) ||
  holdsSample(text) ||
  (/^(?:name|short|aliases)/.test(field) && SAMPLE_NAMES.test(text.trim()));

/** Fields are plain words, all of them written; nothing of the sample, and nothing to be written later, is left. */
export function plain(unit: Unit): Fault[] {
  const out = unit.recs.flatMap((rec) => (KINDS.has(rec.kind) ? ofRecord(unit, rec) : []));
  return unit.doc && KINDS.has(unit.doc.kind) ? [...out, ...ofText(unit)] : out;
}

/** Names that are words to be written elsewhere: a member may be called “Null”, but no summary is “test”. */
const isName = (field: string): boolean =>
  /^(?:name|nameFr|short|shortFr|aliases|term|publisher|author|who)$/.test(field);

function ofRecord(unit: Unit, rec: Rec): Fault[] {
  const out: Fault[] = [];
  for (const { path, text } of stringsOf(rec.value)) {
    const field = String(
      path.findLast((part) => typeof part === 'string' && !LANGS.some((lang) => lang === part)) ?? '',
    );
    const tell = (code: 'marks-in-field' | 'placeholder' | 'doubled-stop', extra: Partial<Fault>): void => {
      out.push(fieldFault(unit.source, rec, path, code, extra));
    };
    if (/^(?:website|url|originalUrl)$/.test(field)) {
      if (EXAMPLE.test(text)) tell('placeholder', { found: text });
      continue;
    }
    // The id that samples give an entry.
    if (field === 'id' && path.length === 1 && text === `my-${rec.kind}`) tell('placeholder', { found: text });
    if (NOT_WORDS.test(field)) continue;
    const bare = text.trim();
    if (
      isPlaceholder(field, bare) &&
      !(isName(field) && /^(?:test|example|exemple|unknown|inconnue?|bar|foo)$/i.test(bare))
    )
      tell('placeholder', { found: bare.slice(0, 60) });
    else if (/[&*_[<#>•‣▪●·-]/.test(bare)) {
      const meant = unmarked(bare);
      if (meant !== bare.replace(/ {2,}/g, ' '))
        tell('marks-in-field', { found: bare.slice(0, 80), ...(meant === '' ? {} : { nearest: meant }) });
    }
    if (DOUBLED.test(bare)) {
      const found = `…${bare.slice(Math.max(0, bare.search(DOUBLED) - 20)).slice(0, 40)}`;
      tell('doubled-stop', { severity: 'warning', found, nearest: withoutDoubles(bare) });
    }
  }
  return out;
}

function ofText({ doc }: Unit): Fault[] {
  if (doc === undefined) return [];
  const { body } = doc.prose;
  const out: Fault[] = [];
  const isSuspect = TO_DO_INSIDE.test(body) || holdsSample(body) || EXAMPLE_IN.test(body) || body.length < 200;
  if (!isSuspect) return out;
  walk(doc.tree, (node) => {
    if (node.type === 'link' && EXAMPLE.test(node.url ?? ''))
      out.push(faultAt(doc, node, 'placeholder', { found: (node.url ?? '').slice(0, 60) }));
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const text = textOf(node);
    const found = TO_DO_CAPITALS.exec(text)?.[0] ?? (TO_DO.test(text.trim()) || holdsSample(text) ? text : undefined);
    const first = text.split(/(?<=[.!?])\s/).find((sentence) => TO_DO.test(sentence.trim()));
    const left = found ?? first;
    if (left !== undefined) out.push(faultAt(doc, node, 'placeholder', { found: left.slice(0, 60) }));
  });
  return out;
}

const EXAMPLE_IN = /example\.(?:org|com|net|edu)/i;
