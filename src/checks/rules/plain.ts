import { decodeHTMLStrict } from 'entities';
import { languageName } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import type { Fault } from '../../library/fault.ts';
import { KIND_NAMES, SCHEMES } from '../../schema/kinds.ts';
import { FIRST_LANG, LANGS } from '../../schema/languages.ts';
import { DOUBLED, withoutDoubles } from '../../library/meant/copied.ts';
import { textOf, walk } from '../../markdown/tree.ts';
import { faultAt } from '../context.ts';
import { fieldFault, stringsOf, type Rec } from '../records.ts';
import type { Unit } from '../units.ts';

/** Only what stands in a kind of content is looked at: the site’s own file may hold an example. */
const KINDS: ReadonlySet<string> = new Set(KIND_NAMES);
/** Fields that hold addresses or names of things. */
const NOT_WORDS =
  /^(?:website|url|originalUrl|id|sources|see|between|event|related|movedTo|joinedAs|basis|answers|about|of|ofDay|ofParts|kind|sector|group|country|claim|source)$/;

/** Marks of Markdown or HTML that a field prints as they stand, and what is left without them. */
const MARKS: readonly (readonly [pattern: RegExp, without: string])[] = [
  [/\\(?=[*_`#[\]<>&~|])|(?<=\p{L})\\(?=\p{P})/gu, ''],
  // “'Tis the season'” begins with an apostrophe.
  [/^'(?!(?:[snt]|tis|twas|til|cause|em|round)(?!\p{L}))([^']+)'$/iu, '$1'],
  [/!?\[([^[\]\n]+)\]\s?\(([^)\n]*)\)/g, '$1'],
  [/\[\[([^[\]\n]+)\]\]/g, '$1'],
  [/\*\*(?=\S)([^*\n]+?)\*\*/g, '$1'],
  [/(?<![\p{L}\p{N}])__(?=\S)([^_\n]+?)__(?![\p{L}\p{N}])/gu, '$1'],
  [/(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}])([^*\n]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}])([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1'],
  // Bold that was never closed.
  [/(?<=^|\s)\*\*(?=\S)|(?<=\S)\*\*(?=\s|$)/g, ''],
  [/~~([^~\n]+)~~/g, '$1'],
  // Those of a wiki.
  [/'{2,3}([^'\n]+)'{2,3}/g, '$1'],
  [/==(?=\S)([^=\n]+?)(?<=\S)==/g, '$1'],
  // Tags of text, as pasting leaves them; those that end a line or a cell stand for a space.
  [/<\/?(?:br|p|div|li|td|th|tr|h[1-6]|blockquote|dd|dt|hr)\b[^>\n]*>/gi, ' '],
  [
    /<\/?(?:b|i|em|strong|a|span|sup|sub|u|s|ul|ol|dl|font|small|big|del|ins|mark|strike|center|code|pre|tt|kbd|cite|q|abbr|label|section|article|header|footer|table|thead|tbody|caption|nobr|wbr)\b[^>\n]*>/gi,
    '',
  ],
  [/^#{1,6}\s+(.*\S)\s+#{1,6}$/, '$1'],
  [/^(?:#{1,6}|[-*•‣▪●·>])\s+/, ''],
  // What ends a field in other languages of computers, and a quotation mark that has lost its other half.
  [/(?<!\s)\s*[,;]$/, ''],
  // Behind a digit it stands for inches.
  [/^([^"“”]*)(?<!\d)"$|^"([^"“”]*)$/, '$1$2'],
  [/^“([^"“”]*)"$|^"([^"“”]*)”$/, '“$1$2”'],
];
/** The same in a sentence; a name may have such signs. */
const MARKS_OF_SENTENCES: typeof MARKS = [
  [/`([^`\n]+)`/g, '$1'],
  [/\s?\[\^?(?:\d{1,3}|[a-z*])\](?!\()/g, ''],
  [/(?<=^|\s)\[([\p{L}\p{N}][^\][\n]+)\](?=[\s.,;:!?]|$)/gu, '$1'],
  [/\s?(?<![\p{L}\p{N}:]):[a-z][a-z0-9_+-]{1,30}:(?![\p{L}\p{N}:])/gu, ''],
  // “1. FC Oat” is a name: what is no list for sure begins with an article behind its number.
  [
    /^(?:[–—→§+]|o(?= \p{Lu})|\(?(?:[a-h]|\d{1,2})\)|\d{1,2}\.(?= (?:An?|The|It|Une?|Les?|La|Il|Elle)(?!\p{L})))\s+/u,
    '',
  ],
];
/** A tag of another kind, or a note of a page: whoever writes so may mean it. */
const TAG = /<\/?[a-z][\w-]*(?:[\s/][^<>\n]*)?>|<!--/i;
/** What leads somewhere in a text, and in a field nowhere: what is meant has no form here. */
const ADDRESS = new RegExp(
  `https?:\\/\\/|\\bwww\\.|(?<=^|[\\s(<])(?:[\\w.+-]{1,60}@[\\w-]{1,60}\\.[a-z]|(?:${SCHEMES.join('|')}):[a-z0-9])`,
);

/** A quick look: most fields hold words, days and ids, and nothing of the above. */
const MAY_BE_MARKED = /[^\p{L}\p{N}\s.,;’'“”«»()-]|^(?:-|o |\(?(?:[a-h]|\d{1,2})\)|\d{1,2}\. |')|''|[,;]$|\bwww\./u;

/** A field as it was meant, without signs of a markup that it does not have. */
function unmarked(text: string, marks = MARKS): string {
  let out = decodeHTMLStrict(text.replace(/&nbsp;/g, ' '));
  for (const [pattern, without] of marks) out = out.replace(pattern, without);
  return out.replace(/ {2,}/g, ' ').trim();
}

/** What writers note for whoever goes on writing: no sentence for readers is that and nothing else. */
const NOTES = [
  'to ?do|tb[dac]|fixme|lorem ipsum.*',
  'to be (?:written|completed|filled in|checked|verified|sourced|translated|added)',
  '[àa] (?:écrire|compléter|remplir|vérifier|sourcer|traduire|rédiger|ajouter|préciser|recouper|relire)',
  '(?:citations?|sources?|refs?\\.?|references?|clarification|dates?|years?|links?) (?:needed|required|missing|to (?:add|check|come))',
  '(?:citations?|sources?|réf\\.?|références?|dates?|années?|liens?|précisions?) (?:nécessaires?|manquante?s?|requises?|souhaitées?|à .{1,12})',
].join('|');
/** Questions and orders to them, which are such notes in square brackets only. */
const ORDERS =
  '(?:citation|source|ref|réf|date|when|who|where|which|why|year|quand|qui|où|lequel|laquelle|pourquoi|année|check|sure|sûr|sic)?[\\s\\u00A0\\u202F]?\\?+|' +
  "(?:insert|your|name|enter|add|type|click|votre|vos|nom|insérer|ajouter|saisir|indiquer|cliquez)(?![\\p{L}’']).{0,40}";
const END = '[\\s.…!]*';
const IN_BRACKETS = new RegExp(`^(?:${NOTES}|${ORDERS})${END}$`, 'iu');

/** Whether words in square brackets are a note to whoever goes on writing. */
export const isNote = (words: string): boolean => IN_BRACKETS.test(words.trim());

/** What templates call their holes. */
const OF_A_HOLE =
  '(?: (?:a|an|the|your|some|more|text|words|name|title|summary|description|something|about|it|une?|le|la|du|votre|vos|texte|mots|nom|titre|résumé))*';
/** Orders to fill a hole, “insert … here”, alone: a sentence may begin and end so, “Type foundry based here”. */
const ORDER_ALONE = `(?:(?:insert|enter|type|write)${OF_A_HOLE} here|(?:insérez|écrivez|saisissez|indiquez)${OF_A_HOLE} ici)`;
/** The same in brackets, whatever it names. */
const ORDER_HERE =
  "(?:(?:insert|enter|type|write) [\\p{L} ]{0,30}(?<!\\p{L})here|(?:insérez|écrivez|saisissez|indiquez) [\\p{L} ’']{0,30}(?<!\\p{L})ici)(?!\\p{L})";
/** Words that stand for others, `%name%`, `__name__`, `your_name`: a name may hold such signs. */
const STAND_IN = '%[a-z]+_?[a-z]{2,30}%|__[a-z]+_?[a-z]{2,30}__|(?<![\\p{L}\\p{N}])(?:your|votre)_[a-z_]{2,30}';
/** The holes of templates, and orders to fill them: `{{name}}`, `<%= name %>`, `${name}`, `%name%`, `[Your name]`. */
const HOLE = [
  '(?<!\\$)\\{\\{[^{}]{0,60}\\}\\}|\\{%[^%]{0,60}%\\}|<%[^%]{0,60}%>|[$#]\\{[^{}]{0,60}\\}',
  "[[<{]\\s?(?:your|insert|enter|votre|vos|insérer|insérez|indiquer|saisir)(?![\\p{L}’'])[^\\])}>]{1,40}[\\]}>]",
  `[[({<]\\s?${ORDER_HERE}${END}[\\])}>]|^${ORDER_ALONE}${END}$`,
  '(?<!\\p{L})(?:lorem ipsum|dolor sit amet)(?!\\p{L})',
].join('|');
const HOLE_OF_NAMES = new RegExp(`${HOLE}|^(?:${STAND_IN})$`, 'iu');
const HOLE_OF_SENTENCES = new RegExp(`${HOLE}|${STAND_IN}`, 'iu');

/** Words that say that something is still to be written. */
const TO_DO = new RegExp(
  `^[[({<*_ ]*(?:${NOTES}|x{3,6}|tk+|placeholder|(?:to be|à) (?:confirmed|determined|announced|defined|done|faire|définir|confirmer)|n\\/?a|sans objet|not applicable|unknown|inconnue?|coming soon|(?:\\p{L}+ )?[àa] venir|(?:\\p{L}+ ){1,3}goes here|your (?:text|name|summary|organi[sz]ation|company)(?: (?:name|here))*|votre (?:texte|nom|résumé|organisation)(?: ici)?|(?:insert|click) .{0,40}|(?:add|some|enter|type) text.{0,20}|ajoute[rz] (?:un|votre|du) texte.{0,20}|(?:write|type|écrivez|écrire|saisir|tapez) (?:here|something|ici).{0,30}|une? phrase simple|asdf+|test(?: ?\\d| test)?|example|exemple|blah.*|foo|bar|foobar|\\?{1,4}|-+|\\.+|…)[\\])}>*_ .:!…]*$`,
  'iu',
);
/** The same inside a text: in small letters only what is no word of a language, and no part of a name (“TBC Bank”). */
const TO_DO_INSIDE =
  /\b(?:TODO|TBD|FIXME|(?:TBC|TBA|XXX)(?! \p{Lu}\p{Ll})|tbd|tbc|fixme|\d{2}XX)\b|\b[Ll]orem [Ii]psum\b|(?<!\p{Lu}\p{L}{0,20} )\bXX(?= (?!si[eè]cle|century)\p{Ll})/u;
/** Words in capitals that are named: what a list, or a file, is called. */
const NAMED = /(?<=\p{L}[\s\u00A0]{1,3})(?:“\p{Lu}{2,8}”|"\p{Lu}{2,8}"|«\s?\p{Lu}{2,8}\s?»)/gu;

/** The same in brackets, or behind a colon. */
const NOTE_INSIDE = new RegExp(
  `\\[(?:${NOTES}|${ORDERS})${END}\\]|\\((?:${NOTES})${END}\\)|:[\\s\\u00A0]*(?:${NOTES})${END}$`,
  'imu',
);

/** Hosts that are kept for examples (RFC 2606). */
export const EXAMPLE = /^https?:\/\/(?:[\w-]+\.)*example\.(?:org|com|net|edu)(?=[/:?#]|$)/i;

const SAMPLE_NAMES = /^(?:acme (?:labs|laboratories|east|corp(?:oration)?|inc\.?)|laboratoires acme|acm[eé])$/iu;

/** The sentences of the samples, by which one that was copied is known. */
let sentences: readonly string[] | undefined;
function sampleSentences(): readonly string[] {
  sentences ??= LANGS.flatMap((lang) => [
    t(lang, 'sample.summary'),
    ...t(lang, 'sample.text', { source: '', language: languageName(FIRST_LANG, lang) }).split(/\n\n|(?<=[.:]) /),
    ...t(lang, 'sample.otherText', {
      first: languageName(FIRST_LANG, lang),
      language: languageName(lang, lang),
    }).split(/(?<=\.) /),
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

/** More than the schema takes in any field of words. */
const MOST_LETTERS = 2000;

/** Fields are plain words, all of them written; nothing of the sample, and nothing to be written later, is left. */
export function plain(unit: Unit): Fault[] {
  const out = unit.recs.flatMap((rec) => (KINDS.has(rec.kind) ? ofRecord(unit, rec) : []));
  return unit.doc && KINDS.has(unit.doc.kind) ? [...out, ...ofText(unit)] : out;
}

/** Fields that are written for this site, where others hold what somebody else has written. */
const OF_ITS_FILE = /^(?:summary|definition|city|name)$/;

/**
 * Names that are words to be written elsewhere: a member may be called “Null”, but no summary is “test”. So is the title
 * of a source, which stands as it was copied.
 */
const isName = (field: string, kind: Rec['kind']): boolean =>
  /^(?:name|short|aliases|term|publisher|author|who)$/.test(field) || (field === 'title' && kind === 'source');

/** Of what is no sentence, what may well be a name: “Insert Coin”. */
const MAY_BE_NAME =
  /^(?:test|example|exemple|unknown|inconnue?|bar|foo|(?:insert|click) (?!.*\b(?:here|your|name|text)\b).*)$/i;

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
    // What is longer than any field may be is told as that.
    if (NOT_WORDS.test(field) || text.length > MOST_LETTERS) continue;
    const bare = text.trim();
    const isNamed = isName(field, rec.kind);
    const hole = (isNamed ? HOLE_OF_NAMES : HOLE_OF_SENTENCES).exec(bare)?.[0];
    if (isPlaceholder(field, bare) && !(isNamed && MAY_BE_NAME.test(bare)))
      tell('placeholder', { found: bare.slice(0, 60) });
    else if (hole !== undefined) tell('placeholder', { found: hole });
    else if (
      OF_ITS_FILE.test(field) &&
      ((!isNamed && TO_DO_INSIDE.test(bare.replace(NAMED, ''))) || NOTE_INSIDE.test(bare))
    )
      tell('placeholder', { found: bare.slice(0, 60) });
    else if (MAY_BE_MARKED.test(bare)) {
      const meant = unmarked(bare, isNamed ? MARKS : [...MARKS, ...MARKS_OF_SENTENCES]);
      const isAddress = OF_ITS_FILE.test(field) && (isNamed ? /(?:^|\s)<?https?:\/\//i : ADDRESS).test(meant);
      const isTagged = TAG.test(meant);
      const found = bare.slice(0, 80);
      if (isAddress || meant !== bare.replace(/ {2,}/g, ' '))
        tell('marks-in-field', { found, ...(meant === '' || isAddress || isTagged ? {} : { nearest: meant }) });
      else if (isTagged) tell('marks-in-field', { severity: 'warning', found });
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
  const isSuspect =
    TO_DO_INSIDE.test(body) ||
    NOTE_INSIDE.test(body) ||
    holdsSample(body) ||
    EXAMPLE_IN.test(body) ||
    body.length < 200;
  if (!isSuspect) return out;
  walk(doc.tree, (node) => {
    if (node.type === 'link' && EXAMPLE.test(node.url ?? ''))
      out.push(faultAt(doc, node, 'placeholder', { found: (node.url ?? '').slice(0, 60) }));
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const text = textOf(node).replace(NAMED, '');
    const inside = TO_DO_INSIDE.exec(text) ?? NOTE_INSIDE.exec(text);
    const found = inside?.[0] ?? (TO_DO.test(text.trim()) || holdsSample(text) ? text : undefined);
    const first = text.split(/(?<=[.!?])\s/).find((sentence) => TO_DO.test(sentence.trim()));
    const left = found ?? first;
    if (left !== undefined) out.push(faultAt(doc, node, 'placeholder', { found: left.slice(0, 60) }));
  });
  return out;
}

const EXAMPLE_IN = /example\.(?:org|com|net|edu)/i;
